//! What can be said on the command line.

#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// 安备: filing of websites and apps with the public-security organs, self-hosted.
#[derive(Parser)]
#[command(name = "anbei", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// Where a deployment lives: a folder with everything below it, or a configuration file.
#[derive(Args, Clone, Default)]
pub struct Place {
    /// Folder of an embedded deployment: database, attachments, keys and logs lie below it
    #[arg(long, value_name = "DIR", env = "ANBEI_DATA")]
    pub data: Option<PathBuf>,
    /// Configuration file (TOML); every setting may also come from the environment, as `ANBEI_SECTION__NAME`
    #[arg(long, value_name = "FILE", env = "ANBEI_CONFIG")]
    pub config: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Serve the portal, the back office and the API; also works off jobs unless told not to
    Serve {
        #[command(flatten)]
        place: Place,
        /// Address to listen on
        #[arg(long, value_name = "ADDR", env = "ANBEI_LISTEN")]
        listen: Option<SocketAddr>,
        /// Leave jobs to `anbei work`
        #[arg(long)]
        no_worker: bool,
    },
    /// Work off jobs and sweeps, without serving anything
    Work {
        #[command(flatten)]
        place: Place,
    },
    /// Create or update the tables, and the keys of a new deployment
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Fill a deployment with synthetic data for a demonstration or a load test
    Seed {
        #[command(flatten)]
        place: Place,
        /// How many entries the register gets
        #[arg(long, value_name = "N", default_value_t = 3000)]
        entries: u64,
    },
    /// Examine a deployment: settings, keys, database, audit trail, attachments' store
    Doctor {
        #[command(flatten)]
        place: Place,
    },
    /// Check an identifier, or with `-` one identifier a line from standard input
    Check {
        /// uscc, resident-id, org-code, permit, passport, mobile, landline, domain, ip-range, icp-number, filing-number
        kind: String,
        /// The identifier, or `-`
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    /// Verify the audit trail: every chain and every seal
    Verify {
        #[command(flatten)]
        place: Place,
    },
    /// Import what an organ has on paper or in tables
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Organs, officers and administrators of a deployment
    Admin {
        #[command(subcommand)]
        what: Admin,
    },
    /// Keys of the data at rest
    Keys {
        #[command(subcommand)]
        what: Keys,
    },
    /// Prefill links, signed by an access provider at its own place
    Prefill {
        #[command(subcommand)]
        what: Prefill,
    },
    /// Print a generated reference document
    Docs {
        /// lifecycle, or one of its pictures: lifecycle-filing, lifecycle-entry
        name: String,
        /// zh-CN or en
        #[arg(long, default_value = "en")]
        language: String,
    },
}

#[derive(Subcommand)]
pub enum Import {
    /// Filings made earlier, from CSV or XLSX; what is there already is passed over
    Entries(ImportArgs),
    /// Sites that the organ found unfiled, from CSV or XLSX; what is put down already is passed over
    Unfiled(ImportArgs),
}

#[derive(Args)]
pub struct ImportArgs {
    #[command(flatten)]
    pub place: Place,
    /// CSV or XLSX, headed as the template that officers download
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The organ that hands them over: its id, or the code of its region
    #[arg(long, value_name = "ORGAN")]
    pub organ: String,
    /// Say what would happen, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write everything that is wrong into this file, as CSV
    #[arg(long, value_name = "FILE")]
    pub errors: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Admin {
    /// Enter the tree of organs from CSV or XLSX, or bring it up to date; by region
    Organs {
        #[command(flatten)]
        place: Place,
        /// CSV or XLSX: 行政区划代码, 单位名称, and what else `--template` heads
        #[arg(value_name = "FILE", required_unless_present = "template")]
        file: Option<PathBuf>,
        /// Say what would happen, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Print an empty table with one made-up row
        #[arg(long)]
        template: bool,
    },
    /// Open the account of an officer or an administrator; the second factor is enrolled at the first log-in
    Add {
        #[command(flatten)]
        place: Place,
        /// Log-in name
        login: String,
        /// Shown beside what this person does
        #[arg(long)]
        name: String,
        /// An officer of this organ: its id, or the code of its region
        #[arg(long, value_name = "ORGAN", conflicts_with = "administrator")]
        officer_of: Option<String>,
        /// An administrator: system, security or audit
        #[arg(long, value_name = "ROLE", required_unless_present = "officer_of")]
        administrator: Option<String>,
        #[arg(long)]
        email: Option<String>,
        #[arg(long)]
        mobile: Option<String>,
        /// Read the password from standard input instead of making one up and printing it
        #[arg(long)]
        password_stdin: bool,
    },
    /// List officers and administrators
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Give an account a new password; its sessions end
    Password {
        #[command(flatten)]
        place: Place,
        login: String,
        /// Read the password from standard input instead of making one up and printing it
        #[arg(long)]
        password_stdin: bool,
    },
    /// Forget the second factor of an account whose device is lost; its sessions end
    ForgetDevice {
        #[command(flatten)]
        place: Place,
        login: String,
    },
    /// Let nobody log in with an account any more; its sessions end
    Disable {
        #[command(flatten)]
        place: Place,
        login: String,
    },
    /// Let an account be used again
    Enable {
        #[command(flatten)]
        place: Place,
        login: String,
    },
}

#[derive(Subcommand)]
pub enum Keys {
    /// Wrap the data keys with a new key-encryption key, and begin a new data key
    Rotate {
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Subcommand)]
pub enum Prefill {
    /// Make an Ed25519 key: the private part goes into a file, the public part to be registered is printed
    Key {
        /// Where the private key goes; nothing that is there is overwritten
        #[arg(value_name = "FILE")]
        out: PathBuf,
    },
    /// Sign one link, or with `--table` one for each row of a table, and print it
    Sign(Box<SignArgs>),
}

#[derive(Args)]
pub struct SignArgs {
    /// Private key, PEM (PKCS #8)
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// Identifier that the public key got when it was registered
    #[arg(long)]
    pub kid: String,
    /// The provider's entry in the directory
    #[arg(long, value_name = "ENTRY")]
    pub issuer: String,
    /// Address of the platform, such as `https://beian.example.com`
    #[arg(long, value_name = "URL")]
    pub platform: String,
    /// CSV or XLSX, headed as the template of the portal; prints CSV
    #[arg(long, value_name = "FILE", conflicts_with_all = ["domain", "name", "icp", "ip", "method", "secondary", "many"])]
    pub table: Option<PathBuf>,
    /// Primary domain
    #[arg(long)]
    pub domain: Option<String>,
    /// Name of the site
    #[arg(long)]
    pub name: Option<String>,
    /// ICP number
    #[arg(long)]
    pub icp: Option<String>,
    /// Address or range; may be given several times
    #[arg(long)]
    pub ip: Vec<String>,
    /// Access method: dedicated-line, own-room, colocation, leased-host, virtual-space, other
    #[arg(long)]
    pub method: Option<String>,
    /// Secondary domain; may be given several times
    #[arg(long)]
    pub secondary: Vec<String>,
    /// Number of the domain certificate
    #[arg(long)]
    pub certificate_number: Option<String>,
    /// First day of the domain certificate
    #[arg(long, value_name = "DAY")]
    pub certificate_from: Option<String>,
    /// Last day of the domain certificate
    #[arg(long, value_name = "DAY")]
    pub certificate_until: Option<String>,
    /// For how many days the link opens; of a table, where a row does not say
    #[arg(long, default_value_t = 90)]
    pub days: i64,
    /// For every customer, not for one account only
    #[arg(long)]
    pub many: bool,
}

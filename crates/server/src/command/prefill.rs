//! `anbei prefill key` and `anbei prefill sign`: links signed at an access provider's own place. Nothing is asked of a platform.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anbei_app::port::{Clock, Entropy};
use anbei_app::sheet::{csv_of, read_table};
use anbei_app::use_case::prefill::token::{self, Signer};
use anbei_domain::field::{Answers, FieldFlaw};
use anbei_domain::kind::new_website::IP_RANGES;
use anbei_domain::prefill::{MOST_DAYS, PrefillLink, check};
use anbei_domain::table::{PREFILLS, PrefillRow};
use anbei_domain::time::Timestamp;
use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::check::language;
use crate::cli::SignArgs;
use crate::ports::{SystemClock, SystemEntropy};

/// Makes a key, and prints what is to be registered of it.
pub fn key(out: &Path) -> anyhow::Result<ExitCode> {
    let (private, public) = token::make_key().context("the system gave no randomness")?;
    let text = Zeroizing::new(STANDARD.encode(&*private));
    let mut lines = Zeroizing::new(String::new());
    for line in text.as_bytes().chunks(64) {
        lines.push_str(std::str::from_utf8(line)?);
        lines.push('\n');
    }
    let pem = Zeroizing::new(format!(
        "-----BEGIN PRIVATE KEY-----\n{}-----END PRIVATE KEY-----\n",
        &*lines
    ));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(out);
    file.and_then(|mut file| file.write_all(pem.as_bytes()))
        .with_context(|| format!("cannot write {}", out.display()))?;
    print!("{}", token::public_pem(&public).context("the key is no key")?);
    Ok(ExitCode::SUCCESS)
}

/// Signs one link, or one for each row of a table.
pub fn sign(args: &SignArgs) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(&args.key)
        .with_context(|| format!("cannot read {}", args.key.display()))?;
    let private = token::unarmoured(&Zeroizing::new(text))
        .filter(|private| token::public_of(private).is_some());
    let private = private.with_context(|| {
        format!("{} holds no Ed25519 private key in PEM (PKCS #8)", args.key.display())
    })?;
    if !(1..=MOST_DAYS).contains(&args.days) {
        bail!("--days must be from 1 to {MOST_DAYS}");
    }
    if let Some(table) = &args.table {
        return sign_table(args, &private, table);
    }
    match link(args, &private, (&answers(args), args.days, !args.many))? {
        Ok(url) => {
            println!("{url}");
            Ok(ExitCode::SUCCESS)
        }
        Err(flaws) => {
            told(&flaws);
            Ok(ExitCode::FAILURE)
        }
    }
}

/// What was given by options.
fn answers(args: &SignArgs) -> Answers {
    let mut answers = Answers::new();
    let ones = [
        ("site_name", &args.name),
        ("icp_number", &args.icp),
        ("primary_domain", &args.domain),
        ("domain_certificate_number", &args.certificate_number),
        ("domain_certificate_from", &args.certificate_from),
        ("domain_certificate_until", &args.certificate_until),
        ("access_method", &args.method),
    ];
    for (id, text) in ones {
        answers.set(id, text.clone());
    }
    answers.set("secondary_domains", args.secondary.clone());
    answers.set("ip_ranges", args.ip.clone());
    answers
}

type Signed = Result<String, Vec<FieldFlaw>>;

/// The address of a link, or what is wrong with its answers. Whether the addresses are the provider's own only the platform
/// knows.
fn link(
    args: &SignArgs,
    private: &[u8],
    (answers, days, is_single): (&Answers, i64, bool),
) -> anyhow::Result<Signed> {
    let now = Timestamp::from_millis(SystemClock.now().as_millis() / 1000 * 1000);
    let given = match check(answers, &IP_RANGES.all_of(answers), now.date_in_china()) {
        Ok(given) => given,
        Err(flaws) => return Ok(Err(flaws)),
    };
    let link = PrefillLink {
        id: fresh_id(),
        provider: args.issuer.clone(),
        given,
        issued_at: now,
        expires_at: now.plus_days(days),
        is_single,
    };
    let platform = args.platform.trim_end_matches('/');
    let signer = Signer { key: &args.kid, private };
    let token = token::sign(&link, platform, &signer).context("the link could not be signed")?;
    Ok(Ok(format!("{platform}/prefill/{token}")))
}

/// A name that no other link of the provider has.
fn fresh_id() -> String {
    let mut bytes = [0; 16];
    SystemEntropy.fill(&mut bytes);
    hex::encode(bytes)
}

fn sign_table(args: &SignArgs, private: &[u8], table: &Path) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(table).with_context(|| format!("cannot read {}", table.display()))?;
    let today = SystemClock.now().date_in_china();
    let t = language();
    let read = match read_table(&bytes, PREFILLS.columns, today, PrefillRow::read) {
        Ok(read) => read,
        Err(flaws) => {
            for flaw in flaws {
                eprintln!("{}", t.flaw(&flaw.flaw));
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut is_clean = read.wrong == 0;
    for flaw in &read.flaws {
        let column = flaw.column.map_or("", |column| column.id);
        eprintln!("{}\t{column}\t{}", flaw.row, t.flaw(&flaw.flaw));
    }
    let mut lines = vec![["domain".to_owned(), "link".to_owned()]];
    for (number, row) in &read.rows {
        let days = row.days.unwrap_or(args.days);
        match link(args, private, (&row.answers, days, row.is_single))? {
            Ok(url) => {
                let domain = row.answers.one("primary_domain").unwrap_or_default();
                lines.push([domain.to_owned(), url]);
            }
            Err(flaws) => {
                is_clean = false;
                for flaw in flaws {
                    eprintln!("{number}\t{}\t{}", flaw.field, t.flaw(&flaw.flaw));
                }
            }
        }
    }
    let lines = lines.iter().map(|line| line.iter().map(String::as_str).collect());
    std::io::stdout().write_all(&csv_of(lines))?;
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn told(flaws: &[FieldFlaw]) {
    let t = language();
    for flaw in flaws {
        eprintln!("{}\t{}", flaw.field, t.flaw(&flaw.flaw));
    }
}

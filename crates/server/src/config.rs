//! Settings: one commented TOML file, overridden by the environment.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::providers::{Env, Format, Serialized, Toml};
use figment::util::nest;
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use crate::cli::Place;

/// Everything an operator may decide. `docs/anbei.example.toml` explains each setting.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub listen: SocketAddr,
    /// Where people reach the portal; empty: `http://` and the listening address.
    pub public_url: String,
    /// Whether the addresses in `X-Forwarded-For` come from our own reverse proxy.
    pub trusted_proxy: bool,
    pub demo: bool,
    pub brand: Brand,
    pub database: Database,
    pub attachments: Attachments,
    pub keys: Keys,
    pub numbers: Numbers,
    pub sessions: Sessions,
    pub mail: Mail,
    pub sms: Sms,
    pub scanner: Scanner,
    pub passwords: Passwords,
    pub watch: Watch,
    pub papers: Papers,
    pub metrics: Metrics,
    pub logs: Logs,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Brand {
    pub name: String,
    pub authority: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// `postgres://…`, or empty for the embedded file.
    pub url: String,
    /// The embedded file.
    pub file: PathBuf,
    pub pool_size: Option<u32>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Attachments {
    pub folder: PathBuf,
    /// `s3://bucket/prefix`, instead of the folder. Credentials come from the usual AWS_… variables.
    pub s3: String,
    pub s3_endpoint: String,
    /// The largest app package whose signature is read from a form.
    pub package_megabytes: u32,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Keys {
    /// The key-encryption key, 32 bytes in hex, in a file …
    pub data_key_file: PathBuf,
    /// … or itself, from the environment only.
    #[serde(skip_serializing)]
    pub data_key: String,
    /// The secret that signs what is handed to browsers, 32 bytes in hex.
    pub server_secret_file: PathBuf,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_field_names, reason = "each is the class of something")]
pub struct Numbers {
    pub website_class: String,
    pub app_class: String,
    pub mini_program_class: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sessions {
    pub idle_minutes: u32,
    /// How long a responsibility notice must be open before it can be accepted.
    pub notice_seconds: i64,
    pub lease_minutes: i64,
    pub draft_days: i64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// `smtps://user:password@host:465` or `smtp://host:587`; empty: a local outbox.
    #[serde(skip_serializing)]
    pub smtp: String,
    pub from: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sms {
    /// Address of an HTTP gateway; empty: a local outbox.
    pub gateway: String,
    #[serde(skip_serializing)]
    pub token: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scanner {
    /// `host:port` of clamd; empty: uploads are not scanned.
    pub clamd: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Passwords {
    /// A sorted file of SHA-1 hashes of breached passwords.
    pub breach_file: PathBuf,
    /// A range API: asked with the first five characters of the hash.
    pub breach_url: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Watch {
    /// Whether sites are looked at: before and after their filing, and when their holders ask.
    pub enabled: bool,
    /// The name under which they are visited.
    pub agent: String,
    pub every_days: i64,
    pub desk_after_days: i64,
    pub again_seconds: i64,
    /// A Chromium for pages that scripts draw; empty: such pages are not judged.
    pub chromium: PathBuf,
    /// Networks that may be visited though they are not public: for tests and closed networks.
    pub networks: Vec<IpNet>,
    /// Where registries are asked, by suffix, instead of where they are known to be.
    pub registries: BTreeMap<String, String>,
    /// `"host" = "address:port"`: hosts that are found there, whatever their name says: for tests and closed networks.
    pub hosts: BTreeMap<String, SocketAddr>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Papers {
    /// A folder with the fonts that documents are set in; empty: the system's.
    pub fonts: PathBuf,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metrics {
    /// Lets a scraper from elsewhere than loopback read `/metrics`, as `Authorization: Bearer …`.
    #[serde(skip_serializing)]
    pub token: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Logs {
    /// `text` or `json`.
    pub format: String,
    pub filter: String,
    /// Where the log is written besides standard error; empty: nowhere.
    pub folder: PathBuf,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: String::new(),
            trusted_proxy: false,
            demo: false,
            brand: Brand::default(),
            database: Database::default(),
            attachments: Attachments::default(),
            keys: Keys::default(),
            numbers: Numbers::default(),
            sessions: Sessions::default(),
            mail: Mail::default(),
            sms: Sms::default(),
            scanner: Scanner::default(),
            papers: Papers::default(),
            passwords: Passwords::default(),
            watch: Watch::default(),
            metrics: Metrics::default(),
            logs: Logs::default(),
        }
    }
}

impl Default for Brand {
    fn default() -> Self {
        Self { name: "安备".to_owned(), authority: String::new() }
    }
}

impl Default for Attachments {
    fn default() -> Self {
        let (folder, s3, s3_endpoint) = (PathBuf::new(), String::new(), String::new());
        Self { folder, s3, s3_endpoint, package_megabytes: 300 }
    }
}

impl Default for Numbers {
    fn default() -> Self {
        let class = str::to_owned;
        Self { website_class: class("02"), app_class: class("03"), mini_program_class: class("04") }
    }
}

impl Default for Sessions {
    fn default() -> Self {
        Self { idle_minutes: 30, notice_seconds: 30, lease_minutes: 30, draft_days: 90 }
    }
}

impl Default for Watch {
    fn default() -> Self {
        let rules = anbei_app::config::Watch::default();
        Self {
            enabled: true,
            agent: "AnbeiWatch/1.0".to_owned(),
            every_days: rules.every_days,
            desk_after_days: rules.desk_after_days,
            again_seconds: rules.again_seconds,
            chromium: PathBuf::new(),
            networks: Vec::new(),
            registries: BTreeMap::new(),
            hosts: BTreeMap::new(),
        }
    }
}

impl Default for Logs {
    fn default() -> Self {
        Self { format: "text".to_owned(), filter: "info".to_owned(), folder: PathBuf::new() }
    }
}

/// One setting from the environment.
struct Variable<'a> {
    env: &'a Env,
    key: String,
    value: Value,
}

impl Provider for Variable<'_> {
    fn metadata(&self) -> Metadata {
        self.env.metadata()
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let dict = nest(&self.key, self.value.clone()).into_dict().unwrap_or_default();
        Ok(Profile::Default.collect(dict))
    }
}

/// What `text` says, as the setting is meant: the class `02`, a token or a name of digits are no numbers.
fn typed(kind: Option<&Value>, text: String) -> Value {
    let parsed = match kind {
        Some(Value::Num(..) | Value::Bool(..) | Value::Empty(..)) => text.parse().ok(),
        _ => None,
    };
    parsed.unwrap_or_else(|| text.into())
}

impl Settings {
    /// Reads the settings of `place`: defaults, then its file, then the environment.
    ///
    /// # Errors
    ///
    /// If neither a folder nor a file is named, or the file is not readable or says something unknown.
    pub fn read(place: &Place) -> anyhow::Result<Self> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(data) = &place.data {
            figment = figment.merge(Serialized::defaults(Self::below(data)));
            let file = data.join("anbei.toml");
            if file.exists() {
                figment = figment.merge(Toml::file_exact(file));
            }
        }
        if let Some(file) = &place.config {
            figment = figment.merge(Toml::file_exact(file));
        }
        if place.data.is_none() && place.config.is_none() {
            anyhow::bail!("say where the deployment lives: --data DIR or --config FILE");
        }
        let others = ["data", "config", "bin", "test_postgres"];
        let env = Env::prefixed("ANBEI_").split("__").ignore(&others);
        for (key, text) in env.iter() {
            let key = key.as_str().to_owned();
            let kind = figment.find_value(&key).ok();
            figment = figment.merge(Variable { env: &env, key, value: typed(kind.as_ref(), text) });
        }
        Ok(figment.extract()?)
    }

    /// The settings of a deployment that lies in one folder.
    fn below(data: &Path) -> Self {
        Self {
            database: Database { file: data.join("anbei.db"), ..Database::default() },
            attachments: Attachments { folder: data.join("attachments"), ..Attachments::default() },
            keys: Keys {
                data_key_file: data.join("keys/data.key"),
                server_secret_file: data.join("keys/server.secret"),
                ..Keys::default()
            },
            logs: Logs { folder: data.join("logs"), ..Logs::default() },
            ..Self::default()
        }
    }

    /// Where people reach the portal, without a closing slash.
    pub fn public_url(&self) -> String {
        match self.public_url.trim_end_matches('/') {
            "" => format!("http://{}", self.listen),
            url => url.to_owned(),
        }
    }
}

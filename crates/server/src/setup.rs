//! From settings to a running application.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anbei_app::port::{
    Blobs, BreachFile, BreachRange, Clock, NetSettings, OpenNet, Scanner, Secret, SmsGateway,
    SmtpMailer,
};
use anbei_app::{App, Ports};
use anbei_store::seal::{Kek, Keyring, system_entropy};
use anbei_store::{Store, StoreConfig, migrate};
use anbei_web::i18n::CatalogLetters;
use anyhow::{Context, bail};

use crate::config::{self, Settings};
use crate::ports::{SystemClock, SystemEntropy};
use crate::press;

/// Opens the database, without looking at its tables.
pub fn open_store(settings: &Settings) -> anyhow::Result<Store> {
    let config = if settings.database.url.is_empty() {
        let path = settings.database.file.clone();
        if path.as_os_str().is_empty() {
            bail!("no database: set [database] file or url");
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        StoreConfig::Sqlite { path }
    } else {
        let config: StoreConfig = settings.database.url.parse()?;
        match settings.database.pool_size {
            Some(size) => config.with_pool_size(size),
            None => config,
        }
    };
    Ok(Store::open(&config)?)
}

/// Creates or updates the tables; makes the keys of a deployment that has no data yet.
pub fn prepare(settings: &Settings) -> anyhow::Result<(Store, usize)> {
    let store = open_store(settings)?;
    let now = SystemClock.now();
    let applied = migrate::migrate(&store, now.as_millis())?;
    let is_new = store.read_now(anbei_store::read::organ::is_untouched)?;
    if is_new {
        create_secret(&settings.keys.server_secret_file)?;
        if settings.keys.data_key.is_empty() {
            create_secret(&settings.keys.data_key_file)?;
        }
    }
    store.write_now(anbei_app::demo::directories::install)?;
    Ok((store, applied.len()))
}

/// Puts the application together on a prepared store.
pub fn app(settings: &Settings, store: Store) -> anyhow::Result<App> {
    app_on(settings, store, Arc::new(SystemClock))
}

/// The same, on a clock of its own.
pub fn app_on(settings: &Settings, store: Store, clock: Arc<dyn Clock>) -> anyhow::Result<App> {
    let now = clock.now();
    let keys = Keyring::load(&store, kek(settings)?, now.as_millis(), system_entropy)?;
    let ports = ports(settings, &store, &keys, clock)?;
    Ok(App::new(store, keys, ports, app_config(settings)))
}

/// What the settings name; where they name nothing, what stays on this machine.
fn ports(
    settings: &Settings,
    store: &Store,
    keys: &Keyring,
    clock: Arc<dyn Clock>,
) -> anyhow::Result<Ports> {
    let mut ports =
        Ports::local((store, keys), clock, Arc::new(SystemEntropy), Arc::new(CatalogLetters));
    ports.blobs = blobs(settings)?;
    ports.press = press::press(&settings.papers)?;
    if settings.watch.enabled {
        ports.net = Arc::new(OpenNet::new(net(&settings.watch)));
    }
    let clamd = &settings.scanner.clamd;
    ports.scanner = (!clamd.is_empty()).then(|| Scanner::Tcp(clamd.clone()));
    if !settings.mail.smtp.is_empty() {
        ports.mailer = Arc::new(SmtpMailer::new(&settings.mail.smtp, &settings.mail.from)?);
    }
    if !settings.sms.gateway.is_empty() {
        let token = Secret::new(settings.sms.token.clone());
        ports.short_messages = Arc::new(SmsGateway::new(&settings.sms.gateway, token)?);
    }
    let passwords = &settings.passwords;
    if !passwords.breach_url.is_empty() {
        ports.breaches = Arc::new(BreachRange::new(&passwords.breach_url)?);
    } else if !passwords.breach_file.as_os_str().is_empty() {
        ports.breaches = Arc::new(BreachFile::open(&passwords.breach_file)?);
    }
    Ok(ports)
}

/// How the network may be used.
fn net(watch: &config::Watch) -> NetSettings {
    let chromium = Some(&watch.chromium).filter(|path| !path.as_os_str().is_empty());
    NetSettings {
        agent: watch.agent.clone(),
        networks: watch.networks.clone(),
        hosts: watch.hosts.clone(),
        registries: watch.registries.clone(),
        patience: None,
        chromium: chromium.cloned(),
    }
}

/// The attachments' store.
pub fn blobs(settings: &Settings) -> anyhow::Result<Blobs> {
    let place = &settings.attachments;
    if !place.s3.is_empty() {
        return Blobs::bucket(&place.s3, &place.s3_endpoint).context("the attachments' bucket");
    }
    if place.folder.as_os_str().is_empty() {
        bail!("no place for attachments: set [attachments] folder or s3");
    }
    let show = || format!("cannot keep attachments in {}", place.folder.display());
    Blobs::folder(&place.folder).with_context(show)
}

/// The key-encryption key: from the environment, else from its file.
pub fn kek(settings: &Settings) -> anyhow::Result<Kek> {
    let keys = &settings.keys;
    if !keys.data_key.is_empty() {
        return Ok(Kek::parse(&keys.data_key)?);
    }
    Kek::from_file(&keys.data_key_file).with_context(|| {
        format!(
            "the key of the data at rest is missing: {} (restore it from its backup; it is never made anew over \
             existing data)",
            keys.data_key_file.display()
        )
    })
}

/// The secret that signs what is handed to browsers.
pub fn server_secret(settings: &Settings) -> anyhow::Result<[u8; 32]> {
    let file = &settings.keys.server_secret_file;
    let text = fs::read_to_string(file)
        .with_context(|| format!("the server's secret cannot be read: {}", file.display()))?;
    let bytes = hex::decode(text.trim()).context("the server's secret is not hexadecimal")?;
    <[u8; 32]>::try_from(bytes).map_err(|_| anyhow::anyhow!("the server's secret is not 32 bytes"))
}

fn app_config(settings: &Settings) -> anbei_app::Config {
    anbei_app::Config {
        demo: settings.demo,
        public_url: settings.public_url(),
        website_class: settings.numbers.website_class.clone(),
        app_class: settings.numbers.app_class.clone(),
        mini_program_class: settings.numbers.mini_program_class.clone(),
        lease_minutes: settings.sessions.lease_minutes,
        draft_days: settings.sessions.draft_days,
        notice_seconds: settings.sessions.notice_seconds,
        idle_minutes: i64::from(settings.sessions.idle_minutes),
        watch: anbei_app::config::Watch {
            // The sites of a demonstration are made up: nobody is to be asked for them time and again.
            enabled: settings.watch.enabled && !settings.demo,
            every_days: settings.watch.every_days,
            desk_after_days: settings.watch.desk_after_days,
            again_seconds: settings.watch.again_seconds,
        },
        ..anbei_app::Config::default()
    }
}

/// 32 fresh bytes in hexadecimal, readable by the owner only. An existing file stays as it is.
fn create_secret(file: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;

    if file.as_os_str().is_empty() {
        bail!("no place for keys: set [keys] data_key_file and server_secret_file");
    }
    if file.exists() {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut bytes = [0; 32];
    system_entropy(&mut bytes);
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    writeln!(out, "{}", hex::encode(bytes))?;
    out.sync_all()?;
    Ok(())
}

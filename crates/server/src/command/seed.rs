//! `anbei seed`: synthetic data, valid in form and nobody's.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anbei_app::demo::life::{STORY_DAYS, StoryClock};
use anbei_app::demo::people::PEOPLE;
use anbei_app::port::{Clock, Secret};
use anbei_app::{App, demo};
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Place;
use crate::config::Settings;
use crate::ports::SystemClock;
use crate::setup;

/// The file beside the data that names the accounts.
const ACCOUNTS: &str = "demo-accounts.txt";

/// Fills an empty deployment.
pub fn run(place: &Place, settings: &Settings, entries: u64) -> anyhow::Result<ExitCode> {
    if place.data.is_none() && !settings.demo {
        bail!(
            "the configuration does not say demo = true: synthetic data goes into a demonstration only"
        );
    }
    let (store, _) = setup::prepare(settings)?;
    if !store.read_now(|tx| anbei_store::read::entry::list_newest(tx, 1))?.is_empty() {
        bail!(
            "there are entries in the register already: synthetic data goes into an empty deployment only"
        );
    }
    // The story begins a month ago and is moved on by hand.
    let clock = Arc::new(StoryClock::new(SystemClock.now().plus_days(-STORY_DAYS)));
    let app = setup::app_on(settings, store.clone(), clock.clone())?;
    let organs = demo::organs::all();
    let organ_count = app.store().write_now(demo::organs::install)?;
    app.store().write_now(demo::directories::install_demo)?;
    println!("{organ_count} organs");

    let bar = progress(entries);
    let districts: Vec<_> = organs.into_iter().filter(|organ| organ.level == "district").collect();
    demo::register::fill(&app, &districts, 0..entries, |done| bar.set_position(done))?;
    bar.finish_and_clear();
    println!("{entries} entries");
    let password = password(&app);
    let hash = app.hash_password(&Secret::new(password.clone()))?;
    demo::people::install(&app, &hash)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    demo::life::tell(&app, &clock, runtime.handle(), &hash)?;
    demo::older::install(&app, SystemClock.now())?;
    app.store().write_now(demo::notices::install(app.now()))?;
    println!("{} accounts and their filings", demo::people::PEOPLE.len());
    if let Some(folder) = &place.data {
        mark_as_demo(folder)?;
        write_accounts(folder, &password)?;
    }
    println!("password of every demonstration account: {password}");
    Ok(ExitCode::SUCCESS)
}

/// Whoever serves this folder from now on sees that it is a demonstration.
fn mark_as_demo(folder: &Path) -> anyhow::Result<()> {
    let file = folder.join("anbei.toml");
    if file.exists() {
        return Ok(());
    }
    let text = "# Written by `anbei seed`: the data in this folder is synthetic.\n\
                demo = true\n\n[brand]\nname = \"安备 · 演示环境\"\n";
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

fn progress(total: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(total);
    let template = "{bar:40} {pos}/{len} {per_sec} {eta}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

/// A password nobody knows before: demonstrations get seen by others.
fn password(app: &App) -> String {
    let mut random = [0; 6];
    app.ports().entropy.fill(&mut random);
    format!("Demo-{}", hex::encode(random))
}

/// Keeps the accounts beside the data, for whoever may read the folder.
fn write_accounts(folder: &Path, password: &str) -> anyhow::Result<()> {
    use std::fmt::Write as _;

    let mut text = format!("密码 password: {password}\n");
    for person in PEOPLE {
        writeln!(text, "{:<16} {} / {}", person.login, person.sees.0, person.sees.1)?;
    }
    let file = folder.join(ACCOUNTS);
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// The demonstration's accounts, for whoever starts it.
pub fn accounts_text(settings: &Settings) -> String {
    let folder = settings.database.file.parent();
    let text = folder.and_then(|folder| std::fs::read_to_string(folder.join(ACCOUNTS)).ok());
    text.unwrap_or_default()
}

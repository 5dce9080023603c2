//! `anbei seed`: synthetic data, valid in form and nobody's.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use anbei_app::demo;
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Place;
use crate::config::Settings;
use crate::setup;

/// Fills an empty deployment.
pub fn run(place: &Place, settings: &Settings, entries: u64) -> anyhow::Result<ExitCode> {
    let (store, _) = setup::prepare(settings)?;
    if !store.read_now(|tx| anbei_store::read::entry::list_newest(tx, 1))?.is_empty() {
        bail!(
            "there are entries in the register already: synthetic data goes into an empty deployment only"
        );
    }
    let app = setup::app(settings, store)?;
    let organs = demo::organs::all();
    let organ_count = app.store().write_now(demo::organs::install)?;
    app.store().write_now(demo::directories::install_demo)?;
    println!("{organ_count} organs");

    let bar = progress(entries);
    let districts: Vec<_> = organs.into_iter().filter(|organ| organ.level == "district").collect();
    demo::register::fill(&app, &districts, 0..entries, |done| bar.set_position(done))?;
    bar.finish_and_clear();
    println!("{entries} entries");
    if let Some(folder) = &place.data {
        mark_as_demo(folder)?;
    }
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

/// The demonstration's accounts, for whoever starts it.
pub fn accounts_text() -> String {
    String::new()
}

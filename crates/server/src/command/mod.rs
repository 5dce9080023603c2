//! What each command does.

mod admin;
mod check;
mod docs;
mod doctor;
mod import;
mod keys;
mod migrate;
mod prefill;
mod seed;
mod serve;
mod verify;
mod work;

use std::process::ExitCode;

use crate::cli::{Cli, Command, Import, Keys, Place, Prefill};
use crate::config::Settings;
use crate::logs;

/// Runs a command.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Check { kind, value } => check::run(&kind, &value),
        Command::Docs { name, language } => docs::run(&name, &language),
        Command::Serve { place, listen, no_worker } => {
            let mut settings = read(&place)?;
            settings.listen = listen.unwrap_or(settings.listen);
            serve::run(&settings, !no_worker)
        }
        Command::Work { place } => work::run(&read(&place)?),
        Command::Migrate { place } => migrate::run(&read(&place)?),
        Command::Seed { place, entries } => seed::run(&place, &read(&place)?, entries),
        Command::Doctor { place } => Ok(doctor::run(&read(&place)?)),
        Command::Verify { place } => verify::run(&read(&place)?),
        Command::Import { what: Import::Unfiled(args) } => {
            import::unfiled(&args, &read(&args.place)?)
        }
        Command::Import { what: Import::Entries(args) } => {
            import::entries(&args, &read(&args.place)?)
        }
        Command::Admin { what } => admin::run(&what),
        Command::Prefill { what: Prefill::Key { out } } => prefill::key(&out),
        Command::Prefill { what: Prefill::Sign(args) } => prefill::sign(&args),
        Command::Keys { what: Keys::Rotate { place } } => keys::rotate(&read(&place)?),
    }
}

fn read(place: &Place) -> anyhow::Result<Settings> {
    let settings = Settings::read(place)?;
    logs::start(&settings.logs);
    Ok(settings)
}

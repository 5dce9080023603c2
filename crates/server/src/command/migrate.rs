//! `anbei migrate`.

use std::process::ExitCode;

use crate::config::Settings;
use crate::setup;

pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let (_, applied) = setup::prepare(settings)?;
    println!("{applied} migrations applied");
    Ok(ExitCode::SUCCESS)
}

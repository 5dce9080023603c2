//! `anbei verify`: the audit trail, recomputed.

use std::process::ExitCode;

use anbei_store::read;

use crate::config::Settings;
use crate::setup;

pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let store = setup::open_store(settings)?;
    let found = store.read_now(read::audit::verify)?;
    println!(
        "{} acts in {} chains, {} seals",
        found.event_count, found.chain_count, found.seal_count
    );
    for fault in &found.faults {
        println!("broken: {fault}");
    }
    Ok(if found.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

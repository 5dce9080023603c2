//! `anbei work`: jobs and sweeps, without serving.

use std::process::ExitCode;

use crate::config::Settings;
use crate::{setup, worker};

pub fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let store = setup::open_store(settings)?;
    let app = setup::app(settings, store)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let worker = worker::start(&app);
        crate::command::serve::stopped().await;
        worker.stop().await;
    });
    Ok(ExitCode::SUCCESS)
}

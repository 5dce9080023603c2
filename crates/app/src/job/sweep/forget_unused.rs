//! 剩余信息清除: forgets files that were uploaded and never attached to anything: the form was refused, or left.

use std::time::Duration;

use anbei_store::read;

use super::{Sweep, Swept};
use crate::{App, AppError};

/// Takes no input. It looks at the uploads, so a missed run is repaired by the next one.
pub struct ForgetUnused;

/// How long somebody may take from choosing a file to keeping what it belongs to.
const KEPT_DAYS: i64 = 7;
const BATCH: usize = 200;

impl Sweep for ForgetUnused {
    fn name(&self) -> &'static str {
        "forget-unused"
    }

    fn every(&self) -> Duration {
        Duration::from_hours(6)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let (mut swept, mut after) = (Swept::default(), String::new());
        let before = app.now().plus_days(-KEPT_DAYS);
        loop {
            let from = after.clone();
            let found = app
                .store()
                .read_now(move |tx| read::attachment::list_unused(tx, before, &from, BATCH))?;
            let is_last = found.len() < BATCH;
            for file in found {
                after.clone_from(&file.id);
                match app.forget_upload(file) {
                    Ok(true) => swept.done += 1,
                    // Somebody is filling in a form with it.
                    Ok(false) => swept.skipped += 1,
                    Err(error) => swept.failed.push((after.clone(), error)),
                }
            }
            if is_last {
                return Ok(swept);
            }
        }
    }
}

//! 申请核查: looks at what submitted filings name. A sweep, so that a slow site keeps no mail waiting.

use std::time::Duration;

use anbei_domain::actor::Actor;
use anbei_store::read;

use super::{Sweep, Swept};
use crate::use_case::precheck::SUBMITTED;
use crate::{App, AppError};

/// Takes no input. Whatever was submitted and not looked at since is looked at.
pub struct CheckFilings;

const BATCH: usize = 20;

impl Sweep for CheckFilings {
    fn name(&self) -> &'static str {
        "check-filings"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let found = app.store().read_now(|tx| read::look::list_unchecked_filings(tx, BATCH))?;
        let mut swept = Swept::default();
        for id in found {
            match app.check_filing(&Actor::Clock, &id, SUBMITTED) {
                Ok(()) => swept.done += 1,
                Err(AppError::NotFound) => swept.skipped += 1,
                // One broken filing must not shelter the rest.
                Err(other) => swept.failed.push((id, other)),
            }
        }
        Ok(swept)
    }
}

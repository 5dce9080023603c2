//! Seals the heads of all audit chains that have grown.

use std::time::Duration;

use anbei_store::write;

use super::{Sweep, Swept};
use crate::{App, AppError};

/// Takes no input: whatever no seal covers yet is sealed.
pub struct SealAudit;

/// Acts in one seal, at most.
const BATCH: usize = 5000;

impl Sweep for SealAudit {
    fn name(&self) -> &'static str {
        "seal-audit"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(1)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let mut swept = Swept::default();
        loop {
            let now = app.now();
            let sealed = app.store().write_now(move |tx| write::audit::seal(tx, now, BATCH))?;
            swept.done += sealed;
            if sealed < BATCH {
                return Ok(swept);
            }
        }
    }
}

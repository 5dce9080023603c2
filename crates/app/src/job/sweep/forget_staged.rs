//! 剩余信息清除: forgets tables that were uploaded to be imported and that nobody has confirmed.

use std::time::Duration;

use super::{Sweep, Swept};
use crate::{App, AppError};

/// Takes no input. It looks into the attachments' store, so a missed run is repaired by the next one.
pub struct ForgetStaged;

impl Sweep for ForgetStaged {
    fn name(&self) -> &'static str {
        "forget-staged"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(30)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        Ok(Swept { done: app.forget_unconfirmed()?, ..Swept::default() })
    }
}

//! 剩余信息清除: forgets sessions, codes, registrations, tokens and events that are over (GB/T 22239-2019 8.1.4.10).

use std::time::Duration;

use anbei_store::{StoreError, write};

use super::{Sweep, Swept};
use crate::{App, AppError};

/// What was told to other people's systems is kept so long, whether they took it or not.
const EVENT_DAYS: i64 = 30;

/// Takes no input. It looks at the tables, so a missed run is repaired by the next one.
pub struct ForgetExpired;

impl Sweep for ForgetExpired {
    fn name(&self) -> &'static str {
        "forget-expired"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let now = app.now();
        let idle_before = now.plus_minutes(-app.config().idle_minutes);
        let done = app.store().write_now(move |tx| {
            let sessions = write::session::delete_over(tx, now, idle_before)?;
            let codes = write::code::delete_over(tx, now)?;
            let tokens = write::token::delete_over(tx, now)?;
            let invitations = write::provider::delete_over(tx, now)?;
            let events = write::event::forget(tx, now.plus_days(-EVENT_DAYS))?;
            let throttles = write::throttle::delete_over(tx, now)?;
            Ok::<_, StoreError>(sessions + codes + tokens + invitations + events + throttles)
        })?;
        Ok(Swept { done: usize::try_from(done).unwrap_or(usize::MAX), ..Swept::default() })
    }
}

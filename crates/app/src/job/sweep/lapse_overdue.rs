//! 逾期失效: closes returned filings nobody mended and drafts nobody touched.

use std::time::Duration;

use anbei_domain::actor::Actor;
use anbei_store::read;

use super::{Sweep, Swept};
use crate::commit::{self, decided};
use crate::{App, AppError, Via};

/// Takes no input. It looks at the table, so a missed run is repaired by the next one.
pub struct LapseOverdue;

impl Sweep for LapseOverdue {
    fn name(&self) -> &'static str {
        "lapse-overdue"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let now = app.now();
        let today = now.date_in_china().to_string();
        let touched_before = now.plus_days(-app.config().draft_days);
        let overdue = app
            .store()
            .read_now(move |tx| read::filing::list_overdue(tx, &today, touched_before, 200))?;
        let mut swept = Swept::default();
        for id in overdue {
            match lapse(app, &id) {
                Ok(()) => swept.done += 1,
                // The applicant or another worker got there first; nothing is owed.
                Err(AppError::Stale | AppError::Refused(_) | AppError::NotFound) => {
                    swept.skipped += 1;
                }
                // One broken filing must not shelter the rest.
                Err(other) => swept.failed.push((id, other)),
            }
        }
        Ok(swept)
    }
}

fn lapse(app: &App, id: &str) -> Result<(), AppError> {
    let (inner, id) = (app.clone(), id.to_owned());
    app.store().write_now(move |tx| {
        let via = Via { address: String::new(), session: "sweep".to_owned() };
        commit::decide(&inner, tx, (&Actor::Clock, &via), &id, |_, filing, now| {
            decided(filing.lapse(now))
        })
        .map(drop)
    })
}

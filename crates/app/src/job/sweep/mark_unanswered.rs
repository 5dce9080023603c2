//! 逾期未答复: marks cases whose operator has let the day for an answer pass.

use std::time::Duration;

use anbei_domain::actor::Actor;
use anbei_domain::violation::CaseMove;
use anbei_store::read;

use super::{Sweep, Swept};
use crate::{App, AppError, Via, commit};

/// Takes no input. It looks at the table, so a missed run is repaired by the next one.
pub struct MarkUnanswered;

impl Sweep for MarkUnanswered {
    fn name(&self) -> &'static str {
        "mark-unanswered"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let today = app.now().date_in_china();
        let missed =
            app.store().read_now(move |tx| read::violation::list_to_miss(tx, today, 200))?;
        let mut swept = Swept::default();
        for id in missed {
            match mark(app, &id) {
                Ok(()) => swept.done += 1,
                // The operator, an officer or another worker was faster.
                Err(AppError::Stale | AppError::Refused(_) | AppError::NotFound) => {
                    swept.skipped += 1;
                }
                Err(other) => swept.failed.push((id, other)),
            }
        }
        Ok(swept)
    }
}

fn mark(app: &App, id: &str) -> Result<(), AppError> {
    let (inner, id) = (app.clone(), id.to_owned());
    app.store().write_now(move |tx| {
        let via = Via { address: String::new(), session: "sweep".to_owned() };
        let case = read::violation::find_of_clock(tx, &id)?.ok_or(AppError::NotFound)?;
        let clocks = (inner.now(), inner.calendar());
        let decision = case.moved(&Actor::Clock, CaseMove::Miss, String::new(), clocks)?;
        commit::commit_case(&inner, tx, (&via, &[]), &decision)
    })
}

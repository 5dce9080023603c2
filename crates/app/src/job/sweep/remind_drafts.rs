//! 草稿即将失效: tells applicants of drafts that nobody has touched for long, once before they lapse.

use std::time::Duration;

use anbei_domain::actor::Actor;
use anbei_domain::filing::StateName;
use anbei_store::{StoreError, read, write};

use super::{Sweep, Swept};
use crate::{App, AppError, commit};

/// Takes no input. A draft is told of once after each time it was touched, so a missed run is repaired by the next one.
pub struct RemindDrafts;

/// So many days before it lapses.
const BEFORE_DAYS: i64 = 7;

impl Sweep for RemindDrafts {
    fn name(&self) -> &'static str {
        "remind-drafts"
    }

    fn every(&self) -> Duration {
        Duration::from_hours(1)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let before = app.now().plus_days(BEFORE_DAYS - app.config().draft_days);
        let found =
            app.store().read_now(move |tx| read::filing::list_drafts_to_remind(tx, before, 200))?;
        let mut swept = Swept::default();
        for id in found {
            match remind(app, &id) {
                Ok(true) => swept.done += 1,
                // Touched, submitted or withdrawn meanwhile.
                Ok(false) => swept.skipped += 1,
                Err(error) => swept.failed.push((id, error)),
            }
        }
        Ok(swept)
    }
}

fn remind(app: &App, id: &str) -> Result<bool, AppError> {
    let (inner, id) = (app.clone(), id.to_owned());
    let done = app.store().write_now(move |tx| {
        let Some(filing) = read::filing::find(tx, inner.keys(), &Actor::Clock, &id)? else {
            return Ok(false);
        };
        let lapses_at = filing.touched_at.plus_days(inner.config().draft_days);
        let is_near = inner.now() >= lapses_at.plus_days(-BEFORE_DAYS);
        if filing.state.name() != StateName::Draft || !is_near {
            return Ok(false);
        }
        let due_on = lapses_at.date_in_china().to_string();
        commit::of_expiring_draft(&inner, tx, &filing, &due_on)?;
        write::filing::mark_reminded(tx, &id, inner.now())?;
        Ok::<_, StoreError>(true)
    });
    Ok(done?)
}

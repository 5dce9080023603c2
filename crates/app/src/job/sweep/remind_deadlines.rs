//! 期限提醒: tells people of what is near or over, each once at each distance, all of it in one message.

use std::time::Duration;

use anbei_domain::deadline::reminder;
use anbei_domain::id::AccountId;
use anbei_store::{read, write};

use super::{Sweep, Swept};
use crate::{App, AppError, commit};

/// Takes no input. Each deadline knows when its owner is reminded next, so a run that was missed is made up for by one
/// reminder, not by several.
pub struct RemindDeadlines;

const BATCH: usize = 500;

impl Sweep for RemindDeadlines {
    fn name(&self) -> &'static str {
        "remind-deadlines"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let today = app.now().date_in_china();
        let (mut swept, mut after) = (Swept::default(), String::new());
        loop {
            let from = after.clone();
            let accounts = app.store().read_now(move |tx| {
                read::deadline::list_accounts_to_remind(tx, today, &from, BATCH)
            })?;
            for id in &accounts {
                match remind(app, id) {
                    Ok(true) => swept.done += 1,
                    // Their quiet hours, or somebody else was faster.
                    Ok(false) => swept.skipped += 1,
                    Err(error) => swept.failed.push((id.clone(), error)),
                }
            }
            match accounts.last() {
                Some(last) if accounts.len() == BATCH => after.clone_from(last),
                _ => return Ok(swept),
            }
        }
    }
}

fn remind(app: &App, account: &str) -> Result<bool, AppError> {
    let (inner, account) = (app.clone(), AccountId::new(account));
    app.store().write_now(move |tx| {
        let (now, wish) = (inner.now(), read::deadline::find_wish(tx, &account)?);
        let today = now.date_in_china();
        let due = read::deadline::list_to_remind(tx, &account, today)?;
        if wish.quiet.holds_at(now) || due.is_empty() {
            return Ok(false);
        }
        commit::of_deadlines(&inner, tx, &account, &due, wish)?;
        for row in &due {
            write::deadline::reminded(tx, row, reminder::next_on(&row.deadline, today))?;
        }
        Ok(true)
    })
}

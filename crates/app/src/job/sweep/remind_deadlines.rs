//! 期限提醒: tells people and access providers of what is near or over, each once at each distance, all of it in one message.

use std::time::Duration;

use anbei_domain::deadline::reminder;
use anbei_domain::id::AccountId;
use anbei_store::{StoreError, Tx, read, write};
use jiff::civil::Date;

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
        let mut swept = Swept::default();
        sweep(app, &mut swept, read::deadline::list_accounts_to_remind, remind)?;
        sweep(app, &mut swept, read::deadline::list_providers_to_remind, remind_provider)?;
        Ok(swept)
    }
}

/// Who is to be reminded by this day, after this one, and at most so many.
type List = fn(&mut Tx, Date, &str, usize) -> Result<Vec<String>, StoreError>;

fn sweep(
    app: &App,
    swept: &mut Swept,
    list: List,
    remind: fn(&App, &str) -> Result<bool, AppError>,
) -> Result<(), AppError> {
    let (today, mut after) = (app.now().date_in_china(), String::new());
    loop {
        let from = after.clone();
        let found = app.store().read_now(move |tx| list(tx, today, &from, BATCH))?;
        for id in &found {
            match remind(app, id) {
                Ok(true) => swept.done += 1,
                // Their quiet hours, or somebody else was faster.
                Ok(false) => swept.skipped += 1,
                Err(error) => swept.failed.push((id.clone(), error)),
            }
        }
        match found.last() {
            Some(last) if found.len() == BATCH => after.clone_from(last),
            _ => return Ok(()),
        }
    }
}

/// Whoever deals with orders at an access provider. The portal tells them now; what goes out besides waits for the end of
/// each one's quiet hours.
fn remind_provider(app: &App, provider: &str) -> Result<bool, AppError> {
    let (inner, provider) = (app.clone(), provider.to_owned());
    app.store().write_now(move |tx| {
        let today = inner.now().date_in_china();
        let due = read::deadline::list_to_remind_provider(tx, &provider, today)?;
        if due.is_empty() {
            return Ok(false);
        }
        commit::of_orders_due(&inner, tx, &provider, &due)?;
        for row in &due {
            write::deadline::reminded(tx, row, reminder::next_on(&row.deadline, today))?;
        }
        Ok(true)
    })
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

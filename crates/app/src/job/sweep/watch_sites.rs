//! 巡查: looks at the sites whose turn it is, few at a time and none twice in one run.

use std::collections::BTreeSet;
use std::time::Duration;

use anbei_domain::value::DomainName;
use anbei_store::read;

use super::{Sweep, Swept};
use crate::{App, AppError};

/// Takes no input. It looks at the table, so a missed run is repaired by the next one.
pub struct WatchSites;

/// Looks in one run, and how far ahead is read for sites of different owners.
const BATCH: usize = 20;
const AHEAD: usize = 100;

impl Sweep for WatchSites {
    fn name(&self) -> &'static str {
        "watch-sites"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(1)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let mut swept = Swept::default();
        if !app.config().watch.enabled {
            return Ok(swept);
        }
        let now = app.now();
        let due = app.store().read_now(move |tx| read::watch::list_due(tx, now, AHEAD))?;
        // Sites below one registered name share a server more often than not: one of them in a run.
        let mut asked = BTreeSet::new();
        for (id, domain) in due {
            let name = domain.parse::<DomainName>();
            let name = name.map_or(domain, |name| name.registrable().to_owned());
            if asked.len() >= BATCH {
                break;
            }
            if !asked.insert(name) {
                swept.skipped += 1;
                continue;
            }
            match app.watch_entry(&id) {
                Ok(()) => swept.done += 1,
                // Cancelled or suspended meanwhile.
                Err(AppError::NotFound | AppError::Stale) => swept.skipped += 1,
                // One broken entry must not shelter the rest.
                Err(other) => swept.failed.push((id.to_string(), other)),
            }
        }
        Ok(swept)
    }
}

//! 未备案网站的位置: on whose addresses sites that organs found unfiled answer now.

use std::time::Duration;

use anbei_domain::check::Found;
use anbei_domain::value::IpRange;
use anbei_store::{read, write};

use super::{Sweep, Swept};
use crate::{App, AppError};

/// Takes no input. A site is looked up again after a day; one that has no address now is on nobody's.
pub struct LocateUnfiled;

const BATCH: usize = 100;

impl Sweep for LocateUnfiled {
    fn name(&self) -> &'static str {
        "locate-unfiled"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let before = app.now().plus_days(-1);
        let found =
            app.store().read_now(move |tx| read::hosting::list_to_locate(tx, before, BATCH))?;
        let mut swept = Swept::default();
        for (id, domain) in found {
            let seen = app.ports().net.lookup(&domain);
            if seen == Found::Unknown {
                // No answer says nothing about the site; what was known stays.
                swept.skipped += 1;
                continue;
            }
            match locate(app, id.clone(), ranges(&seen)) {
                Ok(()) => swept.done += 1,
                // One broken row must not shelter the rest.
                Err(error) => swept.failed.push((id, error)),
            }
        }
        Ok(swept)
    }
}

fn ranges(seen: &Found) -> Vec<IpRange> {
    let Found::Addresses { ips, .. } = seen else { return Vec::new() };
    ips.iter().filter_map(|ip| ip.to_string().parse().ok()).collect()
}

fn locate(app: &App, id: String, ranges: Vec<IpRange>) -> Result<(), AppError> {
    let now = app.now();
    app.store().write_now(move |tx| Ok(write::hosting::locate_unfiled(tx, &id, &ranges, now)?))
}

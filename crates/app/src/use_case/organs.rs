//! 机关目录: the tree of organs, entered and kept up to date from a table.

use std::collections::HashMap;

use anbei_domain::Flaw;
use anbei_domain::account::AdminRole;
use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_domain::region::Level;
use anbei_domain::table::{ORGANS, OrganRow};
use anbei_store::read::organ::Organ;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::write::directory;
use anbei_store::{Tx, read};
use serde_json::json;

use super::import::{ImportReport, Pass, Verdict};
use crate::sheet::{RowFlaw, Table, read_table};
use crate::{App, AppError, Via};

type Numbered = (usize, OrganRow);

impl App {
    /// Reads a file of organs. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_organs(&self, bytes: &[u8]) -> Result<Table<OrganRow>, Vec<RowFlaw>> {
        let today = self.now().date_in_china();
        read_table(bytes, ORGANS.columns, today, |heading, cells, _| OrganRow::read(heading, cells))
    }

    /// Enters organs, or says what would happen. One that is there is brought up to date, by its region. Either all rows
    /// that are right are entered, or none. Waits.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] unless a system administrator asks, or whoever runs the program; those of the store.
    pub fn import_organs(
        &self,
        (actor, via): (&Actor, &Via),
        table: Table<OrganRow>,
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        let report = ImportReport::of(&table);
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let work = move |tx: &mut Tx<'_>| -> Result<ImportReport, AppError> {
            if !keeps_the_system(tx, &actor)? {
                return Err(AppError::NotFound);
            }
            let mut report = report;
            let rows = once_each(table.rows, &mut report);
            for (row, organ) in &rows {
                let verdict = match placed(tx, organ, &rows)? {
                    Err(flaw) => Verdict::Wrong("above", flaw),
                    Ok(organ) if is_there(tx, &organ)? => Verdict::ThereAlready,
                    Ok(organ) => {
                        if pass == Pass::Real {
                            app.put(tx, (&actor, &via), &organ)?;
                        }
                        Verdict::Fits
                    }
                };
                report.count(*row, verdict, ORGANS.columns);
            }
            Ok(report.in_order())
        };
        match pass {
            Pass::Dry => self.store().read_now(work),
            Pass::Real => self.store().write_now(work),
        }
    }

    fn put(
        &self,
        tx: &mut Tx,
        (actor, via): (&Actor, &Via),
        organ: &Organ,
    ) -> Result<(), AppError> {
        directory::put_organ(tx, organ)?;
        let detail = json!({
            "name": organ.name, "region": organ.region_code, "above": organ.parent_id,
            "number_region": organ.number_region, "two_officers": organ.has_two_officer_rule,
        });
        let event = NewAuditEvent {
            aggregate: "organ",
            aggregate_id: organ.id.as_str(),
            at: self.now(),
            actor,
            via: &via.to_string(),
            action: "put",
            detail: &detail.to_string(),
            before: "",
            after: "",
        };
        Ok(audit::append(tx, &event)?)
    }
}

/// The organ as it will stand in the tree.
fn placed(tx: &mut Tx, row: &OrganRow, rows: &[Numbered]) -> Result<Result<Organ, Flaw>, AppError> {
    let mut parent = None;
    for region in row.regions_above() {
        if region == row.region {
            return Ok(Err(Flaw::new("organ-above-itself")));
        }
        let is_listed = rows.iter().any(|(_, other)| other.region == region);
        parent = read::organ::find_of_region(tx, &region)?.map(|organ| organ.id);
        if parent.is_none() && is_listed {
            parent = Some(id_of(&region));
        }
        if parent.is_some() {
            break;
        }
    }
    if row.above.is_some() {
        if parent.is_none() {
            return Ok(Err(Flaw::new("organ-above-unknown")));
        }
        if leads_back(&row.region, rows) {
            return Ok(Err(Flaw::new("organ-above-itself")));
        }
    }
    let known = read::organ::find_of_region(tx, &row.region)?;
    Ok(Ok(Organ {
        id: known.map_or_else(|| id_of(&row.region), |organ| organ.id),
        parent_id: parent.map(|id| id.to_string()),
        level: level(row.level).to_owned(),
        name: row.name.clone(),
        region_code: row.region.clone(),
        number_region: row.number_region.clone(),
        prefix: row.prefix.clone(),
        has_two_officer_rule: row.has_two_officer_rule,
        phone: row.phone.clone(),
        address: row.address.clone(),
        hours: row.hours.clone(),
    }))
}

/// Whether somebody keeps the platform: its organs, its news.
pub(super) fn keeps_the_system(tx: &mut Tx, actor: &Actor) -> Result<bool, AppError> {
    match actor {
        Actor::Operator => Ok(true),
        Actor::Administrator(account) => {
            let account = read::account::find(tx, account)?;
            Ok(account.is_some_and(|account| account.admin_role == Some(AdminRole::System)))
        }
        _ => Ok(false),
    }
}

/// Two rows of one region are one too many.
fn once_each(rows: Vec<Numbered>, report: &mut ImportReport) -> Vec<Numbered> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut kept = Vec::new();
    for (row, organ) in rows {
        if let Some(other) = first.get(&organ.region) {
            let flaw = Flaw::new("row-region-twice").with("row", other.to_string());
            report.count(row, Verdict::Wrong("region", flaw), ORGANS.columns);
        } else {
            first.insert(organ.region.clone(), row);
            kept.push((row, organ));
        }
    }
    kept
}

/// Whether going up from a region through what the table says comes back to it.
fn leads_back(region: &str, rows: &[Numbered]) -> bool {
    let above = |region: &str| {
        let row = rows.iter().find(|(_, row)| row.region == region);
        row.and_then(|(_, row)| row.above.clone())
    };
    let mut at = above(region);
    for _ in 0..rows.len() {
        match at {
            Some(found) if found == region => return true,
            Some(found) => at = above(&found),
            None => return false,
        }
    }
    true
}

fn is_there(tx: &mut Tx, organ: &Organ) -> Result<bool, AppError> {
    Ok(read::organ::find(tx, &organ.id)?.is_some_and(|known| known == *organ))
}

fn id_of(region: &str) -> OrganId {
    OrganId::new(format!("organ-{region}"))
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Province => "province",
        Level::City => "city",
        Level::District => "district",
    }
}

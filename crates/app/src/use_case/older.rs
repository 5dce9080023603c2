//! 导入已办备案. It can be repeated: what was entered before is passed over.

use std::collections::{BTreeMap, HashMap};

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_domain::register::EntryKind;
use anbei_domain::table::{OLDER, OlderEntry};
use anbei_domain::value::FilingNumber;
use anbei_store::read::organ::Organ;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::import::{BATCH, ImportReport, Pass, Verdict};
use crate::commit::register_older;
use crate::sheet::{RowFlaw, Table, read_table};
use crate::{App, AppError, Via};

/// Serials beyond this are passed over one by one when they come up. Organs have numbered with gaps, so the highest
/// serial must not use up all below it.
const MOST_RESERVED: i64 = 899_999;

/// What comes first of two rows that speak of the same thing.
type Seen = HashMap<String, usize>;

/// By region and class, the highest serial.
type Serials = BTreeMap<(String, String), i64>;

impl App {
    /// Reads a file of older filings. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_older(&self, bytes: &[u8]) -> Result<Table<OlderEntry>, Vec<RowFlaw>> {
        read_table(bytes, OLDER.columns, self.now().date_in_china(), OlderEntry::read)
    }

    /// Enters older filings for an organ, or says what would happen; `progress` hears how many rows were looked at. Waits.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if the organ is not there or not theirs.
    pub fn import_entries(
        &self,
        (actor, via): (&Actor, &Via),
        organ: &OrganId,
        table: Table<OlderEntry>,
        pass: Pass,
        mut progress: impl FnMut(usize),
    ) -> Result<ImportReport, AppError> {
        let organ = self.organ_to_enter_for(actor, organ)?;
        let mut report = ImportReport::of(&table);
        let mut rows = once_each(table.rows, &mut report).into_iter();
        let (mut looked_at, mut serials) = (report.wrong, Serials::new());
        loop {
            let batch: Vec<_> = rows.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            looked_at += batch.len();
            let verdicts = self.enter((actor, via), &organ, batch.clone(), pass)?;
            for ((row, older), verdict) in batch.into_iter().zip(verdicts) {
                if matches!(verdict, Verdict::Fits) {
                    note_serial(&mut serials, &older.number);
                }
                report.count(row, verdict, OLDER.columns);
            }
            progress(looked_at);
        }
        report.reserved = serials.into_iter().map(|((r, c), last)| (r + &c, last)).collect();
        if pass == Pass::Real {
            self.note_import((actor, via), "import-entries", &organ, &report)?;
        }
        Ok(report.in_order())
    }

    /// One transaction's worth.
    fn enter(
        &self,
        (actor, via): (&Actor, &Via),
        organ: &Organ,
        batch: Vec<(usize, OlderEntry)>,
        pass: Pass,
    ) -> Result<Vec<Verdict>, AppError> {
        if pass == Pass::Dry {
            return self
                .store()
                .read_now(|tx| batch.iter().map(|(_, older)| judge(tx, organ, older)).collect());
        }
        let (app, actor, via, organ) = (self.clone(), actor.clone(), via.clone(), organ.clone());
        self.store().write_now(move |tx| {
            let mut serials = Serials::new();
            let mut verdicts = Vec::new();
            for (_, older) in &batch {
                let verdict = judge(tx, &organ, older)?;
                if matches!(verdict, Verdict::Fits) {
                    register_older(&app, tx, (&actor, &via), &organ, older)?;
                    note_serial(&mut serials, &older.number);
                }
                verdicts.push(verdict);
            }
            for ((region, class), last) in serials {
                write::entry::reserve_serials(tx, &region, &class, last)?;
            }
            Ok(verdicts)
        })
    }

    /// That somebody imported something, and how much.
    pub(super) fn note_import(
        &self,
        (actor, via): (&Actor, &Via),
        action: &'static str,
        organ: &Organ,
        report: &ImportReport,
    ) -> Result<(), AppError> {
        let (now, actor, via) = (self.now(), actor.clone(), via.to_string());
        let id = self.fresh_id(now);
        let detail = json!({
            "organ": organ.id.as_str(), "done": report.done,
            "skipped": report.skipped.len(), "wrong": report.wrong,
        });
        self.store().write_now(move |tx| {
            let event = NewAuditEvent {
                aggregate: "import",
                aggregate_id: &id,
                at: now,
                actor: &actor,
                via: &via,
                action,
                detail: &detail.to_string(),
                before: "",
                after: "",
            };
            Ok(audit::append(tx, &event)?)
        })
    }
}

/// Of rows that give the same number or the same home page, the first.
fn once_each(
    rows: Vec<(usize, OlderEntry)>,
    report: &mut ImportReport,
) -> Vec<(usize, OlderEntry)> {
    let (mut numbers, mut domains) = (Seen::new(), Seen::new());
    let mut kept = Vec::with_capacity(rows.len());
    for (row, older) in rows {
        let twice = |code, first: &usize| Flaw::new(code).with("row", first.to_string());
        let is_website = older.kind == EntryKind::Website;
        let domain = older.domains().find_map(|domain| domains.get(domain)).filter(|_| is_website);
        let verdict = match (numbers.get(older.number.digits()), domain) {
            (Some(first), _) => Some(Verdict::Wrong("number", twice("row-number-twice", first))),
            (_, Some(first)) => {
                Some(Verdict::Wrong("primary-domain", twice("row-domain-twice", first)))
            }
            _ => None,
        };
        if let Some(verdict) = verdict {
            report.count(row, verdict, OLDER.columns);
            continue;
        }
        numbers.insert(older.number.digits().to_owned(), row);
        if is_website {
            domains.extend(older.domains().map(|domain| (domain.to_owned(), row)));
        }
        kept.push((row, older));
    }
    kept
}

fn judge(tx: &mut Tx, organ: &Organ, older: &OlderEntry) -> Result<Verdict, AppError> {
    let (issued_in, own) = (older.number.region_code(), &organ.number_region);
    // 66 and 80 are police zones inside of provinces.
    let is_zone = issued_in.starts_with("66") || issued_in.starts_with("80");
    if !is_zone && issued_in.get(..2) != own.get(..2) {
        let flaw = Flaw::new("row-other-province").with("organ", organ.name.clone());
        return Ok(Verdict::Wrong("number", flaw));
    }
    if read::older::is_numbered(tx, older.number.digits())? {
        return Ok(Verdict::ThereAlready);
    }
    if older.kind == EntryKind::Website {
        for domain in older.domains() {
            if let Some(number) = read::older::find_number_on_domain(tx, domain)? {
                let flaw = Flaw::new("row-domain-filed").with("number", number);
                return Ok(Verdict::Wrong("primary-domain", flaw));
            }
        }
    }
    Ok(Verdict::Fits)
}

fn note_serial(serials: &mut Serials, number: &FilingNumber) {
    let Some(class) = number.class() else { return };
    let serial = number.digits().get(8..).and_then(|serial| serial.parse::<i64>().ok());
    let Some(serial) = serial.filter(|serial| *serial <= MOST_RESERVED) else { return };
    let last = serials.entry((number.region_code().to_owned(), class.to_owned())).or_default();
    *last = serial.max(*last);
}

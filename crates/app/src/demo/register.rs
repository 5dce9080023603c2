//! A synthetic register of any size, for demonstrations and load tests.

use std::collections::HashMap;

use anbei_domain::redact;
use anbei_domain::register::{EntryKind, EntryState, name_tokens};
use anbei_domain::time::Timestamp;
use anbei_domain::value::FilingNumber;
use anbei_store::dialect::{index_names, insert_rows};
use anbei_store::read::organ::Organ;
use anbei_store::{Store, StoreError, args, write};

use super::words::{BRANDS, FAMILY_NAMES, GIVEN_NAMES, PLACES, SITES, TRADES, pick, spread};
use crate::{App, AppError};

/// Rows in one transaction.
const BATCH: u64 = 20_000;

/// A synthetic entry, before it has a place in the register.
pub struct Specimen {
    pub name: String,
    pub domain: String,
    pub subject_nature: &'static str,
    pub subject_name: String,
    pub kind: EntryKind,
    pub state: EntryState,
    pub is_interactive: bool,
}

/// The `index`th synthetic entry: always the same. Domains lie below `.example`, which belongs to nobody.
pub fn specimen(index: u64) -> Specimen {
    let (place, brand) = (pick(&PLACES, index, 1), pick(&BRANDS, index, 2));
    let (trade, site) = (pick(&TRADES, index, 3), pick(&SITES, index, 4));
    let is_individual = spread(index, 5) % 5 < 2;
    let person = format!("{}{}", pick(&FAMILY_NAMES, index, 6), pick(&GIVEN_NAMES, index, 7));
    let kind = match spread(index, 8) % 20 {
        0..=16 => EntryKind::Website,
        17 | 18 => EntryKind::App,
        _ => EntryKind::MiniProgram,
    };
    let state = match spread(index, 9) % 50 {
        0 => EntryState::Suspended,
        1 | 2 => EntryState::Cancelled,
        3 => EntryState::Revoked,
        _ => EntryState::Active,
    };
    let subject_name = if is_individual {
        redact::person_name(&person)
    } else {
        format!("{place}{brand}{trade}有限公司（演示）")
    };
    Specimen {
        name: format!("{brand}{trade}{site}"),
        domain: format!("demo{index}.example"),
        subject_nature: if is_individual { "individual" } else { "unit" },
        subject_name,
        kind,
        state,
        is_interactive: spread(index, 10).is_multiple_of(4),
    }
}

/// Fills the register with `count` entries beginning at the `first` specimen; `progress` hears how many are done.
///
/// For a store that nobody else uses yet.
pub fn fill(
    app: &App,
    organs: &[Organ],
    range: std::ops::Range<u64>,
    mut progress: impl FnMut(u64),
) -> Result<(), AppError> {
    let mut serials: HashMap<(String, String), u32> = HashMap::new();
    let mut first = range.start;
    anbei_store::dialect::bulk_load(app.store(), |store| {
        while first < range.end {
            let last = (first + BATCH).min(range.end);
            let batch = batch(app, organs, first..last, &mut serials)?;
            write_batch(store, batch)?;
            first = last;
            progress(first - range.start);
        }
        write_counters(store, &serials)
    })
}

/// An entry with everything its row needs.
struct Row {
    seq: i64,
    id: String,
    digits: String,
    number: String,
    specimen: Specimen,
    organ_id: String,
    organ_name: String,
    issued_at: Timestamp,
}

fn batch(
    app: &App,
    organs: &[Organ],
    range: std::ops::Range<u64>,
    serials: &mut HashMap<(String, String), u32>,
) -> Result<Vec<Row>, AppError> {
    let now = app.now();
    let mut rows = Vec::new();
    for index in range {
        let specimen = specimen(index);
        let at = usize::try_from(spread(index, 11)).unwrap_or(0) % organs.len();
        let organ = &organs[at];
        let class = app.config().number_class(specimen.kind);
        let serial = serials.entry((organ.number_region.clone(), class.to_owned())).or_default();
        *serial += 1;
        let number = FilingNumber::issue(&organ.prefix, &organ.number_region, class, *serial)
            .map_err(AppError::internal)?;
        let days_ago = i64::try_from(spread(index, 12) % 3000).unwrap_or(0);
        rows.push(Row {
            seq: i64::try_from(index + 1).unwrap_or(0),
            id: app.fresh_id(now),
            digits: number.digits().to_owned(),
            number: number.to_string(),
            specimen,
            organ_id: organ.id.to_string(),
            organ_name: organ.name.clone(),
            issued_at: now.plus_days(-days_ago),
        });
    }
    Ok(rows)
}

const ENTRY: [&str; 20] = [
    "seq",
    "id",
    "digits",
    "number",
    "kind",
    "state",
    "name",
    "primary_domain",
    "secondary_domains",
    "subject_id",
    "account_id",
    "subject_nature",
    "subject_name",
    "interactive",
    "organ_id",
    "organ_name",
    "filing_id",
    "issued_at",
    "issued_on",
    "version",
];

fn write_batch(store: &Store, rows: Vec<Row>) -> Result<(), StoreError> {
    store.write_now(move |tx| {
        insert_rows(tx, "entry", &ENTRY, |out| {
            for row in &rows {
                let of = &row.specimen;
                out.push(args![
                    row.seq,
                    row.id,
                    row.digits,
                    row.number,
                    of.kind.as_str(),
                    of.state.as_str(),
                    of.name,
                    of.domain,
                    "",
                    "demo",
                    "demo",
                    of.subject_nature,
                    of.subject_name,
                    of.is_interactive,
                    row.organ_id,
                    row.organ_name,
                    "demo",
                    row.issued_at.as_millis(),
                    row.issued_at.date_in_china().to_string(),
                    0_i64,
                ])?;
            }
            Ok(())
        })?;
        insert_rows(tx, "entry_domain", &["domain", "entry_seq"], |out| {
            rows.iter().try_for_each(|row| out.push(args![row.specimen.domain, row.seq]))
        })?;
        let names = rows.iter().map(|row| (row.seq, name_tokens(&row.specimen.name)));
        index_names(tx, names).map(drop)
    })
}

/// What was numbered here is never issued again.
fn write_counters(store: &Store, serials: &HashMap<(String, String), u32>) -> Result<(), AppError> {
    let serials = serials.clone();
    store.write_now(move |tx| {
        for ((region, class), serial) in serials {
            write::entry::reserve_serials(tx, &region, &class, i64::from(serial))?;
        }
        Ok(())
    })
}

//! 本机关的备案登记: an organ's entries as its officers list them.

use anbei_domain::id::OrganId;
use anbei_domain::register::{EntryKind, EntryState};

use crate::dialect::lower;
use crate::{Row, StoreError, Tx, args};

/// Which of an organ's entries to show.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    pub state: Option<EntryState>,
    pub kind: Option<EntryKind>,
    /// Only those for which something waits for a second officer.
    pub is_proposed: bool,
    /// Part of the name, the number, a domain, or the subject's name.
    pub words: String,
    /// A whole number, present or past, as digits; instead of words.
    pub digits: String,
    pub offset: usize,
    pub limit: usize,
}

/// An entry as a row of the list.
#[derive(Debug, Clone)]
pub struct EntryLine {
    pub id: String,
    pub number: String,
    pub kind: EntryKind,
    pub state: EntryState,
    pub name: String,
    pub primary_domain: String,
    pub subject_name: String,
    pub issued_on: String,
    pub is_proposed: bool,
}

fn entry_line(row: &Row) -> Result<EntryLine, StoreError> {
    let (kind, state) = (row.text(2)?, row.text(3)?);
    Ok(EntryLine {
        id: row.text(0)?,
        number: row.text(1)?,
        kind: EntryKind::find(&kind).ok_or(StoreError::Damaged(kind))?,
        state: EntryState::find(&state).ok_or(StoreError::Damaged(state))?,
        name: row.text(4)?,
        primary_domain: row.text(5)?,
        subject_name: row.text(6)?,
        issued_on: row.text(7)?,
        is_proposed: !row.text(8)?.is_empty(),
    })
}

macro_rules! from_organ {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM entry e
               WHERE e.organ_id = $1 AND ($2 = '' OR e.state = $2) AND ($3 = '' OR e.kind = $3)
                 AND ($4 = '' OR e.proposal <> '')
                 AND ($5 = '' OR ", lower!("e.name"), " LIKE $5 ESCAPE '!' OR ", lower!("e.subject_name"), " LIKE $5 ESCAPE '!'
                      OR e.primary_domain LIKE $5 ESCAPE '!' OR e.secondary_domains LIKE $5 ESCAPE '!'
                      OR e.number LIKE $5 ESCAPE '!')
                 AND ($6 = '' OR e.digits = $6
                      OR e.id IN (SELECT o.entry_id FROM entry_old_number o WHERE o.digits = $6)) ",
            $rest
        )
    };
}

/// The texts bound to `$2` to `$6`.
struct Bound<'a> {
    state: &'static str,
    kind: &'static str,
    proposed: &'static str,
    words: String,
    digits: &'a str,
}

impl EntryFilter {
    fn bound(&self) -> Bound<'_> {
        let is_number = !self.digits.is_empty();
        Bound {
            state: self.state.map_or("", EntryState::as_str),
            kind: self.kind.map_or("", EntryKind::as_str),
            proposed: if self.is_proposed { "yes" } else { "" },
            words: if is_number { String::new() } else { super::containing_any(&self.words) },
            digits: &self.digits,
        }
    }
}

/// A page of an organ's entries, the newest first.
pub fn list(
    tx: &mut Tx,
    organ: &OrganId,
    filter: &EntryFilter,
) -> Result<Vec<EntryLine>, StoreError> {
    const LIST: &str = from_organ!(
        "e.id, e.number, e.kind, e.state, e.name, e.primary_domain, e.subject_name, e.issued_on, e.proposal",
        "ORDER BY e.seq DESC LIMIT $7 OFFSET $8"
    );
    let Bound { state, kind, proposed, words, digits } = filter.bound();
    let (limit, offset) = (filter.limit, filter.offset);
    let organ = organ.as_str();
    tx.list(LIST, args![organ, state, kind, proposed, words, digits, limit, offset], entry_line)
}

/// How many entries the filter leaves, whatever the page.
pub fn count(tx: &mut Tx, organ: &OrganId, filter: &EntryFilter) -> Result<usize, StoreError> {
    const COUNT: &str = from_organ!("COUNT(*)", "");
    let Bound { state, kind, proposed, words, digits } = filter.bound();
    tx.load(COUNT, args![organ.as_str(), state, kind, proposed, words, digits], |row| whole(row, 0))
}

/// An organ's entries in one state, and for how many of them something waits for a second officer.
#[derive(Debug, Clone, Copy)]
pub struct StateCount {
    pub state: EntryState,
    pub count: usize,
    pub proposed: usize,
}

/// How many entries an organ has, by state.
pub fn count_by_state(tx: &mut Tx, organ: &OrganId) -> Result<Vec<StateCount>, StoreError> {
    const COUNT: &str = "
        SELECT state, COUNT(*), COUNT(CASE WHEN proposal <> '' THEN 1 END) FROM entry
         WHERE organ_id = $1 GROUP BY state";
    tx.list(COUNT, args![organ.as_str()], |row| {
        let state = row.text(0)?;
        let state = EntryState::find(&state).ok_or(StoreError::Damaged(state))?;
        Ok(StateCount { state, count: whole(row, 1)?, proposed: whole(row, 2)? })
    })
}

fn whole(row: &Row, column: usize) -> Result<usize, StoreError> {
    Ok(usize::try_from(row.int(column)?).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use anbei_domain::time::Timestamp;

    use super::*;
    use crate::write::entry::{ClaimMarks, NewEntry, insert};
    use crate::{every_engine, testing::TestStore};

    fn entry(n: usize, texts: &[String; 4]) -> NewEntry<'_> {
        NewEntry {
            id: &texts[0],
            digits: &texts[1],
            number: &texts[2],
            kind: if n == 2 { EntryKind::App } else { EntryKind::Website },
            name: &texts[3],
            primary_domain: if n == 1 { "one.example" } else { "a_b.example" },
            secondary_domains: &[],
            identities: &[],
            subject_id: "s",
            account_id: "p",
            subject_nature: "unit",
            subject_name: "青禾公司",
            is_interactive: false,
            organ_id: if n == 3 { "other" } else { "o" },
            organ_name: "o",
            filing_id: "f",
            issued_at: Timestamp::from_millis(0),
            claim: ClaimMarks::default(),
        }
    }

    fn found(store: &TestStore, filter: EntryFilter) -> Vec<String> {
        let filter = EntryFilter { limit: 10, ..filter };
        let organ = OrganId::new("o");
        let lines = store.read_now(|tx| list(tx, &organ, &filter)).unwrap();
        assert_eq!(store.read_now(|tx| count(tx, &organ, &filter)).unwrap(), lines.len());
        lines.into_iter().map(|line| line.id).collect()
    }

    every_engine! {
        fn an_organ_finds_its_own_entries_by_any_part_of_what_is_public(store: &TestStore) {
            store.write_now(|tx| (1..=3).try_for_each(|n| {
                let digits = format!("1101050200000{n}");
                let texts = [format!("e{n}"), digits.clone(), format!("京公网安备{digits}号"), format!("小站 Site{n}")];
                insert(tx, &entry(n, &texts)).map(drop)
            })).unwrap();
            let words = |words: &str| EntryFilter { words: words.to_owned(), ..EntryFilter::default() };
            assert_eq!(found(store, EntryFilter::default()), ["e2", "e1"]);
            for (typed, ids) in [("site1", vec!["e1"]), ("ONE.EXAMPLE", vec!["e1"]), ("a_b", vec!["e2"]), ("%", vec![]),
                ("青禾", vec!["e2", "e1"]), ("02000001", vec!["e1"]), ("京公网安备", vec!["e2", "e1"])] {
                assert_eq!(found(store, words(typed)), ids, "{typed}");
            }
            let digits = EntryFilter { digits: "11010502000001".to_owned(), ..words("nothing") };
            assert_eq!(found(store, digits), ["e1"]);
            assert_eq!(found(store, EntryFilter { kind: Some(EntryKind::App), ..EntryFilter::default() }), ["e2"]);
            let ended = EntryFilter { state: Some(EntryState::Revoked), ..EntryFilter::default() };
            assert!(found(store, ended).is_empty());
            assert!(found(store, EntryFilter { is_proposed: true, ..EntryFilter::default() }).is_empty());
            let counts = store.read_now(|tx| count_by_state(tx, &OrganId::new("o"))).unwrap();
            assert_eq!((counts.len(), counts[0].count, counts[0].proposed), (1, 2, 0));
        }
    }
}

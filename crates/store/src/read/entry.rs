//! The public register. Whoever asks may see all of it; what is not public is not in it.

use anbei_domain::id::AccountId;
use anbei_domain::register::{EntryKind, EntryState, Identity, Phrase};
use anbei_domain::time::Timestamp;

use crate::{Row, StoreError, Tx, args, dialect};

/// 备案登记（一条）, as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: i64,
    pub id: String,
    pub digits: String,
    pub number: String,
    pub kind: EntryKind,
    pub state: EntryState,
    pub name: String,
    pub primary_domain: String,
    pub secondary_domains: Vec<String>,
    pub identities: Vec<Identity>,
    pub subject_nature: String,
    pub subject_name: String,
    pub is_interactive: bool,
    pub organ_name: String,
    pub issued_at: Timestamp,
    pub issued_on: String,
    /// When it got the number it has now; later than `issued_at` if its subject has moved.
    pub numbered_at: Timestamp,
    pub filing_id: String,
}

/// What the public reads of an entry, for look-ups that are many: they write down at once what they want of its row.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub digits: &'a str,
    pub number: &'a str,
    pub kind: EntryKind,
    pub state: EntryState,
    pub name: &'a str,
    pub primary_domain: &'a str,
    /// Separated by spaces.
    pub secondary_domains: &'a str,
    /// As [`Identity::read`] reads them.
    pub identities: &'a str,
    pub subject_nature: &'a str,
    pub subject_name: &'a str,
    pub is_interactive: bool,
    pub organ_name: &'a str,
    pub issued_on: &'a str,
}

macro_rules! shown_columns {
    () => {
        "e.digits, e.number, e.kind, e.state, e.name, e.primary_domain, e.secondary_domains, e.identities,
         e.subject_nature, e.subject_name, e.interactive, e.organ_name, e.issued_on"
    };
}

macro_rules! select_shown {
    ($rest:literal) => {
        concat!("SELECT ", shown_columns!(), " FROM ", $rest)
    };
}

macro_rules! select_entry {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            shown_columns!(),
            ", e.seq, e.id, e.issued_at, COALESCE(e.numbered_at, e.issued_at), e.filing_id FROM ",
            $rest
        )
    };
}

impl<'a> Shown<'a> {
    fn of(row: &'a Row<'a>) -> Result<Self, StoreError> {
        let damaged = |text: &str| StoreError::Damaged(format!("entry: {text}"));
        let (kind, state) = (row.str(2)?, row.str(3)?);
        Ok(Self {
            digits: row.str(0)?,
            number: row.str(1)?,
            kind: EntryKind::find(kind).ok_or_else(|| damaged(kind))?,
            state: EntryState::find(state).ok_or_else(|| damaged(state))?,
            name: row.str(4)?,
            primary_domain: row.str(5)?,
            secondary_domains: row.str(6)?,
            identities: row.str(7)?,
            subject_nature: row.str(8)?,
            subject_name: row.str(9)?,
            is_interactive: row.flag(10)?,
            organ_name: row.str(11)?,
            issued_on: row.str(12)?,
        })
    }
}

fn entry(row: &Row) -> Result<Entry, StoreError> {
    let shown = Shown::of(row)?;
    let domains = shown.secondary_domains.split_whitespace();
    Ok(Entry {
        seq: row.int(13)?,
        id: row.text(14)?,
        digits: shown.digits.to_owned(),
        number: shown.number.to_owned(),
        kind: shown.kind,
        state: shown.state,
        name: shown.name.to_owned(),
        primary_domain: shown.primary_domain.to_owned(),
        secondary_domains: domains.map(str::to_owned).collect(),
        identities: Identity::read(shown.identities),
        subject_nature: shown.subject_nature.to_owned(),
        subject_name: shown.subject_name.to_owned(),
        is_interactive: shown.is_interactive,
        organ_name: shown.organ_name.to_owned(),
        issued_at: Timestamp::from_millis(row.int(15)?),
        issued_on: shown.issued_on.to_owned(),
        numbered_at: Timestamp::from_millis(row.int(16)?),
        filing_id: row.text(17)?,
    })
}

/// The entry with exactly these digits.
pub fn find_by_digits(tx: &mut Tx, digits: &str) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_entry!("entry e WHERE e.digits = $1");
    tx.find(FIND, args![digits], entry)
}

/// What `draw` makes of the entry with exactly these digits.
pub fn find_shown<T>(
    tx: &mut Tx,
    digits: &str,
    draw: impl FnOnce(Shown<'_>) -> T,
) -> Result<Option<T>, StoreError> {
    const FIND: &str = select_shown!("entry e WHERE e.digits = $1");
    tx.find(FIND, args![digits], |row| Shown::of(row).map(draw))
}

/// The entry at this place of the register.
pub fn find_at(tx: &mut Tx, seq: i64) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_entry!("entry e WHERE e.seq = $1");
    tx.find(FIND, args![seq], entry)
}

/// What `draw` makes of the entry at this place of the register.
pub fn find_shown_at<T>(
    tx: &mut Tx,
    seq: i64,
    draw: impl FnOnce(Shown<'_>) -> T,
) -> Result<Option<T>, StoreError> {
    const FIND: &str = select_shown!("entry e WHERE e.seq = $1");
    tx.find(FIND, args![seq], |row| Shown::of(row).map(draw))
}

/// Entries on which exactly this domain is filed; the newest first.
pub fn list_by_domain(tx: &mut Tx, domain: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str = select_entry!(
        "entry_domain d JOIN entry e ON e.seq = d.entry_seq WHERE d.domain = $1 ORDER BY d.entry_seq DESC LIMIT $2"
    );
    tx.list(LIST, args![domain, limit], entry)
}

/// What `draw` makes of the entries on which exactly this domain is filed; the newest first.
pub fn list_shown<T>(
    tx: &mut Tx,
    domain: &str,
    limit: usize,
    mut draw: impl FnMut(Shown<'_>) -> T,
) -> Result<Vec<T>, StoreError> {
    const LIST: &str = select_shown!(
        "entry_domain d JOIN entry e ON e.seq = d.entry_seq WHERE d.domain = $1 ORDER BY d.entry_seq DESC LIMIT $2"
    );
    tx.list(LIST, args![domain, limit], |row| Shown::of(row).map(&mut draw))
}

/// Some of the entries that a name search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePage<T> {
    pub entries: Vec<T>,
    /// Where the search goes on; nothing if it has come to its end.
    pub next: Option<i64>,
}

/// Names looked at for one page. Kinds are sorted out one by one, so that a name common among websites and unknown
/// among apps would otherwise be looked at a million times.
const MOST_EXAMINED: usize = 3_000;

/// Entries whose name contains the phrase, in the order of their registration, beginning after `after`; each as what `find`
/// makes of its place, or left out. A page may be short, even empty, though the search goes on.
pub fn list_by_name<T>(
    tx: &mut Tx,
    phrase: &Phrase,
    (after, limit): (i64, usize),
    find: impl Fn(&mut Tx, i64) -> Result<Option<T>, StoreError>,
) -> Result<NamePage<T>, StoreError> {
    let mut page = NamePage { entries: Vec::with_capacity(limit), next: None };
    let (mut after, mut gulp, mut examined) = (after, limit + 1, 0);
    loop {
        let matches = dialect::search_names(tx, phrase, after, gulp)?;
        let is_last = matches.len() < gulp;
        for seq in matches {
            if let Some(found) = find(tx, seq)? {
                if page.entries.len() == limit {
                    page.next = Some(after);
                    return Ok(page);
                }
                page.entries.push(found);
            }
            after = seq;
            examined += 1;
        }
        if is_last || examined >= MOST_EXAMINED {
            page.next = (!is_last).then_some(after);
            return Ok(page);
        }
        gulp = (gulp * 4).min(1_000);
    }
}

/// The entries that an account looks after, the newest first.
pub fn list_of_account(
    tx: &mut Tx,
    account: &AccountId,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str =
        select_entry!("entry e WHERE e.account_id = $1 ORDER BY e.seq DESC LIMIT $2");
    tx.list(LIST, args![account.as_str(), limit], entry)
}

/// An account's own entry.
pub fn find_of_account(
    tx: &mut Tx,
    account: &AccountId,
    id: &str,
) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_entry!("entry e WHERE e.id = $1 AND e.account_id = $2");
    tx.find(FIND, args![id, account.as_str()], entry)
}

/// The entry that came of a filing.
pub fn find_of_filing(tx: &mut Tx, filing: &str) -> Result<Option<Entry>, StoreError> {
    const FIND: &str = select_entry!("filing f JOIN entry e ON e.id = f.entry_id WHERE f.id = $1");
    tx.find(FIND, args![filing], entry)
}

/// Other entries that share a subject, for the officer.
pub fn list_of_subject(tx: &mut Tx, subject: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str =
        select_entry!("entry e WHERE e.subject_id = $1 ORDER BY e.seq DESC LIMIT $2");
    tx.list(LIST, args![subject, limit], entry)
}

/// The newest entries, for the portal.
pub fn list_newest(tx: &mut Tx, limit: usize) -> Result<Vec<Entry>, StoreError> {
    const LIST: &str = select_entry!("entry e ORDER BY e.seq DESC LIMIT $1");
    tx.list(LIST, args![limit], entry)
}

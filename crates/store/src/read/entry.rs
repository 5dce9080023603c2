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

macro_rules! select_entry {
    ($rest:literal) => {
        concat!(
            "SELECT e.seq, e.id, e.digits, e.number, e.kind, e.state, e.name, e.primary_domain, e.secondary_domains,
                    e.subject_nature, e.subject_name, e.interactive, e.organ_name, e.issued_at, e.issued_on, e.filing_id,
                    COALESCE(e.numbered_at, e.issued_at), e.identities
               FROM ",
            $rest
        )
    };
}

/// An entry as its row has it, for look-ups that are many: they write down at once what they want of it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    seq: i64,
    id: &'a str,
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
    issued_at: i64,
    pub issued_on: &'a str,
    numbered_at: i64,
    filing_id: &'a str,
}

impl<'a> Shown<'a> {
    fn of(row: &'a Row<'a>) -> Result<Self, StoreError> {
        let damaged = |text: &str| StoreError::Damaged(format!("entry: {text}"));
        let (kind, state) = (row.str(4)?, row.str(5)?);
        Ok(Self {
            seq: row.int(0)?,
            id: row.str(1)?,
            digits: row.str(2)?,
            number: row.str(3)?,
            kind: EntryKind::find(kind).ok_or_else(|| damaged(kind))?,
            state: EntryState::find(state).ok_or_else(|| damaged(state))?,
            name: row.str(6)?,
            primary_domain: row.str(7)?,
            secondary_domains: row.str(8)?,
            subject_nature: row.str(9)?,
            subject_name: row.str(10)?,
            is_interactive: row.flag(11)?,
            organ_name: row.str(12)?,
            issued_at: row.int(13)?,
            issued_on: row.str(14)?,
            filing_id: row.str(15)?,
            numbered_at: row.int(16)?,
            identities: row.str(17)?,
        })
    }
}

impl Entry {
    /// A copy that outlives the row.
    pub fn of(shown: Shown<'_>) -> Self {
        Self {
            seq: shown.seq,
            id: shown.id.to_owned(),
            digits: shown.digits.to_owned(),
            number: shown.number.to_owned(),
            kind: shown.kind,
            state: shown.state,
            name: shown.name.to_owned(),
            primary_domain: shown.primary_domain.to_owned(),
            secondary_domains: shown
                .secondary_domains
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            identities: Identity::read(shown.identities),
            subject_nature: shown.subject_nature.to_owned(),
            subject_name: shown.subject_name.to_owned(),
            is_interactive: shown.is_interactive,
            organ_name: shown.organ_name.to_owned(),
            issued_at: Timestamp::from_millis(shown.issued_at),
            issued_on: shown.issued_on.to_owned(),
            filing_id: shown.filing_id.to_owned(),
            numbered_at: Timestamp::from_millis(shown.numbered_at),
        }
    }
}

fn entry(row: &Row) -> Result<Entry, StoreError> {
    Shown::of(row).map(Entry::of)
}

/// The entry with exactly these digits.
pub fn find_by_digits(tx: &mut Tx, digits: &str) -> Result<Option<Entry>, StoreError> {
    find_shown(tx, digits, Entry::of)
}

/// What `draw` makes of the entry with exactly these digits.
pub fn find_shown<T>(
    tx: &mut Tx,
    digits: &str,
    draw: impl FnOnce(Shown<'_>) -> T,
) -> Result<Option<T>, StoreError> {
    const FIND: &str = select_entry!("entry e WHERE e.digits = $1");
    tx.find(FIND, args![digits], |row| Shown::of(row).map(draw))
}

/// Entries on which exactly this domain is filed; the newest first.
pub fn list_by_domain(tx: &mut Tx, domain: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
    list_shown(tx, domain, limit, Entry::of)
}

/// What `draw` makes of the entries on which exactly this domain is filed; the newest first.
pub fn list_shown<T>(
    tx: &mut Tx,
    domain: &str,
    limit: usize,
    mut draw: impl FnMut(Shown<'_>) -> T,
) -> Result<Vec<T>, StoreError> {
    const LIST: &str = select_entry!(
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

/// Entries whose name contains the phrase, in the order of their registration, beginning after `after`. A page may be
/// short, even empty, though the search goes on. Each is what `draw` makes of it.
pub fn list_by_name<T>(
    tx: &mut Tx,
    phrase: &Phrase,
    kinds: &[EntryKind],
    (after, limit): (i64, usize),
    draw: impl Fn(Shown<'_>) -> T,
) -> Result<NamePage<T>, StoreError> {
    const FIND: &str = select_entry!("entry e WHERE e.seq = $1");
    let mut page = NamePage { entries: Vec::with_capacity(limit), next: None };
    let (mut after, mut gulp, mut examined) = (after, limit + 1, 0);
    loop {
        let matches = dialect::search_names(tx, phrase, after, gulp)?;
        let is_last = matches.len() < gulp;
        for seq in matches {
            let found = tx.find(FIND, args![seq], |row| {
                let shown = Shown::of(row)?;
                Ok(kinds.contains(&shown.kind).then(|| draw(shown)))
            })?;
            if let Some(drawn) = found.flatten() {
                if page.entries.len() == limit {
                    page.next = Some(after);
                    return Ok(page);
                }
                page.entries.push(drawn);
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

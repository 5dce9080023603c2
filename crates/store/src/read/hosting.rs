//! 客户: what is hosted by an access provider, by what was filed or by where it is.

use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use super::deadline::{DeadlineRow, deadline, select_deadline};
use crate::dialect::lower;
use crate::{Row, StoreError, Tx, args};

/// What is hosted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hosted {
    Entry,
    Filing,
    Unfiled,
}

impl Hosted {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Filing => "filing",
            Self::Unfiled => "unfiled",
        }
    }
}

/// A customer's record, or its filing that is under way.
#[derive(Debug, Clone)]
pub struct Customer {
    pub hosted: Hosted,
    pub id: String,
    pub name: String,
    pub domain: String,
    /// Of a record.
    pub number: String,
    /// The record's kind, or the filing's.
    pub kind: String,
    pub state: String,
    /// Whether more than what was filed says that it is hosted there.
    pub is_proved: bool,
}

/// What is looked for among customers.
#[derive(Debug, Clone, Default)]
pub struct CustomerFilter {
    /// Part of a name, a domain or a number.
    pub words: String,
    pub limit: usize,
    pub offset: usize,
}

impl CustomerFilter {
    fn words(&self) -> String {
        super::containing_any(&self.words)
    }
}

/// What is proved to be a provider's customer: it lies within the provider's addresses, began with its prefill link and names no
/// other, or names the provider and was reported by it.
macro_rules! proved {
    ($about:literal, $of_prefill:literal) => {
        concat!(
            "SELECT a.about_id FROM provider_range r
               JOIN hosting_address a
                 ON a.first_key >= r.first_key AND a.first_key <= r.last_key AND a.last_key <= r.last_key
              WHERE r.provider_id = $1 AND a.about = '",
            $about,
            "' UNION ",
            $of_prefill,
            " WHERE p.provider_id = $1 AND p.domain <> '' AND h.domain = p.domain AND h.provider_id IN ('', $1)
              UNION
             SELECT h.about_id FROM hosting h JOIN provider_site s ON s.provider_id = $1 AND s.domain = h.domain
              WHERE h.provider_id = $1 AND h.about = '",
            $about,
            "'"
        )
    };
}

macro_rules! proved_entries {
    () => {
        proved!(
            "entry",
            "SELECT f.entry_id FROM filing_prefill p
               JOIN filing f ON f.id = p.filing_id
               JOIN hosting h ON h.about = 'entry' AND h.about_id = f.entry_id"
        )
    };
}

macro_rules! proved_filings {
    () => {
        proved!(
            "filing",
            "SELECT p.filing_id FROM filing_prefill p JOIN hosting h ON h.about = 'filing' AND h.about_id = p.filing_id"
        )
    };
}

/// Everything that is proved to be hosted by the provider, or only names it.
macro_rules! customers {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            " FROM (
                SELECT 'entry' AS about, e.id AS about_id, e.name AS name, e.primary_domain AS domain, e.number AS number,
                       e.kind AS kind, e.state AS state,
                       CASE WHEN e.id IN (",
            proved_entries!(),
            ") THEN 1 ELSE 0 END AS proved
                  FROM entry e WHERE e.id IN (
                    SELECT about_id FROM hosting WHERE provider_id = $1 AND about = 'entry' UNION ",
            proved_entries!(),
            ")
                 UNION ALL
                SELECT 'filing', f.id, f.title, COALESCE(h.domain, ''), '', f.kind, f.state,
                       CASE WHEN f.id IN (",
            proved_filings!(),
            ") THEN 1 ELSE 0 END
                  FROM filing f LEFT JOIN hosting h ON h.about = 'filing' AND h.about_id = f.id
                 WHERE f.id IN (
                    SELECT about_id FROM hosting WHERE provider_id = $1 AND about = 'filing' UNION ",
            proved_filings!(),
            ")
              ) c
             WHERE ($2 = '' OR ",
            lower!("c.name"),
            " LIKE $2 ESCAPE '!' OR c.domain LIKE $2 ESCAPE '!'
                    OR c.number LIKE $2 ESCAPE '!') ",
            $rest
        )
    };
}

fn customer(row: &Row) -> Result<Customer, StoreError> {
    let hosted = if row.str(0)? == "entry" { Hosted::Entry } else { Hosted::Filing };
    Ok(Customer {
        hosted,
        id: row.text(1)?,
        name: row.text(2)?,
        domain: row.text(3)?,
        number: row.text(4)?,
        kind: row.text(5)?,
        state: row.text(6)?,
        is_proved: row.int(7)? == 1,
    })
}

/// A page of a provider's customers, by name. Acting for the entry proves the right.
pub fn list_customers(
    tx: &mut Tx,
    entry: &str,
    filter: &CustomerFilter,
) -> Result<Vec<Customer>, StoreError> {
    const LIST: &str = customers!(
        "SELECT c.about, c.about_id, c.name, c.domain, c.number, c.kind, c.state, c.proved",
        "ORDER BY c.name, c.about_id LIMIT $3 OFFSET $4"
    );
    tx.list(LIST, args![entry, filter.words(), filter.limit, filter.offset], customer)
}

/// How many customers the filter leaves, whatever the page.
pub fn count_customers(
    tx: &mut Tx,
    entry: &str,
    filter: &CustomerFilter,
) -> Result<usize, StoreError> {
    const COUNT: &str = customers!("SELECT COUNT(*)", "");
    let count = tx.load(COUNT, args![entry, filter.words()], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// What runs for a provider's proved customers up to and including a day, the nearest first, whatever it is about.
pub fn list_deadlines(
    tx: &mut Tx,
    entry: &str,
    until: Date,
    limit: usize,
) -> Result<Vec<DeadlineRow>, StoreError> {
    const LIST: &str = select_deadline!(
        "WHERE due_on <= $3 AND done_at IS NULL AND (about, about_id) IN (",
        customers!("SELECT c.about, c.about_id", "AND c.proved = 1"),
        ") ORDER BY due_on, about, about_id, rule LIMIT $4"
    );
    tx.list(LIST, args![entry, "", until.to_string(), limit], deadline)
}

/// A site that an organ found unfiled on a provider's addresses.
#[derive(Debug, Clone)]
pub struct UnfiledHere {
    pub name: String,
    pub domain: String,
    pub notified_on: String,
}

/// Open unfiled sites within a provider's addresses, or among the sites it has reported; the oldest notice first.
pub fn list_unfiled(
    tx: &mut Tx,
    entry: &str,
    limit: usize,
) -> Result<Vec<UnfiledHere>, StoreError> {
    const LIST: &str = "
        SELECT u.name, u.domain, u.notified_on FROM unfiled_site u
         WHERE u.settled_at IS NULL AND (u.domain IN (SELECT domain FROM provider_site WHERE provider_id = $1) OR u.id IN (
           SELECT a.about_id FROM provider_range r
             JOIN hosting_address a
               ON a.first_key >= r.first_key AND a.first_key <= r.last_key AND a.last_key <= r.last_key
            WHERE r.provider_id = $1 AND a.about = 'unfiled'))
         ORDER BY u.notified_on, u.id LIMIT $2";
    tx.list(LIST, args![entry, limit], |row| {
        Ok(UnfiledHere { name: row.text(0)?, domain: row.text(1)?, notified_on: row.text(2)? })
    })
}

/// The directory's entry on whose addresses an open unfiled site of this domain was found; else the one that has reported it.
pub fn find_of_unfiled(tx: &mut Tx, domain: &str) -> Result<Option<String>, StoreError> {
    const FIND: &str = "
        SELECT provider_id FROM (
          SELECT r.provider_id AS provider_id, 0 AS turn FROM unfiled_site u
            JOIN hosting_address a ON a.about = 'unfiled' AND a.about_id = u.id
            JOIN provider_range r ON a.first_key >= r.first_key AND a.first_key <= r.last_key AND a.last_key <= r.last_key
           WHERE u.domain = $1 AND u.settled_at IS NULL
           UNION
          SELECT provider_id, 1 AS turn FROM provider_site WHERE domain = $1) found
         ORDER BY turn, provider_id LIMIT 1";
    tx.find(FIND, args![domain], |row| row.text(0))
}

/// Open unfiled sites that were not looked up since `before`, the longest ago first: identifier and domain.
pub fn list_to_locate(
    tx: &mut Tx,
    before: Timestamp,
    limit: usize,
) -> Result<Vec<(String, String)>, StoreError> {
    const LIST: &str = "
        SELECT id, domain FROM unfiled_site
         WHERE settled_at IS NULL AND located_at < $1 ORDER BY located_at, id LIMIT $2";
    tx.list(LIST, args![before.as_millis(), limit], |row| Ok((row.text(0)?, row.text(1)?)))
}

//! 审核队列: an organ's cases as its officers list them. Nothing sealed is opened for it.

use anbei_domain::filing::StateName;
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;

use crate::dialect::lower;
use crate::{Row, StoreError, Tx, args};

/// Which part of an organ's cases to show.
#[derive(Debug, Clone, Default)]
pub struct QueueFilter {
    /// Only cases in one of these states; all that were submitted if there is none.
    pub states: Vec<StateName>,
    pub kind: Option<String>,
    /// Only those that this officer holds.
    pub held_by: Option<AccountId>,
    /// Part of the title, or of the subject's name.
    pub words: Option<String>,
    /// The newest first, instead of the longest waiting.
    pub newest_first: bool,
    pub offset: usize,
    pub limit: usize,
}

/// A case as a row of the queue.
#[derive(Debug, Clone)]
pub struct QueueLine {
    pub id: String,
    pub kind: String,
    pub state: StateName,
    pub title: String,
    pub subject_name: String,
    pub round: i64,
    pub holder: Option<String>,
    pub lease_until: Option<Timestamp>,
    pub due_on: Option<String>,
    pub promised_on: Option<String>,
    pub submitted_at: Option<Timestamp>,
}

fn queue_line(row: &Row) -> Result<QueueLine, StoreError> {
    let state = row.text(2)?;
    Ok(QueueLine {
        id: row.text(0)?,
        kind: row.text(1)?,
        state: StateName::find(&state).ok_or(StoreError::Damaged(state))?,
        title: row.text(3)?,
        subject_name: row.text(4)?,
        round: row.int(5)?,
        holder: row.opt_text(6)?,
        lease_until: row.opt_int(7)?.map(Timestamp::from_millis),
        due_on: row.opt_text(8)?,
        promised_on: row.opt_text(9)?,
        submitted_at: row.opt_int(10)?.map(Timestamp::from_millis),
    })
}

macro_rules! from_queue {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM filing f LEFT JOIN subject s ON s.id = f.subject_id
               WHERE f.organ_id = $1 AND f.state NOT IN ('draft', 'awaiting-acceptance')
                 AND ($2 = '' OR f.state IN ($2, $3, $4, $5)) AND ($6 = '' OR f.kind = $6)
                 AND ($7 = '' OR f.holder_id = $7)
                 AND ($8 = '' OR ",
            lower!("f.title"),
            " LIKE $8 ESCAPE '!' OR ",
            lower!("s.name"),
            " LIKE $8 ESCAPE '!') ",
            $rest
        )
    };
}

macro_rules! select_queue {
    ($rest:literal) => {
        from_queue!(
            "f.id, f.kind, f.state, f.title, COALESCE(s.name, ''), f.round, f.holder_id, f.lease_until, f.due_on,
             f.promised_on, f.submitted_at",
            $rest
        )
    };
}

/// The texts bound to `$2` to `$8`.
struct Bound<'a> {
    states: [&'static str; 4],
    kind: &'a str,
    holder: &'a str,
    words: String,
}

impl QueueFilter {
    fn bound(&self) -> Bound<'_> {
        let mut states = [""; 4];
        for (place, state) in states.iter_mut().zip(&self.states) {
            *place = state.as_str();
        }
        Bound {
            states,
            kind: self.kind.as_deref().unwrap_or(""),
            holder: self.held_by.as_ref().map_or("", AccountId::as_str),
            words: self.words.as_deref().map_or(String::new(), super::containing_any),
        }
    }
}

/// A page of an organ's cases.
pub fn list(
    tx: &mut Tx,
    organ: &OrganId,
    filter: &QueueFilter,
) -> Result<Vec<QueueLine>, StoreError> {
    const OLDEST: &str = select_queue!("ORDER BY f.submitted_at, f.id LIMIT $9 OFFSET $10");
    const NEWEST: &str =
        select_queue!("ORDER BY f.submitted_at DESC, f.id DESC LIMIT $9 OFFSET $10");
    let Bound { states: [a, b, c, d], kind, holder, words } = filter.bound();
    let sql = if filter.newest_first { NEWEST } else { OLDEST };
    let (limit, offset) = (filter.limit, filter.offset);
    tx.list(sql, args![organ.as_str(), a, b, c, d, kind, holder, words, limit, offset], queue_line)
}

/// How many cases the filter leaves, whatever the page.
pub fn count(tx: &mut Tx, organ: &OrganId, filter: &QueueFilter) -> Result<usize, StoreError> {
    const COUNT: &str = from_queue!("COUNT(*)", "");
    let Bound { states: [a, b, c, d], kind, holder, words } = filter.bound();
    let whole = |row: &Row| Ok(usize::try_from(row.int(0)?).unwrap_or(0));
    tx.load(COUNT, args![organ.as_str(), a, b, c, d, kind, holder, words], whole)
}

/// How many cases of an organ an officer holds.
pub fn count_held(tx: &mut Tx, organ: &OrganId, officer: &AccountId) -> Result<usize, StoreError> {
    const COUNT: &str = "
        SELECT COUNT(*) FROM filing
         WHERE organ_id = $1 AND state IN ('under-review', 'awaiting-inspection') AND holder_id = $2";
    let whole = |row: &Row| Ok(usize::try_from(row.int(0)?).unwrap_or(0));
    tx.load(COUNT, args![organ.as_str(), officer.as_str()], whole)
}

/// An open filing that keeps a domain, for the officer who looks for duplicates.
#[derive(Debug, Clone)]
pub struct DomainHolder {
    pub domain: String,
    pub filing_id: String,
    pub title: String,
    pub state: StateName,
    pub organ_id: Option<String>,
}

fn domain_holder(row: &Row) -> Result<DomainHolder, StoreError> {
    let state = row.text(3)?;
    Ok(DomainHolder {
        domain: row.text(0)?,
        filing_id: row.text(1)?,
        title: row.text(2)?,
        state: StateName::find(&state).ok_or(StoreError::Damaged(state))?,
        organ_id: row.opt_text(4)?,
    })
}

/// Submitted filings, still open, on exactly this domain.
pub fn list_open_on_domain(tx: &mut Tx, domain: &str) -> Result<Vec<DomainHolder>, StoreError> {
    const LIST: &str = "
        SELECT d.domain, f.id, f.title, f.state, f.organ_id
          FROM filing_domain d JOIN filing f ON f.id = d.filing_id
         WHERE d.domain = $1 AND f.state <> 'draft'";
    tx.list(LIST, args![domain], domain_holder)
}

/// Submitted filings, still open, on domains below this one. Reads all open domains, of which there are never many.
pub fn list_open_below_domain(
    tx: &mut Tx,
    domain: &str,
    limit: usize,
) -> Result<Vec<DomainHolder>, StoreError> {
    const LIST: &str = "
        SELECT d.domain, f.id, f.title, f.state, f.organ_id
          FROM filing_domain d JOIN filing f ON f.id = d.filing_id
         WHERE d.domain LIKE $1 AND f.state <> 'draft' ORDER BY d.domain LIMIT $2";
    tx.list(LIST, args![format!("%.{domain}"), limit], domain_holder)
}

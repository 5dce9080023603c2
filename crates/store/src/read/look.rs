//! 核查: what was found, of a filing, of an entry or of the site of a case. Holding it proves that its looks may be seen.

use anbei_domain::check::{Finding, Verdict, from_json};
use anbei_domain::filing::Filing;
use anbei_domain::register::Entry;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::Case;

use super::attachment::{Picture, picture};
use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// So many looks are kept of each, and those with a picture.
pub(crate) const KEPT: usize = 20;
/// All that are kept of an entry: the last picture, and that of the last look that failed, may be older.
pub const MOST_OF_ENTRY: usize = KEPT + 2;

/// What the sealed evidence of a look is bound to.
pub fn owner(look: &str) -> String {
    format!("look/{look}")
}

/// One look.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: String,
    pub at: Timestamp,
    /// `submitted`, `asked`, `scheduled` or `reported`.
    pub cause: String,
    pub verdict: Verdict,
    pub findings: Vec<Finding>,
    /// What was seen, where it was kept.
    pub picture: Option<Picture>,
}

macro_rules! select_look {
    ($condition:literal) => {
        concat!(
            "SELECT l.id, l.at, l.cause, l.verdict, l.findings, p.id, p.size, p.sha256, p.width, p.height
               FROM look l LEFT JOIN attachment p ON p.id = l.attachment_id ",
            $condition
        )
    };
}

fn look(row: &Row) -> Result<Look, StoreError> {
    let verdict = row.text(3)?;
    Ok(Look {
        id: row.text(0)?,
        at: Timestamp::from_millis(row.int(1)?),
        cause: row.text(2)?,
        verdict: Verdict::find(&verdict).ok_or(StoreError::Damaged(verdict))?,
        findings: from_json(row.str(4)?),
        picture: picture(row, 5)?,
    })
}

/// The looks at an entry's site, the newest first.
pub fn list_of_entry(tx: &mut Tx, entry: &Entry, limit: usize) -> Result<Vec<Look>, StoreError> {
    const LIST: &str = select_look!("WHERE l.entry_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2");
    tx.list(LIST, args![entry.id.as_str(), limit], look)
}

/// The looks at the site of a case that is about no record, the newest first.
pub fn list_of_case(tx: &mut Tx, case: &Case, limit: usize) -> Result<Vec<Look>, StoreError> {
    const LIST: &str = select_look!("WHERE l.case_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2");
    tx.list(LIST, args![case.id.as_str(), limit], look)
}

/// The last look at a filing.
pub fn find_of_filing(tx: &mut Tx, filing: &Filing) -> Result<Option<Look>, StoreError> {
    const FIND: &str = select_look!("WHERE l.filing_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT 1");
    tx.find(FIND, args![filing.id.as_str()], look)
}

/// What the site answered at a look that its reader has been allowed to see.
pub fn find_evidence(
    tx: &mut Tx,
    keys: &Keyring,
    look: &Look,
) -> Result<Option<String>, StoreError> {
    const FIND: &str = "SELECT evidence FROM look WHERE id = $1";
    let Some(sealed) = tx.find(FIND, args![look.id], |row| row.bytes(0))? else { return Ok(None) };
    let clear = keys.open(&owner(&look.id), &sealed)?;
    Ok(Some(String::from_utf8_lossy(&clear).into_owned()))
}

/// Filings that were submitted, may be checked, and have not been since; the longest waiting first.
pub fn list_unchecked_filings(tx: &mut Tx, limit: usize) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT f.id FROM filing f
         WHERE f.state IN ('submitted', 'under-review')
           AND f.kind IN ('new_website', 'new_app', 'new_mini_program',
                          'change_website', 'change_app', 'change_mini_program')
           AND NOT EXISTS (SELECT 1 FROM look l WHERE l.filing_id = f.id AND l.at >= f.submitted_at)
         ORDER BY f.submitted_at, f.id LIMIT $1";
    tx.list(LIST, args![limit], |row| row.text(0))
}

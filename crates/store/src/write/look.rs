//! 核查: what was found. A look is written down once; of each filing and entry the last few are kept.

use anbei_domain::check::{Finding, Verdict, to_json, worst};
use anbei_domain::id::{CaseId, EntryId, FilingId};
use anbei_domain::time::Timestamp;

use crate::read::look::{KEPT, owner};
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A look about to be written down.
pub struct NewLook<'a> {
    pub id: &'a str,
    pub of: LookAt<'a>,
    pub at: Timestamp,
    pub cause: &'a str,
    pub findings: &'a [Finding],
    pub evidence: &'a str,
    /// The attachment that is its picture.
    pub picture: Option<&'a str>,
}

/// What was looked at.
#[derive(Debug, Clone, Copy)]
pub enum LookAt<'a> {
    Filing(&'a FilingId),
    Entry(&'a EntryId),
    /// A case about a site that nobody has filed.
    Case(&'a CaseId),
}

/// Writes a look down and lets go of those long past.
pub fn insert(tx: &mut Tx, keys: &Keyring, look: &NewLook<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO look (id, filing_id, entry_id, case_id, at, cause, verdict, findings, evidence, attachment_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    const FORGET_OF_FILING: &str = "
        DELETE FROM look WHERE filing_id = $1 AND id NOT IN (
            SELECT id FROM look WHERE filing_id = $1 ORDER BY at DESC, id DESC LIMIT $2)";
    const FORGET_OF_ENTRY: &str = "
        DELETE FROM look WHERE entry_id = $1 AND attachment_id IS NULL AND id NOT IN (
            SELECT id FROM look WHERE entry_id = $1 ORDER BY at DESC, id DESC LIMIT $2)";
    const FORGET_OF_CASE: &str = "
        DELETE FROM look WHERE case_id = $1 AND id NOT IN (
            SELECT id FROM look WHERE case_id = $1 ORDER BY at DESC, id DESC LIMIT $2)";
    let (filing, entry, case) = match look.of {
        LookAt::Filing(id) => (Some(id.as_str()), None, None),
        LookAt::Entry(id) => (None, Some(id.as_str()), None),
        LookAt::Case(id) => (None, None, Some(id.as_str())),
    };
    let sealed = keys.seal(&owner(look.id), look.evidence.as_bytes());
    let (at, verdict) = (look.at.as_millis(), worst(look.findings).as_str());
    let findings = to_json(look.findings);
    let (id, cause, picture) = (look.id, look.cause, look.picture);
    let row = args![id, filing, entry, case, at, cause, verdict, findings, sealed, picture];
    tx.execute(INSERT, row)?;
    match look.of {
        LookAt::Filing(id) => tx.execute(FORGET_OF_FILING, args![id.as_str(), KEPT]),
        LookAt::Entry(id) => tx.execute(FORGET_OF_ENTRY, args![id.as_str(), KEPT]),
        LookAt::Case(id) => tx.execute(FORGET_OF_CASE, args![id.as_str(), KEPT]),
    }
    .map(drop)
}

/// Of an entry's looks the last one with a picture keeps it, and the last one that failed. Gives the attachments of the others, whose
/// looks no longer refer to them.
pub fn release_pictures(tx: &mut Tx, entry: &EntryId) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT id, verdict, attachment_id FROM look
         WHERE entry_id = $1 AND attachment_id IS NOT NULL ORDER BY at DESC, id DESC";
    const RELEASE: &str = "UPDATE look SET attachment_id = NULL WHERE id = $1";
    let pictured = tx.list(LIST, args![entry.as_str()], |row| {
        Ok((row.text(0)?, row.str(1)? == Verdict::Fail.as_str(), row.text(2)?))
    })?;
    let last_failed = pictured.iter().position(|(_, is_failed, _)| *is_failed);
    let mut released = Vec::new();
    for (place, (look, _, attachment)) in pictured.into_iter().enumerate() {
        if place > 0 && Some(place) != last_failed {
            tx.execute(RELEASE, args![look])?;
            released.push(attachment);
        }
    }
    Ok(released)
}

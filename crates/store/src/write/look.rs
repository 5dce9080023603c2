//! 核查: what was found. A look is written down once; of each filing and entry the last few are kept.

use anbei_domain::check::{Finding, to_json, worst};
use anbei_domain::id::{EntryId, FilingId};
use anbei_domain::time::Timestamp;

use crate::read::look::owner;
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
}

/// What was looked at.
#[derive(Debug, Clone, Copy)]
pub enum LookAt<'a> {
    Filing(&'a FilingId),
    Entry(&'a EntryId),
}

/// So many looks are kept of each.
const KEPT: usize = 20;

/// Writes a look down and lets go of those long past.
pub fn insert(tx: &mut Tx, keys: &Keyring, look: &NewLook<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO look (id, filing_id, entry_id, at, cause, verdict, findings, evidence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    const FORGET_OF_FILING: &str = "
        DELETE FROM look WHERE filing_id = $1 AND id NOT IN (
            SELECT id FROM look WHERE filing_id = $1 ORDER BY at DESC, id DESC LIMIT $2)";
    const FORGET_OF_ENTRY: &str = "
        DELETE FROM look WHERE entry_id = $1 AND id NOT IN (
            SELECT id FROM look WHERE entry_id = $1 ORDER BY at DESC, id DESC LIMIT $2)";
    let (filing, entry) = match look.of {
        LookAt::Filing(id) => (Some(id.as_str()), None),
        LookAt::Entry(id) => (None, Some(id.as_str())),
    };
    let sealed = keys.seal(&owner(look.id), look.evidence.as_bytes());
    let (at, verdict) = (look.at.as_millis(), worst(look.findings).as_str());
    let findings = to_json(look.findings);
    tx.execute(INSERT, args![look.id, filing, entry, at, look.cause, verdict, findings, sealed])?;
    match look.of {
        LookAt::Filing(id) => tx.execute(FORGET_OF_FILING, args![id.as_str(), KEPT]),
        LookAt::Entry(id) => tx.execute(FORGET_OF_ENTRY, args![id.as_str(), KEPT]),
    }
    .map(drop)
}

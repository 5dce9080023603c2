//! 备注 of an organ's officers on a case.

use anbei_domain::filing::Filing;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Adds a note. Notes are never changed or removed: colleagues may have acted on them.
pub fn insert(
    tx: &mut Tx,
    id: &str,
    filing: &Filing,
    (by, at): (&AccountId, Timestamp),
    body: &str,
) -> Result<(), StoreError> {
    const INSERT: &str =
        "INSERT INTO case_note (id, filing_id, account_id, at, body) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(INSERT, args![id, filing.id.as_str(), by.as_str(), at.as_millis(), body]).map(drop)
}

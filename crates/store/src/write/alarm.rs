//! 冒用备案号: raised once for each domain, until it is settled.

use anbei_domain::actor::Role;
use anbei_domain::id::EntryId;
use anbei_domain::time::Timestamp;

use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// An alarm about to be raised.
pub struct NewAlarm<'a> {
    pub id: &'a str,
    pub entry: &'a EntryId,
    pub domain: &'a str,
    pub url: &'a str,
    pub found_by: Role,
    pub at: Timestamp,
    pub evidence: &'a str,
    /// The attachment that is its picture.
    pub picture: Option<&'a str>,
}

/// Raises an alarm; says whether it is a new one.
pub fn raise(tx: &mut Tx, keys: &Keyring, alarm: &NewAlarm<'_>) -> Result<bool, StoreError> {
    const SEE_AGAIN: &str = "
        UPDATE number_alarm SET seen_at = $1, attachment_id = COALESCE(attachment_id, $4)
         WHERE entry_id = $2 AND domain = $3 AND settled_at IS NULL";
    const INSERT: &str = "
        INSERT INTO number_alarm (id, entry_id, domain, url, found_by, at, seen_at, evidence, attachment_id)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)
        ON CONFLICT (entry_id, domain) WHERE settled_at IS NULL DO NOTHING";
    let (entry, at) = (alarm.entry.as_str(), alarm.at.as_millis());
    if tx.execute(SEE_AGAIN, args![at, entry, alarm.domain, alarm.picture])? > 0 {
        return Ok(false);
    }
    let sealed = keys.seal(&format!("alarm/{}", alarm.id), alarm.evidence.as_bytes());
    let by = alarm.found_by.name();
    let row = args![alarm.id, entry, alarm.domain, alarm.url, by, at, sealed, alarm.picture];
    Ok(tx.execute(INSERT, row)? > 0)
}

/// Nothing more is to be done about it, and its picture is not kept for it.
///
/// # Errors
///
/// [`StoreError::Stale`] if it was settled before.
pub fn settle(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const SETTLE: &str = "UPDATE number_alarm SET settled_at = $1, attachment_id = NULL WHERE id = $2 AND settled_at IS NULL";
    match tx.execute(SETTLE, args![now.as_millis(), id])? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

//! 站内消息.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A message about to be left for an account.
pub struct NewMessage<'a> {
    pub id: &'a str,
    pub account: &'a AccountId,
    pub at: Timestamp,
    /// Its text is `notice-{code}`.
    pub notice: &'a str,
    pub filing_id: Option<&'a str>,
    pub entry_id: Option<&'a str>,
    pub case_id: Option<&'a str>,
    /// What the text mentions, as a JSON object.
    pub facts: &'a str,
}

/// Leaves a message.
pub fn insert(tx: &mut Tx, message: &NewMessage<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO message (id, account_id, at, notice, filing_id, facts, entry_id, case_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(
        INSERT,
        args![
            message.id,
            message.account.as_str(),
            message.at.as_millis(),
            message.notice,
            message.filing_id,
            message.facts,
            message.entry_id,
            message.case_id,
        ],
    )
    .map(drop)
}

/// Marks every unread message of an account as read.
pub fn mark_all_read(tx: &mut Tx, account: &AccountId, now: Timestamp) -> Result<(), StoreError> {
    const MARK: &str = "UPDATE message SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL";
    tx.execute(MARK, args![now.as_millis(), account.as_str()]).map(drop)
}

/// Removes one of an account's messages.
pub fn delete(tx: &mut Tx, account: &AccountId, id: &str) -> Result<(), StoreError> {
    const DELETE: &str = "DELETE FROM message WHERE id = $1 AND account_id = $2";
    tx.execute(DELETE, args![id, account.as_str()]).map(drop)
}

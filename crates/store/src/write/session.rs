//! Sessions: begun at log-in, seen, ended.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A session about to begin.
pub struct NewSession<'a> {
    pub token_hash: &'a str,
    pub id: &'a str,
    pub account: &'a AccountId,
    pub now: Timestamp,
    pub expires_at: Timestamp,
    pub remember: bool,
    pub address: &'a str,
    pub agent: &'a str,
}

/// Begins a session, without a second factor yet.
pub fn insert(tx: &mut Tx, session: &NewSession<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO session (token_hash, id, account_id, created_at, last_seen_at, expires_at, remember, address, agent)
        VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)";
    tx.execute(
        INSERT,
        args![
            session.token_hash,
            session.id,
            session.account.as_str(),
            session.now.as_millis(),
            session.expires_at.as_millis(),
            session.remember,
            session.address,
            session.agent,
        ],
    )
    .map(drop)
}

/// Somebody is still there.
pub fn touch(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const TOUCH: &str = "UPDATE session SET last_seen_at = $1 WHERE id = $2 AND last_seen_at < $1";
    tx.execute(TOUCH, args![now.as_millis(), id]).map(drop)
}

/// The second factor was shown.
pub fn confirm_second_factor(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const CONFIRM: &str = "UPDATE session SET second_factor_at = $1 WHERE id = $2";
    tx.execute(CONFIRM, args![now.as_millis(), id]).map(drop)
}

/// Ends one of an account's sessions; `false` if it has no such session.
pub fn delete(tx: &mut Tx, account: &AccountId, id: &str) -> Result<bool, StoreError> {
    const DELETE: &str = "DELETE FROM session WHERE id = $1 AND account_id = $2";
    tx.execute(DELETE, args![id, account.as_str()]).map(|count| count == 1)
}

/// Ends every session of an account but `keep`; returns how many.
pub fn delete_all(tx: &mut Tx, account: &AccountId, keep: &str) -> Result<u64, StoreError> {
    const DELETE: &str = "DELETE FROM session WHERE account_id = $1 AND id <> $2";
    tx.execute(DELETE, args![account.as_str(), keep])
}

/// Forgets sessions that are over: past their end, or unused since `idle_before` and not to be remembered.
pub fn delete_over(tx: &mut Tx, now: Timestamp, idle_before: Timestamp) -> Result<u64, StoreError> {
    const DELETE: &str = "
        DELETE FROM session WHERE expires_at <= $1 OR (remember = 0 AND last_seen_at < $2)";
    tx.execute(DELETE, args![now.as_millis(), idle_before.as_millis()])
}

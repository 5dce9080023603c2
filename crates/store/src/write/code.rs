//! 验证码 and the registrations that wait for them.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// How often a code may be tried.
pub const ATTEMPTS: i64 = 5;

/// A code about to be sent.
pub struct NewCode<'a> {
    pub id: &'a str,
    pub purpose: &'a str,
    /// What it is sent for.
    pub holder: &'a str,
    pub account: Option<&'a AccountId>,
    /// Blind index of where it is sent.
    pub target_blind: &'a str,
    /// The network address that asked for it.
    pub address: &'a str,
    pub code_blind: &'a str,
    pub now: Timestamp,
    pub expires_at: Timestamp,
}

/// Puts a code down; those sent before for the same thing no longer count.
pub fn insert(tx: &mut Tx, code: &NewCode<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO one_time_code (id, purpose, holder, account_id, target_blind, address, code_blind, attempts,
               created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)";
    tx.execute(
        INSERT,
        args![
            code.id,
            code.purpose,
            code.holder,
            code.account.map(AccountId::as_str),
            code.target_blind,
            code.address,
            code.code_blind,
            code.now.as_millis(),
            code.expires_at.as_millis(),
        ],
    )
    .map(drop)
}

/// Counts an attempt at a code; `false` if it may not be tried any more.
pub fn attempt(tx: &mut Tx, id: &str, now: Timestamp) -> Result<bool, StoreError> {
    const ATTEMPT: &str = "
        UPDATE one_time_code SET attempts = attempts + 1
         WHERE id = $1 AND used_at IS NULL AND expires_at > $2 AND attempts < $3";
    tx.execute(ATTEMPT, args![id, now.as_millis(), ATTEMPTS]).map(|count| count == 1)
}

/// Uses a code up; `false` if somebody else was faster.
pub fn use_up(tx: &mut Tx, id: &str, now: Timestamp) -> Result<bool, StoreError> {
    const USE: &str = "UPDATE one_time_code SET used_at = $1 WHERE id = $2 AND used_at IS NULL";
    tx.execute(USE, args![now.as_millis(), id]).map(|count| count == 1)
}

/// Puts down a registration that waits for its codes.
pub fn insert_registration(
    tx: &mut Tx,
    id: &str,
    sealed: &[u8],
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO pending_registration (id, sealed, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    tx.execute(INSERT, args![id, sealed, now.as_millis(), expires_at.as_millis()]).map(drop)
}

/// The code sent by mail came back.
pub fn confirm_email(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const CONFIRM: &str = "UPDATE pending_registration SET email_ok_at = $1 WHERE id = $2";
    tx.execute(CONFIRM, args![now.as_millis(), id]).map(drop)
}

/// The code sent by short message came back.
pub fn confirm_mobile(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const CONFIRM: &str = "UPDATE pending_registration SET mobile_ok_at = $1 WHERE id = $2";
    tx.execute(CONFIRM, args![now.as_millis(), id]).map(drop)
}

/// Forgets a registration, finished or given up; `false` if it is not there.
pub fn delete_registration(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    const DELETE: &str = "DELETE FROM pending_registration WHERE id = $1";
    tx.execute(DELETE, args![id]).map(|count| count == 1)
}

/// Forgets codes and registrations that are over. Codes stay a day: they count against the next ones.
pub fn delete_over(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    const CODES: &str = "DELETE FROM one_time_code WHERE expires_at < $1";
    const REGISTRATIONS: &str = "DELETE FROM pending_registration WHERE expires_at < $1";
    let codes = tx.execute(CODES, args![now.plus_days(-1).as_millis()])?;
    Ok(codes + tx.execute(REGISTRATIONS, args![now.as_millis()])?)
}

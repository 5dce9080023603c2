//! How often somebody failed lately: what is counted is told by a key, so that names nobody has are counted alike.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Until when `subject` is to wait, if it is.
pub fn blocked_until(
    tx: &mut Tx,
    subject: &str,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    const FIND: &str =
        "SELECT blocked_until FROM throttle WHERE subject = $1 AND blocked_until > $2";
    tx.find(FIND, args![subject, now.as_millis()], |row| row.int(0).map(Timestamp::from_millis))
}

/// Counts a failure; returns how many there were since the last success, or since `forget_at` passed.
pub fn count_failure(
    tx: &mut Tx,
    subject: &str,
    now: Timestamp,
    forget_at: Timestamp,
) -> Result<i64, StoreError> {
    const COUNT: &str = "
        INSERT INTO throttle (subject, failure_count, blocked_until, expires_at) VALUES ($1, 1, 0, $2)
        ON CONFLICT (subject) DO UPDATE
           SET failure_count = CASE WHEN throttle.expires_at < $3 THEN 1 ELSE throttle.failure_count + 1 END,
               expires_at = excluded.expires_at
        RETURNING failure_count";
    tx.load(COUNT, args![subject, forget_at.as_millis(), now.as_millis()], |row| row.int(0))
}

/// Makes `subject` wait.
pub fn block(tx: &mut Tx, subject: &str, until: Timestamp) -> Result<(), StoreError> {
    const BLOCK: &str = "UPDATE throttle SET blocked_until = $1 WHERE subject = $2";
    tx.execute(BLOCK, args![until.as_millis(), subject]).map(drop)
}

/// Forgets the failures of `subject`.
pub fn clear(tx: &mut Tx, subject: &str) -> Result<(), StoreError> {
    const CLEAR: &str = "DELETE FROM throttle WHERE subject = $1";
    tx.execute(CLEAR, args![subject]).map(drop)
}

/// Forgets what is long ago.
pub fn delete_over(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    const DELETE: &str = "DELETE FROM throttle WHERE expires_at < $1 AND blocked_until < $1";
    tx.execute(DELETE, args![now.as_millis()])
}

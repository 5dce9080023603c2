//! Tokens that work once.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Uses a token up; `false` if it was used before. It has to be remembered until it expires, no longer.
pub fn use_once(tx: &mut Tx, id: &str, expires_at: Timestamp) -> Result<bool, StoreError> {
    const USE: &str =
        "INSERT INTO used_token (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    tx.execute(USE, args![id, expires_at.as_millis()]).map(|count| count == 1)
}

/// Forgets tokens that would be refused for their age anyway.
pub fn delete_over(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    const DELETE: &str = "DELETE FROM used_token WHERE expires_at < $1";
    tx.execute(DELETE, args![now.as_millis()])
}

//! 订阅: opened, given another secret, closed.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::read::feed::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// Gives an account's feed a token. The one it had leads nowhere from now on.
pub fn put(
    tx: &mut Tx,
    keys: &Keyring,
    account: &AccountId,
    (token, token_hash): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO feed (account_id, token_hash, token_sealed, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (account_id) DO UPDATE
           SET token_hash = excluded.token_hash, token_sealed = excluded.token_sealed, created_at = excluded.created_at";
    let sealed = keys.seal(&owner(account), token.as_bytes());
    tx.execute(PUT, args![account.as_str(), token_hash, sealed, now.as_millis()]).map(drop)
}

/// Closes an account's feed.
pub fn delete(tx: &mut Tx, account: &AccountId) -> Result<bool, StoreError> {
    const DELETE: &str = "DELETE FROM feed WHERE account_id = $1";
    tx.execute(DELETE, args![account.as_str()]).map(|count| count > 0)
}

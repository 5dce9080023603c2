//! 系统对接: keys and receivers, made, renewed and taken away.

use anbei_domain::connection::Party;
use anbei_domain::connection::delivery::WebhookState;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::read::connection::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A key about to be made.
pub struct NewApiKey<'a> {
    pub id: &'a str,
    pub party: &'a Party,
    pub name: &'a str,
    pub scopes: &'a str,
    pub token_hash: &'a str,
    pub made_by: &'a AccountId,
    pub created_at: Timestamp,
    pub ends_at: Timestamp,
}

/// Makes a key.
pub fn insert_key(tx: &mut Tx, key: &NewApiKey<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO api_key (id, party, name, scopes, token_hash, made_by, created_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(
        INSERT,
        args![
            key.id,
            key.party.to_string(),
            key.name,
            key.scopes,
            key.token_hash,
            key.made_by.as_str(),
            key.created_at.as_millis(),
            key.ends_at.as_millis(),
        ],
    )
    .map(drop)
}

/// Sets the end of a party's key, unless it ends before anyway. False if there is none that still opens something.
pub fn end_key(
    tx: &mut Tx,
    party: &Party,
    id: &str,
    (now, ends_at): (Timestamp, Timestamp),
) -> Result<bool, StoreError> {
    const END: &str = "
        UPDATE api_key SET ends_at = CASE WHEN ends_at < $1 THEN ends_at ELSE $1 END
         WHERE party = $2 AND id = $3 AND ends_at > $4";
    let count =
        tx.execute(END, args![ends_at.as_millis(), party.to_string(), id, now.as_millis()])?;
    Ok(count > 0)
}

/// Remembers that a key was used.
pub fn mark_key_used(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const MARK: &str = "UPDATE api_key SET used_at = $1 WHERE id = $2";
    tx.execute(MARK, args![now.as_millis(), id]).map(drop)
}

/// A receiver about to be kept; it gets nothing until it has shown that it is one.
pub struct NewWebhook<'a> {
    pub id: &'a str,
    pub party: &'a Party,
    pub url: &'a str,
    pub secret: &'a str,
    pub made_by: &'a AccountId,
    pub created_at: Timestamp,
}

/// Keeps a receiver.
pub fn insert_webhook(
    tx: &mut Tx,
    keys: &Keyring,
    webhook: &NewWebhook<'_>,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO webhook (id, party, url, state, secret, failures, busy_until, made_by, created_at)
        VALUES ($1, $2, $3, 'unverified', $4, 0, 0, $5, $6)";
    let sealed = keys.seal(&owner(webhook.id), webhook.secret.as_bytes());
    tx.execute(
        INSERT,
        args![
            webhook.id,
            webhook.party.to_string(),
            webhook.url,
            sealed,
            webhook.made_by.as_str(),
            webhook.created_at.as_millis(),
        ],
    )
    .map(drop)
}

/// Gives a receiver another secret; the one it had signs as well for a while.
pub fn renew_secret(
    tx: &mut Tx,
    keys: &Keyring,
    (id, secret): (&str, &str),
    former_until: Timestamp,
) -> Result<(), StoreError> {
    const RENEW: &str = "
        UPDATE webhook SET former_secret = secret, former_until = $1, secret = $2 WHERE id = $3";
    let sealed = keys.seal(&owner(id), secret.as_bytes());
    tx.execute(RENEW, args![former_until.as_millis(), sealed, id]).map(drop)
}

/// Lets a receiver be told, or not. It begins afresh.
pub fn set_state(tx: &mut Tx, id: &str, state: WebhookState) -> Result<(), StoreError> {
    const SET: &str = "UPDATE webhook SET state = $1, failures = 0, busy_until = 0 WHERE id = $2";
    tx.execute(SET, args![state.as_str(), id]).map(drop)
}

/// Takes a receiver away, with all that was still to be handed to it.
pub fn delete_webhook(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    const TRIES: &str = "DELETE FROM delivery_try WHERE webhook_id = $1";
    const DELIVERIES: &str = "DELETE FROM delivery WHERE webhook_id = $1";
    const WEBHOOK: &str = "DELETE FROM webhook WHERE id = $1";
    for delete in [TRIES, DELIVERIES, WEBHOOK] {
        tx.execute(delete, args![id])?;
    }
    Ok(())
}

//! 系统对接: a party's keys and receivers.

use anbei_domain::connection::Party;
use anbei_domain::connection::delivery::WebhookState;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use super::account::open_text;
use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// A key, as its owner sees it: what opens with it is known to nobody but who made it.
#[derive(Debug, Clone)]
pub struct ApiKey {
    pub id: String,
    pub party: Party,
    pub name: String,
    pub scopes: String,
    pub created_at: Timestamp,
    pub ends_at: Timestamp,
    pub used_at: Option<Timestamp>,
    pub made_by: AccountId,
}

/// A receiver.
#[derive(Debug, Clone)]
pub struct Webhook {
    pub id: String,
    pub party: Party,
    pub url: String,
    pub state: WebhookState,
    pub failures: i64,
    pub former_until: Option<Timestamp>,
    pub created_at: Timestamp,
}

macro_rules! select_key {
    ($rest:literal) => {
        concat!(
            "SELECT k.id, k.party, k.name, k.scopes, k.created_at, k.ends_at, k.used_at, k.made_by FROM api_key k ",
            $rest
        )
    };
}

macro_rules! select_webhook {
    ($rest:literal) => {
        concat!(
            "SELECT id, party, url, state, failures, former_until, created_at FROM webhook ",
            $rest
        )
    };
}

fn key(row: &Row) -> Result<ApiKey, StoreError> {
    Ok(ApiKey {
        id: row.text(0)?,
        party: party(row.str(1)?)?,
        name: row.text(2)?,
        scopes: row.text(3)?,
        created_at: Timestamp::from_millis(row.int(4)?),
        ends_at: Timestamp::from_millis(row.int(5)?),
        used_at: row.opt_int(6)?.map(Timestamp::from_millis),
        made_by: AccountId::new(row.text(7)?),
    })
}

fn webhook(row: &Row) -> Result<Webhook, StoreError> {
    let state = row.str(3)?;
    let damaged = || StoreError::Damaged(format!("webhook: {state}"));
    Ok(Webhook {
        id: row.text(0)?,
        party: party(row.str(1)?)?,
        url: row.text(2)?,
        state: WebhookState::find(state).ok_or_else(damaged)?,
        failures: row.int(4)?,
        former_until: row.opt_int(5)?.map(Timestamp::from_millis),
        created_at: Timestamp::from_millis(row.int(6)?),
    })
}

pub(crate) fn party(text: &str) -> Result<Party, StoreError> {
    Party::find(text).ok_or_else(|| StoreError::Damaged(format!("party: {text}")))
}

/// What the secrets of a receiver are sealed for.
pub(crate) fn owner(webhook: &str) -> String {
    format!("webhook/{webhook}")
}

/// The key with this secret, unless its time is over or its account is closed.
pub fn find_key(
    tx: &mut Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<ApiKey>, StoreError> {
    const FIND: &str = select_key!(
        "LEFT JOIN account a ON a.id = SUBSTR(k.party, 9)
         WHERE k.token_hash = $1 AND k.ends_at > $2
           AND (k.party NOT LIKE 'account/%' OR (a.id IS NOT NULL AND a.disabled_at IS NULL))"
    );
    tx.find(FIND, args![token_hash, now.as_millis()], key)
}

/// A party's keys that still open something, the newest first.
pub fn list_keys(tx: &mut Tx, party: &Party, now: Timestamp) -> Result<Vec<ApiKey>, StoreError> {
    const LIST: &str =
        select_key!("WHERE k.party = $1 AND k.ends_at > $2 ORDER BY k.created_at DESC");
    tx.list(LIST, args![party.to_string(), now.as_millis()], key)
}

/// A party's receivers, the oldest first.
pub fn list_webhooks(tx: &mut Tx, party: &Party) -> Result<Vec<Webhook>, StoreError> {
    const LIST: &str = select_webhook!("WHERE party = $1 ORDER BY created_at, id");
    tx.list(LIST, args![party.to_string()], webhook)
}

/// One of a party's receivers.
pub fn find_webhook(tx: &mut Tx, party: &Party, id: &str) -> Result<Option<Webhook>, StoreError> {
    const FIND: &str = select_webhook!("WHERE party = $1 AND id = $2");
    tx.find(FIND, args![party.to_string(), id], webhook)
}

/// By what a receiver's messages are signed: the secret, and the one before while it is still good.
pub fn list_secrets(
    tx: &mut Tx,
    keys: &Keyring,
    id: &str,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    const FIND: &str = "
        SELECT secret, CASE WHEN former_until > $2 THEN former_secret END FROM webhook WHERE id = $1";
    let sealed =
        tx.find(FIND, args![id, now.as_millis()], |row| Ok((row.bytes(0)?, row.opt_bytes(1)?)))?;
    let Some((secret, former)) = sealed else { return Ok(Vec::new()) };
    let all = std::iter::once(secret).chain(former);
    all.map(|sealed| open_text(keys, &owner(id), &sealed)).collect()
}

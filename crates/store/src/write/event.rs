//! 事件: left for a party's systems, handed to its receivers, acknowledged.

use anbei_domain::connection::Party;
use anbei_domain::connection::delivery::Outcome;
use anbei_domain::time::Timestamp;

use crate::read::connection::party;
use crate::read::event::{due_to, in_hand, ready_receivers};
use crate::{StoreError, Tx, args, claim_suffix};

/// An event about to be left. Its body is written once its place is known.
pub struct NewEvent<'a> {
    pub id: &'a str,
    pub party: &'a str,
    pub about: &'a str,
    pub kind: &'a str,
    pub at: Timestamp,
}

/// Leaves an event, and a message for every receiver of the party. `body` makes the text from the event's place among those
/// about the same thing.
pub fn insert(
    tx: &mut Tx,
    event: &NewEvent<'_>,
    body: impl FnOnce(i64) -> String,
) -> Result<(), StoreError> {
    const PLACE: &str =
        "SELECT COALESCE(MAX(place), 0) + 1 FROM event WHERE party = $1 AND about = $2";
    const INSERT: &str = "
        INSERT INTO event (id, party, about, place, kind, at, body) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    const DELIVER: &str = "
        INSERT INTO delivery (webhook_id, event_id, about, place, state, tries, next_at)
        SELECT id, $1, $2, CAST($3 AS BIGINT), 'waiting', 0, CAST($4 AS BIGINT) FROM webhook WHERE party = $5 AND state <> 'unverified'";
    let place = tx.load(PLACE, args![event.party, event.about], |row| row.int(0))?;
    let at = event.at.as_millis();
    let body = body(place);
    tx.execute(INSERT, args![event.id, event.party, event.about, place, event.kind, at, body])?;
    tx.execute(DELIVER, args![event.id, event.about, place, at, event.party]).map(drop)
}

/// Acknowledges events of a party; those that are not its own, or were acknowledged before, change nothing.
pub fn acknowledge(
    tx: &mut Tx,
    party: &Party,
    ids: &[String],
    now: Timestamp,
) -> Result<usize, StoreError> {
    const TAKE: &str =
        "UPDATE event SET taken_at = $1 WHERE id = $2 AND party = $3 AND taken_at IS NULL";
    let party = party.to_string();
    let mut count = 0;
    for id in ids {
        count += tx.execute(TAKE, args![now.as_millis(), id, party])?;
    }
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// A message taken to be handed over.
#[derive(Debug, Clone)]
pub struct DueDelivery {
    pub webhook: String,
    pub party: Party,
    pub url: String,
    pub event: String,
    pub body: String,
    pub tries: i64,
}

/// Takes a message of the party with the fewest on their way, for the receiver that has been left alone longest: nobody waits
/// behind the backlog of others, nor behind others' receivers that do not answer. No other goes to the same receiver until
/// `hidden_until`: a worker that dies leaves it to be taken again.
pub fn take(
    tx: &mut Tx,
    now: Timestamp,
    hidden_until: Timestamp,
) -> Result<Option<DueDelivery>, StoreError> {
    const RECEIVER: &str = concat!(
        "SELECT w.id, w.party, w.url ",
        ready_receivers!(),
        "ORDER BY ",
        in_hand!(),
        ", w.busy_until, w.id LIMIT 1 ",
        claim_suffix!()
    );
    const NEXT: &str = concat!(
        "SELECT d.event_id, d.tries ",
        due_to!("$2"),
        "ORDER BY d.next_at, d.event_id LIMIT 1"
    );
    const BODY: &str = "SELECT body FROM event WHERE id = $1";
    const HIDE: &str = "UPDATE delivery SET next_at = $1, tries = tries + 1 WHERE webhook_id = $2 AND event_id = $3";
    const BUSY: &str = "UPDATE webhook SET busy_until = $1 WHERE id = $2";

    let found = tx.find(RECEIVER, args![now.as_millis()], |row| {
        Ok((row.text(0)?, row.text(1)?, row.text(2)?))
    })?;
    let Some((webhook, owner, url)) = found else { return Ok(None) };
    let next =
        tx.find(NEXT, args![now.as_millis(), webhook], |row| Ok((row.text(0)?, row.int(1)? + 1)))?;
    // Somebody else took it between the two.
    let Some((event, tries)) = next else { return Ok(None) };
    tx.execute(HIDE, args![hidden_until.as_millis(), webhook, event])?;
    tx.execute(BUSY, args![hidden_until.as_millis(), webhook])?;
    let body = tx.load(BODY, args![event], |row| row.text(0))?;
    let party = party(&owner)?;
    Ok(Some(DueDelivery { webhook, party, url, event, body, tries }))
}

/// How a try went.
pub struct NewTry<'a> {
    pub webhook: &'a str,
    pub event: &'a str,
    pub at: Timestamp,
    pub took_ms: i64,
    pub outcome: Outcome,
    pub status: Option<u16>,
}

/// Writes down a try, and lets the receiver be told again from `free_at` on.
pub fn record_try(tx: &mut Tx, tried: &NewTry<'_>, free_at: Timestamp) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO delivery_try (webhook_id, event_id, at, took_ms, outcome, status)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (webhook_id, event_id, at) DO NOTHING";
    const FREE: &str = "
        UPDATE webhook SET busy_until = $1, failures = CASE WHEN $2 = 'arrived' THEN 0 ELSE failures + 1 END
         WHERE id = $3";
    let (outcome, status) = (tried.outcome.as_str(), tried.status.map(i64::from));
    tx.execute(
        INSERT,
        args![tried.webhook, tried.event, tried.at.as_millis(), tried.took_ms, outcome, status],
    )?;
    tx.execute(FREE, args![free_at.as_millis(), outcome, tried.webhook]).map(drop)
}

/// The message has come to its end: `done`, or `given-up`.
pub fn settle(
    tx: &mut Tx,
    (webhook, event): (&str, &str),
    state: &'static str,
) -> Result<(), StoreError> {
    const SETTLE: &str = "UPDATE delivery SET state = $1 WHERE webhook_id = $2 AND event_id = $3";
    tx.execute(SETTLE, args![state, webhook, event]).map(drop)
}

/// The message is tried again at `next_at`.
pub fn put_off(
    tx: &mut Tx,
    (webhook, event): (&str, &str),
    next_at: Timestamp,
) -> Result<(), StoreError> {
    const PUT_OFF: &str =
        "UPDATE delivery SET next_at = $1 WHERE webhook_id = $2 AND event_id = $3";
    tx.execute(PUT_OFF, args![next_at.as_millis(), webhook, event]).map(drop)
}

/// 重新投递: from the beginning, whatever became of it. False if there is no such message.
pub fn redeliver(
    tx: &mut Tx,
    (webhook, event): (&str, &str),
    now: Timestamp,
) -> Result<bool, StoreError> {
    const AGAIN: &str = "
        UPDATE delivery SET state = 'waiting', tries = 0, next_at = $1 WHERE webhook_id = $2 AND event_id = $3";
    tx.execute(AGAIN, args![now.as_millis(), webhook, event]).map(|count| count > 0)
}

/// Forgets what happened before `before`.
pub fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const TRIES: &str =
        "DELETE FROM delivery_try WHERE event_id IN (SELECT id FROM event WHERE at < $1)";
    const DELIVERIES: &str =
        "DELETE FROM delivery WHERE event_id IN (SELECT id FROM event WHERE at < $1)";
    const EVENTS: &str = "DELETE FROM event WHERE at < $1";
    let before = before.as_millis();
    tx.execute(TRIES, args![before])?;
    tx.execute(DELIVERIES, args![before])?;
    tx.execute(EVENTS, args![before])
}

#[cfg(test)]
mod tests;

//! 事件: what a party's systems are told, and what became of the telling.

use anbei_domain::connection::Party;
use anbei_domain::connection::delivery::Outcome;
use anbei_domain::time::Timestamp;

use crate::{Row, StoreError, Tx, args};

/// An event, as it is handed out.
#[derive(Debug, Clone)]
pub struct Event {
    pub id: String,
    pub kind: String,
    pub at: Timestamp,
    pub body: String,
}

/// A message in a receiver's log.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub event: Event,
    /// `waiting`, `done`, `given-up`.
    pub state: String,
    pub tries: i64,
    pub next_at: Timestamp,
}

/// One try to hand over a message.
#[derive(Debug, Clone)]
pub struct Try {
    pub event_id: String,
    pub at: Timestamp,
    pub took_ms: i64,
    pub outcome: Outcome,
    pub status: Option<i64>,
}

fn event(row: &Row) -> Result<Event, StoreError> {
    Ok(Event {
        id: row.text(0)?,
        kind: row.text(1)?,
        at: Timestamp::from_millis(row.int(2)?),
        body: row.text(3)?,
    })
}

/// Whether anybody would hear an event of this party.
pub fn is_heard(tx: &mut Tx, party: &str, now: Timestamp) -> Result<bool, StoreError> {
    const IS: &str = "
        SELECT 1 WHERE EXISTS (SELECT 1 FROM webhook WHERE party = $1)
                    OR EXISTS (SELECT 1 FROM api_key WHERE party = $1 AND ends_at > $2)";
    Ok(tx.find(IS, args![party, now.as_millis()], |row| row.int(0))?.is_some())
}

/// What a party has not acknowledged yet, the oldest first.
pub fn list_to_fetch(tx: &mut Tx, party: &Party, limit: usize) -> Result<Vec<Event>, StoreError> {
    const LIST: &str = "
        SELECT id, kind, at, body FROM event WHERE party = $1 AND taken_at IS NULL ORDER BY id LIMIT $2";
    tx.list(LIST, args![party.to_string(), limit], event)
}

/// How much a party has not acknowledged yet.
pub fn count_to_fetch(tx: &mut Tx, party: &Party) -> Result<i64, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM event WHERE party = $1 AND taken_at IS NULL";
    tx.load(COUNT, args![party.to_string()], |row| row.int(0))
}

/// A receiver's log, the newest first. Whose it is was asked before.
pub fn list_deliveries(
    tx: &mut Tx,
    webhook: &str,
    limit: usize,
) -> Result<Vec<Delivery>, StoreError> {
    const LIST: &str = "
        SELECT e.id, e.kind, e.at, e.body, d.state, d.tries, d.next_at
          FROM delivery d JOIN event e ON e.id = d.event_id
         WHERE d.webhook_id = $1 ORDER BY d.event_id DESC LIMIT $2";
    tx.list(LIST, args![webhook, limit], |row| {
        Ok(Delivery {
            event: event(row)?,
            state: row.text(4)?,
            tries: row.int(5)?,
            next_at: Timestamp::from_millis(row.int(6)?),
        })
    })
}

/// The tries behind that log, in their order.
pub fn list_tries(tx: &mut Tx, webhook: &str, limit: usize) -> Result<Vec<Try>, StoreError> {
    const LIST: &str = "
        SELECT event_id, at, took_ms, outcome, status FROM delivery_try
         WHERE webhook_id = $1 ORDER BY event_id DESC, at LIMIT $2";
    tx.list(LIST, args![webhook, limit], |row| {
        let outcome = row.str(3)?;
        let damaged = || StoreError::Damaged(format!("outcome: {outcome}"));
        Ok(Try {
            event_id: row.text(0)?,
            at: Timestamp::from_millis(row.int(1)?),
            took_ms: row.int(2)?,
            outcome: Outcome::find(outcome).ok_or_else(damaged)?,
            status: row.opt_int(4)?,
        })
    })
}

/// How many messages of a receiver's party are on their way at `$1`, as part of a statement.
macro_rules! in_hand {
    () => {
        "(SELECT COUNT(*) FROM webhook o WHERE o.party = w.party AND o.busy_until > $1)"
    };
}
pub(crate) use in_hand;

/// What may go out at `$1` to a receiver, as part of a statement: what is about the same thing goes out in its order.
macro_rules! due_to {
    ($receiver:literal) => {
        concat!(
            " FROM delivery d WHERE d.webhook_id = ",
            $receiver,
            " AND d.state = 'waiting' AND d.next_at <= $1
               AND NOT EXISTS (SELECT 1 FROM delivery b
                                WHERE b.webhook_id = d.webhook_id AND b.about = d.about AND b.place < d.place
                                  AND b.state = 'waiting') "
        )
    };
}
pub(crate) use due_to;

/// The receivers to which something may go out at `$1`, as part of a statement: whoever asks whether there are any, and whoever
/// takes one, mean the same. Nobody has more than two messages on their way. Receivers are few where messages may be many, so
/// they are asked one by one.
macro_rules! ready_receivers {
    () => {
        concat!(
            " FROM webhook w WHERE w.state = 'active' AND w.busy_until <= $1 AND ",
            crate::read::event::in_hand!(),
            " < 2 AND EXISTS (SELECT 1 ",
            crate::read::event::due_to!("w.id"),
            ") "
        )
    };
}
pub(crate) use ready_receivers;

/// Whether a message may go out.
pub fn is_any_due(tx: &mut Tx, now: Timestamp) -> Result<bool, StoreError> {
    const ANY: &str = concat!("SELECT 1 ", ready_receivers!(), "LIMIT 1");
    Ok(tx.find(ANY, args![now.as_millis()], |row| row.int(0))?.is_some())
}

//! 投递: events, handed to the receivers that wait for them. At least once, and in order about each thing.

use std::time::Instant;

use anbei_domain::connection::delivery::{self, Next, Outcome, WebhookState};
use anbei_store::write::event::{DueDelivery, NewTry};
use anbei_store::{StoreError, Tx, read, write};
use standardwebhooks::{
    HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP, Webhook,
};

use crate::port::{Handed, Outgoing};
use crate::{App, AppError, commit};

/// A worker that dies leaves its message to be taken again after so many seconds; a try takes ten at most.
const HIDDEN_SECONDS: i64 = 60;
/// How long a receiver is left alone after it failed.
const REST_SECONDS: i64 = 2;

/// What is to be handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Message<'a> {
    pub id: &'a str,
    pub body: &'a str,
}

/// Hands over one message that is due; false where none was. Waits for the store and the network.
pub fn deliver_next(app: &App) -> Result<bool, AppError> {
    let now = app.now();
    // Asking costs a look; taking costs a write.
    if !app.store().read_now(|tx| read::event::is_any_due(tx, now))? {
        return Ok(false);
    }
    let hidden_until = now.plus_seconds(HIDDEN_SECONDS);
    let taken = app.store().write_now(move |tx| write::event::take(tx, now, hidden_until))?;
    let Some(due) = taken else { return Ok(false) };
    let clock = Instant::now();
    let message = Message { id: &due.event, body: &due.body };
    let handed = hand_over(app, (&due.webhook, &due.url), message)?;
    let took_ms = i64::try_from(clock.elapsed().as_millis()).unwrap_or(i64::MAX);
    let app = app.clone();
    app.clone().store().write_now(move |tx| record(&app, tx, &due, &handed, took_ms))?;
    Ok(true)
}

/// Signs a message by every secret that is good, and hands it over.
pub(crate) fn hand_over(
    app: &App,
    (webhook, url): (&str, &str),
    message: Message<'_>,
) -> Result<Handed, AppError> {
    let now = app.now();
    let secrets =
        app.store().read_now(|tx| read::connection::list_secrets(tx, app.keys(), webhook, now))?;
    let seconds = now.as_millis() / 1000;
    let sign =
        |secret: &String| Webhook::new(secret)?.sign(message.id, seconds, message.body.as_bytes());
    let signatures: Result<Vec<_>, _> = secrets.iter().map(sign).collect();
    let headers = [
        (HEADER_WEBHOOK_ID, message.id.to_owned()),
        (HEADER_WEBHOOK_TIMESTAMP, seconds.to_string()),
        (HEADER_WEBHOOK_SIGNATURE, signatures.map_err(AppError::internal)?.join(" ")),
    ];
    Ok(app.ports().net.hand(Outgoing { url, headers: &headers, body: message.body }))
}

fn record(
    app: &App,
    tx: &mut Tx,
    due: &DueDelivery,
    handed: &Handed,
    took_ms: i64,
) -> Result<(), StoreError> {
    let now = app.now();
    let tried = NewTry {
        webhook: &due.webhook,
        event: &due.event,
        at: now,
        took_ms,
        outcome: handed.outcome,
        status: handed.status,
    };
    let rest = if handed.outcome == Outcome::Arrived { 0 } else { REST_SECONDS };
    write::event::record_try(tx, &tried, now.plus_seconds(rest))?;
    let message = (due.webhook.as_str(), due.event.as_str());
    match delivery::next(handed.outcome, usize::try_from(due.tries).unwrap_or(usize::MAX)) {
        Next::Done => write::event::settle(tx, message, "done"),
        Next::Again { after_seconds } => {
            write::event::put_off(tx, message, now.plus_seconds(after_seconds))
        }
        Next::GiveUp => {
            write::event::settle(tx, message, "given-up")?;
            write::connection::set_state(tx, &due.webhook, WebhookState::Paused)?;
            commit::of_paused_receiver(app, tx, &due.party, &due.url)
        }
    }
}

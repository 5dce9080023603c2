//! `/account/connections/webhooks/{id}` — 推送地址: how a receiver stands, and what it was handed.

use anbei_app::AppError;
use anbei_app::use_case::webhook::WebhookMove;
use anbei_app::views::connection::{self, Webhook};
use anbei_app::views::event::{self, Delivery, Try};
use anbei_domain::connection::delivery::{Outcome, WebhookState};
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};

use super::connections::{look, told_secret};
use super::connector::Connector;
use crate::extract::Posted;
use crate::page::Cache;
use crate::{Lang, Page, PageError, Shell, State};

/// Messages in the log; what is older is not of today's trouble.
const MOST: usize = 100;

/// A message in the log.
struct Row {
    id: String,
    kind: String,
    at: String,
    look: &'static str,
    state: &'static str,
    /// When it is tried next, while it waits.
    next: Option<String>,
    tries: Vec<String>,
    body: String,
    is_over: bool,
}

#[derive(Template)]
#[template(path = "account/receiver.html")]
struct ReceiverPage {
    shell: Shell,
    action: String,
    base: &'static str,
    url: String,
    state_look: &'static str,
    state_word: &'static str,
    lead: &'static str,
    is_active: bool,
    is_paused: bool,
    is_unverified: bool,
    /// Until when the secret before signs as well.
    former: Option<String>,
    rows: Vec<Row>,
    said: Option<Said>,
}

#[derive(Template)]
#[template(path = "account/receiver_delete.html")]
struct DeletePage {
    shell: Shell,
    url: String,
    path: String,
}

impl Page for DeletePage {
    const CACHE: Cache = Cache::Never;
}

/// What was just done, or why not.
struct Said {
    look: &'static str,
    text: &'static str,
}

impl Page for ReceiverPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    seat: Connector,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, PageError> {
    let t = seat.t();
    let said = uri.query().and_then(|query| query.strip_prefix("did=")).and_then(|did| match did {
        "sent" => Some(Said { look: "done", text: t.text("connection-sent-again") }),
        "verified" => Some(Said { look: "done", text: t.text("connection-verified") }),
        other => Outcome::find(other).map(|outcome| Said {
            look: "wrong",
            text: t.text(format!("webhook-outcome-{}.why", outcome.as_str())),
        }),
    });
    Ok(page(&state, &seat, &id, said).await?.respond())
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    seat: Connector,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (app, by, party) = (state.app(), seat.by(), &seat.party);
    let here = format!("{}/webhooks/{id}", seat.base);
    let to = |query: &str| Ok(Redirect::to(&format!("{here}?did={query}")).into_response());
    if let Some(event) = posted.action_on("again") {
        app.redeliver(party, (&id, event)).await?;
        return to("sent");
    }
    let what = match posted.action() {
        "verify" => {
            let outcome = verify(&state, &seat, &id).await?;
            return to(if outcome == Outcome::Arrived { "verified" } else { outcome.as_str() });
        }
        "renew" => {
            let secret = app.renew_webhook_secret(by, party, &id).await?;
            return Ok(told_secret(&state, &seat, (&id, &secret)));
        }
        "pause" => WebhookMove::Pause,
        "resume" => WebhookMove::Resume,
        _ => return Err(PageError::Malformed("no such button")),
    };
    app.move_webhook(by, party, &id, what).await?;
    Ok(Redirect::to(&here).into_response())
}

/// `GET …/webhooks/{id}/delete` asks once.
pub(super) async fn get_delete(
    Shared(state): Shared<State>,
    seat: Connector,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let (party, of) = (seat.party.clone(), id.clone());
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        connection::find_webhook(tx, &party, &of)?.ok_or(AppError::NotFound)
    });
    let path = format!("{}/webhooks/{id}", seat.base);
    Ok(DeletePage { url: read.await?.url, path, shell: seat.shell(&state) }.respond())
}

/// `POST …/webhooks/{id}/delete`.
pub(super) async fn post_delete(
    Shared(state): Shared<State>,
    seat: Connector,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    state.app().move_webhook(seat.by(), &seat.party, &id, WebhookMove::Delete).await?;
    Ok(Redirect::to(&format!("{}?did=deleted", seat.base)).into_response())
}

/// Asks the receiver, on a thread that may wait.
async fn verify(state: &State, seat: &Connector, id: &str) -> Result<Outcome, PageError> {
    let (app, party, id) = (state.app().clone(), seat.party.clone(), id.to_owned());
    let (actor, via) = (seat.actor.clone(), seat.who.via.clone());
    let ask = move || app.verify_webhook_now((&actor, &via), &party, &id);
    let asked = tokio::task::spawn_blocking(ask).await.map_err(PageError::internal)?;
    Ok(asked?)
}

async fn page(
    state: &State,
    seat: &Connector,
    id: &str,
    said: Option<Said>,
) -> Result<ReceiverPage, PageError> {
    let (party, id, t) = (seat.party.clone(), id.to_owned(), seat.t());
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        let found = connection::find_webhook(tx, &party, &id)?.ok_or(AppError::NotFound)?;
        let deliveries = event::list_deliveries(tx, &id, MOST)?;
        Ok((found, deliveries, event::list_tries(tx, &id, MOST * 10)?))
    });
    let (webhook, deliveries, tries) = read.await?;
    let Webhook { state: at, former_until, .. } = webhook;
    let former = former_until.filter(|until| *until > state.now());
    Ok(ReceiverPage {
        action: format!("{}/webhooks/{}", seat.base, webhook.id),
        base: seat.base,
        state_look: look(at),
        state_word: t.text(format!("webhook-state-{}", at.as_str())),
        lead: t.text(format!("webhook-state-{}.lead", at.as_str())),
        is_active: at == WebhookState::Active,
        is_paused: at == WebhookState::Paused,
        is_unverified: at == WebhookState::Unverified,
        former: former.map(|until| t.with("connection-former", &[("until", &t.moment(until))])),
        rows: deliveries.into_iter().map(|one| row(t, one, &tries)).collect(),
        url: webhook.url,
        said,
        shell: seat.shell(state),
    })
}

fn row(t: Lang, delivery: Delivery, tries: &[Try]) -> Row {
    let Delivery { event, state, tries: _, next_at } = delivery;
    let of_it = tries.iter().filter(|tried| tried.event_id == event.id);
    let is_over = state != "waiting";
    Row {
        at: t.moment(event.at),
        look: match state.as_str() {
            "done" => "done",
            "waiting" => "wait",
            _ => "wrong",
        },
        next: (!is_over).then(|| t.with("connection-next", &[("at", &t.moment(next_at))])),
        state: t.text(format!("delivery-state-{state}")),
        tries: of_it.map(|tried| try_text(t, tried)).collect(),
        id: event.id,
        kind: event.kind,
        body: pretty(&event.body),
        is_over,
    }
}

fn try_text(t: Lang, tried: &Try) -> String {
    let outcome = t.text(format!("webhook-outcome-{}", tried.outcome.as_str()));
    let status = tried.status.map_or_else(|| "—".to_owned(), |status| status.to_string());
    t.with(
        "connection-try",
        &[
            ("at", &t.moment(tried.at)),
            ("outcome", &outcome),
            ("status", &status),
            ("ms", &tried.took_ms),
        ],
    )
}

/// With a line for each fact.
fn pretty(body: &str) -> String {
    let value: Option<serde_json::Value> = serde_json::from_str(body).ok();
    value.map_or_else(|| body.to_owned(), |value| format!("{value:#}"))
}

//! `/account/connections` — 系统对接: keys by which somebody's systems ask, and receivers which are told.

use anbei_app::use_case::api_key::{KeyWish, LIFETIMES};
use anbei_app::views::connection::{self, ApiKey, Webhook};
use anbei_app::views::event;
use anbei_app::{AppError, port::Secret};
use anbei_domain::connection::Scope;
use anbei_domain::connection::delivery::WebhookState;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};

use super::connector::Connector;
use super::flaws_of;
use super::questions::Questions;
use crate::extract::Posted;
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{FieldView, Link, SummaryError};
use crate::{Lang, Page, PageError, Shell, State};

/// A key in the list.
struct KeyRow {
    id: String,
    name: String,
    scopes: String,
    ends: String,
    used: String,
}

/// A receiver in the list.
struct ReceiverRow {
    href: String,
    url: String,
    look: &'static str,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "account/connections.html")]
struct ConnectionsPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    keys: Vec<KeyRow>,
    key_fields: Vec<FieldView>,
    receivers: Vec<ReceiverRow>,
    receiver_fields: Vec<FieldView>,
    /// What was not acknowledged yet.
    waiting: String,
    did: Option<&'static str>,
    base: &'static str,
    /// The organisation's other pages, where it is one's.
    tabs: Vec<Link>,
}

impl Page for ConnectionsPage {
    const CACHE: Cache = Cache::Never;
}

/// What was made, shown to nobody a second time.
#[derive(Template)]
#[template(path = "account/told_once.html")]
struct ToldOncePage {
    shell: Shell,
    title: &'static str,
    text: &'static str,
    label: &'static str,
    secret: String,
    /// Where to go on.
    next: String,
}

impl Page for ToldOncePage {
    const CACHE: Cache = Cache::Never;
}

const DAYS: [&str; 3] = ["30", "90", "365"];

/// What the forms were filled in with.
#[derive(Default)]
struct Typed {
    name: String,
    scopes: Vec<String>,
    days: String,
    url: String,
}

impl Typed {
    fn read(posted: &Posted) -> Self {
        let one = |name| posted.one(name).unwrap_or("").to_owned();
        let scopes = posted.all("scopes").map(str::to_owned).collect();
        Self { name: one("name"), scopes, days: one("days"), url: one("url") }
    }

    fn wish(&self) -> KeyWish {
        let scopes = self.scopes.iter().filter_map(|code| Scope::find(code)).collect();
        KeyWish { name: self.name.clone(), scopes, days: self.days.parse().unwrap_or(0) }
    }
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    seat: Connector,
    uri: Uri,
) -> Result<Response, PageError> {
    let typed = Typed { days: LIFETIMES[1].to_string(), ..Typed::default() };
    let did = match uri.query() {
        Some("did=ended") => Some("connection-key-ended"),
        Some("did=deleted") => Some("connection-receiver-deleted"),
        _ => None,
    };
    Ok(page(&state, &seat, (&typed, &[]), did).await?.respond())
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    seat: Connector,
    posted: Posted,
) -> Result<Response, PageError> {
    let (app, by, party) = (state.app(), seat.by(), &seat.party);
    if let Some(id) = posted.action_on("end") {
        app.end_key(by, party, id).await?;
        return Ok(Redirect::to(&format!("{}?did=ended", seat.base)).into_response());
    }
    if let Some(id) = posted.action_on("renew") {
        let secret = app.renew_key(by, party, id).await?;
        return Ok(told_key(&state, &seat, &secret));
    }
    let typed = Typed::read(&posted);
    let made = match posted.action() {
        "make-key" => app
            .make_key(by, party, typed.wish())
            .await
            .map(|secret| told_key(&state, &seat, &secret)),
        "add-receiver" => app
            .add_webhook(by, party, &typed.url)
            .await
            .map(|(id, secret)| told_secret(&state, &seat, (&id, &secret))),
        _ => return Err(PageError::Malformed("no such button")),
    };
    match made {
        Ok(response) => Ok(response),
        Err(error) => {
            let flaws = flaws_of(error)?;
            Ok(page(&state, &seat, (&typed, &flaws), None).await?.unprocessable())
        }
    }
}

fn told_key(state: &State, seat: &Connector, secret: &Secret) -> Response {
    let next = seat.base.to_owned();
    told(state, seat, ("connection-key-made", secret), next)
}

/// The secret by which a receiver recognises us.
pub(super) fn told_secret(
    state: &State,
    seat: &Connector,
    (id, secret): (&str, &Secret),
) -> Response {
    let next = format!("{}/webhooks/{id}", seat.base);
    told(state, seat, ("connection-secret-made", secret), next)
}

fn told(state: &State, seat: &Connector, (key, secret): (&str, &Secret), next: String) -> Response {
    let t = seat.t();
    let page = ToldOncePage {
        title: t.text(key),
        text: t.text(format!("{key}.text")),
        label: t.text(format!("{key}.label")),
        secret: secret.expose().to_owned(),
        next,
        shell: seat.shell(state),
    };
    page.respond()
}

async fn page(
    state: &State,
    seat: &Connector,
    (typed, flaws): (&Typed, &[FieldFlaw]),
    did: Option<&'static str>,
) -> Result<ConnectionsPage, PageError> {
    let (party, now, t) = (seat.party.clone(), state.now(), seat.t());
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        let keys = connection::list_keys(tx, &party, now)?;
        let receivers = connection::list_webhooks(tx, &party)?;
        Ok((keys, receivers, event::count_to_fetch(tx, &party)?))
    });
    let (keys, receivers, waiting) = read.await?;
    let q = Questions { t, flaws };
    let scopes: Vec<_> = seat.party.scopes().iter().map(|scope| scope.code()).collect();
    let key_fields = vec![
        q.line("name", &typed.name, "off"),
        q.any_of("scopes", &scopes, &typed.scopes),
        q.one_of("days", &DAYS, &typed.days),
    ];
    let receiver_fields = vec![q.typed("url", &typed.url, ("url", "off"))];
    let all: Vec<_> = key_fields.iter().chain(&receiver_fields).cloned().collect();
    Ok(ConnectionsPage {
        errors: summary(&all),
        keys: keys.iter().map(|key| key_row(t, key, state)).collect(),
        key_fields,
        receivers: receivers.iter().map(|one| receiver_row(t, one, seat.base)).collect(),
        receiver_fields,
        waiting: t.with("connection-waiting", &[("count", &waiting)]),
        did: did.map(|key| t.text(key)),
        base: seat.base,
        tabs: seat.tabs(),
        shell: seat.shell(state),
    })
}

fn key_row(t: Lang, key: &ApiKey, state: &State) -> KeyRow {
    let scopes = Scope::read(&key.scopes);
    let scopes: Vec<_> =
        scopes.iter().map(|scope| t.text(format!("account-scopes-{}", scope.code()))).collect();
    let used = key.used_at.map(|at| t.ago(at, state.now()));
    KeyRow {
        id: key.id.clone(),
        name: key.name.clone(),
        scopes: scopes.join(t.text("my-comma")),
        ends: t.moment(key.ends_at),
        used: used.unwrap_or_else(|| t.text("connection-never").to_owned()),
    }
}

fn receiver_row(t: Lang, webhook: &Webhook, base: &str) -> ReceiverRow {
    ReceiverRow {
        href: format!("{base}/webhooks/{}", webhook.id),
        url: webhook.url.clone(),
        look: look(webhook.state),
        state: t.text(format!("webhook-state-{}", webhook.state.as_str())),
    }
}

/// How a receiver's state is drawn.
pub(super) const fn look(state: WebhookState) -> &'static str {
    match state {
        WebhookState::Unverified => "wait",
        WebhookState::Active => "done",
        WebhookState::Paused => "wrong",
    }
}

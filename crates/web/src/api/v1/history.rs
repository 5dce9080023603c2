//! `GET /api/v1/register/entries/{digits}/history` — what happened to an entry, for programs.

use anbei_app::views::entry::{self, Entry};
use anbei_app::views::entry_life::{self, PastEvent};
use anbei_app::{StoreError, Tx};
use anbei_domain::register::FactChange;
use anbei_domain::register::reason;
use anbei_domain::value::FilingNumber;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::answer;
use crate::{ApiProblem, PageError, State, register};

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/register/entries/{digits}/history", get(show))
}

async fn show(
    Shared(state): Shared<State>,
    Path(typed): Path<String>,
) -> Result<Response, ApiProblem> {
    let missing = || ApiProblem::new(StatusCode::NOT_FOUND, "register-no-entry");
    let digits = FilingNumber::digits_for_search(&typed).ok_or_else(missing)?;
    let find = move |tx: &mut Tx<'_>| -> Result<_, StoreError> {
        let Some(entry) = register::by_digits(tx, &digits, entry::find_by_digits)? else {
            return Ok(None);
        };
        let events = entry_life::list_public_events(tx, &entry.id)?;
        Ok(Some((entry, events)))
    };
    let found = state.app().store().read(find).await.map_err(PageError::from)?;
    let (entry, events) = found.ok_or_else(missing)?;
    Ok(answer(&History::of(&entry, &events), events.len()))
}

/// An entry's history, the first event first. One that is older than its history begins with something else than
/// `register`.
#[derive(Serialize)]
struct History<'a> {
    /// As it is numbered now.
    number: &'a str,
    digits: &'a str,
    issued_on: &'a str,
    state: &'static str,
    events: Vec<Event<'a>>,
}

/// Something that happened.
#[derive(Serialize)]
struct Event<'a> {
    place: i64,
    /// RFC 3339, Chinese time.
    at: String,
    action: &'static str,
    /// The state before; nothing for the beginning.
    from: Option<&'static str>,
    to: &'static str,
    organ: &'a str,
    changes: Vec<Change<'a>>,
    reasons: Vec<Reason<'a>>,
    note: &'a str,
    /// The place of the annotation that a reply answers.
    reply_to: Option<i64>,
}

#[derive(Serialize)]
struct Change<'a> {
    fact: &'static str,
    from: &'a str,
    to: &'a str,
}

#[derive(Serialize)]
struct Reason<'a> {
    code: &'a str,
    basis: &'static str,
}

impl<'a> History<'a> {
    fn of(entry: &'a Entry, events: &'a [PastEvent]) -> Self {
        Self {
            number: &entry.number,
            digits: &entry.digits,
            issued_on: &entry.issued_on,
            state: entry.state.as_str(),
            events: events.iter().map(Event::from).collect(),
        }
    }
}

impl<'a> From<&'a PastEvent> for Event<'a> {
    fn from(past: &'a PastEvent) -> Self {
        let event = &past.event;
        let reason = |given: &'a anbei_domain::filing::Reason| Reason {
            code: &given.code,
            basis: reason::find(&given.code).map_or("", |known| known.basis.citation),
        };
        Self {
            place: past.place,
            at: past.at.to_string(),
            action: event.action.as_str(),
            from: event.from.map(anbei_domain::register::EntryState::as_str),
            to: event.to.as_str(),
            organ: &past.organ_name,
            changes: event.changes.iter().map(Change::from).collect(),
            reasons: event.reasons.iter().map(reason).collect(),
            note: &event.note,
            reply_to: event.reply_to,
        }
    }
}

impl<'a> From<&'a FactChange> for Change<'a> {
    fn from(change: &'a FactChange) -> Self {
        Self { fact: change.fact.as_str(), from: &change.from, to: &change.to }
    }
}

//! `GET /record/{digits}?on=&before=` — 备案登记: what a badge leads to. One address per entry, for ever; a number it
//! had before leads to it.

use anbei_app::views::entry::{self, Entry};
use anbei_app::views::entry_life::{self, PastEvent};
use anbei_app::views::violation;
use anbei_app::{StoreError, Tx};
use anbei_domain::register::EntryState;
use anbei_domain::value::FilingNumber;
use anbei_domain::violation::CaseState;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;

use super::historic;
use super::record_past::{Asked, Past};
use super::record_view::RecordView;
use crate::page::Cache;
use crate::view::{FieldView, HistoryItem, SummaryError, field};
use crate::{Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/record.html")]
struct RecordPage {
    shell: Shell,
    /// As it is, or as it was on the day asked for; nothing if it was not registered by then.
    record: Option<RecordView>,
    name: String,
    number: String,
    href: String,
    digits: String,
    /// The day asked for.
    on: Option<String>,
    issued_on: String,
    /// Numbers that it had before, the last one first.
    old_numbers: Vec<String>,
    history: Vec<HistoryItem>,
    /// Where the history goes on.
    earlier: Option<String>,
    day: FieldView,
    errors: Vec<SummaryError>,
}

impl Page for RecordPage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

/// A number nobody was given.
#[derive(Template)]
#[template(path = "public/no_record.html")]
struct NoRecordPage {
    shell: Shell,
    typed: String,
}

impl Page for NoRecordPage {}

pub fn routes() -> Router<State> {
    Router::new().route("/record/{digits}", get(show))
}

/// What stands under some digits.
enum Found {
    Here(Box<Entry>, Vec<PastEvent>, Option<CaseState>),
    /// The digits under which it stands now.
    Elsewhere(String),
    Nowhere,
}

fn find(tx: &mut Tx, digits: &str) -> Result<Found, StoreError> {
    if let Some(entry) = entry::find_by_digits(tx, digits)? {
        let events = entry_life::list_public_events(tx, &entry.id)?;
        let access = match entry.state {
            EntryState::Suspended => violation::find_access(tx, &entry.id)?,
            _ => None,
        };
        return Ok(Found::Here(Box::new(entry), events, access));
    }
    let successor = entry_life::find_successor(tx, digits)?;
    Ok(successor.map_or(Found::Nowhere, Found::Elsewhere))
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path(typed): Path<String>,
    uri: Uri,
) -> Result<Response, PageError> {
    match FilingNumber::digits_for_search(&typed) {
        Some(digits) if digits != typed => return Ok(historic::to_record(&digits)),
        Some(_) => {}
        None => return Ok(no_record(visitor.shell(&state), &typed)),
    }
    let digits = typed.clone();
    let found = state.app().store().look(move |tx| find(tx, &digits)).await?;
    let shell = visitor.shell(&state).section("query");
    let asked = Asked::read(uri.query().unwrap_or_default(), state.now().date_in_china());
    Ok(match found {
        Found::Here(entry, events, access) => page(shell, (*entry, access), events, &asked),
        Found::Elsewhere(digits) => historic::to_successor(&digits),
        Found::Nowhere => no_record(shell, &typed),
    })
}

fn page(
    shell: Shell,
    (entry, access): (Entry, Option<CaseState>),
    events: Vec<PastEvent>,
    asked: &Asked,
) -> Response {
    let t = shell.t;
    let access = access.filter(|_| asked.on.is_none());
    let day = asked.question(t);
    let (name, number) = (entry.name.clone(), entry.number.clone());
    let (href, issued_on) = (format!("/record/{}", entry.digits), t.day_text(&entry.issued_on));
    let digits = entry.digits.clone();
    let past = Past::new(entry, events, asked);
    let old_numbers = past.old_numbers();
    let (history, earlier) = past.history(t, asked);
    let page = RecordPage {
        errors: field::summary(std::slice::from_ref(&day)),
        on: asked.on.map(|on| t.day(on)),
        record: past.entry.map(|entry| RecordView::new(entry, t).stopped(access, t)),
        earlier: earlier.map(|query| format!("{href}?{query}#history")),
        shell,
        name,
        number,
        href,
        digits,
        issued_on,
        old_numbers,
        history,
        day,
    };
    if asked.flaw.is_some() { page.unprocessable() } else { page.respond() }
}

fn no_record(shell: Shell, typed: &str) -> Response {
    let typed = typed.chars().take(40).collect();
    NoRecordPage { shell: shell.section("query"), typed }.with_status(StatusCode::NOT_FOUND)
}

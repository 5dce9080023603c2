//! `GET /record/{digits}` — 备案登记: what a badge leads to. One address per entry, for ever.

use anbei_app::views::entry;
use anbei_domain::value::FilingNumber;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

use super::historic;
use super::record_view::RecordView;
use crate::page::Cache;
use crate::{Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/record.html")]
struct RecordPage {
    shell: Shell,
    record: RecordView,
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

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path(typed): Path<String>,
) -> Result<Response, PageError> {
    match FilingNumber::digits_for_search(&typed) {
        Some(digits) if digits != typed => return Ok(historic::to_record(&digits)),
        Some(_) => {}
        None => return Ok(no_record(visitor.shell(&state), &typed)),
    }
    let digits = typed.clone();
    let found = state.app().store().read(move |tx| entry::find_by_digits(tx, &digits)).await?;
    let shell = visitor.shell(&state).section("query");
    Ok(match found {
        Some(entry) => RecordPage { record: RecordView::new(entry, shell.t), shell }.respond(),
        None => no_record(shell, &typed),
    })
}

fn no_record(shell: Shell, typed: &str) -> Response {
    let typed = typed.chars().take(40).collect();
    NoRecordPage { shell: shell.section("query"), typed }.with_status(StatusCode::NOT_FOUND)
}

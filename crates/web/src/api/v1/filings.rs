//! `GET /api/v1/filings` — how somebody's own filings stand, for their systems. Needs a key that opens `filings`.

use anbei_app::views::filing::FilingLine;
use anbei_app::{AppError, views};
use anbei_domain::connection::Scope;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::private_answer;
use crate::extract::Caller;
use crate::{ApiProblem, State};

/// Filings given, those touched last.
const MOST: usize = 500;

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/filings", get(list))
}

#[derive(Serialize)]
struct Answer<'a> {
    filings: Vec<Row<'a>>,
}

/// A filing, without what was answered in it.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    kind: &'a str,
    title: &'a str,
    state: &'static str,
    round: i64,
    /// RFC 3339, Chinese time.
    touched_at: String,
    submitted_at: Option<String>,
    /// The day by which the organ promised to decide.
    promised_on: Option<&'a str>,
    /// The day by which it is the applicant's turn.
    due_on: Option<&'a str>,
    url: String,
}

async fn list(Shared(state): Shared<State>, caller: Caller) -> Result<Response, ApiProblem> {
    let account = caller.account(Scope::Filings)?.clone();
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        Ok(views::filing::list_of_account(tx, &account, MOST)?)
    });
    let lines = read.await?;
    let base = &state.app().config().public_url;
    let filings = lines.iter().map(|line| row(line, base)).collect();
    Ok(private_answer(&Answer { filings }))
}

fn row<'a>(line: &'a FilingLine, base: &str) -> Row<'a> {
    Row {
        id: &line.id,
        kind: &line.kind,
        title: &line.title,
        state: line.state.as_str(),
        round: line.round,
        touched_at: line.touched_at.to_string(),
        submitted_at: line.submitted_at.map(|at| at.to_string()),
        promised_on: line.promised_on.as_deref(),
        due_on: line.due_on.as_deref(),
        url: format!("{base}/filings/{}", line.id),
    }
}

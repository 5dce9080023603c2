//! `POST /api/v1/reports/sites`, `POST /api/v1/reports/lines`, `POST /api/v1/reports/nodes` — 接入上报: what a provider hosts,
//! row by row. Needs an organisation's key that opens `reports`.

use anbei_app::AppError;
use anbei_app::sheet::{Record, RowFlaw};
use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_domain::connection::Scope;
use anbei_domain::table::{CDN_NODES, DEDICATED_LINES, HOSTED_SITES, Layout};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use serde::{Deserialize, Serialize};

use super::private_answer;
use crate::extract::{Caller, Visitor};
use crate::{ApiProblem, Lang, PageError, State};

/// Rows taken at once.
const MOST: usize = 1_000;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/reports/sites", post(sites))
        .route("/api/v1/reports/lines", post(lines))
        .route("/api/v1/reports/nodes", post(nodes))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    /// Texts by the ids of their columns.
    rows: Vec<Record>,
    /// Says what would happen, and changes nothing.
    #[serde(default)]
    dry_run: bool,
}

#[derive(Serialize)]
struct Answer {
    dry_run: bool,
    /// Rows that were taken in.
    done: usize,
    /// Numbers of rows that say nothing new, from 1.
    unchanged: Vec<usize>,
    /// How many rows are wrong.
    wrong: usize,
    problems: Vec<Problem>,
}

/// What is wrong with a row.
#[derive(Serialize)]
struct Problem {
    row: usize,
    column: Option<&'static str>,
    code: &'static str,
    /// Why, and how to mend it, in the language asked for.
    detail: String,
}

async fn sites(
    Shared(state): Shared<State>,
    caller: Caller,
    visitor: Visitor,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Reports).await?;
    let (wish, pass) = read(&body, &HOSTED_SITES)?;
    let app = state.app().clone();
    let work = move || {
        app.read_site_records(&wish.rows)
            .map(|table| app.report_sites((&member, &via), table, pass))
    };
    answer(visitor.t, pass, work).await
}

async fn lines(
    Shared(state): Shared<State>,
    caller: Caller,
    visitor: Visitor,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Reports).await?;
    let (wish, pass) = read(&body, &DEDICATED_LINES)?;
    let app = state.app().clone();
    let work = move || {
        app.read_line_records(&wish.rows)
            .map(|table| app.report_lines((&member, &via), table, pass))
    };
    answer(visitor.t, pass, work).await
}

async fn nodes(
    Shared(state): Shared<State>,
    caller: Caller,
    visitor: Visitor,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Reports).await?;
    let (wish, pass) = read(&body, &CDN_NODES)?;
    let app = state.app().clone();
    let work = move || {
        app.read_node_records(&wish.rows)
            .map(|table| app.report_nodes((&member, &via), table, pass))
    };
    answer(visitor.t, pass, work).await
}

fn read(body: &[u8], layout: &Layout) -> Result<(Wish, Pass), ApiProblem> {
    let wrong = || {
        let problem = ApiProblem::new(StatusCode::BAD_REQUEST, "reports-body");
        problem.with("most", MOST.to_string())
    };
    let wish: Wish = serde_json::from_slice(body).map_err(|_| wrong())?;
    let is_known = |id: &String| layout.columns.iter().any(|column| column.id == *id);
    if wish.rows.is_empty() || wish.rows.len() > MOST {
        return Err(wrong());
    }
    if let Some(id) = wish.rows.iter().flat_map(Record::keys).find(|id| !is_known(id)) {
        return Err(wrong().with("column", id.clone()));
    }
    let pass = if wish.dry_run { Pass::Dry } else { Pass::Real };
    Ok((wish, pass))
}

/// Does it where waiting is allowed.
async fn answer(
    t: Lang,
    pass: Pass,
    work: impl FnOnce() -> Result<Result<ImportReport, AppError>, Vec<RowFlaw>> + Send + 'static,
) -> Result<Response, ApiProblem> {
    let done = tokio::task::spawn_blocking(work).await.map_err(PageError::internal)?;
    let report = done.unwrap_or_else(|flaws| Ok(ImportReport::of_flaws(flaws)))?;
    let problem = |flaw: &RowFlaw| Problem {
        row: flaw.row,
        column: flaw.column.map(|column| column.id),
        code: flaw.flaw.code,
        detail: t.flaw(&flaw.flaw),
    };
    Ok(private_answer(&Answer {
        dry_run: pass == Pass::Dry,
        done: report.done,
        wrong: report.wrong,
        problems: report.flaws.iter().map(problem).collect(),
        unchanged: report.skipped,
    }))
}

//! `POST /api/v1/reports/sites`, `POST /api/v1/reports/lines`, `POST /api/v1/reports/nodes` — 接入上报: what a provider hosts,
//! row by row. Needs an organisation's key that opens `reports`.

use anbei_app::sheet::{Record, RowFlaw};
use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::{App, AppError, Via};
use anbei_domain::connection::Scope;
use anbei_domain::provider::Member;
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
use crate::{ApiProblem, PageError, State};

/// Rows taken at once.
const MOST: usize = 1_000;

pub fn routes() -> Router<State> {
    let at = |what: What| {
        post(move |state, caller, visitor, body| report(state, caller, visitor, body, what))
    };
    Router::new()
        .route("/api/v1/reports/sites", at(What::Sites))
        .route("/api/v1/reports/lines", at(What::Lines))
        .route("/api/v1/reports/nodes", at(What::Nodes))
}

/// What is reported.
#[derive(Clone, Copy)]
enum What {
    Sites,
    Lines,
    Nodes,
}

impl What {
    const fn layout(self) -> &'static Layout {
        match self {
            Self::Sites => &HOSTED_SITES,
            Self::Lines => &DEDICATED_LINES,
            Self::Nodes => &CDN_NODES,
        }
    }

    /// Takes in the rows that are right. Waits.
    fn report(self, app: &App, by: (&Member, &Via), wish: &Wish) -> Result<ImportReport, AppError> {
        let (rows, pass) = (&wish.rows, wish.pass());
        let reported = match self {
            Self::Sites => app.read_site_records(rows).map(|t| app.report_sites(by, t, pass)),
            Self::Lines => app.read_line_records(rows).map(|t| app.report_lines(by, t, pass)),
            Self::Nodes => app.read_node_records(rows).map(|t| app.report_nodes(by, t, pass)),
        };
        reported.unwrap_or_else(|flaws| Ok(ImportReport::of_flaws(flaws)))
    }
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

impl Wish {
    const fn pass(&self) -> Pass {
        if self.dry_run { Pass::Dry } else { Pass::Real }
    }
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

async fn report(
    Shared(state): Shared<State>,
    caller: Caller,
    visitor: Visitor,
    body: Bytes,
    what: What,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Reports).await?;
    let wish = read(&body, what.layout())?;
    let (app, pass) = (state.app().clone(), wish.pass());
    // Where waiting is allowed.
    let work = move || what.report(&app, (&member, &via), &wish);
    let report = tokio::task::spawn_blocking(work).await.map_err(PageError::internal)??;
    let problem = |flaw: &RowFlaw| Problem {
        row: flaw.row,
        column: flaw.column.map(|column| column.id),
        code: flaw.flaw.code,
        detail: visitor.t.flaw(&flaw.flaw),
    };
    Ok(private_answer(&Answer {
        dry_run: pass == Pass::Dry,
        done: report.done,
        wrong: report.wrong,
        problems: report.flaws.iter().map(problem).collect(),
        unchanged: report.skipped,
    }))
}

fn read(body: &[u8], layout: &Layout) -> Result<Wish, ApiProblem> {
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
    Ok(wish)
}

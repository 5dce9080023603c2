//! `GET /api/v1/providers`, `GET /api/v1/registrars`, each with `?name=&region=&access_method=&after=` — 服务商名录 for
//! programs.

use anbei_app::Tx;
use anbei_app::views::directory::DirectoryEntry;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::answer;
use crate::directories::{Asked, Directory, place};
use crate::{ApiProblem, PageError, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/providers", get(|state, uri| list(state, uri, Directory::Providers)))
        .route("/api/v1/registrars", get(|state, uri| list(state, uri, Directory::Registrars)))
}

async fn list(
    Shared(state): Shared<State>,
    uri: Uri,
    directory: Directory,
) -> Result<Response, ApiProblem> {
    let asked = Asked::read(directory, uri.query().unwrap_or_default())
        .map_err(|(_, flaw)| ApiProblem::new(StatusCode::BAD_REQUEST, flaw.code))?;
    let look = move |tx: &mut Tx<'_>| directory.search(tx, asked);
    let (entries, next) = state.app().store().read(look).await.map_err(PageError::from)?;
    let rows = entries.iter().map(Row::from).collect();
    Ok(answer(&Answer { entries: rows, next }, entries.len()))
}

#[derive(Serialize)]
struct Answer<'a> {
    entries: Vec<Row<'a>>,
    next: Option<String>,
}

/// An entry of a directory, as programs read it. What is not known is empty.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    jurisdiction: &'a str,
    region: &'a str,
    region_name: String,
    phone: &'a str,
    access_method: &'a str,
}

impl<'a> From<&'a DirectoryEntry> for Row<'a> {
    fn from(entry: &'a DirectoryEntry) -> Self {
        Self {
            id: &entry.id,
            name: &entry.name,
            jurisdiction: &entry.jurisdiction,
            region: &entry.region_code,
            region_name: place(entry),
            phone: &entry.phone,
            access_method: entry.usual_method(),
        }
    }
}

//! `GET /regions/{code}.json` — the regions one level below, for the script of the region control; `000000` stands for
//! the country.

use anbei_domain::region::{self, Region};
use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::{PageError, State};

pub fn routes() -> Router<State> {
    Router::new().route("/regions/{file}", get(children))
}

async fn children(Path(file): Path<String>) -> Result<Response, PageError> {
    let code = file.strip_suffix(".json").ok_or(PageError::NotFound)?;
    let regions = match code {
        "000000" => region::provinces(),
        _ => region::children(region::find(code).ok_or(PageError::NotFound)?.code),
    };
    let place = |region: &Region| json!({ "code": region.code, "name": region.name });
    let places: Value = regions.into_iter().map(place).collect();
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "public, max-age=86400")];
    Ok((headers, places.to_string()).into_response())
}

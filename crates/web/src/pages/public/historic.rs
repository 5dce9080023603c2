//! Addresses of earlier registers, which badges on millions of pages still lead to.
//!
//! `/#/query/webSearch?code=…` never reaches a server: a script of the home page follows it.

use anbei_domain::value::FilingNumber;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::State;
use crate::page::Cache;

/// What the number was called, by the platforms themselves and by those who mistyped their snippets.
const NAMES: [&str; 4] = ["code", "recordcode", "police", "webcode"];

pub fn routes() -> Router<State> {
    Router::new()
        .route("/portal", get(follow))
        .route("/portal/{*rest}", get(follow))
        .route("/web", get(follow))
        .route("/web/{*rest}", get(follow))
        .route("/query/{*rest}", get(follow))
}

async fn follow(uri: Uri) -> Response {
    let named = named_number(uri.query().unwrap_or_default());
    named.map_or_else(|| redirect(StatusCode::FOUND, "/query"), |typed| to(&typed))
}

/// The number an address names, as it is written there.
pub fn named_number(query: &str) -> Option<String> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    let mut named = pairs.filter(|(name, value)| NAMES.contains(&&**name) && !value.is_empty());
    named.next().map(|(_, value)| value.into_owned())
}

/// To the record of a number; what is none is explained by the query page.
pub fn to(typed: &str) -> Response {
    if let Some(digits) = FilingNumber::digits_for_search(typed) {
        return to_record(&digits);
    }
    let typed: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    redirect(StatusCode::FOUND, &format!("/query?by=number&q={typed}"))
}

/// To the record of these digits, for good.
pub fn to_record(digits: &str) -> Response {
    redirect(StatusCode::MOVED_PERMANENTLY, &format!("/record/{digits}"))
}

/// From a number that was replaced to the record as it is numbered now, which may change once more.
pub fn to_successor(digits: &str) -> Response {
    let mut response = redirect(StatusCode::FOUND, &format!("/record/{digits}"));
    response.headers_mut().insert(CACHE_CONTROL, Cache::Public.header());
    response
}

fn redirect(status: StatusCode, address: &str) -> Response {
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, Cache::Long.header());
    // Nothing but digits and what was percent-encoded.
    if let Ok(address) = HeaderValue::from_str(address) {
        headers.insert(LOCATION, address);
    }
    response
}

//! `/api/v1`, one file per noun.

pub mod customers;
pub mod directories;
pub mod events;
pub mod filings;
pub mod history;
pub mod orders;
pub mod organs;
pub mod prefills;
pub mod register;
pub mod reports;

use axum::Router;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use serde::Serialize;

use crate::State;
use crate::page::Cache;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const ANYBODY: HeaderValue = HeaderValue::from_static("*");
const CROSS_ORIGIN: HeaderValue = HeaderValue::from_static("cross-origin");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Operations that anybody may use.
pub fn public_routes() -> Router<State> {
    Router::new()
        .merge(register::routes())
        .merge(history::routes())
        .merge(organs::routes())
        .merge(directories::routes())
}

/// Operations for which a system shows its key.
pub fn key_routes() -> Router<State> {
    Router::new()
        .merge(events::routes())
        .merge(filings::routes())
        .merge(prefills::routes())
        .merge(customers::routes())
        .merge(reports::routes())
        .merge(orders::routes())
}

/// An answer of about so many rows, for any page of anybody.
fn answer(body: &impl Serialize, rows: usize) -> Response {
    let mut bytes = Vec::with_capacity(64 + rows * 640);
    // Texts and lists of texts have no way not to be JSON.
    let _ = serde_json::to_writer(&mut bytes, body);
    written(bytes)
}

/// The same for what is JSON already.
fn written(json: Vec<u8>) -> Response {
    let mut response = Response::new(json.into());
    let headers = response.headers_mut();
    headers.reserve(12);
    headers.insert(CONTENT_TYPE, JSON);
    headers.insert(CACHE_CONTROL, Cache::Public.header());
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    headers.insert(RESOURCE_POLICY, CROSS_ORIGIN);
    response
}

/// An answer for nobody but who asked.
fn private_answer(body: &impl Serialize) -> Response {
    // Texts and lists of texts have no way not to be JSON.
    let mut response = Response::new(serde_json::to_vec(body).unwrap_or_default().into());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, JSON);
    headers.insert(CACHE_CONTROL, Cache::Never.header());
    response
}

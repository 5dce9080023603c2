//! Draws what went wrong, as a page or for a program, in the reader's language.

use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::json;

use crate::error::Failure;
use crate::extract::Visitor;
use crate::page::{Cache, Page};
use crate::{Lang, Shell, State};

const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");

/// What went wrong and what to do now.
#[derive(Template)]
#[template(path = "frame/error.html")]
struct ErrorPage {
    shell: Shell,
    title: String,
    text: String,
    /// The number to quote to whoever runs the portal.
    reference: Option<String>,
    /// Whether asking again can help.
    again: bool,
}

impl Page for ErrorPage {
    const CACHE: Cache = Cache::Never;
}

/// Whether `failure` has something to draw.
pub(super) fn is_failure(response: &Response) -> bool {
    let status = response.status();
    (status.is_client_error() || status.is_server_error())
        && (response.extensions().get::<Failure>().is_some() || is_bare(response.headers()))
}

/// An error of axum's own has a line of plain English at most.
fn is_bare(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// Replaces a bare error by one that people, or programs, can read.
pub(super) fn failure(response: &mut Response, state: &State, visitor: &Visitor) {
    if !is_failure(response) {
        return;
    }
    let status = response.status();
    let told = response.extensions_mut().remove::<Failure>();
    let Some(failure) = told.or_else(|| Failure::of_status(status)) else { return };
    let reference = status.is_server_error().then(|| reference(state, &failure, visitor));
    let kept = std::mem::take(response.headers_mut());
    *response = if visitor.path.starts_with("/api/") {
        problem(&failure, status, visitor.t, reference)
    } else {
        page(&failure, status, state, visitor, reference)
    };
    let headers = response.headers_mut();
    for name in ["allow", "set-cookie", "www-authenticate"] {
        for value in kept.get_all(name) {
            headers.append(name, value.clone());
        }
    }
    if let Some(seconds) = failure.retry_seconds {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
}

/// Logs what happened under a number short enough to be read out on the telephone.
fn reference(state: &State, failure: &Failure, visitor: &Visitor) -> String {
    let reference = hex::encode_upper(state.random::<4>());
    // The query may name persons.
    let path = visitor.path.split('?').next().unwrap_or("");
    if let Some(cause) = &failure.cause {
        tracing::error!(reference, path, error = chain(cause.as_ref()), "a request failed");
    } else {
        tracing::warn!(reference, path, code = failure.code, "a request failed");
    }
    reference
}

/// An error and what caused it, down to the root.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

fn page(
    failure: &Failure,
    status: StatusCode,
    state: &State,
    visitor: &Visitor,
    reference: Option<String>,
) -> Response {
    let t = visitor.t;
    let (title, text) = words(failure, status, t);
    let again = matches!(failure.code, "stale" | "busy" | "forged" | "internal" | "too-many");
    ErrorPage { shell: visitor.shell(state), title, text, reference, again }.with_status(status)
}

fn problem(failure: &Failure, status: StatusCode, t: Lang, reference: Option<String>) -> Response {
    let (title, text) = words(failure, status, t);
    let mut body = json!({
        "type": "about:blank", "status": status.as_u16(), "code": failure.code,
        "title": title, "detail": text,
    });
    if let Some(reference) = reference {
        body["reference"] = reference.into();
    }
    if !failure.flaws.is_empty() {
        let error = |of: &FieldFlaw| {
            let (code, detail) = (of.flaw.code, t.flaw(&of.flaw));
            json!({ "field": of.field, "index": of.index, "code": code, "detail": detail })
        };
        body["errors"] = failure.flaws.iter().map(error).collect();
    }
    let mut response = Response::new(body.to_string().into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, PROBLEM);
    headers.insert(CACHE_CONTROL, Cache::Never.header());
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    // What anybody may ask from any page, anybody may also learn the mistakes of.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// The heading, and what to do about it.
fn words(failure: &Failure, status: StatusCode, t: Lang) -> (String, String) {
    let facts: Vec<_> =
        failure.facts.iter().map(|(name, fact)| (*name, fact as &dyn std::fmt::Display)).collect();
    let key = format!("{}-{}", failure.area, failure.code);
    if failure.area == "error" {
        return (t.text(&key).to_owned(), t.with(format!("{key}.text"), &facts));
    }
    // A refusal and a flaw are single sentences; the API's own problems too.
    let found = ["problem", "refusal", "flaw", "error"]
        .into_iter()
        .map(|area| format!("{area}-{}", failure.code))
        .find(|key| t.knows(key))
        .unwrap_or(key);
    // What pages and programs are told alike has a heading of its own.
    if found.starts_with("error-") {
        return (t.text(&found).to_owned(), t.with(format!("{found}.text"), &facts));
    }
    (t.text(heading(status)).to_owned(), t.with(found, &facts))
}

/// The heading over a single sentence.
fn heading(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "error-unknown-caller",
        403 => "error-not-allowed",
        404 => "error-nothing-found",
        409 => "error-refused",
        422 => "error-flawed",
        429 => "error-too-many",
        _ => "error-malformed",
    }
}

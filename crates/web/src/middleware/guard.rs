//! The layer itself: name the request, answer it whatever happens, finish the answer.

use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State as Shared};
use axum::http::header::{CACHE_CONTROL, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{draw, headers};
use crate::State;
use crate::error::PageError;
use crate::extract::{VISIT_COOKIE, Visit, Visitor};
use crate::i18n::choose;

/// What one request is called in the logs, by us or by the proxy in front.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Longer than the slowest upload over a poor line; shorter than a stuck client may hold a slot.
const PATIENCE: Duration = Duration::from_mins(5);

/// The layer of pages with forms.
pub(super) async fn full(
    Shared(state): Shared<State>,
    mut request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let id = request_id(&state, &request);
    let visit = Visit::of(request.headers());
    let is_new = visit.is_none();
    let visit = visit.unwrap_or_else(|| Visit::begin(&state));
    request.extensions_mut().insert(visit.clone());
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let (parts, body) = request.into_parts();
    let visitor = Visitor::of(&parts);

    let mut response = answer(Request::from_parts(parts, body), next).await;
    draw::failure(&mut response, &state, &visitor);
    let keeps_visit = is_new && response.status() != StatusCode::NOT_FOUND && !is_shared(&response);
    if keeps_visit && let Some(cookie) = visit_cookie(&visit, state.config().is_secure()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    finish(&mut response, &state, &id);
    let spent = began.elapsed();
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    state.metrics().count(&method, route, response.status(), spent);
    tracing::info!(
        target: "access", request_id = id.0, %method, route, status = response.status().as_u16(),
        duration_ms = spent.as_secs_f64() * 1000.0, "answered"
    );
    response
}

/// The layer of public look-ups.
pub(super) async fn lean(Shared(state): Shared<State>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = request_id(&state, &request);
    let (parts, body) = request.into_parts();
    // Only what an error page would need is kept: both are cheap to have.
    let (t, uri) = (choose(&parts), parts.uri.clone());
    let mut response = answer(Request::from_parts(parts, body), next).await;
    if draw::is_failure(&response) {
        draw::failure(&mut response, &state, &Visitor::at(&uri, t));
    }
    finish(&mut response, &state, &id);
    state.metrics().count_lean(response.status(), began.elapsed());
    tracing::debug!(target: "access", request_id = id.0, status = response.status().as_u16(), "answered");
    response
}

/// Runs the rest, for as long as it may take; a panic in it is an error like any other.
async fn answer(request: Request, next: Next) -> Response {
    let run = AssertUnwindSafe(tokio::time::timeout(PATIENCE, next.run(request)));
    match super::catch::catch(run).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => PageError::Busy.into_response(),
        Err(panic) => PageError::internal(panic).into_response(),
    }
}

fn finish(response: &mut Response, state: &State, id: &RequestId) {
    let headers = response.headers_mut();
    headers::secure(headers, state.config().is_secure());
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        headers.insert(REQUEST_ID, value);
    }
}

/// The proxy's name for it if we trust the proxy, else a new one.
fn request_id(state: &State, request: &Request) -> RequestId {
    let is_plain = |id: &&str| {
        (8..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let given = request.headers().get(REQUEST_ID).and_then(|value| value.to_str().ok());
    match given.filter(is_plain).filter(|_| state.config().trusted_proxy) {
        Some(id) => RequestId(id.to_owned()),
        None => RequestId(format!("{:016x}", state.next_request())),
    }
}

/// Whether a cache on the way may show it to others: then it must carry nobody's cookie.
fn is_shared(response: &Response) -> bool {
    let cache = response.headers().get(CACHE_CONTROL);
    cache.is_some_and(|cache| cache.as_bytes().starts_with(b"public"))
}

fn visit_cookie(visit: &Visit, is_secure: bool) -> Option<HeaderValue> {
    let secure = if is_secure { "; Secure" } else { "" };
    let text = format!("{VISIT_COOKIE}={}; Path=/; HttpOnly; SameSite=Lax{secure}", visit.0);
    HeaderValue::from_str(&text).ok()
}

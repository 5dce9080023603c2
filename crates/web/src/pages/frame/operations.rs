//! For whoever keeps the portal running: `/healthz`, `/readyz`, `/metrics`, `/robots.txt`.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, Request, State as Shared};
use axum::http::StatusCode;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use subtle::ConstantTimeEq;

use crate::{PageError, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/healthz", get(|| async { ([(CACHE_CONTROL, "no-store")], "ok\n") }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .route("/robots.txt", get(robots))
}

/// Whether requests should be sent here: the store answers.
async fn ready(Shared(state): Shared<State>) -> Response {
    let fresh = (CACHE_CONTROL, "no-store");
    if state.is_ready().await {
        return ([fresh], "ready\n").into_response();
    }
    // Of a kind of its own: plain errors are drawn as pages.
    let kind = (CONTENT_TYPE, "text/x-status");
    let text = "the store does not answer\n";
    (StatusCode::SERVICE_UNAVAILABLE, [fresh, kind], text).into_response()
}

/// Numbers for Prometheus; hidden from everybody but this machine and who has the token.
async fn metrics(Shared(state): Shared<State>, request: Request) -> Result<Response, PageError> {
    let token = state.config().metrics_token.as_deref();
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|text| text.strip_prefix("Bearer "));
    let has_token = token
        .zip(given)
        .is_some_and(|(token, given)| bool::from(token.as_bytes().ct_eq(given.as_bytes())));
    // Behind a proxy on the same machine everybody comes from loopback, with whom it forwards for in a header.
    let is_forwarded = request.headers().contains_key("x-forwarded-for");
    let is_here = !(state.config().trusted_proxy && is_forwarded)
        && request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .is_some_and(|from| from.0.ip().is_loopback());
    if !has_token && !is_here {
        return Err(PageError::NotFound);
    }
    let kind = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    Ok((kind, state.metrics().render()).into_response())
}

async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /my\nDisallow: /desk\nDisallow: /admin\nDisallow: /account\n\
     Disallow: /login\nDisallow: /register\nDisallow: /api/\n"
}

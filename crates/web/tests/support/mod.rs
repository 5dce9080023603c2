//! The portal with a fixed clock and known randomness, and requests to it without a network.

use std::sync::atomic::{AtomicU8, Ordering};

use anbei_web::state::Ports;
use anbei_web::{Config, State};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use tower::ServiceExt;

/// 2026-11-24 11:00 in China.
pub const NOW: i64 = 1_795_489_200_000;

pub fn state_with(config: Config) -> State {
    let next = AtomicU8::new(1);
    let ports = Ports {
        now: Box::new(|| NOW),
        random: Box::new(move |bytes| bytes.fill(next.fetch_add(1, Ordering::Relaxed))),
        ready: Box::new(|| true),
    };
    State::new(config, ports)
}

pub fn state() -> State {
    state_with(Config { demo: true, secret: [7; 32], ..Config::default() })
}

pub struct Answer {
    pub status: StatusCode,
    pub response_headers: axum::http::HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.response_headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub async fn answer(response: Response) -> Answer {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status, response_headers: parts.headers, text }
}

pub async fn ask(router: &Router, request: Request<Body>) -> Answer {
    answer(router.clone().oneshot(request).await.unwrap()).await
}

pub async fn get(router: &Router, path: &str) -> Answer {
    ask(router, Request::get(path).body(Body::empty()).unwrap()).await
}

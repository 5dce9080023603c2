//! The portal with a fixed clock and known randomness, and requests to it without a network.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use anbei_app::config::Hashing;
use anbei_app::port::{Clock, Entropy};
use anbei_app::{App, Ports};
use anbei_domain::time::Timestamp;
use anbei_store::testing::TestStore;
use anbei_web::i18n::CatalogLetters;
use anbei_web::{Config, State};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use tower::ServiceExt;

/// 2026-11-24 11:00 in China.
pub const NOW: Timestamp = Timestamp::from_millis(1_795_489_200_000);

/// Stands still until it is moved.
pub struct HandClock(AtomicI64);

impl HandClock {
    pub fn pass_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::Relaxed);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Different every time, and the same every run.
struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            // Multiplying by an odd number that fills its bits leaves no two counts alike in any byte for long.
            let count = self.0.fetch_add(1, Ordering::Relaxed);
            let mixed = count.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            chunk.copy_from_slice(&(mixed ^ (mixed >> 32)).to_be_bytes()[..chunk.len()]);
        }
    }
}

/// A portal, and the store below it, which is gone when this is.
pub struct Portal {
    pub router: Router,
    pub state: State,
    pub clock: Arc<HandClock>,
    _store: Option<TestStore>,
}

impl Portal {
    pub fn new() -> Self {
        Self::with(Config { demo: true, secret: [7; 32], ..Config::default() })
    }

    pub fn with(config: Config) -> Self {
        let store = TestStore::sqlite();
        let portal = Self::over(&store, config);
        Self { _store: Some(store), ..portal }
    }

    /// On a store that somebody else keeps.
    pub fn over(store: &TestStore, config: Config) -> Self {
        let keys = store.keyring();
        let entropy = Arc::new(Counting(AtomicU64::new(1)));
        let letters = Arc::new(CatalogLetters);
        let clock = Arc::new(HandClock(AtomicI64::new(NOW.as_millis())));
        let ports = Ports::local((store, &keys), clock.clone(), entropy, letters);
        let app_config =
            anbei_app::Config { demo: config.demo, hashing: Hashing::CHEAP, ..Default::default() };
        let app = App::new((**store).clone(), keys, ports, app_config);
        let state = State::new(config, app);
        Self { router: anbei_web::router(state.clone()), state, clock, _store: None }
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub response_headers: HeaderMap,
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

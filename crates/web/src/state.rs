//! What every handler can reach.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anbei_app::App;
use anbei_domain::time::Timestamp;
use axum::body::Bytes;
use tokio::sync::{OnceCell, Semaphore};

use crate::Lang;
use crate::config::{Brand, Config};
use crate::extract::Drawn;
use crate::metrics::Metrics;

/// The portal, shared by every request.
#[derive(Clone)]
pub struct State(Arc<Inner>);

struct Inner {
    config: Config,
    brand: &'static Brand,
    drawn: &'static Drawn,
    app: App,
    uploads: Arc<Semaphore>,
    prints: Arc<Semaphore>,
    /// The guide on paper, in Chinese and English: set when somebody first asks for it.
    guides: [OnceCell<Bytes>; 2],
    metrics: Metrics,
    requests: AtomicU64,
}

/// Documents set at the same time: each takes a core.
const PRINTS_AT_ONCE: usize = 2;

impl State {
    /// Puts the portal together. Made once per process: the brand, and what is drawn once, live as long as it.
    pub fn new(config: Config, app: App) -> Self {
        let brand = Box::leak(Box::new(config.brand.clone()));
        let drawn = Box::leak(Box::default());
        let uploads = Arc::new(Semaphore::new(config.upload_slots));
        let prints = Arc::new(Semaphore::new(PRINTS_AT_ONCE));
        // Numbers of requests go up from where nobody expects, so that two runs do not share them.
        let mut first = [0; 8];
        app.ports().entropy.fill(&mut first);
        let requests = AtomicU64::new(u64::from_le_bytes(first));
        let metrics = Metrics::new();
        let guides = [OnceCell::new(), OnceCell::new()];
        let inner = Inner { config, brand, drawn, app, uploads, prints, guides, metrics, requests };
        Self(Arc::new(inner))
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn brand(&self) -> &'static Brand {
        self.0.brand
    }

    /// What of every page was drawn already.
    pub(crate) fn drawn(&self) -> &'static Drawn {
        self.0.drawn
    }

    pub fn app(&self) -> &App {
        &self.0.app
    }

    pub fn now(&self) -> Timestamp {
        self.0.app.now()
    }

    /// Bytes nobody can guess.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.app.ports().entropy.fill(&mut bytes);
        bytes
    }

    /// Whether the store answers, soon enough to be of use.
    pub async fn is_ready(&self) -> bool {
        let ping = tokio::time::timeout(Duration::from_secs(2), self.0.app.store().ping());
        matches!(ping.await, Ok(Ok(_)))
    }

    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// The number of the next request.
    pub(crate) fn next_request(&self) -> u64 {
        self.0.requests.fetch_add(1, Ordering::Relaxed)
    }

    /// Bounds how many big forms are held in memory at once.
    pub(crate) fn uploads(&self) -> &Arc<Semaphore> {
        &self.0.uploads
    }

    /// The guide on paper, once it was set.
    pub(crate) fn guide(&self, t: Lang) -> &OnceCell<Bytes> {
        t.pick(&self.0.guides)
    }

    /// Bounds how many documents are set at once.
    pub(crate) fn prints(&self) -> &Arc<Semaphore> {
        &self.0.prints
    }
}

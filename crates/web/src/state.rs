//! What every handler can reach.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Semaphore;

use crate::config::{Brand, Config};
use crate::metrics::Metrics;

/// What the portal is given by whoever starts it, so that tests give something else.
pub struct Ports {
    /// Milliseconds since 1970 (UTC).
    pub now: Box<dyn Fn() -> i64 + Send + Sync>,
    /// Fills bytes nobody can guess.
    pub random: Box<dyn Fn(&mut [u8]) + Send + Sync>,
    /// Whether the store answers.
    pub ready: Box<dyn Fn() -> bool + Send + Sync>,
}

/// The portal, shared by every request.
#[derive(Clone)]
pub struct State(Arc<Inner>);

struct Inner {
    config: Config,
    brand: &'static Brand,
    ports: Ports,
    uploads: Arc<Semaphore>,
    metrics: Metrics,
    requests: AtomicU64,
}

impl State {
    /// Puts the portal together. Made once per process: the brand lives as long as it.
    pub fn new(config: Config, ports: Ports) -> Self {
        let brand = Box::leak(Box::new(config.brand.clone()));
        let uploads = Arc::new(Semaphore::new(config.upload_slots));
        // Numbers of requests go up from where nobody expects, so that two runs do not share them.
        let mut first = [0; 8];
        (ports.random)(&mut first);
        let requests = AtomicU64::new(u64::from_le_bytes(first));
        let metrics = Metrics::new();
        Self(Arc::new(Inner { config, brand, ports, uploads, metrics, requests }))
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn brand(&self) -> &'static Brand {
        self.0.brand
    }

    /// Milliseconds since 1970 (UTC).
    pub fn now(&self) -> i64 {
        (self.0.ports.now)()
    }

    /// Bytes nobody can guess.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0.ports.random)(&mut bytes);
        bytes
    }

    /// Whether the store answers.
    pub fn is_ready(&self) -> bool {
        (self.0.ports.ready)()
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
}

//! Use cases and jobs: load, decide, commit.
//!
//! The only crate that opens a write transaction. Nothing here is `async`: a use case hands the store a closure and
//! returns its future; whatever is slow is gathered before.

mod commit;
pub mod config;
pub mod demo;
pub mod error;
pub mod job;
pub mod port;
pub mod sheet;
pub mod use_case;

use std::sync::{Arc, OnceLock};

use anbei_domain::calendar::WorkCalendar;
use anbei_domain::time::Timestamp;
pub use anbei_store::read as views;
use anbei_store::seal::Keyring;
pub use anbei_store::{Store, StoreError, Tx};
pub use commit::Committed;
pub use config::Config;
pub use error::AppError;
pub use port::Ports;
use tokio::sync::Semaphore;

/// The application: storage, keys, clock, ports and configuration, shared by every request and worker.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    keys: Keyring,
    ports: Ports,
    config: Config,
    calendar: WorkCalendar,
    hashing: Arc<Semaphore>,
    /// A hash nobody's password has: what a log-in under a name nobody has is compared with.
    nobodys_hash: OnceLock<String>,
}

/// Passwords hashed at the same time: each takes memory and a core.
const HASHING_AT_ONCE: usize = 4;

/// From where somebody acts, for the audit trail.
#[derive(Debug, Clone, Default)]
pub struct Via {
    /// Network address.
    pub address: String,
    /// A reference to the session, not its secret.
    pub session: String,
}

impl std::fmt::Display for Via {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.address, self.session)
    }
}

impl App {
    /// Puts the application together.
    pub fn new(store: Store, keys: Keyring, ports: Ports, config: Config) -> Self {
        let calendar = WorkCalendar::built_in();
        let hashing = Arc::new(Semaphore::new(HASHING_AT_ONCE));
        let nobodys_hash = OnceLock::new();
        Self(Arc::new(Inner { store, keys, ports, config, calendar, hashing, nobodys_hash }))
    }

    pub fn now(&self) -> Timestamp {
        self.0.ports.clock.now()
    }

    pub fn store(&self) -> &Store {
        &self.0.store
    }

    pub fn keys(&self) -> &Keyring {
        &self.0.keys
    }

    pub fn ports(&self) -> &Ports {
        &self.0.ports
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn calendar(&self) -> &WorkCalendar {
        &self.0.calendar
    }

    /// A new identifier: unique, rising with time, 26 characters.
    pub fn fresh_id(&self, now: Timestamp) -> String {
        fresh_id(self.0.ports.entropy.as_ref(), now)
    }

    /// What is slow by intent waits its turn here before it takes a blocking thread.
    pub fn hashing(&self) -> &Arc<Semaphore> {
        &self.0.hashing
    }

    /// Bytes nobody can guess.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.ports.entropy.fill(&mut bytes);
        bytes
    }
}

fn fresh_id(entropy: &dyn port::Entropy, now: Timestamp) -> String {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let tail = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let millis = u64::try_from(now.as_millis()).unwrap_or(0);
    ulid::Ulid::from_parts(millis, tail).to_string().to_lowercase()
}

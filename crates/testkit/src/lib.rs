//! A whole application in one process for tests, with actors and a clock moved by hand.

mod actors;
mod chaos;
mod fixtures;
mod names;
mod postbox;
mod proof;
mod receiver;
mod stub;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use anbei_app::config::Hashing;
use anbei_app::port::{Clock, Entropy, Mailer, Net, NetSettings, NoNet, OpenNet};
use anbei_app::{App, Config, Ports};
use anbei_domain::time::Timestamp;
use anbei_store::Store;
use anbei_store::seal::{Kek, Keyring, system_entropy};
use anbei_web::i18n::CatalogLetters;

use proof::Proof;

pub use actors::{Applicant, Officer};
pub use chaos::Chaos;
pub use fixtures::{ORGAN, OTHER_ORGAN, app, filled, individual, mini_program, unit, website};
pub use names::{HardName, hard_names};
pub use postbox::{Postbox, Posted};
pub use receiver::{Message, Mood, Receiver};
pub use stub::{Asked, Stub};

/// Tuesday 2026-11-24, 11:00 in China.
pub const START: i64 = 1_795_489_200_000;

/// An application on a store of its own.
pub struct TestApp {
    pub app: App,
    pub clock: Arc<HandClock>,
}

/// A clock that stands still until it is moved.
pub struct HandClock(AtomicI64);

impl HandClock {
    /// Moves the clock on.
    pub fn pass_minutes(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// Moves the clock on by whole days.
    pub fn pass_days(&self, days: i64) {
        self.pass_minutes(days * 24 * 60);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// Different every time, and the same every run.
struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let count = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        for (index, byte) in bytes.iter_mut().rev().enumerate() {
            *byte = count.get(7_usize.wrapping_sub(index)).copied().unwrap_or(0);
        }
    }
}

/// The open internet, with sites that answer on this machine for the hosts named.
pub fn net_among(sites: &[(&str, SocketAddr)]) -> OpenNet {
    OpenNet::new(settings_among(sites))
}

/// The same, where whoever is sent a message may take no longer than this.
pub fn hasty_net_among(sites: &[(&str, SocketAddr)], patience: Duration) -> OpenNet {
    OpenNet::new(NetSettings { patience: Some(patience), ..settings_among(sites) })
}

fn settings_among(sites: &[(&str, SocketAddr)]) -> NetSettings {
    let hosts = sites.iter().map(|(host, address)| ((*host).to_owned(), *address)).collect();
    let agent = "AnbeiWatch/1.0".to_owned();
    // The registry of `.example`, where a test has one.
    let server = |(host, _): &(&str, SocketAddr)| {
        host.starts_with("whois.").then(|| format!("whois://{host}"))
    };
    let registries = sites.iter().find_map(server).map(|server| ("example".to_owned(), server));
    let registries = registries.into_iter().collect();
    NetSettings { agent, hosts, registries, ..NetSettings::default() }
}

impl TestApp {
    /// The application on `store`, with two organs and the directories in place.
    ///
    /// # Panics
    ///
    /// If it cannot be put together: there is nothing to test then.
    pub fn on(store: &Store) -> Self {
        Self::with(store, Config { notice_seconds: 0, ..Config::default() })
    }

    /// The same with other settings.
    ///
    /// # Panics
    ///
    /// If it cannot be put together.
    pub fn with(store: &Store, config: Config) -> Self {
        Self::put_together(store, config, |ports| Ports { net: Arc::new(NoNet), ..ports })
    }

    /// The application on `store`, with sites that answer on this machine for the hosts named.
    ///
    /// # Panics
    ///
    /// If it cannot be put together.
    pub fn among(store: &Store, sites: &[(&str, SocketAddr)]) -> Self {
        Self::through(store, Arc::new(net_among(sites)))
    }

    /// The application on `store`, which sees the world through `net`.
    ///
    /// # Panics
    ///
    /// If it cannot be put together.
    pub fn through(store: &Store, net: Arc<dyn Net>) -> Self {
        let config = Config { notice_seconds: 0, ..Config::default() };
        Self::put_together(store, config, |ports| Ports { net, ..ports })
    }

    /// The application on `store`, which sends its mail by `mailer`.
    ///
    /// # Panics
    ///
    /// If it cannot be put together.
    pub fn mailing(store: &Store, mailer: Arc<dyn Mailer>) -> Self {
        let config = Config { notice_seconds: 0, ..Config::default() };
        Self::put_together(store, config, |ports| Ports { mailer, ..ports })
    }

    fn put_together(store: &Store, config: Config, among: impl FnOnce(Ports) -> Ports) -> Self {
        let clock = Arc::new(HandClock(AtomicI64::new(START)));
        let entropy = Arc::new(Counting(AtomicU64::new(1)));
        let kek = must(Kek::parse(&"07".repeat(32)));
        let keys = must(Keyring::load(store, kek, START, system_entropy));
        let ports = Ports::local((store, &keys), clock.clone(), entropy, Arc::new(CatalogLetters));
        let ports = among(Ports { press: Arc::new(Proof), ..ports });
        let config = Config { hashing: Hashing::CHEAP, ..config };
        let app = App::new(store.clone(), keys, ports, config);
        must(store.write_now(fixtures::install));
        Self { app, clock }
    }

    /// Somebody with an account who files.
    pub fn applicant(&self, name: &str) -> Applicant {
        Applicant::new(&self.app, name)
    }

    /// The same for an account that is there already.
    pub fn applicant_of(&self, account: &str) -> Applicant {
        Applicant::of_account(&self.app, account)
    }

    /// An officer of the organ of 北京市朝阳区.
    pub fn officer(&self, name: &str) -> Officer {
        Officer::new(&self.app, name, ORGAN)
    }

    /// An officer of another organ.
    pub fn officer_of(&self, organ: &str, name: &str) -> Officer {
        Officer::new(&self.app, name, organ)
    }

    /// Recomputes the whole audit trail.
    ///
    /// # Panics
    ///
    /// If anything in it is broken.
    pub fn check_audit(&self) {
        let found = must(self.app.store().read_now(anbei_store::read::audit::verify));
        assert!(found.faults.is_empty(), "{:?}", found.faults);
        assert!(found.event_count > 0, "nothing was audited");
    }
}

/// The value, or the end of the test.
pub(crate) fn must<T, E: std::fmt::Debug>(outcome: Result<T, E>) -> T {
    match outcome {
        Ok(value) => value,
        Err(error) => panic!("{error:?}"),
    }
}

//! 站点查看: names, pages and certificates on the open internet, looked at politely and from a safe distance.
//!
//! Only public addresses are asked. Which one is decided before a connection is made, the connection is made to exactly
//! that address, and every redirect is decided anew.

mod browser;
mod devtools;
mod fetch;
mod guard;
mod hand;
mod page;
mod registry;
mod resolve;
mod robots;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anbei_domain::check::{Found, HomePage, Reached};
use anbei_domain::connection::delivery::Outcome;
use ipnet::IpNet;

use self::guard::Guard;
pub use self::hand::{Handed, Outgoing};
pub use self::registry::Registered;
use self::resolve::Names;

/// What the platform can find out about somebody's site. Its calls wait, each no longer than some seconds.
pub trait Net: Send + Sync {
    /// What a domain resolves to.
    fn lookup(&self, domain: &str) -> Found;

    /// The home page of a host: over HTTPS, else over HTTP. `known` is what an earlier answer was marked with.
    fn fetch_home(&self, host: &str, known: &Validators) -> Fetched;

    /// Whether an address answers; what it says is thrown away.
    fn try_url(&self, url: &str) -> Reached;

    /// The page as a browser shows it; nothing where there is no browser, or it did not come to an end.
    fn render(&self, fetched: &Fetched) -> Option<Drawn>;

    /// What the registry of a domain says of it; nothing where it is not known, or does not answer.
    fn registration(&self, domain: &str) -> Option<Registered>;

    /// Whether a message might be handed to this host without encryption, as far as can be told without asking: not on the
    /// open internet, where others may listen.
    fn might_go_plain(&self, host: &str) -> bool;

    /// Hands a message to somebody's system.
    fn hand(&self, message: Outgoing<'_>) -> Handed;
}

/// What became of a request for a page.
#[derive(Debug, Clone)]
pub struct Fetched {
    pub reached: Reached,
    pub page: Option<HomePage>,
    /// Hosts that a browser needs to draw the page: its own, and those of its scripts, styles and pictures.
    pub hosts: Vec<String>,
    pub validators: Validators,
    /// The site says that nothing has changed since.
    pub is_unchanged: bool,
}

impl Fetched {
    fn only(reached: Reached) -> Self {
        let validators = Validators::default();
        let hosts = Vec::new();
        Self { reached, page: None, hosts, validators, is_unchanged: false }
    }
}

/// A page after its scripts have run.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    pub page: HomePage,
    /// A PNG of what is seen of it, as the browser gave it: nobody has looked into it yet.
    pub picture: Option<Vec<u8>>,
}

/// By what a site recognises that a page has not changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    pub etag: String,
    pub last_modified: String,
}

/// Asks nobody: for tests, and where the platform has no way out.
pub struct NoNet;

impl Net for NoNet {
    fn lookup(&self, _: &str) -> Found {
        Found::Unknown
    }

    fn fetch_home(&self, _: &str, _: &Validators) -> Fetched {
        Fetched::only(Reached::Unasked)
    }

    fn try_url(&self, _: &str) -> Reached {
        Reached::Unasked
    }

    fn render(&self, _: &Fetched) -> Option<Drawn> {
        None
    }

    fn registration(&self, _: &str) -> Option<Registered> {
        None
    }

    fn might_go_plain(&self, _: &str) -> bool {
        false
    }

    fn hand(&self, _: Outgoing<'_>) -> Handed {
        Handed::not(Outcome::Silent)
    }
}

/// How the network may be used.
#[derive(Debug, Clone, Default)]
pub struct NetSettings {
    /// The name under which sites are visited, and by which robots.txt may turn us away.
    pub agent: String,
    /// Networks that may be asked though they are not public: for tests and closed networks.
    pub networks: Vec<IpNet>,
    /// Hosts that are answered by somebody else than the domain name system says: for tests and closed networks.
    pub hosts: BTreeMap<String, SocketAddr>,
    /// Where registries are asked, by suffix, instead of where they are known to be: an RDAP address, or `whois://host`.
    pub registries: BTreeMap<String, String>,
    /// How long whoever is sent a message may take to answer; ten seconds if nothing is said.
    pub patience: Option<Duration>,
    /// A Chromium that draws pages which scripts make.
    pub chromium: Option<PathBuf>,
}

/// Asks the open internet.
pub struct OpenNet {
    agent: String,
    guard: Guard,
    registries: BTreeMap<String, String>,
    patience: Duration,
    chromium: Option<PathBuf>,
}

/// Everything that one call does, redirects and robots.txt included, is over after this.
const BUDGET: Duration = Duration::from_secs(15);

impl OpenNet {
    pub fn new(settings: NetSettings) -> Self {
        let NetSettings { agent, networks, hosts, registries, patience, chromium } = settings;
        let patience = patience.unwrap_or(hand::PATIENCE);
        let names = Arc::new(Names::default());
        Self { agent, guard: Guard { names, networks, hosts }, registries, patience, chromium }
    }

    fn request(&self) -> fetch::Request<'_> {
        fetch::Request { guard: &self.guard, agent: &self.agent, until: Instant::now() + BUDGET }
    }
}

impl Net for OpenNet {
    fn lookup(&self, domain: &str) -> Found {
        self.guard.found(domain)
    }

    fn fetch_home(&self, host: &str, known: &Validators) -> Fetched {
        self.request().home(host, known)
    }

    fn try_url(&self, url: &str) -> Reached {
        self.request().url(url)
    }

    fn render(&self, fetched: &Fetched) -> Option<Drawn> {
        let chromium = self.chromium.as_deref()?;
        let Reached::Answered(answer) = &fetched.reached else { return None };
        let hosts = fetched.hosts.iter().map(String::as_str);
        let pins = hosts.filter_map(|host| self.guard.pin(host)).collect();
        let (agent, patience) = (&self.agent, browser::PATIENCE);
        browser::Browser { chromium, agent, pins, patience }.draw(&answer.url)
    }

    fn registration(&self, domain: &str) -> Option<Registered> {
        let server = registry::server(&self.registries, domain)?;
        registry::ask(&self.request(), &server, domain)
    }

    fn might_go_plain(&self, host: &str) -> bool {
        self.guard.might_be_inside(host)
    }

    fn hand(&self, message: Outgoing<'_>) -> Handed {
        hand::hand(&self.guard, (&self.agent, self.patience), message)
    }
}

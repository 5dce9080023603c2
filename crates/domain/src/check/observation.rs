//! What was observed, as plain data.

use std::net::IpAddr;

use jiff::civil::Date;

use super::{HomePage, Need};
use crate::time::Timestamp;
use crate::value::IpRange;

/// Everything a look has gathered. What is missing was not looked at.
#[derive(Debug, Clone, Default)]
pub struct Observations {
    pub family: Option<Vec<Relative>>,
    pub provider_ranges: Option<Vec<IpRange>>,
    /// One for each filed domain, in their order.
    pub addresses: Option<Vec<Lookup>>,
    /// Those of the addresses that access providers have reported as CDN 节点.
    pub nodes: Vec<IpAddr>,
    pub home: Option<Home>,
    pub registration: Option<Registration>,
    /// The badge's icon, where the page shows one.
    pub icon: Option<Reached>,
}

impl Observations {
    pub(super) fn has(&self, need: Need) -> bool {
        match need {
            Need::Family => self.family.is_some(),
            Need::ProviderRanges => self.provider_ranges.is_some(),
            Need::Addresses => self.addresses.is_some(),
            Need::Home => self.home.is_some(),
            Need::Registration => self.registration.is_some(),
        }
    }
}

/// Something else on these domains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// As people read it.
    pub domain: String,
    pub relation: Relation,
    /// Of the same account.
    pub is_own: bool,
}

/// How its domain stands to the one that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Same,
    Above,
    Below,
}

/// What a domain resolves to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    pub domain: String,
    pub found: Found,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Addresses, and the names the domain was led through.
    Addresses { ips: Vec<IpAddr>, aliases: Vec<String> },
    /// Addresses of which none is of the open internet.
    Inside,
    /// There is no such name, or it has no address.
    Nothing,
    /// No answer was to be had: that says nothing about the domain.
    Unknown,
}

/// 域名注册: what the registry says of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// As the registry names it.
    pub registrar: String,
    /// Whom it named at the first look since what is on record was filed.
    pub before: Option<String>,
    pub ends_on: Option<Date>,
}

/// What came back from the home page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    pub reached: Reached,
    /// As the server sent it, if it was a page.
    pub page: Option<HomePage>,
    /// After its scripts have run, where there is a browser to run them.
    pub rendered: Option<HomePage>,
}

impl Home {
    /// The page as a visitor sees it, as far as that is known.
    pub fn shown(&self) -> Option<&HomePage> {
        self.rendered.as_ref().or(self.page.as_ref())
    }

    /// The answer, if there was one.
    pub fn answer(&self) -> Option<&Answer> {
        match &self.reached {
            Reached::Answered(answer) => Some(answer),
            _ => None,
        }
    }
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    Answered(Answer),
    /// Nothing came back in time.
    Silent,
    /// It leads to an address that is not of the open internet, and was not asked.
    Inside,
    /// It is led on and on.
    Circling,
    /// robots.txt asks not to be visited by us.
    Unwelcome,
    /// Nobody was asked: the platform has no way out.
    Unasked,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Where it came from in the end.
    pub url: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// Of an answer over HTTPS.
    pub tls: Option<Tls>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The host it came from.
    pub fn host(&self) -> &str {
        host(&self.url)
    }
}

/// The certificate behind an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tls {
    /// Whether browsers trust it.
    pub is_trusted: bool,
    pub ends_at: Option<Timestamp>,
}

/// The host of an absolute address, without its port.
pub(super) fn host(url: &str) -> &str {
    let authority = authority(url);
    if authority.starts_with('[') {
        return authority.split_inclusive(']').next().unwrap_or_default();
    }
    authority.split(':').next().unwrap_or_default()
}

/// Host and port of an absolute address.
pub(super) fn authority(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default()
}

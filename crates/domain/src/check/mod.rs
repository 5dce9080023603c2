//! 核查: pure rules over what was filed and what was observed. They explain; they never reject.
//!
//! One file for each rule, one row for each in [`CHECKS`]. What has to be looked up, in the register or on the network,
//! comes in as [`Observations`]; what was seen goes out as [`Finding`]s, whose words are in the catalogs.

mod addresses_filed;
mod badge_icon;
mod badge_link;
mod badge_shown;
mod certificate;
mod delivery;
mod domain_ends;
mod domain_family;
mod domain_resolves;
mod finding;
mod icp_number;
mod identifiers;
mod observation;
mod page;
mod provider_ranges;
mod registrar;
mod site_answers;
#[cfg(test)]
mod tests;

pub use finding::{Finding, Verdict, from_json, to_json, worst};
pub use observation::{
    Answer, Found, Home, Lookup, Observations, Reached, Registration, Relation, Relative, Tls,
};
pub use page::{HomePage, PageLink, Shown, shown_numbers};

use crate::field::Answers;
use crate::register::EntryKind;
use crate::time::Timestamp;
use crate::value::{DomainName, FieldValue, FilingNumber, IpRange};

/// What is checked: a filing, or what an entry has on record.
#[derive(Debug, Clone)]
pub struct Matter {
    pub kind: EntryKind,
    pub answers: Answers,
    /// The region code of the subject's deciding address, where it is known.
    pub region: Option<String>,
    /// Once there is one.
    pub number: Option<FilingNumber>,
    /// Where the badge of this number leads.
    pub link: String,
    pub now: Timestamp,
}

impl Matter {
    /// The domains filed, the primary one first.
    pub fn domains(&self) -> Vec<DomainName> {
        let ids = ["primary_domain", "secondary_domains"];
        let texts = ids.iter().flat_map(|id| self.answers.all(id));
        texts.filter_map(|text| text.parse().ok()).collect()
    }

    /// The addresses filed.
    pub fn ranges(&self) -> Vec<IpRange> {
        self.answers.all("ip_ranges").iter().filter_map(|text| IpRange::parse(text).ok()).collect()
    }

    /// Whether `host` is a filed domain; `www.` before it makes no difference.
    pub fn is_filed(&self, host: &str) -> bool {
        let bare = |name: &str| name.strip_prefix("www.").unwrap_or(name).to_owned();
        self.domains().iter().any(|domain| bare(domain.as_str()) == bare(host))
    }
}

/// What a check has to be told beside the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// What else is registered or being filed around these domains.
    Family,
    /// The address ranges of the access provider.
    ProviderRanges,
    /// What the domains resolve to.
    Addresses,
    /// What came back from the home page.
    Home,
    /// What the registry says of the primary domain.
    Registration,
}

impl Need {
    /// Whether it takes the network.
    pub const fn is_remote(self) -> bool {
        matches!(self, Self::Addresses | Self::Home | Self::Registration)
    }
}

/// One rule.
#[derive(Debug)]
pub struct Check {
    /// Stable, kebab-case; the catalogs hold `check-{id}` and `check-{id}-{code}` for every outcome, with `.mend` for
    /// those that are to be mended.
    pub id: &'static str,
    pub of: &'static [EntryKind],
    pub needs: &'static [Need],
    /// Everything it may see, and what that means.
    pub outcomes: &'static [(&'static str, Verdict)],
    /// What of the matter it looks at.
    inputs: fn(&Matter) -> Vec<String>,
    /// What it sees; nothing if there is nothing to look at.
    judge: fn(&Matter, &Observations) -> Option<Seen>,
}

/// What a rule saw, before the table says what that means.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    code: &'static str,
    facts: Vec<(&'static str, String)>,
}

impl Seen {
    const fn new(code: &'static str) -> Self {
        Self { code, facts: Vec::new() }
    }

    fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

impl Check {
    /// Whether it can be run without leaving the platform.
    pub fn is_cheap(&self) -> bool {
        !self.needs.iter().any(|need| need.is_remote())
    }

    /// Whether it looks at the badge: on a page that has not changed, that has not changed either.
    pub fn is_of_badge(&self) -> bool {
        self.id.starts_with("badge-")
    }

    fn run(&'static self, matter: &Matter, observed: &Observations) -> Option<Finding> {
        if !self.of.contains(&matter.kind) || !self.needs.iter().all(|need| observed.has(*need)) {
            return None;
        }
        let seen = (self.judge)(matter, observed)?;
        let verdict = self.outcomes.iter().find(|(code, _)| *code == seen.code);
        Some(Finding {
            check: self,
            verdict: verdict.map_or(Verdict::NotChecked, |(_, verdict)| *verdict),
            inputs: (self.inputs)(matter),
            code: seen.code.to_owned(),
            facts: seen.facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect(),
        })
    }
}

const WEBSITE: &[EntryKind] = &[EntryKind::Website];
const ALL: &[EntryKind] = &EntryKind::ALL;

/// Every rule, in the order in which findings are shown.
pub static CHECKS: &[&Check] = &[
    &badge_shown::CHECK,
    &badge_link::CHECK,
    &badge_icon::CHECK,
    &site_answers::CHECK,
    &certificate::CHECK,
    &domain_resolves::CHECK,
    &addresses_filed::CHECK,
    &provider_ranges::CHECK,
    &registrar::CHECK,
    &domain_ends::CHECK,
    &domain_family::CHECK,
    &icp_number::CHECK,
    &identifiers::CHECK,
];

/// Whether the number was seen where it belongs: then it is no longer owed.
pub fn is_badge_shown(findings: &[Finding]) -> bool {
    let is_seen = |f: &Finding| f.check.id == badge_shown::CHECK.id && f.verdict == Verdict::Pass;
    findings.iter().any(is_seen)
}

/// 备案信息变化: whether the site is served from elsewhere than was filed, which is to be reported. A site that is down, or
/// shows no number, has not changed.
pub fn is_moved(findings: &[Finding]) -> bool {
    let elsewhere = [(&addresses_filed::CHECK, "none"), (&site_answers::CHECK, "elsewhere")];
    let is_elsewhere = |finding: &Finding| {
        elsewhere.iter().any(|(check, code)| finding.check.id == check.id && finding.code == *code)
    };
    findings.iter().any(is_elsewhere)
}

/// Whether nothing is there under the domain, as if the site had stopped.
pub fn is_closed(findings: &[Finding]) -> bool {
    let gone = [(&domain_resolves::CHECK, "nothing"), (&site_answers::CHECK, "silent")];
    let is_gone = |finding: &Finding| {
        gone.iter().any(|(check, code)| finding.check.id == check.id && finding.code == *code)
    };
    findings.iter().any(is_gone)
}

/// Whether a site that was first found closed at `since` and still is at `seen_at` has stopped, and is not just broken.
pub fn has_stopped(since: Timestamp, seen_at: Timestamp) -> bool {
    const STOPPED_DAYS: i64 = 3;
    seen_at >= since.plus_days(STOPPED_DAYS)
}

/// Whether what was first seen at `since` and still at `seen_at` is no passing trouble.
pub fn lasts(since: Timestamp, seen_at: Timestamp) -> bool {
    const LASTS_HOURS: i64 = 12;
    seen_at >= since.plus_minutes(LASTS_HOURS * 60)
}

/// What every rule finds for which there is something to look at.
pub fn run(matter: &Matter, observed: &Observations) -> Vec<Finding> {
    CHECKS.iter().filter_map(|check| check.run(matter, observed)).collect()
}

/// The check of this id.
pub fn find(id: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.id == id)
}

fn domain_inputs(matter: &Matter) -> Vec<String> {
    matter.domains().iter().map(DomainName::unicode).collect()
}

fn primary_input(matter: &Matter) -> Vec<String> {
    domain_inputs(matter).into_iter().take(1).collect()
}

fn number_inputs(matter: &Matter) -> Vec<String> {
    let number = matter.number.iter().map(FilingNumber::to_string);
    number.chain(primary_input(matter)).collect()
}

/// Names or numbers in one line; no more than a few of them.
fn listed(texts: impl IntoIterator<Item = impl ToString>) -> String {
    let texts: Vec<_> = texts.into_iter().map(|text| text.to_string()).collect();
    let shown = texts.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(" ");
    if texts.len() > 5 { format!("{shown} …") } else { shown }
}

//! 看一次: everything that a look finds out on the network, gathered before anything is written.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use anbei_domain::check::{
    self, Answer, Finding, Found, Home, HomePage, Lookup, Matter, Observations, Reached, Shown,
    Verdict, shown_numbers,
};
use anbei_store::read;
use serde_json::json;

use super::attachment::{Prepared, prepare_site};
use crate::port::{Drawn, Fetched, Net, Validators};
use crate::{App, AppError};

/// What a look has found out.
pub(super) struct Looked {
    pub findings: Vec<Finding>,
    /// What the site answered, to be kept.
    pub evidence: String,
    pub validators: Validators,
    /// Numbers on the home page that are not this matter's.
    pub strange: Vec<Shown>,
    /// Where the page was.
    pub url: String,
    /// What was seen of it.
    pub picture: Option<Prepared>,
}

/// What is known from before, and when a browser is started only for a picture.
pub(super) struct Since<'a> {
    pub validators: &'a Validators,
    /// What the last look found, for pages that have not changed since.
    pub findings: &'a [Finding],
    pub wish: Wish,
}

/// 截图: which looks are worth one. A number that is not this site's always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    Strange,
    Wrong,
    Any,
}

impl Wish {
    fn is_for(self, findings: &[Finding], strange: &[Shown]) -> bool {
        let is_wrong = check::worst(findings) == Verdict::Fail;
        !strange.is_empty() || self == Self::Any || (self == Self::Wrong && is_wrong)
    }
}

/// Domains that are looked up, and for how long at most.
const MOST_DOMAINS: usize = 10;
const PATIENCE: Duration = Duration::from_secs(15);
/// Of the page's text, its end is kept: that is where badges are.
const KEPT_CHARS: usize = 800;

/// Looks at the site of a matter.
pub(super) fn look(
    app: &App,
    matter: &Matter,
    known: Observations,
    since: &Since<'_>,
) -> Result<Looked, AppError> {
    let net = &*app.ports().net;
    let addresses = lookups(net, matter);
    let nodes = nodes(app, &addresses)?;
    let mut observed = Observations { addresses: Some(addresses), nodes, ..known };
    let host = matter.domains().first().map(|domain| domain.as_str().to_owned());
    let fetched = host.as_ref().map(|host| net.fetch_home(host, since.validators));
    let page = fetched.as_ref().filter(|fetched| fetched.page.is_some());
    let needed = page.filter(|page| needs_browser(matter, page));
    let mut drawn = needed.and_then(|page| net.render(page));
    if let Some(Fetched { reached, page, .. }) = fetched.clone() {
        let rendered = drawn.as_ref().map(|drawn| drawn.page.clone());
        let home = Home { reached, page, rendered };
        observed.icon = icon(net, matter, &home);
        observed.home = Some(home);
    }
    let mut findings = check::run(matter, &observed);
    if fetched.as_ref().is_some_and(|fetched| fetched.is_unchanged) {
        keep_badges(&mut findings, since.findings);
    }
    let shown = observed.home.as_ref().and_then(Home::shown);
    let is_drawn = observed.home.as_ref().is_some_and(|home| home.rendered.is_some());
    let answer = observed.home.as_ref().and_then(Home::answer);
    let strange = shown.map(|page| strange(matter, page)).unwrap_or_default();
    // What is judged does not depend on whether somebody wanted a picture.
    if needed.is_none() && since.wish.is_for(&findings, &strange) {
        drawn = page.and_then(|page| net.render(page));
    }
    let picture = drawn.and_then(|drawn| picture(drawn, host.as_deref()));
    Ok(Looked {
        evidence: evidence(&observed, (shown, answer), picture.as_ref()),
        validators: validators(fetched.as_ref(), is_drawn, since.validators),
        strange,
        url: answer.map(|answer| answer.url.clone()).unwrap_or_default(),
        picture,
        findings,
    })
}

/// Those of the addresses that are nodes of a content delivery network.
fn nodes(app: &App, lookups: &[Lookup]) -> Result<Vec<IpAddr>, AppError> {
    let found = lookups.iter().filter_map(|lookup| match &lookup.found {
        Found::Addresses { ips, .. } => Some(ips),
        _ => None,
    });
    let ips: BTreeSet<IpAddr> = found.flatten().copied().collect();
    app.store().read_now(|tx| {
        let mut nodes = Vec::new();
        for ip in ips {
            if read::provider_report::is_node(tx, ip)? {
                nodes.push(ip);
            }
        }
        Ok(nodes)
    })
}

/// A page that has not changed says of badges what it said before.
fn keep_badges(findings: &mut Vec<Finding>, before: &[Finding]) {
    findings.retain(|finding| !finding.check.is_of_badge());
    let kept = before.iter().filter(|finding| finding.check.is_of_badge()).cloned();
    findings.splice(0..0, kept);
}

/// What a browser has seen, fit to be kept.
pub(super) fn picture(drawn: Drawn, host: Option<&str>) -> Option<Prepared> {
    prepare_site(&drawn.picture?, &format!("{}.png", host.unwrap_or_default()))
}

fn lookups(net: &dyn Net, matter: &Matter) -> Vec<Lookup> {
    let until = Instant::now() + PATIENCE;
    let in_time = || Instant::now() < until;
    let found = |name: &str| if in_time() { net.lookup(name) } else { Found::Unknown };
    let domains = matter.domains();
    let looked = domains.iter().take(MOST_DOMAINS);
    looked.map(|d| Lookup { domain: d.unicode(), found: found(d.as_str()) }).collect()
}

/// Whether it takes a browser to tell what is seen: scripts may still bring the number onto the page, and they or a style
/// sheet may hide it.
fn needs_browser(matter: &Matter, fetched: &Fetched) -> bool {
    let (Some(number), Some(page)) = (&matter.number, &fetched.page) else { return false };
    let shown = shown_numbers(&page.text);
    let is_there = shown.iter().any(|shown| shown.digits() == number.digits());
    page.scripts > 0 || (page.is_styled && is_there)
}

fn icon(net: &dyn Net, matter: &Matter, home: &Home) -> Option<Reached> {
    let link = home.shown()?.badge_link(matter.number.as_ref()?)?;
    let url = link.images.first().filter(|url| url.starts_with("http"))?;
    Some(net.try_url(url))
}

/// What a page was marked with is of use only if the page said everything by itself.
fn validators(fetched: Option<&Fetched>, is_drawn: bool, since: &Validators) -> Validators {
    match fetched {
        Some(fetched) if fetched.is_unchanged => since.clone(),
        Some(fetched)
            if !is_drawn && fetched.page.as_ref().is_some_and(|page| page.scripts == 0) =>
        {
            fetched.validators.clone()
        }
        _ => Validators::default(),
    }
}

fn strange(matter: &Matter, page: &HomePage) -> Vec<Shown> {
    let own = matter.number.as_ref().map(|number| number.digits().to_owned());
    let mut strange = shown_numbers(&page.text);
    strange.retain(|shown| Some(shown.digits()) != own.as_deref());
    strange
}

fn evidence(
    observed: &Observations,
    (page, answer): (Option<&HomePage>, Option<&Answer>),
    picture: Option<&Prepared>,
) -> String {
    let addresses = observed.addresses.iter().flatten().map(|lookup| {
        let ips = match &lookup.found {
            Found::Addresses { ips, .. } => ips.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        };
        json!({ "domain": lookup.domain, "addresses": ips })
    });
    json!({
        "addresses": addresses.collect::<Vec<_>>(),
        "url": answer.map(|answer| answer.url.as_str()),
        "status": answer.map(|answer| answer.status),
        "headers": answer.map(|answer| answer.headers.as_slice()),
        "text": page.map(|page| end(&page.text)),
        "picture": picture.map(Prepared::sha256),
    })
    .to_string()
}

/// The end of a text.
pub(super) fn end(text: &str) -> &str {
    let start = text.char_indices().rev().take(KEPT_CHARS).last().map_or(0, |(at, _)| at);
    &text[start..]
}

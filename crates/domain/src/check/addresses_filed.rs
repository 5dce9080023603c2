//! 解析地址与备案 IP: what serves the site should be what was filed.

use std::net::IpAddr;

use super::{Check, Found, Matter, Need, Observations, Seen, Verdict, WEBSITE, delivery, listed};

pub(super) static CHECK: Check = Check {
    id: "addresses-filed",
    of: WEBSITE,
    needs: &[Need::Addresses],
    outcomes: &[
        ("filed", Verdict::Pass),
        ("some-not", Verdict::Warn),
        // 内容分发网络 stands before the site: its addresses are not the server's, and change.
        ("delivered", Verdict::Warn),
        ("none", Verdict::Fail),
    ],
    inputs: |matter| matter.ranges().iter().map(ToString::to_string).collect(),
    judge,
};

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let ranges = matter.ranges();
    let lookups = observed.addresses.as_ref()?;
    let found = lookups.iter().filter_map(|lookup| match &lookup.found {
        Found::Addresses { ips, aliases } => Some((ips, aliases)),
        _ => None,
    });
    let (mut ips, mut aliases): (Vec<IpAddr>, Vec<&String>) = (Vec::new(), Vec::new());
    for (some, led) in found {
        ips.extend(some);
        aliases.extend(led);
    }
    if ranges.is_empty() || ips.is_empty() {
        return None;
    }
    let is_filed = |ip: &&IpAddr| ranges.iter().any(|range| range.contains(**ip));
    let strange: Vec<_> = ips.iter().filter(|ip| !is_filed(ip)).collect();
    if strange.is_empty() {
        return Some(Seen::new("filed").with("addresses", listed(&ips)));
    }
    let answer = observed.home.as_ref().and_then(|home| home.answer());
    let is_node = |ip: &&IpAddr| observed.nodes.contains(ip);
    let delivered = strange.iter().all(is_node)
        || delivery::by_name(&aliases)
        || answer.is_some_and(delivery::by_header);
    let code = match () {
        () if delivered => "delivered",
        () if strange.len() == ips.len() => "none",
        () => "some-not",
    };
    Some(Seen::new(code).with("addresses", listed(strange)))
}

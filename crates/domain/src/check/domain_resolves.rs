//! 域名解析.

use super::{Check, Found, Lookup, Matter, Need, Observations, Seen, Verdict, WEBSITE};
use super::{domain_inputs, listed};

pub(super) static CHECK: Check = Check {
    id: "domain-resolves",
    of: WEBSITE,
    needs: &[Need::Addresses],
    outcomes: &[
        ("resolves", Verdict::Pass),
        ("some-not", Verdict::Warn),
        ("nothing", Verdict::Fail),
        ("inside", Verdict::Fail),
        ("unknown", Verdict::NotChecked),
    ],
    inputs: domain_inputs,
    judge,
};

fn judge(_: &Matter, observed: &Observations) -> Option<Seen> {
    let (primary, others) = observed.addresses.as_ref()?.split_first()?;
    let lost = |lookup: &&Lookup| matches!(lookup.found, Found::Nothing | Found::Inside);
    let lost: Vec<_> = others.iter().filter(lost).map(|lookup| &lookup.domain).collect();
    Some(match &primary.found {
        Found::Nothing => Seen::new("nothing").with("domain", &primary.domain),
        Found::Inside => Seen::new("inside").with("domain", &primary.domain),
        Found::Unknown => Seen::new("unknown").with("domain", &primary.domain),
        Found::Addresses { .. } if !lost.is_empty() => {
            Seen::new("some-not").with("domains", listed(lost))
        }
        Found::Addresses { ips, .. } => Seen::new("resolves").with("addresses", listed(ips)),
    })
}

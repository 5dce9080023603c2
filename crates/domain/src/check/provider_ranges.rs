//! 备案 IP 与网络接入服务商: the addresses filed lie in those of the provider that was named.

use super::{Check, Matter, Need, Observations, Seen, Verdict, WEBSITE, listed};

pub(super) static CHECK: Check = Check {
    id: "provider-ranges",
    of: WEBSITE,
    needs: &[Need::ProviderRanges],
    outcomes: &[
        ("inside", Verdict::Pass),
        ("outside", Verdict::Warn),
        ("unknown", Verdict::NotChecked),
    ],
    inputs: |matter| matter.ranges().iter().map(ToString::to_string).collect(),
    judge,
};

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let (filed, own) = (matter.ranges(), observed.provider_ranges.as_ref()?);
    if filed.is_empty() {
        return None;
    }
    if own.is_empty() {
        return Some(Seen::new("unknown"));
    }
    let is_inside = |range: &crate::value::IpRange| {
        own.iter().any(|block| block.contains(range.first()) && block.contains(range.last()))
    };
    let outside: Vec<_> = filed.iter().filter(|range| !is_inside(range)).collect();
    if outside.is_empty() {
        return Some(Seen::new("inside"));
    }
    Some(Seen::new("outside").with("addresses", listed(outside)))
}

//! 域名重复与上下级: what else is registered or being filed on these domains, above and below them.

use super::{Check, Matter, Need, Observations, Relation, Seen, Verdict, WEBSITE};
use super::{domain_inputs, listed};

pub(super) static CHECK: Check = Check {
    id: "domain-family",
    of: WEBSITE,
    needs: &[Need::Family],
    outcomes: &[
        ("alone", Verdict::Pass),
        ("own", Verdict::Pass),
        ("same", Verdict::Fail),
        ("above", Verdict::Warn),
        ("below", Verdict::Warn),
    ],
    inputs: domain_inputs,
    judge,
};

fn judge(matter: &Matter, observed: &Observations) -> Option<Seen> {
    let family = observed.family.as_ref()?;
    if matter.domains().is_empty() {
        return None;
    }
    let others = |relation| {
        let others = family.iter().filter(|other| other.relation == relation && !other.is_own);
        others.map(|other| other.domain.clone()).collect::<Vec<_>>()
    };
    let relations =
        [(Relation::Same, "same"), (Relation::Above, "above"), (Relation::Below, "below")];
    for (relation, code) in relations {
        let domains = others(relation);
        if !domains.is_empty() {
            return Some(Seen::new(code).with("domains", listed(domains)));
        }
    }
    let own: Vec<_> = family.iter().map(|other| &other.domain).collect();
    if own.is_empty() {
        return Some(Seen::new("alone"));
    }
    Some(Seen::new("own").with("domains", listed(own)))
}

//! The laws and rules that the policy page lists, and in which order. The words are in `policy.ftl`.

/// A rule's id and the number of articles told: `policy-{id}` is its title, with `.number`, `.force` and `.about`;
/// `policy-{id}-1` … say what an article asks, with `.article`. A rule with `.mark` no longer applies as it stands.
pub const RULES: &[(&str, usize)] = &[
    ("networking", 8),
    ("systems", 4),
    ("services", 5),
    ("cybersecurity", 4),
    ("inspection", 1),
    ("fraud", 2),
    ("privacy", 9),
    ("dangerous", 3),
    ("inspection-2018", 3),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_rule_is_told_in_full() {
        for lang in Lang::ALL {
            for (id, articles) in RULES {
                for of in ["", ".number", ".force", ".about"] {
                    assert!(lang.find(format!("policy-{id}{of}")).is_some(), "{id}{of}");
                }
                for n in 1..=*articles {
                    for of in ["", ".article"] {
                        assert!(
                            lang.find(format!("policy-{id}-{n}{of}")).is_some(),
                            "{id} {n}{of}"
                        );
                    }
                }
                assert!(lang.find(format!("policy-{id}-{}", articles + 1)).is_none(), "{id}");
            }
        }
    }
}

//! The laws and rules that the policy page lists, and in which order. The words are in `policy.ftl`.

/// A rule that is told: `policy-{id}` is its title, with `.number`, `.force` and `.about`; `policy-{id}-1` … say what an article
/// asks, with `.article`. A rule with `.mark` no longer applies as it stands.
pub struct Told {
    pub id: &'static str,
    pub articles: usize,
    /// Where an authority publishes the whole text, in the wording that is told here. None where no lasting address is known:
    /// a link that leads elsewhere is worse than none.
    pub text: Option<&'static str>,
}

const fn told(id: &'static str, articles: usize, text: Option<&'static str>) -> Told {
    Told { id, articles, text }
}

pub const RULES: &[Told] = &[
    told("networking", 8, Some("https://www.cac.gov.cn/2014-10/08/c_1112737294.htm")),
    told("systems", 4, None),
    told("services", 5, Some("https://www.cac.gov.cn/2014-08/19/c_1112138363.htm")),
    told("cybersecurity", 4, None),
    told("inspection", 1, None),
    told(
        "fraud",
        2,
        Some(
            "https://www.miit.gov.cn/jgsj/zfs/fl/art/2022/art_d30139b442a141f48f05775d8c0b3cee.html",
        ),
    ),
    told("privacy", 9, Some("https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm")),
    told("dangerous", 3, None),
    told("inspection-2018", 3, None),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_rule_is_told_in_full() {
        for lang in Lang::ALL {
            for Told { id, articles, .. } in RULES {
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

    #[test]
    fn a_text_is_read_at_an_authority() {
        for text in RULES.iter().filter_map(|rule| rule.text) {
            let host = text.strip_prefix("https://").and_then(|rest| rest.split('/').next());
            assert!(host.is_some_and(|host| host.ends_with(".gov.cn")), "{text}");
        }
    }
}

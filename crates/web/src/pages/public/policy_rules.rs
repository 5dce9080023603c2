//! The laws and rules that the policy page lists, and in which order. The words are in `policy.ftl`.

use Read::{At, In};

/// A rule that is told: `policy-{id}` is its title, with `.number`, `.force` and `.about`; `policy-{id}-1` … say what an article
/// asks, with `.article`. A rule with `.mark` no longer applies as it stands.
pub struct Told {
    pub id: &'static str,
    pub articles: usize,
    pub read: Read,
}

/// Where the whole text is read, always at an authority.
#[derive(Debug, Clone, Copy)]
pub enum Read {
    /// Published at this address, in the wording that is told here.
    At(&'static str),
    /// No lasting address of its own is known, and a link that leads elsewhere is worse than none: looked up by its title in
    /// the collection that holds it.
    In(&'static str),
}

const fn told(id: &'static str, articles: usize, read: Read) -> Told {
    Told { id, articles, read }
}

pub const RULES: &[Told] = &[
    told("networking", 8, At("https://www.cac.gov.cn/2014-10/08/c_1112737294.htm")),
    // 国家行政法规库, of the Ministry of Justice.
    told("systems", 4, In("https://xzfg.moj.gov.cn/")),
    told("services", 5, At("https://www.cac.gov.cn/2014-08/19/c_1112138363.htm")),
    told("cybersecurity", 4, At("https://www.cac.gov.cn/2025-12/29/c_1768735112911946.htm")),
    // 公安部规章库.
    told("inspection", 1, At("https://app.mps.gov.cn/gdnps/zc/content.jsp?id=10576548")),
    told(
        "fraud",
        2,
        At(
            "https://www.miit.gov.cn/jgsj/zfs/fl/art/2022/art_d30139b442a141f48f05775d8c0b3cee.html",
        ),
    ),
    told("privacy", 9, At("https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm")),
    // 公安部政府信息公开.
    told("dangerous", 3, In("https://app.mps.gov.cn/gdnps/index.jsp")),
    told("inspection-2018", 3, At("https://www.mps.gov.cn/n6557558/c6263180/content.html")),
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
        for Told { id, read: At(address) | In(address), .. } in RULES {
            let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next());
            assert!(host.is_some_and(|host| host.ends_with(".gov.cn")), "{id}: {address}");
        }
    }
}

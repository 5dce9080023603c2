//! 依据, as its reader calls it.

use anbei_domain::basis::Basis;

use crate::Lang;

/// The rule and its article.
pub fn basis(t: Lang, of: &Basis) -> &'static str {
    t.text(format!("basis-{}", of.code))
}

/// The rule, called the basis of what stands beside it.
pub fn rests_on(t: Lang, of: &Basis) -> String {
    t.with("desk-basis", &[("basis", &basis(t, of))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_basis_is_cited_in_chinese_and_told_in_english() {
        for of in Basis::ALL {
            assert_eq!(basis(Lang::Zh, of), of.citation);
            assert!(basis(Lang::En, of).is_ascii(), "{}", of.code);
        }
    }
}

//! 军官证、士兵证.

use std::str::FromStr;

use super::fold::{fold_tight, is_han};
use crate::Flaw;

/// 军官证 or 士兵证, written `南字第20090001号`.
///
/// Holding one proves the shape: one to four characters for the body that issued it, 字第, four to eight digits or
/// letters, 号.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MilitaryId(String);

impl FromStr for MilitaryId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let shape = || Flaw::new("military-id-shape");
        let text = fold_tight(typed).to_ascii_uppercase();
        let (issuer, rest) = text.split_once("字第").ok_or_else(shape)?;
        let number = rest.strip_suffix('号').unwrap_or(rest);
        let issuer_fits = (1..=4).contains(&issuer.chars().count()) && issuer.chars().all(is_han);
        let number_fits =
            (4..=8).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
        if issuer_fits && number_fits {
            Ok(Self(format!("{issuer}字第{number}号")))
        } else {
            Err(shape())
        }
    }
}

text_value!(MilitaryId, code_line!(), ["南字第00000001号"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_character_may_be_missing() {
        let id: MilitaryId = " 南字第 ２００９0001".parse().unwrap();
        assert_eq!(id.as_str(), "南字第20090001号");
    }

    #[test]
    fn other_shapes_are_refused() {
        for wrong in
            ["20090001", "字第20090001号", "南字第200号", "南字第2009-0001号", "N字第20090001号"]
        {
            assert_eq!(wrong.parse::<MilitaryId>().unwrap_err().code, "military-id-shape");
        }
    }
}

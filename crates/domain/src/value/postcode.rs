//! 邮政编码.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 邮政编码: six digits, not all zero.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

impl FromStr for Postcode {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let code = fold_tight(typed);
        if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) && code != "000000" {
            Ok(Self(code))
        } else {
            Err(Flaw::new("postcode-shape"))
        }
    }
}

text_value!(
    Postcode,
    Control::Line { kind: LineKind::Number, autocomplete: "postal-code" },
    ["100000", "010000"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_and_nothing_else() {
        assert_eq!("２００ 433".parse::<Postcode>().unwrap().as_str(), "200433");
        for wrong in ["20043", "2004333", "20043a", "000000", ""] {
            assert_eq!(wrong.parse::<Postcode>().unwrap_err().code, "postcode-shape");
        }
    }
}

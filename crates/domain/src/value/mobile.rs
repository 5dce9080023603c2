//! 手机号码.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 手机号码 of mainland China; normal form eleven digits without country code.
///
/// Holding one proves that the number is one that could be assigned, not that it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mobile(String);

impl FromStr for Mobile {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text: String =
            fold_tight(typed).chars().filter(|c| !matches!(c, '-' | '(' | ')')).collect();
        let (text, abroad) = match text.strip_prefix('+').or_else(|| text.strip_prefix("00")) {
            Some(rest) => (rest.strip_prefix("86").unwrap_or(rest), !rest.starts_with("86")),
            None if text.len() == 13 => (text.strip_prefix("86").unwrap_or(&text), false),
            // Once dialled before the mobile numbers of other cities.
            None if text.len() == 12 => (text.strip_prefix('0').unwrap_or(&text), false),
            None => (text.as_str(), false),
        };
        if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Flaw::new("mobile-symbol"));
        }
        if abroad {
            return Err(Flaw::new("mobile-abroad"));
        }
        if text.len() != 11 {
            return Err(Flaw::new("mobile-length").with("length", text.len().to_string()));
        }
        if !text.starts_with('1') || matches!(text.as_bytes()[1], b'0'..=b'2') {
            return Err(Flaw::new("mobile-prefix"));
        }
        Ok(Self(text.to_owned()))
    }
}

text_value!(
    Mobile,
    Control::Line { kind: LineKind::Tel, autocomplete: "tel" },
    ["13000000000", "19900000001"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_code_and_spacing_are_forgiven() {
        for typed in [
            "+86 138-0013-8000",
            "008613800138000",
            "86 13800138000",
            "013800138000",
            "１３８００１３８０００",
        ] {
            assert_eq!(typed.parse::<Mobile>().unwrap().as_str(), "13800138000");
        }
    }

    #[test]
    fn what_no_mobile_has_is_refused() {
        let code = |text: &str| text.parse::<Mobile>().unwrap_err().code;
        assert_eq!(code("1380013800"), "mobile-length");
        assert_eq!(code("12800138000"), "mobile-prefix");
        assert_eq!(code("+852 5123 4567"), "mobile-abroad");
        assert_eq!(code("1380013800a"), "mobile-symbol");
        assert_eq!(code(""), "mobile-symbol");
    }
}

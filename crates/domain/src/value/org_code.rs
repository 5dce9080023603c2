//! 组织机构代码.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;

/// 组织机构代码 (GB 11714-1997), check symbol verified; normal form `56365494-8`.
///
/// Holding one proves that the number is well formed, not that the body behind it exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationCode(String);

/// Passes the check and was never given to anybody: what is typed to get past a field.
pub(super) const NOBODY: &str = "000000000";

/// The check symbol of eight symbols; `None` if they are not eight digits and capital letters.
pub(super) fn check_symbol(body: &str) -> Option<char> {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let values: Vec<u32> = body
        .chars()
        .filter(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        .filter_map(|c| c.to_digit(36))
        .collect();
    if values.len() != 8 || body.len() != 8 {
        return None;
    }
    let sum: u32 = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

impl FromStr for OrganisationCode {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let mut code = fold_tight(typed).to_ascii_uppercase();
        // The hyphen may be missing, but it may not be anywhere else.
        if code.len() == 10 && code.is_ascii() && code.as_bytes()[8] == b'-' {
            code.remove(8);
        }
        if let Some(c) = code.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(Flaw::new("org-code-symbol").with("symbol", c.to_string()));
        }
        if code.len() != 9 {
            return Err(Flaw::new("org-code-length").with("length", code.len().to_string()));
        }
        if code == NOBODY {
            return Err(Flaw::new("org-code-zero"));
        }
        let (body, check) = code.split_at(8);
        match check_symbol(body) {
            Some(expected) if check.starts_with(expected) => Ok(Self(format!("{body}-{check}"))),
            Some(expected) => {
                Err(Flaw::new("org-code-checksum").with("expected", expected.to_string()))
            }
            None => Err(Flaw::new("org-code-symbol").with("symbol", code)),
        }
    }
}

text_value!(OrganisationCode, code_line!(), ["MA000000-7", "MB000000-0"]);

#[cfg(test)]
mod tests {
    use super::*;

    fn code(typed: &str) -> Result<String, &'static str> {
        typed.parse::<OrganisationCode>().map(|v| v.0).map_err(|flaw| flaw.code)
    }

    #[test]
    fn published_codes_are_accepted_with_and_without_hyphen() {
        for valid in ["D2143569-X", "56365494-8", "67395965-4"] {
            assert_eq!(code(valid), Ok(valid.to_owned()));
            assert_eq!(code(&valid.replace('-', "").to_lowercase()), Ok(valid.to_owned()));
            assert_eq!(code(&valid.replace('-', "－")), Ok(valid.to_owned()));
        }
    }

    #[test]
    fn a_wrong_check_symbol_is_refused() {
        assert_eq!(code("56365494-7"), Err("org-code-checksum"));
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(code("5636549-48"), Err("org-code-symbol"));
        assert_eq!(code("56365494"), Err("org-code-length"));
        assert_eq!(code("00000000-0"), Err("org-code-zero"));
        assert_eq!(code("5636549京8"), Err("org-code-symbol"));
    }
}

//! 统一社会信用代码.

use std::str::FromStr;

use super::fold::fold_tight;
use super::org_code;
use crate::Flaw;

/// 统一社会信用代码 (GB 32100-2015), both check symbols verified.
///
/// Holding one proves that the number is well formed and that the organisation code inside it (GB 11714-1997) is,
/// not that the body behind it exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnifiedSocialCreditCode(String);

/// In value order. I, O, S, V and Z are absent: they are misread as 1, 0, 5, U and 2.
const SYMBOLS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

impl FromStr for UnifiedSocialCreditCode {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let code: String = fold_tight(typed)
            .chars()
            .filter(|c| *c != '-')
            .collect::<String>()
            .to_ascii_uppercase();
        let value = |c: char| {
            SYMBOLS.find(c).ok_or_else(|| Flaw::new("uscc-symbol").with("symbol", c.to_string()))
        };
        let length = code.chars().count();
        let values = code.chars().map(value).collect::<Result<Vec<_>, _>>()?;
        let [body @ .., check] = <[usize; 18]>::try_from(values)
            .map_err(|_| Flaw::new("uscc-length").with("length", length.to_string()))?;
        // Position i weighs 3^i (mod 31); the check symbol brings the total to zero.
        let (total, _) =
            body.iter().fold((0, 1), |(sum, weight), v| (sum + v * weight, weight * 3 % 31));
        let expected = (31 - total % 31) % 31;
        if check != expected {
            let symbol = &SYMBOLS[expected..=expected];
            return Err(Flaw::new("uscc-checksum").with("expected", symbol.to_owned()));
        }
        let organisation = &code[8..17];
        let fits = org_code::check_symbol(&organisation[..8]) == organisation.chars().last();
        if !fits || organisation == org_code::NOBODY {
            return Err(Flaw::new("uscc-organisation"));
        }
        Ok(Self(code))
    }
}

impl UnifiedSocialCreditCode {
    /// 主体标识码: the organisation code inside, positions 9–17.
    pub fn organisation_code(&self) -> &str {
        &self.0[8..17]
    }
}

text_value!(UnifiedSocialCreditCode, code_line!(), ["91000000MA0000007C", "12000000MB0000000X"]);

#[cfg(test)]
mod tests {
    use super::*;

    fn code(typed: &str) -> Result<String, &'static str> {
        typed.parse::<UnifiedSocialCreditCode>().map(|v| v.0).map_err(|flaw| flaw.code)
    }

    #[test]
    fn published_codes_are_accepted() {
        for valid in [
            "91110000600037341L",
            "12100000400009880K",
            "91230184MA1BUFLT44",
            "92371000MA3MXH0E3W",
            "911101085636549482",
            "92340621MA2PBN1962",
        ] {
            assert_eq!(code(valid), Ok(valid.to_owned()));
        }
    }

    #[test]
    fn spaces_case_and_full_width_are_forgiven() {
        assert_eq!(code(" ９1110000 600037341l\u{200B}"), Ok("91110000600037341L".to_owned()));
    }

    #[test]
    fn a_wrong_check_symbol_is_refused_and_the_right_one_named() {
        let flaw = "91110000600037341M".parse::<UnifiedSocialCreditCode>().unwrap_err();
        assert_eq!(flaw, Flaw::new("uscc-checksum").with("expected", "L"));
        assert_eq!(code("A1110000600037341L"), Err("uscc-checksum"));
    }

    #[test]
    fn letters_outside_the_alphabet_are_refused() {
        for absent in ["I", "O", "S", "V", "Z", "*", "京"] {
            assert_eq!(code(&format!("9111000060003734{absent}L")), Err("uscc-symbol"));
        }
    }

    #[test]
    fn a_wrong_organisation_code_inside_is_refused() {
        // The last symbol fits, but 600037342 is not an organisation code.
        let body = "91110000600037342";
        let fits = SYMBOLS.chars().map(|c| code(&format!("{body}{c}")));
        assert_eq!(fits.filter(|r| *r == Err("uscc-organisation")).count(), 1);
    }

    #[test]
    fn other_lengths_are_refused() {
        assert_eq!(code("9111000060003734L"), Err("uscc-length"));
        assert_eq!(code(""), Err("uscc-length"));
        assert_eq!(code(&"0".repeat(18)), Err("uscc-organisation"));
    }
}

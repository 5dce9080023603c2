//! 通行证 of Hong Kong, Macau and Taiwan residents.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;

/// 港澳居民来往内地通行证 or 台湾居民来往大陆通行证.
///
/// Holding one proves that the number has one of the issued shapes: `H` or `M` and eight digits, with two more on older
/// cards that count the renewals; or eight digits, ten on older booklets. They carry no check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TravelPermit(String);

/// Where its holder lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PermitHolder {
    HongKong,
    Macau,
    Taiwan,
}

impl FromStr for TravelPermit {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let number = fold_tight(typed).to_ascii_uppercase();
        let digits = number.strip_prefix(['H', 'M']).unwrap_or(&number);
        let lettered = digits.len() < number.len();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Flaw::new("permit-symbol"));
        }
        match digits.len() {
            8 | 10 => Ok(Self(number)),
            length if lettered => {
                Err(Flaw::new("permit-length-hk-macau").with("length", length.to_string()))
            }
            length => Err(Flaw::new("permit-length").with("length", length.to_string())),
        }
    }
}

impl TravelPermit {
    /// Where its holder lives, as the first character tells.
    pub fn holder(&self) -> PermitHolder {
        match self.0.as_bytes()[0] {
            b'H' => PermitHolder::HongKong,
            b'M' => PermitHolder::Macau,
            _ => PermitHolder::Taiwan,
        }
    }
}

text_value!(TravelPermit, code_line!(), ["H00000001", "M0000000100", "00000001"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issued_shapes_are_accepted() {
        let holder = |text: &str| text.parse::<TravelPermit>().unwrap().holder();
        assert_eq!(holder("H12345678"), PermitHolder::HongKong);
        assert_eq!(holder("m12345678 01"), PermitHolder::Macau);
        assert_eq!(holder("１２３４５６７８"), PermitHolder::Taiwan);
        assert_eq!(holder("1234567890"), PermitHolder::Taiwan);
    }

    #[test]
    fn other_shapes_are_refused() {
        let code = |text: &str| text.parse::<TravelPermit>().unwrap_err().code;
        assert_eq!(code("H1234567"), "permit-length-hk-macau");
        assert_eq!(code("123456789"), "permit-length");
        assert_eq!(code("A12345678"), "permit-symbol");
        assert_eq!(code("H"), "permit-symbol");
    }
}

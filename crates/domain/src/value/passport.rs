//! 护照.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;

/// 护照, Chinese or foreign: 5–20 letters and digits, at least one of them a digit.
///
/// States choose their own shapes and most have no check digit on the number itself, so holding one proves only that
/// it could be a passport's number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passport(String);

impl FromStr for Passport {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let number = fold_tight(typed).to_ascii_uppercase();
        if let Some(c) = number.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(Flaw::new("passport-symbol").with("symbol", c.to_string()));
        }
        if !(5..=20).contains(&number.len()) {
            return Err(Flaw::new("passport-length").with("length", number.len().to_string()));
        }
        if !number.bytes().any(|b| b.is_ascii_digit()) {
            return Err(Flaw::new("passport-digits"));
        }
        Ok(Self(number))
    }
}

impl Passport {
    /// Whether it has a shape in which China, Hong Kong or Macau number theirs.
    pub fn looks_chinese(&self) -> bool {
        let (digits, text) = (|t: &str| t.bytes().all(|b| b.is_ascii_digit()), self.0.as_str());
        let (head, tail) = text.split_at(1);
        let second = tail.chars().next().filter(|c| c.is_ascii_uppercase() && !"IO".contains(*c));
        let official = ["DE", "SE", "PE", "KJ", "MA", "14", "15"];
        text.len() == 9
            && ("EKGDSPH".contains(head) && digits(tail)
                || head == "E" && second.is_some() && digits(&tail[1..])
                || official.contains(&&text[..2]) && digits(&text[2..]))
    }
}

text_value!(Passport, code_line!(), ["E00000001", "EA0000001", "X0000001"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_shapes_are_recognised() {
        let chinese = |text: &str| text.parse::<Passport>().unwrap().looks_chinese();
        assert!(["E12345678", "ea1234567", "PE1234567", "141234567"].into_iter().all(chinese));
        assert!(!["EI1234567", "X1234567", "E1234567", "12345678A"].into_iter().any(chinese));
    }

    #[test]
    fn what_cannot_be_a_passport_is_refused() {
        let code = |text: &str| text.parse::<Passport>().unwrap_err().code;
        assert_eq!(code("E123"), "passport-length");
        assert_eq!(code("护照12345"), "passport-symbol");
        assert_eq!(code("ABCDEFG"), "passport-digits");
    }
}

//! A number of things.

use std::fmt;
use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// A whole number from 0 to 10^12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u64);

const MOST: u64 = 1_000_000_000_000;

impl FromStr for Count {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed);
        let groups: Vec<_> = text.split([',', '\'']).collect();
        // Thousands are forgiven where they are thousands; 1,5 is not fifteen.
        let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
        let digits = groups.concat();
        if !grouped || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Flaw::new("count-shape"));
        }
        match digits.parse() {
            Ok(number) if number <= MOST => Ok(Self(number)),
            _ => Err(Flaw::new("count-too-large").with("most", MOST.to_string())),
        }
    }
}

impl Count {
    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

displayed_value!(
    Count,
    Control::Line { kind: LineKind::Number, autocomplete: "off" },
    ["0", "12000"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousand_separators_are_forgiven() {
        for (typed, number) in
            [("12,000", 12_000), ("１２，０００", 12_000), ("1 000", 1000), ("007", 7)]
        {
            assert_eq!(typed.parse::<Count>().map(Count::get), Ok(number));
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let code = |text: &str| text.parse::<Count>().unwrap_err().code;
        for wrong in ["", "-1", "1.5", "1,5", "一千", ","] {
            assert_eq!(code(wrong), "count-shape", "{wrong}");
        }
        assert_eq!(code("1000000000001"), "count-too-large");
        assert_eq!(code("99999999999999999999999"), "count-too-large");
    }
}

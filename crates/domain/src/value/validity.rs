//! 有效期截止日.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::Day;
use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 有效期: the last day of a document's validity, or 长期; normal forms `2036-11-24` and `long-term`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Validity {
    Until(Day),
    LongTerm,
}

impl FromStr for Validity {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed).to_ascii_lowercase();
        match text.as_str() {
            "长期" | "长期有效" | "永久" | "永久有效" | "long-term" | "longterm" => {
                Ok(Self::LongTerm)
            }
            day => match day.parse() {
                Ok(day) => Ok(Self::Until(day)),
                Err(flaw) if flaw.code == "day-shape" => Err(Flaw::new("validity-shape")),
                Err(flaw) => Err(flaw),
            },
        }
    }
}

impl Validity {
    /// Whether the document is still valid on `day`; its last day counts.
    pub fn holds_on(&self, day: Date) -> bool {
        match *self {
            Self::Until(last) => day <= last.into(),
            Self::LongTerm => true,
        }
    }
}

impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Until(day) => write!(f, "{day}"),
            Self::LongTerm => f.write_str("long-term"),
        }
    }
}

displayed_value!(
    Validity,
    Control::Line { kind: LineKind::Text, autocomplete: "off" },
    ["2036-11-24", "long-term"]
);

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_document_holds_until_its_last_day_or_for_ever() {
        let until: Validity = "2026年11月24日".parse().unwrap();
        assert!(until.holds_on(date(2026, 11, 24)));
        assert!(!until.holds_on(date(2026, 11, 25)));
        assert!("长期".parse::<Validity>().unwrap().holds_on(date(2199, 1, 1)));
        assert_eq!("长期有效".parse::<Validity>().unwrap().to_string(), "long-term");
    }

    #[test]
    fn anything_else_is_refused() {
        let code = |text: &str| text.parse::<Validity>().unwrap_err().code;
        assert_eq!(code("十年"), "validity-shape");
        assert_eq!(code("2026-02-30"), "day-exists");
    }
}

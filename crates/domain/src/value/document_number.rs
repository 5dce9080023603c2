//! 证件号码, whatever the document.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 证件号码: something that may be a document's number. Whether it fits the kind of document is a rule over both
/// answers ([`super::check_number`]).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber(String);

impl FromStr for DocumentNumber {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let number = fold_tight(typed).to_uppercase();
        let is_plausible = |c: char| c.is_alphanumeric() || "-()/".contains(c);
        if !(3..=32).contains(&number.chars().count()) || !number.chars().all(is_plausible) {
            return Err(Flaw::new("document-number-shape"));
        }
        Ok(Self(number))
    }
}

text_value!(
    DocumentNumber,
    Control::Line { kind: LineKind::Code, autocomplete: "off" },
    ["11010519491231002X",]
);

//! 单位名称.

use std::str::FromStr;

use super::DomainName;
use super::fold::{fold_prose, is_han};
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 单位名称 as on the certificate, 2–100 characters, neither digits alone nor a domain name.
///
/// Brackets beside Han characters are full-width, as certificates print them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitName(String);

/// Whether what was given for a name is a domain name: dotted Latin labels.
pub(super) fn is_domain(name: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric() || ".-:/".contains(c);
    name.contains('.') && name.chars().all(latin) && name.parse::<DomainName>().is_ok()
}

impl FromStr for UnitName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let mut name = fold_prose(typed);
        if name.chars().any(is_han) {
            name = name.replace('(', "（").replace(')', "）");
        }
        let length = name.chars().count();
        if !(2..=100).contains(&length) {
            return Err(Flaw::new("unit-name-length").with("length", length.to_string()));
        }
        if is_domain(&name) {
            return Err(Flaw::new("unit-name-domain"));
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(Flaw::new("unit-name-letters"));
        }
        Ok(Self(name))
    }
}

text_value!(
    UnitName,
    Control::Line { kind: LineKind::Text, autocomplete: "organization" },
    ["示例科技有限公司", "示例（北京）文化传播有限公司"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_become_those_of_the_certificate() {
        let name: UnitName = " 示例(上海)科技有限公司 ".parse().unwrap();
        assert_eq!(name.as_str(), "示例（上海）科技有限公司");
        assert_eq!("Example (UK) Ltd".parse::<UnitName>().unwrap().as_str(), "Example (UK) Ltd");
    }

    #[test]
    fn digits_and_domains_are_no_names() {
        let code = |text: &str| text.parse::<UnitName>().unwrap_err().code;
        assert_eq!(code("91110000"), "unit-name-letters");
        assert_eq!(code("www.example.com"), "unit-name-domain");
        assert_eq!(code("示"), "unit-name-length");
    }
}

//! 电子邮件地址.

use std::str::FromStr;

use super::DomainName;
use super::fold::fold;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 电子邮件地址 (RFC 5321, without quoted local parts and address literals); the domain in lower-case A-labels.
///
/// Holding one proves that mail could be addressed to it, not that anybody reads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

fn is_local_part(text: &str) -> bool {
    let symbol = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    text.len() <= 64 && text.split('.').all(|atom| !atom.is_empty() && atom.chars().all(symbol))
}

impl FromStr for Email {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let folded = fold(typed);
        let text = folded.strip_prefix("mailto:").unwrap_or(&folded);
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| Flaw::new("email-at"))?;
        if !is_local_part(local) {
            return Err(Flaw::new("email-local"));
        }
        // A domain name forgives a pasted URL; an address has no room for one.
        if domain.contains(['/', ':', '?', '#', '\\']) || domain.ends_with('.') {
            return Err(Flaw::new("email-domain"));
        }
        let domain: DomainName = domain.parse().map_err(|_| Flaw::new("email-domain"))?;
        let address = format!("{local}@{domain}");
        if address.len() > 254 {
            return Err(Flaw::new("email-length"));
        }
        Ok(Self(address))
    }
}

text_value!(
    Email,
    Control::Line { kind: LineKind::Email, autocomplete: "email" },
    ["nobody@example.com", "no.body+filing@mail.example.cn"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_is_normalised_and_the_local_part_is_not() {
        let email: Email = " Zhang.San＠Example。COM".parse().unwrap();
        assert_eq!(email.as_str(), "Zhang.San@example.com");
        assert_eq!("a@食狮.中国".parse::<Email>().unwrap().as_str(), "a@xn--85x722f.xn--fiqs8s");
    }

    #[test]
    fn each_part_is_refused_for_its_own_reason() {
        let code = |text: &str| text.parse::<Email>().unwrap_err().code;
        assert_eq!(code("zhang.san"), "email-at");
        assert_eq!(code("zhang..san@example.com"), "email-local");
        assert_eq!(code("张三@example.com"), "email-local");
        assert_eq!(code("a@localhost"), "email-domain");
        assert_eq!(code("a@1.2.3.4"), "email-domain");
        assert_eq!(code("a@example.com/x"), "email-domain");
        assert_eq!(code("@example.com"), "email-local");
    }
}

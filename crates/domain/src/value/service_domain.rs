//! APP 和小程序所用的域名.

use std::str::FromStr;

use super::DomainName;
use crate::Flaw;

/// A domain that an app or a mini-program talks to, down to the third level: the registered domain or one label below it.
///
/// Holding one proves what a [`DomainName`] proves, and that it is not deeper than is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceDomain(String);

impl FromStr for ServiceDomain {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = typed.parse::<DomainName>()?;
        let text = name.as_str();
        // A suffix that a firm lends out (github.io) is registered itself.
        let registered = psl::domain_str(text).unwrap_or(text);
        let below = text[..text.len() - registered.len()].trim_end_matches('.');
        match below.rsplit_once('.') {
            Some((_, third)) => Err(Flaw::new("domain-too-deep")
                .with("expected", idna::domain_to_unicode(&format!("{third}.{registered}")).0)),
            None => Ok(Self(text.to_owned())),
        }
    }
}

text_value!(ServiceDomain, code_line!(), ["example.com", "api.example.com.cn"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_level_is_the_deepest() {
        for name in ["example.com", "api.example.com", "api.example.com.cn", "example.github.io"] {
            assert_eq!(name.parse::<ServiceDomain>().unwrap().as_str(), name);
        }
        let flaw = "v2.api.example.com.cn".parse::<ServiceDomain>().unwrap_err();
        assert_eq!(
            (flaw.code, flaw.facts[0].1.as_ref()),
            ("domain-too-deep", "api.example.com.cn")
        );
    }

    #[test]
    fn a_pasted_address_is_cut_down_to_its_host() {
        let domain: ServiceDomain = "https://api.example.com/v1/tea".parse().unwrap();
        assert_eq!(domain.as_str(), "api.example.com");
        assert_eq!("203.0.113.7".parse::<ServiceDomain>().unwrap_err().code, "domain-is-address");
    }
}

//! One box for names, domains and numbers: what did somebody mean?

use anbei_domain::Flaw;
use anbei_domain::register::{Phrase, name_phrase};
use anbei_domain::value::{FilingNumber, IcpNumber};

use crate::register::{Host, address};

/// Letters of a name that is searched for. Addresses may be longer.
pub const MOST_LETTERS: usize = 100;
const MOST_OF_ADDRESS: usize = 2_000;

/// How somebody wants to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    #[default]
    Anything,
    Name,
    Domain,
    Number,
}

impl By {
    pub fn find(name: &str) -> Self {
        match name {
            "name" => Self::Name,
            "domain" => Self::Domain,
            "number" => Self::Number,
            _ => Self::Anything,
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Anything => "auto",
            Self::Name => "name",
            Self::Domain => "domain",
            Self::Number => "number",
        }
    }
}

/// What was typed into the box, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Nothing,
    Number(String),
    /// A domain, or the address of a website without one; as typed if it may also be the name of a website that looks like one (`Node.js`).
    Domain(Host, Option<String>),
    Name(Phrase),
    Wrong(Flaw),
}

impl Asked {
    pub fn read(typed: &str, by: By) -> Self {
        let typed = typed.trim();
        if typed.is_empty() {
            return Self::Nothing;
        }
        if typed.chars().count() > MOST_OF_ADDRESS {
            return Self::Wrong(Flaw::new("query-too-long"));
        }
        match by {
            By::Anything => Self::guess(typed),
            By::Name => Self::name(typed),
            By::Domain => typed.parse().map_or_else(Self::Wrong, |host| Self::Domain(host, None)),
            By::Number => Self::number(typed),
        }
    }

    fn guess(typed: &str) -> Self {
        // Most of what is asked is a plain domain, which can be told from numbers at a glance.
        let is_plain = typed.is_ascii() && typed.bytes().filter(u8::is_ascii_digit).count() < 8;
        let may_be_address = typed.contains(':') || typed.ends_with(|c: char| c.is_ascii_digit());
        if may_be_address && let Some(address) = address(typed) {
            return Self::Domain(Host::Address(address), None);
        }
        if !is_plain {
            if FilingNumber::digits_for_search(typed).is_some() || is_meant_as_number(typed) {
                return Self::number(typed);
            }
            if typed.parse::<IcpNumber>().is_ok() {
                return Self::Wrong(Flaw::new("filing-number-is-icp"));
            }
        }
        if !typed.contains(['.', '。', '．', '｡']) {
            return Self::name(typed);
        }
        let could_be_name = !typed.contains("//");
        match typed.parse() {
            Ok(host) => Self::Domain(host, could_be_name.then(|| typed.to_owned())),
            // A sentence with a full stop in it is no mistyped domain.
            Err(_) if could_be_name && typed.chars().any(is_no_domain) => Self::name(typed),
            Err(flaw) => Self::Wrong(flaw),
        }
    }

    fn name(typed: &str) -> Self {
        if typed.chars().count() > MOST_LETTERS {
            return Self::Wrong(Flaw::new("query-too-long"));
        }
        name_phrase(typed).map_or_else(|| Self::Wrong(Flaw::new("query-nothing")), Self::Name)
    }

    fn number(typed: &str) -> Self {
        match FilingNumber::digits_for_search(typed) {
            Some(digits) => Self::Number(digits),
            None => match typed.parse::<FilingNumber>() {
                Ok(number) => Self::Number(number.digits().to_owned()),
                Err(flaw) => Self::Wrong(flaw),
            },
        }
    }
}

/// Whether it says that it is a filing number, or is nothing but digits, as many as no name has.
fn is_meant_as_number(typed: &str) -> bool {
    let says_so =
        ["公网安备", "公安网备", "公安备案号", "公安备"].iter().any(|w| typed.contains(w));
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let others = typed.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).count();
    (says_so && digits > 0) || (digits >= 8 && others == 0)
}

fn is_no_domain(c: char) -> bool {
    c.is_whitespace() || (!c.is_ascii() && !matches!(c, '。' | '．' | '｡'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(digits: &str) -> Asked {
        Asked::Number(digits.to_owned())
    }

    fn flaw(typed: &str) -> &'static str {
        match Asked::read(typed, By::Anything) {
            Asked::Wrong(flaw) => flaw.code,
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn numbers_are_recognised_in_every_spelling() {
        for typed in [
            "京公网安备11010502030143号",
            " 京公网安备 11010502030143 ",
            "11010502030143",
            "1101 0502 030143",
            "https://example.cn/#/query/webSearch?code=11010502030143",
        ] {
            assert_eq!(Asked::read(typed, By::Anything), number("11010502030143"), "{typed}");
        }
    }

    #[test]
    fn domains_are_recognised_however_they_are_pasted() {
        for typed in ["https://www.Example.com/a?b=1", "www.example.com", "www。example。com"] {
            let asked = Asked::read(typed, By::Anything);
            assert!(
                matches!(&asked, Asked::Domain(Host::Name(name), _) if name.as_str() == "www.example.com"),
                "{typed}: {asked:?}"
            );
        }
        let asked = Asked::read("例子.中国", By::Anything);
        assert!(
            matches!(&asked, Asked::Domain(Host::Name(name), _) if name.as_str() == "xn--fsqu00a.xn--fiqs8s")
        );
    }

    #[test]
    fn a_name_that_looks_like_a_domain_is_searched_for_as_both() {
        assert!(matches!(Asked::read("Node.js", By::Anything), Asked::Domain(_, Some(_))));
        assert!(matches!(Asked::read("https://node.js/", By::Anything), Asked::Domain(_, None)));
        assert!(matches!(Asked::read("Node.js", By::Name), Asked::Name(_)));
    }

    #[test]
    fn everything_else_is_a_name() {
        for typed in ["云上书屋", "anbei", "360", "A. 的小店", "商城 2.0 版"] {
            assert!(matches!(Asked::read(typed, By::Anything), Asked::Name(_)), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_found_that_way_is_explained() {
        assert_eq!(flaw("京ICP备2022111781号"), "filing-number-is-icp");
        assert_eq!(flaw("京公网安备1101050203号"), "filing-number-digits");
        assert_eq!(flaw("123456789"), "filing-number-digits");
        assert_eq!(flaw("203.0.113.700"), "domain-is-address");
        assert_eq!(flaw("com.cn"), "domain-public-suffix");
        assert_eq!(flaw("···"), "query-nothing");
        assert_eq!(flaw(&"长".repeat(101)), "query-too-long");
        assert_eq!(Asked::read("  ", By::Anything), Asked::Nothing);
    }
}

//! 域名.

use std::borrow::Cow;
use std::net::Ipv4Addr;
use std::str::FromStr;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use unicode_normalization::char::is_combining_mark;

use super::fold::fold;
use crate::Flaw;

/// 域名: a host name below a public suffix, in lower-case A-labels (RFC 5891, UTS #46).
///
/// Holding one proves that the name could be registered and resolved, not that it is. A pasted URL is cut down to its
/// host.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainName(String);

/// More than any name can have, encoded or not; encoding takes quadratic time.
const MOST_BYTES: usize = 1024;

/// The host of what may be a whole URL, in quotation marks or with a comma after it.
fn host(text: &str) -> &str {
    let text = text.trim_matches(|c: char| "\"'“”‘’<>,;、《》()".contains(c) || c.is_whitespace());
    let is_scheme = |s: &str| {
        s.starts_with(|c: char| c.is_ascii_alphabetic())
            && s.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    };
    let text = match text.split_once(':') {
        // One slash or a backslash will do, as in browsers; without any it is a port.
        Some((scheme, rest)) if is_scheme(scheme) && rest.starts_with(['/', '\\']) => rest,
        _ => text,
    };
    let text = text.trim_start_matches(['/', '\\']);
    let authority = text.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) && !name.contains(':') => {
            name
        }
        _ => host,
    };
    host.trim().trim_end_matches('.')
}

/// Whether it is an address, or ends in a number and can only be a mistyped one.
fn is_address(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let hex = last.strip_prefix("0x").is_some_and(|l| l.bytes().all(|b| b.is_ascii_hexdigit()));
    hex || host.starts_with('[')
        || host.matches(':').count() > 1
        || host.parse::<Ipv4Addr>().is_ok()
        || (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
}

/// The A-label form of one host.
fn to_ascii(host: &str) -> Result<Cow<'_, str>, Flaw> {
    let convert = |length| {
        let hyphens = Hyphens::CheckFirstLast;
        Uts46::new().to_ascii(host.as_bytes(), AsciiDenyList::STD3, hyphens, length)
    };
    if host.split('.').any(str::is_empty) {
        return Err(Flaw::new("domain-empty-label"));
    }
    if host.len() > MOST_BYTES {
        return Err(Flaw::new("domain-length").with("length", host.len().to_string()));
    }
    let ascii = convert(DnsLength::Ignore).map_err(|_| {
        let wrong = host.split('.').find(|label| is_bad_label(label)).unwrap_or(host);
        Flaw::new("domain-label").with("label", wrong.to_owned())
    })?;
    if let Some(label) = ascii.split('.').find(|label| label.len() > 63) {
        return Err(Flaw::new("domain-label-length").with("length", label.len().to_string()));
    }
    if ascii.len() > 253 {
        return Err(Flaw::new("domain-length").with("length", ascii.len().to_string()));
    }
    if !ascii.contains("xn--") {
        return Ok(ascii);
    }
    match idna::domain_to_unicode(&ascii).0.split('.').find(|label| has_symbol(label)) {
        Some(label) => Err(Flaw::new("domain-label").with("label", label.to_owned())),
        None => Ok(ascii),
    }
}

fn is_bad_label(label: &str) -> bool {
    let hyphens = Hyphens::CheckFirstLast;
    Uts46::new()
        .to_ascii(label.as_bytes(), AsciiDenyList::STD3, hyphens, DnsLength::Ignore)
        .is_err()
}

/// Whether a label has what no registry takes though UTS #46 does: quotation marks, snowmen.
fn has_symbol(label: &str) -> bool {
    // The middle dots of Catalan and Japanese are letters there.
    let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "·・".contains(c);
    label.chars().any(|c| !c.is_ascii() && !is_letter(c))
}

impl FromStr for DomainName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let folded = fold(typed);
        let host = host(&folded);
        if host.is_empty() {
            return Err(Flaw::new("domain-empty"));
        }
        if is_address(host) {
            return Err(Flaw::new("domain-is-address"));
        }
        if host.contains(char::is_whitespace) {
            return Err(Flaw::new("domain-space"));
        }
        if host.starts_with("*.") {
            return Err(Flaw::new("domain-wildcard"));
        }
        let name = to_ascii(host)?.into_owned();
        // Characters that fold to digits or dots only now.
        if is_address(&name) {
            return Err(Flaw::new("domain-is-address"));
        }
        if !name.contains('.') {
            return Err(Flaw::new("domain-single-label"));
        }
        if psl::domain_str(&name).is_none() {
            // Suffixes that firms lend out (github.io) are names somebody holds and may file.
            let suffix = psl::suffix(name.as_bytes());
            let is_held = suffix.is_some_and(|s| s.typ() == Some(psl::Type::Private));
            if !is_held {
                return Err(Flaw::new("domain-public-suffix").with("suffix", name));
            }
        }
        Ok(Self(name))
    }
}

impl DomainName {
    /// As people read it: Chinese labels in Chinese.
    pub fn unicode(&self) -> String {
        idna::domain_to_unicode(&self.0).0
    }

    /// The part that is registered: one label below the public suffix.
    pub fn registrable(&self) -> &str {
        psl::domain_str(&self.0).unwrap_or(&self.0)
    }

    /// Itself and the names above it, up to the registrable one.
    pub fn parents(&self) -> Vec<&str> {
        let top = self.registrable();
        let mut names = vec![self.0.as_str()];
        let mut rest = self.0.as_str();
        while rest.len() > top.len() {
            let Some((_, above)) = rest.split_once('.') else { break };
            names.push(above);
            rest = above;
        }
        names
    }
}

text_value!(
    DomainName,
    code_line!(),
    ["example.com", "www.example.com.cn", "xn--fsqu00a.xn--fiqs8s"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn name(typed: &str) -> Result<String, &'static str> {
        typed.parse::<DomainName>().map(|v| v.0).map_err(|flaw| flaw.code)
    }

    #[test]
    fn a_pasted_url_is_cut_down_to_its_host() {
        for typed in [
            "https://www.Example.com:8443/a?b#c",
            "//user:secret@www.example.com",
            "www。ｅｘａｍｐｌｅ．com。",
            " WWW.EXAMPLE.COM. ",
            "http://www.example.com?x=1",
            "www.example.com:80",
            "http:/www.example.com",
            "http:\\\\www.example.com\\a",
            "“www.example.com”，",
            "https://www.example.com/首页?查询",
        ] {
            assert_eq!(name(typed), Ok("www.example.com".to_owned()), "{typed}");
        }
    }

    #[test]
    fn chinese_names_have_two_forms() {
        let domain: DomainName = "WWW.百度.中国".parse().unwrap();
        assert_eq!(domain.as_str(), "www.xn--wxtr44c.xn--fiqs8s");
        assert_eq!(domain.unicode(), "www.百度.中国");
        assert_eq!(domain.registrable(), "xn--wxtr44c.xn--fiqs8s");
        assert_eq!(name("XN--wxtr44c.xn--FIQS8S"), Ok("xn--wxtr44c.xn--fiqs8s".to_owned()));
    }

    #[test]
    fn parents_end_at_the_registrable_name() {
        let domain: DomainName = "a.b.example.com.cn".parse().unwrap();
        assert_eq!(domain.parents(), ["a.b.example.com.cn", "b.example.com.cn", "example.com.cn"]);
        assert_eq!("example.cn".parse::<DomainName>().unwrap().parents(), ["example.cn"]);
        assert_eq!("me.github.io".parse::<DomainName>().unwrap().registrable(), "me.github.io");
        assert_eq!("github.io".parse::<DomainName>().unwrap().parents(), ["github.io"]);
    }

    #[test]
    fn names_nobody_can_hold_are_refused() {
        assert_eq!(name("com.cn"), Err("domain-public-suffix"));
        assert_eq!(name("公司.cn"), Err("domain-public-suffix"));
        assert_eq!(name("localhost"), Err("domain-single-label"));
        assert_eq!(name("cn"), Err("domain-single-label"));
        assert_eq!(name("https://"), Err("domain-empty"));
    }

    #[test]
    fn addresses_are_sent_to_their_own_field() {
        for typed in [
            "1.2.3.4",
            "http://1.2.3.4:80/",
            "[2001:db8::1]:443",
            "2001:db8::1",
            "1.2.3.400",
            "1.0x2",
        ] {
            assert_eq!(name(typed), Err("domain-is-address"), "{typed}");
        }
    }

    #[test]
    fn bad_labels_are_refused() {
        assert_eq!(name("-a.example.com"), Err("domain-label"));
        assert_eq!(name("a_b.example.com"), Err("domain-label"));
        assert_eq!(name("xn--a.example.com"), Err("domain-label"));
        assert_eq!(name("a..example.com"), Err("domain-empty-label"));
        assert_eq!(name("*.example.com"), Err("domain-wildcard"));
        assert_eq!(name("☃.com"), Err("domain-label"));
        assert_eq!(name("xn--n3h.com"), Err("domain-label"));
        assert_eq!(name("a“b.com"), Err("domain-label"));
        assert_eq!(name("exa mple.com"), Err("domain-space"));
        assert_eq!(name(&format!("{}.com", "a".repeat(64))), Err("domain-label-length"));
        assert_eq!(name(&format!("{}example.com", "a.".repeat(130))), Err("domain-length"));
    }
}

//! 域名.

use std::borrow::Cow;
use std::iter;
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

/// Whether it is a name just as it is registered: nothing of it to be cut off, folded or encoded.
fn is_plain(text: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let is_plain = |label: &str| {
        let ends = (label.bytes().next(), label.bytes().next_back());
        matches!(ends, (Some(first), Some(last)) if is_letter(first) && is_letter(last))
            && label.len() <= 63
            && label.bytes().all(|b| is_letter(b) || b == b'-')
            && !label.starts_with("xn--")
    };
    // One that ends in a number can only be an address.
    let is_name = |last: &str| last.starts_with(|c: char| c.is_ascii_lowercase());
    text.len() <= 253
        && text.split('.').all(is_plain)
        && text.rsplit('.').next().is_some_and(is_name)
}

/// The name one label above.
fn above(name: &str) -> Option<&str> {
    name.split_once('.').map(|(_, above)| above)
}

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

/// The name in what was typed, in lower-case A-labels.
fn name_in(typed: &str) -> Result<String, Flaw> {
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
    Ok(name)
}

impl FromStr for DomainName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = if is_plain(typed) { typed.to_owned() } else { name_in(typed)? };
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
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        // Who asks for the first alone need not know where they end.
        let rest = || {
            let top = self.registrable().len();
            let names = iter::successors(above(self.as_str()), |name| above(name));
            names.take_while(move |name| name.len() >= top)
        };
        iter::once(self.as_str()).chain(iter::once_with(rest).flatten())
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

    proptest::proptest! {
        #[test]
        fn a_plain_name_is_read_as_any_other(typed in "[a-z0-9.-]{1,12}|([a-z0-9-]{1,9}\\.){1,3}[a-z0-9]{1,4}|[a-z]{62,64}\\.cn") {
            if is_plain(&typed) {
                proptest::prop_assert_eq!(name_in(&typed), Ok(typed));
            }
        }
    }

    #[test]
    fn what_is_plain_needs_no_second_look() {
        for plain in ["example.com", "a--b.example.com.cn", "1.2.3.com", "q-1.cn"] {
            assert!(is_plain(plain), "{plain}");
        }
        for other in [
            "Example.com",
            "xn--fsqu00a.cn",
            "-a.com",
            "a-.com",
            "a..com",
            "a.com.",
            "1.2.3.4",
            "a.0x1f",
            "例.cn",
            "",
        ] {
            assert!(!is_plain(other), "{other}");
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
        let parents = |name: &str| {
            name.parse::<DomainName>().unwrap().parents().map(str::to_owned).collect::<Vec<_>>()
        };
        let expected = ["a.b.example.com.cn", "b.example.com.cn", "example.com.cn"];
        assert_eq!(parents("a.b.example.com.cn"), expected);
        assert_eq!(parents("example.cn"), ["example.cn"]);
        assert_eq!("me.github.io".parse::<DomainName>().unwrap().registrable(), "me.github.io");
        assert_eq!(parents("github.io"), ["github.io"]);
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

//! 推送地址: where events are handed to somebody's system.

use std::fmt;
use std::str::FromStr;

use crate::Flaw;
use crate::value::DomainName;

/// The address of a receiver. Where it may lead is decided when it is asked, for every message anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebhookUrl(String);

const MOST: usize = 500;

impl FromStr for WebhookUrl {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = typed.trim();
        let length = text.chars().count();
        if length > MOST {
            return Err(Flaw::new("text-too-long")
                .with("length", length.to_string())
                .with("most", MOST.to_string()));
        }
        let is_plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
        let (scheme, rest) = text.split_once("://").ok_or(Flaw::new("webhook-url"))?;
        let scheme = scheme.to_ascii_lowercase();
        if !["https", "http"].contains(&scheme.as_str()) || !rest.chars().all(is_plain) {
            return Err(Flaw::new("webhook-url"));
        }
        let (place, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        // A password would be kept in clear; what follows # is never sent.
        if place.contains('@') || path.contains('#') {
            return Err(Flaw::new("webhook-url-parts"));
        }
        let (host, port) = place.split_once(':').map_or((place, None), |(h, p)| (h, Some(p)));
        if port.is_some_and(|port| port.parse::<u16>().map_or(true, |port| port == 0)) {
            return Err(Flaw::new("webhook-url"));
        }
        host.parse::<DomainName>().map_err(|_| Flaw::new("webhook-url-host"))?;
        let host = host.to_ascii_lowercase();
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Ok(Self(format!("{scheme}://{host}{port}{path}")))
    }
}

impl WebhookUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host that is asked over an open line, where messages are not encrypted.
    pub fn plain_host(&self) -> Option<&str> {
        let rest = self.0.strip_prefix("http://")?;
        rest.split([':', '/']).next()
    }
}

impl fmt::Display for WebhookUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, &'static str> {
        typed.parse::<WebhookUrl>().map(|url| url.to_string()).map_err(|flaw| flaw.code)
    }

    #[test]
    fn an_address_is_kept_in_one_spelling() {
        for (typed, kept) in [
            (" https://Hooks.Example.com ", "https://hooks.example.com/"),
            ("HTTPS://hooks.example.com:8443/a?b=C", "https://hooks.example.com:8443/a?b=C"),
            ("https://hooks.example.com?b=c", "https://hooks.example.com/?b=c"),
        ] {
            assert_eq!(read(typed), Ok(kept.to_owned()), "{typed}");
        }
    }

    #[test]
    fn who_is_asked_over_an_open_line_is_told() {
        let host = |typed: &str| {
            let url = typed.parse::<WebhookUrl>().unwrap();
            url.plain_host().map(str::to_owned)
        };
        assert_eq!(host("https://hooks.example.com/"), None);
        assert_eq!(host("HTTP://Hooks.example.com:8080/a").as_deref(), Some("hooks.example.com"));
    }

    #[test]
    fn what_is_no_address_of_a_receiver_is_refused() {
        for (typed, why) in [
            ("", "webhook-url"),
            ("hooks.example.com", "webhook-url"),
            ("ftp://hooks.example.com/", "webhook-url"),
            ("https://hooks.example.com/a b", "webhook-url"),
            ("https://hooks.example.com:0/", "webhook-url"),
            ("https://hooks.example.com:70000/", "webhook-url"),
            ("https://me:word@hooks.example.com/", "webhook-url-parts"),
            ("https://hooks.example.com/#a", "webhook-url-parts"),
            ("https://127.0.0.1/", "webhook-url-host"),
            ("https://[::1]/", "webhook-url"),
            ("https://localhost/", "webhook-url-host"),
        ] {
            assert_eq!(read(typed), Err(why), "{typed}");
        }
        assert_eq!(
            read(&format!("https://a.example.com/{}", "a".repeat(500))),
            Err("text-too-long")
        );
    }
}

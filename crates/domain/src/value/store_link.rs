//! 下载渠道: where an app can be had.

use std::fmt;
use std::str::FromStr;

use super::DomainName;
use super::fold::{fold, fold_prose};
use crate::Flaw;
use crate::field::{Control, LineKind};

/// A store's name and the app's page there, in one line: `示例应用市场 https://store.example.com/app/1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoreLink {
    name: String,
    url: String,
}

const MOST_NAME: usize = 60;
const MOST_URL: usize = 500;

/// Where the address begins.
fn scheme_at(text: &str) -> Option<usize> {
    // Folding to lower case keeps the length of ASCII, and what is no ASCII is not looked at.
    let lower = text.to_ascii_lowercase();
    ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min()
}

impl FromStr for StoreLink {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_prose(&typed.replace("：//", "://").replace('／', "/"));
        let at = scheme_at(&text).ok_or(Flaw::new("store-link-url"))?;
        let name = text[..at].trim_matches([' ', ':', '：', '-', ',', '，', '(', '（', '|']);
        let url = text[at..].trim_end_matches([')', '）', '。', '，', ',', ';', '；']);
        if name.is_empty() {
            return Err(Flaw::new("store-link-name"));
        }
        if name.chars().count() > MOST_NAME || url.chars().count() > MOST_URL {
            return Err(Flaw::new("text-too-long")
                .with("length", text.chars().count().to_string())
                .with("most", (MOST_NAME + MOST_URL).to_string()));
        }
        // A blank ends an address: what follows is neither its part nor the store's name.
        if url.contains(char::is_whitespace) || fold(url) != url {
            return Err(Flaw::new("store-link-space"));
        }
        let host = url.split_once("//").map_or("", |(_, rest)| rest);
        if host.parse::<DomainName>().is_err() {
            return Err(Flaw::new("store-link-host"));
        }
        Ok(Self { name: name.to_owned(), url: url.to_owned() })
    }
}

impl StoreLink {
    /// 渠道名称.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The page's address.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl fmt::Display for StoreLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.url)
    }
}

displayed_value!(
    StoreLink,
    Control::Line { kind: LineKind::Text, autocomplete: "off" },
    ["示例应用市场 https://store.example.com/app/1", "官网下载 https://www.example.com/download"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<(String, String), &'static str> {
        let link = typed.parse::<StoreLink>().map_err(|flaw| flaw.code)?;
        Ok((link.name().to_owned(), link.url().to_owned()))
    }

    #[test]
    fn a_name_and_an_address_are_told_apart() {
        let pair = ("示例市场".to_owned(), "https://store.example.com/a?id=1".to_owned());
        for typed in [
            "示例市场 https://store.example.com/a?id=1",
            "示例市场：https://store.example.com/a?id=1",
            "示例市场（https://store.example.com/a?id=1）",
            "示例市场：https：//store.example.com／a?id=1",
        ] {
            assert_eq!(read(typed), Ok(pair.clone()), "{typed}");
        }
    }

    #[test]
    fn half_a_link_is_refused() {
        assert_eq!(read("示例市场"), Err("store-link-url"));
        assert_eq!(read("https://store.example.com/a"), Err("store-link-name"));
        assert_eq!(read("示例市场 https://localhost/a"), Err("store-link-host"));
        assert_eq!(read("示例市场 https://203.0.113.7/a"), Err("store-link-host"));
        assert_eq!(read("示例市场 https://a.example.com/a b"), Err("store-link-space"));
        let long = format!("市场 https://a.example.com/{}", "a".repeat(500));
        assert_eq!(read(&long), Err("text-too-long"));
    }
}

//! 版本号.

use std::str::FromStr;

use super::fold::fold;
use crate::Flaw;

/// The version of an app as its store shows it: `1.8.0`, `2.0.0-beta.1`, `3.2 (1042)`; 40 characters at most.
///
/// A leading `v` is dropped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AppVersion(String);

const MOST: usize = 40;

impl FromStr for AppVersion {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold(typed).split_whitespace().collect::<Vec<_>>().join(" ");
        let is_symbol = |c: &char| c.is_ascii_alphanumeric() || ".-_+() ".contains(*c);
        if let Some(symbol) = text.chars().find(|c| !is_symbol(c)) {
            return Err(Flaw::new("version-symbol").with("symbol", symbol.to_string()));
        }
        let version = text.trim_start_matches(['v', 'V']).trim_start_matches(['.', ' ']);
        if !version.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(Flaw::new("version-digit"));
        }
        if version.len() > MOST {
            return Err(Flaw::new("text-too-long")
                .with("length", version.len().to_string())
                .with("most", MOST.to_string()));
        }
        Ok(Self(version.to_owned()))
    }
}

text_value!(AppVersion, code_line!(), ["1.8.0", "2.0.0-beta.1"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_v_is_dropped() {
        for (typed, version) in
            [("v1.8.0", "1.8.0"), ("Ｖ１．２", "1.2"), ("3.2  (1042)", "3.2 (1042)"), ("7", "7")]
        {
            assert_eq!(typed.parse::<AppVersion>().unwrap().as_str(), version);
        }
    }

    #[test]
    fn words_are_no_version() {
        let code = |text: &str| text.parse::<AppVersion>().unwrap_err().code;
        assert_eq!(code("latest"), "version-digit");
        assert_eq!(code(""), "version-digit");
        assert_eq!(code("最新版"), "version-symbol");
        assert_eq!(code(&"1".repeat(41)), "text-too-long");
    }
}

//! 应用包名 of Android and `HarmonyOS`.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;

/// 包名: dotted identifiers (`applicationId` of Android, `bundleName` of `HarmonyOS`), at least two, 255 characters at most.
///
/// Letter case is part of the name and kept. Holding one proves its shape, not that such an app exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageName(String);

const MOST: usize = 255;

impl FromStr for PackageName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = fold_tight(typed);
        let is_symbol = |c: &char| c.is_ascii_alphanumeric() || "._".contains(*c);
        if let Some(symbol) = name.chars().find(|c| !is_symbol(c)) {
            return Err(Flaw::new("package-symbol").with("symbol", symbol.to_string()));
        }
        if name.len() > MOST {
            let flaw = Flaw::new("package-length").with("length", name.len().to_string());
            return Err(flaw.with("most", MOST.to_string()));
        }
        let segments: Vec<_> = name.split('.').collect();
        if segments.len() < 2 {
            return Err(Flaw::new("package-segments"));
        }
        let starts_badly = |s: &&&str| !s.starts_with(|c: char| c.is_ascii_alphabetic());
        match segments.iter().find(starts_badly) {
            Some(segment) => {
                Err(Flaw::new("package-segment").with("segment", (*segment).to_owned()))
            }
            None => Ok(Self(name)),
        }
    }
}

text_value!(PackageName, code_line!(), ["com.example.tea", "com.example.Tea_2"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_is_kept_and_spaces_are_not() {
        let name: PackageName = " com.example.\u{200B}Tea ".parse().unwrap();
        assert_eq!(name.as_str(), "com.example.Tea");
        assert_eq!("ｃｏｍ。ａ".parse::<PackageName>().unwrap().as_str(), "com.a");
    }

    #[test]
    fn what_no_system_would_install_is_refused() {
        let code = |text: &str| text.parse::<PackageName>().unwrap_err().code;
        assert_eq!(code("tea"), "package-segments");
        assert_eq!(code(""), "package-segments");
        assert_eq!(code("com..tea"), "package-segment");
        assert_eq!(code("com.1tea"), "package-segment");
        assert_eq!(code("com._tea"), "package-segment");
        assert_eq!(code("com.example.tea-shop"), "package-symbol");
        assert_eq!(code("com.例子"), "package-symbol");
        assert_eq!(code(&format!("com.{}", "a".repeat(252))), "package-length");
    }
}

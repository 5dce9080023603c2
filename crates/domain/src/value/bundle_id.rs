//! Bundle ID of Apple's systems.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;

/// Bundle ID: letters, digits, hyphens and dots, at least two parts, 155 characters at most (`CFBundleIdentifier`).
///
/// Holding one proves its shape, not that such an app exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundleId(String);

const MOST: usize = 155;

impl FromStr for BundleId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let id = fold_tight(typed);
        // com.example.* is a wildcard of a provisioning profile, not the id of an app.
        if id.contains('*') {
            return Err(Flaw::new("bundle-id-wildcard"));
        }
        let is_symbol = |c: &char| c.is_ascii_alphanumeric() || ".-".contains(*c);
        if let Some(symbol) = id.chars().find(|c| !is_symbol(c)) {
            return Err(Flaw::new("bundle-id-symbol").with("symbol", symbol.to_string()));
        }
        if id.len() > MOST {
            let flaw = Flaw::new("package-length").with("length", id.len().to_string());
            return Err(flaw.with("most", MOST.to_string()));
        }
        if id.split('.').count() < 2 || id.split('.').any(str::is_empty) {
            return Err(Flaw::new("bundle-id-segments"));
        }
        Ok(Self(id))
    }
}

text_value!(BundleId, code_line!(), ["com.example.tea", "com.example-2.Tea"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_and_leading_digits_are_part_of_an_id() {
        for id in ["com.example.tea", "com.1-example.Tea", "cn.example.tea-shop"] {
            assert_eq!(id.parse::<BundleId>().unwrap().as_str(), id);
        }
    }

    #[test]
    fn what_is_no_id_of_an_app_is_refused() {
        let code = |text: &str| text.parse::<BundleId>().unwrap_err().code;
        assert_eq!(code("com.example.*"), "bundle-id-wildcard");
        assert_eq!(code("com.example.tea_shop"), "bundle-id-symbol");
        assert_eq!(code("tea"), "bundle-id-segments");
        assert_eq!(code("com.example."), "bundle-id-segments");
        assert_eq!(code(&format!("com.{}", "a".repeat(152))), "package-length");
    }
}

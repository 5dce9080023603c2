//! 使用的第三方 SDK.

use std::fmt;
use std::str::FromStr;

use super::fold::fold_prose;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// An SDK and who provides it, in one line: `示例推送 SDK，示例科技有限公司`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sdk {
    name: String,
    provider: String,
}

const MOST: usize = 100;

impl FromStr for Sdk {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_prose(typed);
        // The first one parts; a firm may have more in its name: Example, Inc.
        let parts = text.split_once(['，', ',', '；', ';', '|', '、']);
        let (name, provider) = parts.ok_or(Flaw::new("sdk-provider"))?;
        let (name, provider) = (name.trim(), provider.trim());
        if name.is_empty() || provider.is_empty() {
            return Err(Flaw::new("sdk-provider"));
        }
        let longest = name.chars().count().max(provider.chars().count());
        if longest > MOST {
            return Err(Flaw::new("text-too-long")
                .with("length", longest.to_string())
                .with("most", MOST.to_string()));
        }
        Ok(Self { name: name.to_owned(), provider: provider.to_owned() })
    }
}

impl Sdk {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Who provides it.
    pub fn provider(&self) -> &str {
        &self.provider
    }
}

impl fmt::Display for Sdk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}，{}", self.name, self.provider)
    }
}

displayed_value!(
    Sdk,
    Control::Line { kind: LineKind::Text, autocomplete: "off" },
    ["示例推送 SDK，示例科技有限公司", "Example Maps，Example, Inc."]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_comma_parts_name_and_provider() {
        for typed in [
            "推送 SDK，示例公司",
            "推送 SDK, 示例公司",
            "推送 SDK | 示例公司",
            "推送 SDK；示例公司",
        ] {
            let sdk: Sdk = typed.parse().unwrap();
            assert_eq!((sdk.name(), sdk.provider()), ("推送 SDK", "示例公司"), "{typed}");
        }
        let sdk: Sdk = "Maps, Example, Inc.".parse().unwrap();
        assert_eq!(sdk.provider(), "Example, Inc.");
    }

    #[test]
    fn an_sdk_of_nobody_is_refused() {
        let code = |text: &str| text.parse::<Sdk>().unwrap_err().code;
        assert_eq!(code("推送 SDK"), "sdk-provider");
        assert_eq!(code("推送 SDK，"), "sdk-provider");
        assert_eq!(code("，示例公司"), "sdk-provider");
        assert_eq!(code(&format!("推送，{}", "司".repeat(101))), "text-too-long");
    }
}

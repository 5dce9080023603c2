//! 小程序的 `AppID`.

use std::str::FromStr;

use super::choices::HostPlatform;
use super::fold::fold_tight;
use crate::Flaw;

/// The id that a host platform gave a mini-program: 4–64 letters, digits, dots, hyphens, underscores.
///
/// Each host has a shape of its own, which [`MiniProgramId::fits`] knows where it is public.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MiniProgramId(String);

impl FromStr for MiniProgramId {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let id = fold_tight(typed);
        let is_symbol = |c: &char| c.is_ascii_alphanumeric() || "._-".contains(*c);
        if let Some(symbol) = id.chars().find(|c| !is_symbol(c)) {
            return Err(Flaw::new("mini-program-id-symbol").with("symbol", symbol.to_string()));
        }
        if !(4..=64).contains(&id.len()) {
            let length = id.len().to_string();
            return Err(Flaw::new("mini-program-id-length").with("length", length));
        }
        Ok(Self(id))
    }
}

impl MiniProgramId {
    /// Whether `host` gives ids of this shape, or what they look like there.
    pub fn fits(&self, host: HostPlatform) -> Result<(), Flaw> {
        let hex = |prefix: &str| {
            let rest = self.0.strip_prefix(prefix).unwrap_or_default();
            rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_hexdigit())
        };
        let is_digits = self.0.bytes().all(|b| b.is_ascii_digit());
        let (fits, example) = match host {
            HostPlatform::Wechat => (hex("wx"), "wx0123456789abcdef"),
            HostPlatform::Douyin => (hex("tt"), "tt0123456789abcdef"),
            HostPlatform::Alipay => (is_digits && self.0.len() == 16, "2021000000000001"),
            HostPlatform::Baidu => (is_digits, "10000001"),
            _ => return Ok(()),
        };
        if fits { Ok(()) } else { Err(Flaw::new("mini-program-id-shape").with("example", example)) }
    }
}

text_value!(MiniProgramId, code_line!(), ["wx0123456789abcdef", "2021000000000001"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_has_its_shape() {
        let fits = |id: &str, host| id.parse::<MiniProgramId>().unwrap().fits(host).is_ok();
        assert!(fits("wx0123456789abcdef", HostPlatform::Wechat));
        assert!(!fits("gh_0123456789ab", HostPlatform::Wechat));
        assert!(fits("tt0123456789abcdef", HostPlatform::Douyin));
        assert!(fits("2021000000000001", HostPlatform::Alipay));
        assert!(!fits("wx0123456789abcdef", HostPlatform::Alipay));
        assert!(!fits("wx0123456789abcdef", HostPlatform::Baidu));
        assert!(fits("gh_0123456789ab", HostPlatform::Other));
    }

    #[test]
    fn other_texts_are_no_ids() {
        let code = |text: &str| text.parse::<MiniProgramId>().unwrap_err().code;
        assert_eq!(code("wx1"), "mini-program-id-length");
        assert_eq!(code("青禾小程序"), "mini-program-id-symbol");
    }
}

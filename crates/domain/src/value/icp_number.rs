//! ICP 备案/许可证号 of the telecommunications authority.

use std::fmt;
use std::str::FromStr;

use super::Province;
use super::fold::fold_tight;
use crate::Flaw;

/// 工信部 ICP 备案号或经营许可证号, with or without the suffix of one service; normal form `京ICP备05070602号-1`.
///
/// Holding one proves the shape: a prefix the authority uses, the right number of digits, a suffix it issues; not that
/// the number was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IcpNumber {
    main: String,
    service: Option<(u32, IcpService)>,
}

/// What the suffix says it is the number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IcpService {
    Website,
    App,
    MiniProgram,
    QuickApp,
}

impl IcpService {
    fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "" => Some(Self::Website),
            "A" => Some(Self::App),
            "X" => Some(Self::MiniProgram),
            "K" => Some(Self::QuickApp),
            _ => None,
        }
    }

    /// What follows the number in the suffix.
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::Website => "",
            Self::App => "A",
            Self::MiniProgram => "X",
            Self::QuickApp => "K",
        }
    }
}

fn all_digits(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// The province of a prefix; one written as the police write it is refused with the right one named.
fn prefix(text: &str) -> Result<&'static str, Flaw> {
    if let Some(province) = Province::by_icp(text) {
        return Ok(province.icp);
    }
    let known = if text == "云" { Province::by_code("53") } else { Province::by_police(text) };
    match known {
        Some(province) => Err(Flaw::new("icp-province-police").with("expected", province.icp)),
        None => Err(Flaw::new("icp-province").with("province", text.to_owned())),
    }
}

/// `1`, `1A`, `1626X`.
fn service(text: &str) -> Result<(u32, IcpService), Flaw> {
    let wrong = || Flaw::new("icp-suffix").with("suffix", text.to_owned());
    let digits = text.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let kind = IcpService::from_letter(&text[digits.len()..]).ok_or_else(wrong)?;
    let number = Some(digits).filter(|d| all_digits(d, &[1, 2, 3, 4, 5, 6]));
    let number = number.and_then(|d| d.parse().ok()).filter(|n| *n > 0).ok_or_else(wrong)?;
    Ok((number, kind))
}

/// Splits `digits号-1A`, of which 号 may be missing or stand at the end.
fn split_suffix(text: &str) -> (String, Option<String>) {
    let text = text.replacen('号', "", 1);
    match text.split_once('-') {
        Some((digits, suffix)) => (digits.to_owned(), Some(suffix.to_owned())),
        None => (text, None),
    }
}

/// `京ICP备05070602号` and `京ICP证030173号`.
fn filed(head: &str, word: &str, tail: &str) -> Result<IcpNumber, Flaw> {
    let lengths: &[usize] = if word == "备" { &[8, 10] } else { &[6, 8] };
    let (digits, suffix) = split_suffix(tail);
    // Ten digits begin with a year of four.
    if !all_digits(&digits, lengths) || (digits.len() == 10 && !digits.starts_with("20")) {
        let flaw = match word {
            "备" => Flaw::new("icp-digits"),
            _ => Flaw::new("icp-licence-digits"),
        };
        return Err(flaw.with("digits", digits));
    }
    let main = format!("{}ICP{word}{digits}号", prefix(head)?);
    Ok(IcpNumber { main, service: suffix.as_deref().map(service).transpose()? })
}

/// 增值电信业务经营许可证: `粤B2-20090059`, `B2-20080101`, `合字B2-20080101`.
fn licensed(text: &str) -> Result<IcpNumber, Flaw> {
    let shape = || Flaw::new("icp-shape");
    let start = text.find(['A', 'B']).ok_or_else(shape)?;
    let (head, rest) = text.split_at(start);
    let class = rest.get(..2).filter(|class| ["A1", "A2", "B1", "B2"].contains(class));
    let (class, rest) = (class.ok_or_else(shape)?, rest[2..].trim_start_matches('-'));
    let (digits, suffix) = split_suffix(rest);
    if !all_digits(&digits, &[8]) {
        return Err(Flaw::new("icp-licence-digits").with("digits", digits));
    }
    let head = if matches!(head, "" | "合字") { head } else { prefix(head)? };
    let service = suffix.as_deref().map(service).transpose()?;
    Ok(IcpNumber { main: format!("{head}{class}-{digits}"), service })
}

impl FromStr for IcpNumber {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed).to_ascii_uppercase().replace("备案", "备");
        let text = text.trim_matches(['-', '.', ':', ',', ';']);
        // 备案号：京ICP备…
        let text = text.rsplit(':').next().unwrap_or_default();
        if text.contains("公网安备") || text.contains("公安") {
            return Err(Flaw::new("icp-is-filing-number"));
        }
        match text.split_once("ICP") {
            Some((head, tail)) => match (tail.strip_prefix('备'), tail.strip_prefix('证')) {
                (Some(tail), _) => filed(head, "备", tail.trim_start_matches(['号', ':'])),
                (_, Some(tail)) => filed(head, "证", tail.trim_start_matches(['号', ':'])),
                _ => Err(Flaw::new("icp-shape")),
            },
            None => licensed(text),
        }
    }
}

impl IcpNumber {
    /// The number of the subject or licence, without the suffix of a service.
    pub fn subject(&self) -> &str {
        &self.main
    }

    /// What it is the number of; `None` if it is a subject's or a licence's.
    pub fn service_kind(&self) -> Option<IcpService> {
        self.service.map(|(_, kind)| kind)
    }
}

impl fmt::Display for IcpNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.main)?;
        self.service.map_or(Ok(()), |(number, kind)| write!(f, "-{number}{}", kind.letter()))
    }
}

displayed_value!(
    IcpNumber,
    code_line!(),
    ["京ICP备00000001号-1", "京ICP备2024000001号-1A", "粤B2-20000001-1X", "京ICP证000001号"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn icp(typed: &str) -> Result<String, &'static str> {
        typed.parse::<IcpNumber>().map(|v| v.to_string()).map_err(|flaw| flaw.code)
    }

    #[test]
    fn every_spelling_gives_the_normal_form() {
        for (typed, normal) in [
            ("京ICP备05070602号", "京ICP备05070602号"),
            ("京ICP备05070602号-1", "京ICP备05070602号-1"),
            ("粤ICP备2022111781号", "粤ICP备2022111781号"),
            ("陕ICP备2024026116号-1A", "陕ICP备2024026116号-1A"),
            ("沪icp备2025152989号-1a", "沪ICP备2025152989号-1A"),
            ("粤B2-20090059-1626X", "粤B2-20090059-1626X"),
            ("粤B2-20090059", "粤B2-20090059"),
            ("粤B2-20090059号", "粤B2-20090059"),
            ("B2-20080101", "B2-20080101"),
            ("京ICP证030173号", "京ICP证030173号"),
            ("京ICP证030173号-1", "京ICP证030173号-1"),
            ("滇ICP备09010050-5号", "滇ICP备09010050号-5"),
            ("京 ICP 备 17046648-1 号", "京ICP备17046648号-1"),
            ("京ICP备\u{A0}17046648", "京ICP备17046648号"),
            ("京ＩＣＰ备１７０４６６４８号－２", "京ICP备17046648号-2"),
            ("京ICP备案17046648号", "京ICP备17046648号"),
            ("ICP备案号：京ICP备17046648号", "京ICP备17046648号"),
            ("蜀ICP备17046648号", "蜀ICP备17046648号"),
        ] {
            assert_eq!(icp(typed), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn the_suffix_tells_the_kind_of_service() {
        let kind = |text: &str| text.parse::<IcpNumber>().unwrap().service_kind();
        assert_eq!(kind("京ICP备05070602号"), None);
        assert_eq!(kind("京ICP备05070602号-2"), Some(IcpService::Website));
        assert_eq!(kind("陕ICP备2024026116号-1A"), Some(IcpService::App));
        assert_eq!(kind("粤B2-20090059-1626X"), Some(IcpService::MiniProgram));
        assert_eq!(kind("京ICP备05070602号-1K"), Some(IcpService::QuickApp));
    }

    #[test]
    fn what_is_no_icp_number_is_refused() {
        assert_eq!(icp("川ICP备17046648号"), Err("icp-province-police"));
        assert_eq!(icp("云ICP备17046648号"), Err("icp-province-police"));
        assert_eq!(icp("中ICP备17046648号"), Err("icp-province"));
        assert_eq!(icp("ICP备17046648号"), Err("icp-province"));
        assert_eq!(icp("京ICP备1704664号"), Err("icp-digits"));
        assert_eq!(icp("京ICP备9999000001号"), Err("icp-digits"));
        assert_eq!(icp("京ICP证17号"), Err("icp-licence-digits"));
        assert_eq!(icp("京ICP备17046648号-0"), Err("icp-suffix"));
        assert_eq!(icp("京ICP备17046648号-1B"), Err("icp-suffix"));
        assert_eq!(icp("京公网安备11010502030143号"), Err("icp-is-filing-number"));
        assert_eq!(icp("17046648"), Err("icp-shape"));
    }
}

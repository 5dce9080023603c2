//! 公安备案号.

use std::fmt;
use std::str::FromStr;

use super::Province;
use super::fold::fold_tight;
use crate::Flaw;

/// 公安备案号, written `京公网安备11010502030143号`.
///
/// Today's numbers have fourteen digits: six for the region of the issuing organ, two for the class (02 for websites),
/// six for the serial; there is no check digit. Older ones of eleven to thirteen digits are still shown on websites.
/// Holding one proves the shape and that prefix and digits name the same province, not that it was issued.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilingNumber {
    prefix: &'static str,
    digits: String,
}

/// What stands before the digits after the province, as it is found on websites. Longer ones first.
const WORDS: [&str; 9] = [
    "公安网安备",
    "公网安备案",
    "公安网备案",
    "公网安备",
    "公安网备",
    "公网备",
    "公安备案",
    "公安备",
    "公网安",
];

/// 66 and 80 are police zones, not regions: 新疆生产建设兵团, which lies in Xinjiang, and the railways, whose numbers
/// carry the prefix of a province they run through.
const CORPS: &str = "66";
const RAILWAYS: &str = "80";

/// The prefixes that may stand before digits beginning with `head`, the usual one first. Empty if there is no such
/// region; `None` if any may.
fn prefixes(head: &str) -> Option<Vec<&'static str>> {
    match (head, Province::by_code(head)) {
        (RAILWAYS, _) => None,
        (CORPS, _) => Some(vec!["新", "兵"]),
        (_, Some(p)) if p.police == p.icp => Some(vec![p.police]),
        // 蜀, 黔 and 陇 have been issued too, rarely.
        (_, Some(p)) => Some(vec![p.police, p.icp]),
        (_, None) => Some(Vec::new()),
    }
}

/// Without spaces and width, and in today's characters: 京公網安備…號 is how some keyboards write it.
fn folded(typed: &str) -> String {
    let today = |c| match c {
        '網' => '网',
        '備' => '备',
        '聯' => '联',
        '號' => '号',
        c => c,
    };
    fold_tight(typed).chars().map(today).collect()
}

/// Takes the words apart from the digits: what stands before them, and they themselves.
fn split(text: &str) -> Option<(String, String)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (head, tail) = text.split_at(start);
    // 备案号：京公网安备…
    let head = head.rsplit(':').find(|part| !part.is_empty()).unwrap_or_default();
    let head = head.chars().filter(|c| !matches!(c, ':' | '(' | ')' | '[' | ']' | '-' | '.'));
    let tail: String = tail.chars().filter(|c| !"-()[]".contains(*c)).collect();
    let tail = tail.trim_end_matches(['.', ',', ';']);
    let digits = tail.strip_suffix('号').unwrap_or(tail).to_owned();
    are_digits(&digits).then(|| (head.collect(), digits))
}

fn are_digits(text: &str) -> bool {
    (11..=14).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// The province written before 公网安备, if one is; `None` if the words are no filing number's.
fn written_prefix(head: &str) -> Option<&str> {
    let head = head.strip_suffix('号').unwrap_or(head);
    if head.is_empty() {
        return Some("");
    }
    let word = WORDS.iter().find(|word| head.ends_with(*word))?;
    let prefix = &head[..head.len() - word.len()];
    (prefix.chars().count() <= 1).then_some(prefix)
}

impl FromStr for FilingNumber {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = folded(typed).to_uppercase();
        if text.contains("ICP") {
            return Err(Flaw::new("filing-number-is-icp"));
        }
        let count = text.chars().filter(char::is_ascii_digit).count();
        let (head, digits) = split(&text).ok_or_else(|| match count {
            // As many as there should be, with something between or behind them.
            11..=14 => Flaw::new("filing-number-words"),
            _ => Flaw::new("filing-number-digits").with("digits", count.to_string()),
        })?;
        let written = written_prefix(&head).ok_or_else(|| Flaw::new("filing-number-words"))?;
        let prefix = match prefixes(&digits[..2]) {
            None => Province::by_police(written)
                .map(|p| if p.icp == written { p.icp } else { p.police })
                .ok_or_else(|| Flaw::new("filing-number-prefix-missing"))?,
            Some(allowed) => match (allowed.first(), allowed.iter().find(|p| **p == written)) {
                (None, _) => {
                    let region = digits[..6].to_owned();
                    return Err(Flaw::new("filing-number-region").with("region", region));
                }
                (Some(usual), None) if written.is_empty() => usual,
                (_, Some(as_written)) => as_written,
                (Some(usual), None) => {
                    return Err(Flaw::new("filing-number-prefix")
                        .with("typed", written.to_owned())
                        .with("expected", *usual));
                }
            },
        };
        Ok(Self { prefix, digits })
    }
}

impl FilingNumber {
    /// A new number: `prefix` and `region_code` of the organ, `class` of what is filed, `serial` from the counter.
    ///
    /// # Errors
    ///
    /// If they do not make a number that could be read back, as when the counter has run out.
    pub fn issue(prefix: &str, region_code: &str, class: &str, serial: u32) -> Result<Self, Flaw> {
        if region_code.len() != 6 || class.len() != 2 || serial > 999_999 {
            return Err(Flaw::new("filing-number-parts"));
        }
        format!("{prefix}公网安备{region_code}{class}{serial:06}号").parse()
    }

    /// The character before 公网安备.
    pub fn prefix(&self) -> &'static str {
        self.prefix
    }

    /// The digits alone: what links carry and registers are searched by.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The region of the issuing organ, by the police's own codes.
    pub fn region_code(&self) -> &str {
        &self.digits[..6]
    }

    /// The class digits, 02 for websites; `None` in older numbers, which have none.
    pub fn class(&self) -> Option<&str> {
        (self.digits.len() == 14).then(|| &self.digits[6..8])
    }

    /// The digits of a number somebody looks for, whatever stands before them, a link to a record included.
    pub fn digits_for_search(typed: &str) -> Option<String> {
        if are_digits(typed) {
            return Some(typed.to_owned());
        }
        let text = folded(typed);
        let text = match text.rsplit_once("code=") {
            Some((_, code)) => code.split(['&', '#']).next().unwrap_or_default(),
            None => &text,
        };
        let (head, digits) = split(text)?;
        let known = |c: char| {
            "公网安备案号联编".contains(c)
                || c == '兵'
                || Province::by_police(c.encode_utf8(&mut [0; 4])).is_some()
        };
        head.chars().all(known).then_some(digits)
    }
}

impl fmt::Display for FilingNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}公网安备{}号", self.prefix, self.digits)
    }
}

displayed_value!(
    FilingNumber,
    code_line!(),
    ["京公网安备11000002000000号", "川公网安备51000002000000号", "沪公网安备31000000000号"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn number(typed: &str) -> Result<String, &'static str> {
        typed.parse::<FilingNumber>().map(|v| v.to_string()).map_err(|flaw| flaw.code)
    }

    #[test]
    fn every_spelling_gives_the_normal_form() {
        for (typed, normal) in [
            ("京公网安备11010502030143号", "京公网安备11010502030143号"),
            ("京公网安备 11010502030143 号", "京公网安备11010502030143号"),
            ("京公网安备\u{A0}11010502030143", "京公网安备11010502030143号"),
            ("京 公 网 安 备 1101 0502 030143号", "京公网安备11010502030143号"),
            ("京公安网备11010502030143号", "京公网安备11010502030143号"),
            ("京公网安备案号：11010502030143", "京公网安备11010502030143号"),
            ("备案号：京公网安备 11010502030143号。", "京公网安备11010502030143号"),
            ("（京）公网安备１１０１０５０２０３０１４３号", "京公网安备11010502030143号"),
            ("11010502030143", "京公网安备11010502030143号"),
            ("京公網安備 11010502030143號", "京公网安备11010502030143号"),
            ("京公网安备（11010502030143）号", "京公网安备11010502030143号"),
            ("11010502030143号", "京公网安备11010502030143号"),
            ("公网安备11010502030143号", "京公网安备11010502030143号"),
            ("44030702000678", "粤公网安备44030702000678号"),
            ("浙公安备33010802000001号", "浙公网安备33010802000001号"),
            ("公安备案号33011002015632", "浙公网安备33011002015632号"),
            ("沪公网安备31011502009号", "沪公网安备31011502009号"),
            ("京公网安备110105000123号", "京公网安备110105000123号"),
            ("4403301900797", "粤公网安备4403301900797号"),
            ("渝公网备500000012-00013", "渝公网安备50000001200013号"),
            ("51078202110037", "川公网安备51078202110037号"),
            ("蜀公网安备51078202110037号", "蜀公网安备51078202110037号"),
            ("黔公网安备52270102000276号", "黔公网安备52270102000276号"),
            ("62010202000001", "甘公网安备62010202000001号"),
            ("66010102000001", "新公网安备66010102000001号"),
            ("兵公网安备66010102000001号", "兵公网安备66010102000001号"),
            ("京公网安备80010102000001号", "京公网安备80010102000001号"),
        ] {
            assert_eq!(number(typed), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_number_can_be_taken_apart() {
        let number: FilingNumber = "11010502030143".parse().unwrap();
        assert_eq!(number.digits(), "11010502030143");
        assert_eq!((number.region_code(), number.class()), ("110105", Some("02")));
        assert_eq!("沪公网安备31011502009号".parse::<FilingNumber>().unwrap().class(), None);
    }

    #[test]
    fn a_prefix_that_contradicts_the_digits_is_refused_and_the_right_one_named() {
        let flaw = "沪公网安备11010502030143号".parse::<FilingNumber>().unwrap_err();
        assert_eq!(
            flaw,
            Flaw::new("filing-number-prefix").with("typed", "沪").with("expected", "京")
        );
        assert_eq!(number("滇公网安备51078202110037号"), Err("filing-number-prefix"));
    }

    #[test]
    fn what_is_no_filing_number_is_refused() {
        assert_eq!(number("京ICP备05070602号"), Err("filing-number-is-icp"));
        assert_eq!(number("京公网安备1101050203号"), Err("filing-number-digits"));
        assert_eq!(number("京公网安备号"), Err("filing-number-digits"));
        assert_eq!(number("99010502030143"), Err("filing-number-region"));
        assert_eq!(number("80010102000001"), Err("filing-number-prefix-missing"));
        assert_eq!(number("网站11010502030143"), Err("filing-number-words"));
        assert_eq!(number("京公网安备11010502第030143号"), Err("filing-number-words"));
    }

    #[test]
    fn issued_numbers_are_padded_and_checked() {
        let issue = |prefix, region, serial| FilingNumber::issue(prefix, region, "02", serial);
        assert_eq!(issue("京", "110105", 143).unwrap().to_string(), "京公网安备11010502000143号");
        assert_eq!(issue("京", "110105", 1_000_000).unwrap_err().code, "filing-number-parts");
        assert_eq!(issue("沪", "110105", 1).unwrap_err().code, "filing-number-prefix");
    }

    #[test]
    fn a_search_does_not_mind_the_prefix() {
        let digits = FilingNumber::digits_for_search;
        for typed in [
            "沪公网安备 11010502030143号",
            "11010502030143",
            "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143",
            "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143&x=1",
        ] {
            assert_eq!(digits(typed), Some("11010502030143".to_owned()), "{typed}");
        }
        assert_eq!(digits("example123456789012.com"), None);
        assert_eq!(digits("朝阳11010502030143网"), None);
        assert_eq!(digits("京ICP备2022111781号"), None);
    }
}

//! 网站、APP、小程序名称, and the facts about a name that the rules on who may use it are made of.

use std::str::FromStr;

use super::fold::fold_prose;
use super::unit_name::is_domain;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 网站、APP、小程序名称, 2–60 characters with at least one letter or Han character, not a domain name.
///
/// Holding one proves its form only. Whether its owner may use it depends on who that is; see the other functions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SiteName(String);

const NATIONAL: [&str; 5] = ["中国", "中华", "全国", "国家", "维权"];

const UNITS: [&str; 12] = [
    "有限公司",
    "有限责任公司",
    "股份公司",
    "集团",
    "公司",
    "事务所",
    "合作社",
    "研究院",
    "协会",
    "学会",
    "基金会",
    "委员会",
];

const GOVERNMENT: [&str; 14] = [
    "人民政府",
    "政府",
    "国务院",
    "公安",
    "法院",
    "检察院",
    "税务局",
    "海关",
    "政务",
    "党委",
    "纪委",
    "监察",
    "网信办",
    "派出所",
];

/// Words of a licensed field, and the code of the licence (`PriorLicence`) that lets one use them.
const LICENSED: [(&str, &str); 18] = [
    ("新闻", "news"),
    ("报社", "news"),
    ("出版", "publishing"),
    ("期刊", "publishing"),
    ("杂志", "publishing"),
    ("教育", "education"),
    ("学校", "education"),
    ("大学", "education"),
    ("宗教", "religion"),
    ("佛教", "religion"),
    ("道教", "religion"),
    ("医疗", "health-care"),
    ("医院", "health-care"),
    ("诊所", "health-care"),
    ("药品", "health-care"),
    ("药房", "health-care"),
    ("保健", "health-care"),
    ("健身", "sports-health"),
];

fn found_in(name: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().find(|word| name.contains(*word)).copied()
}

impl FromStr for SiteName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = fold_prose(typed);
        let length = name.chars().count();
        if !(2..=60).contains(&length) {
            return Err(Flaw::new("site-name-length").with("length", length.to_string()));
        }
        if is_domain(&name) {
            return Err(Flaw::new("site-name-domain"));
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(Flaw::new("site-name-letters"));
        }
        Ok(Self(name))
    }
}

impl SiteName {
    /// The word that only a national body may use in a name (中国, 全国 …), if there is one.
    pub fn needs_national(&self) -> Option<&'static str> {
        found_in(&self.0, &NATIONAL)
    }

    /// The word that only a unit may use (有限公司, 协会 …), if there is one.
    pub fn needs_unit(&self) -> Option<&'static str> {
        found_in(&self.0, &UNITS)
    }

    /// The word that only a government body may use (人民政府, 公安 …), if there is one.
    pub fn government_words(&self) -> Option<&'static str> {
        found_in(&self.0, &GOVERNMENT)
    }

    /// The code of the prior licence that a word of the name calls for (国务院令第292号第五条), if there is one.
    pub fn licensed_words(&self) -> Option<&'static str> {
        LICENSED.iter().find(|(word, _)| self.0.contains(word)).map(|(_, licence)| *licence)
    }
}

text_value!(
    SiteName,
    Control::Line { kind: LineKind::Text, autocomplete: "off" },
    ["示例小站", "Example Notes"]
);

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> SiteName {
        text.parse().unwrap()
    }

    #[test]
    fn a_domain_is_no_name() {
        let code = |text: &str| text.parse::<SiteName>().unwrap_err().code;
        assert_eq!(code("www.example.com"), "site-name-domain");
        assert_eq!(code("2026"), "site-name-letters");
        assert_eq!(code("站"), "site-name-length");
        assert_eq!(code(&"站".repeat(61)), "site-name-length");
    }

    #[test]
    fn names_tell_who_may_use_them() {
        assert_eq!(name("中国花卉网").needs_national(), Some("中国"));
        assert_eq!(name("示例科技有限公司").needs_unit(), Some("有限公司"));
        assert_eq!(name("某市人民政府网").government_words(), Some("人民政府"));
        assert_eq!(name("今日新闻网").licensed_words(), Some("news"));
        let plain = name("张三的笔记");
        assert_eq!(plain.needs_national(), None);
        assert_eq!(plain.needs_unit(), None);
        assert_eq!(plain.government_words(), None);
        assert_eq!(plain.licensed_words(), None);
    }
}

//! Free text of five sizes.

use std::str::FromStr;

use super::fold::fold_prose;
use crate::field::{Control, LineKind};
use crate::{Flaw, region};

/// A line of free text, 1–100 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

/// 详细地址 below the district, 5–200 characters, more than the name of a region.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Detail(String);

/// 备注: free text with line breaks, 1–1000 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Remark(String);

/// 功能介绍: what somebody gets from it, in 10–500 characters with line breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Introduction(String);

/// 正文 of a notice: paragraphs parted by blank lines, 1–5000 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article(String);

/// Refuses a text outside `least..=most` characters.
fn sized(text: String, least: usize, most: usize) -> Result<String, Flaw> {
    let length = text.chars().count();
    if length > most {
        return Err(Flaw::new("text-too-long")
            .with("length", length.to_string())
            .with("most", most.to_string()));
    }
    if length < least {
        return Err(Flaw::new("text-too-short")
            .with("length", length.to_string())
            .with("least", least.to_string()));
    }
    Ok(text)
}

impl FromStr for Line {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        sized(fold_prose(typed), 1, 100).map(Self)
    }
}

impl FromStr for Detail {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_prose(typed);
        if region::is_only_regions(&text) {
            return Err(Flaw::new("detail-only-region"));
        }
        sized(text, 5, 200).map(Self)
    }
}

impl FromStr for Remark {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        sized(lines(typed), 1, 1000).map(Self)
    }
}

impl FromStr for Introduction {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        sized(lines(typed), 10, 500).map(Self)
    }
}

impl FromStr for Article {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        sized(lines(typed), 1, 5000).map(Self)
    }
}

/// Folds each line by itself.
fn lines(typed: &str) -> String {
    let lines: Vec<_> = typed.lines().map(fold_prose).collect();
    lines.join("\n").trim().to_owned()
}

text_value!(Line, Control::Line { kind: LineKind::Text, autocomplete: "off" }, ["示例"]);
text_value!(
    Detail,
    Control::Line { kind: LineKind::Text, autocomplete: "address-line1" },
    ["示例路1号2幢301室"]
);
text_value!(Remark, Control::Paragraph, ["示例\n第二行"]);
text_value!(Introduction, Control::Paragraph, ["用来查询和收藏茶叶产地的示例应用"]);
text_value!(Article, Control::Paragraph, ["第一段\n\n第二段"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_more_than_a_region() {
        let code = |text: &str| text.parse::<Detail>().unwrap_err().code;
        assert_eq!(code("上海市杨浦区"), "detail-only-region");
        assert_eq!(code("北京市市辖区朝阳区"), "detail-only-region");
        assert_eq!(code("杨浦区"), "detail-only-region");
        assert_eq!(code("1号"), "text-too-short");
        assert!("杨浦区示例路1号".parse::<Detail>().is_ok());
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert!("备".repeat(1000).parse::<Remark>().is_ok());
        assert_eq!("备".repeat(1001).parse::<Remark>().unwrap_err().code, "text-too-long");
        assert_eq!("\u{200B} ".parse::<Line>().unwrap_err().code, "text-too-short");
    }

    #[test]
    fn remarks_keep_their_line_breaks() {
        let remark: Remark = " 一  二 \r\n\r\n三 ".parse().unwrap();
        assert_eq!(remark.as_str(), "一 二\n\n三");
        assert_eq!("好用".parse::<Introduction>().unwrap_err().code, "text-too-short");
    }
}

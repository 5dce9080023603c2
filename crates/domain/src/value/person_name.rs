//! 姓名.

use std::str::FromStr;

use super::fold::{fold_prose, is_han};
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 姓名 as on the identity document, 2–50 characters.
///
/// Han characters of every block, Latin, Tibetan, Uyghur, Mongolian and other letters, `·`, spaces, hyphens and
/// apostrophes. Holding one proves that it is written as a name, not whose it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(String);

const TITLES: [&str; 6] = ["先生", "女士", "小姐", "经理", "老师", "站长"];

fn normal(c: char) -> char {
    match c {
        // What keyboards offer for the middle dot of long names (U+00B7).
        '•' | '・' | '‧' | '･' | '∙' | '⋅' | '●' | '.' | '．' => '·',
        '’' | '‘' | 'ʼ' | '`' => '\'',
        '－' | '‐' | '‑' | '–' => '-',
        c => c,
    }
}

/// Letters, and the vowel signs and subjoined letters that Tibetan, Uyghur, Mongolian and Latin put on them.
fn is_name_letter(c: char) -> bool {
    c.is_alphabetic()
        || is_han(c)
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{F00}'..='\u{FFF}' | '\u{180A}'..='\u{180F}')
            && !c.is_numeric()
}

impl FromStr for PersonName {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let folded: String = fold_prose(typed).chars().map(normal).collect();
        let spaced = folded.split_whitespace().collect::<Vec<_>>();
        // A space between two Han characters is for looks: 张 三.
        let name = if folded.chars().all(|c| is_han(c) || matches!(c, ' ' | '·')) {
            spaced.concat()
        } else {
            spaced.join(" ")
        };
        if let Some(c) =
            name.chars().find(|c| !is_name_letter(*c) && !matches!(c, '·' | ' ' | '-' | '\''))
        {
            return Err(Flaw::new("person-name-symbol").with("symbol", c.to_string()));
        }
        let length = name.chars().count();
        if !(2..=50).contains(&length) || !name.chars().any(is_name_letter) {
            return Err(Flaw::new("person-name-length").with("length", length.to_string()));
        }
        if let Some(title) = TITLES.iter().find(|title| name.ends_with(*title)) {
            return Err(Flaw::new("person-name-title").with("title", *title));
        }
        Ok(Self(name))
    }
}

text_value!(
    PersonName,
    Control::Line { kind: LineKind::Text, autocomplete: "name" },
    ["张三", "阿卜杜拉·买买提", "𠮷野𬭊", "Jane O'Neil-Doe"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_peoples_are_accepted() {
        for (typed, normal) in [
            (" 张 三 ", "张三"),
            ("买买提•艾力", "买买提·艾力"),
            ("买买提・艾力", "买买提·艾力"),
            ("㛃𠀀𪚥𫝀〇", "㛃𠀀𪚥𫝀〇"),
            ("\u{F9DC}某", "\u{F9DC}某"),
            ("བསྟན་འཛིན", "བསྟན་འཛིན"),
            ("ئابدۇللا مەمەت", "ئابدۇللا مەمەت"),
            ("ᠪᠠᠲᠤ", "ᠪᠠᠲᠤ"),
            ("Jean‑Luc  D’Arc", "Jean-Luc D'Arc"),
            ("김철수", "김철수"),
        ] {
            let name = typed.parse::<PersonName>();
            assert_eq!(name.map(|v| v.0), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn titles_digits_and_single_characters_are_refused() {
        let code = |text: &str| text.parse::<PersonName>().unwrap_err().code;
        assert_eq!(code("王先生"), "person-name-title");
        assert_eq!(code("张三2"), "person-name-symbol");
        assert_eq!(code("张三（站长）"), "person-name-symbol");
        assert_eq!(code("张"), "person-name-length");
        assert_eq!(code("··"), "person-name-length");
        assert_eq!(code(&"张".repeat(51)), "person-name-length");
    }
}

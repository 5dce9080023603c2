//! A home page as plain data, and the numbers that stand on it.

use crate::value::FilingNumber;
use crate::value::fold;

/// A page, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HomePage {
    /// What can be read on it.
    pub text: String,
    /// Text that is there and cannot be seen.
    pub hidden: String,
    pub links: Vec<PageLink>,
    /// Programs that may yet change it.
    pub scripts: usize,
    /// Whether a style sheet or an element's own style has a say in what of it is seen.
    pub is_styled: bool,
}

/// A link, with the pictures in it or right beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageLink {
    /// Absolute.
    pub href: String,
    pub text: String,
    /// Absolute addresses.
    pub images: Vec<String>,
    pub is_hidden: bool,
}

/// Less text than any page that is finished has.
const EMPTY: usize = 120;

impl HomePage {
    /// Whether scripts are still to fill it.
    pub fn is_unfinished(&self) -> bool {
        self.scripts > 0 && self.text.chars().filter(|c| !c.is_whitespace()).count() < EMPTY
    }

    /// The link that carries the badge: the one with a number in its text, else one that leads where badges lead.
    pub fn badge_link(&self, number: &FilingNumber) -> Option<&PageLink> {
        let shows = |link: &&PageLink| {
            shown_numbers(&link.text).iter().any(|shown| shown.digits() == number.digits())
        };
        let leads = |link: &&PageLink| {
            link.href.contains(number.digits()) || link.href.contains("beian.mps.gov.cn")
        };
        let seen = || self.links.iter().filter(|link| !link.is_hidden);
        let with_number = seen().find(shows);
        with_number.or_else(|| seen().find(|link| !shown_numbers(&link.text).is_empty())).or_else(
            || seen().find(|link| leads(link) && !link.text.to_uppercase().contains("ICP")),
        )
    }
}

/// A filing number as it stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub number: FilingNumber,
    /// As written, without spaces.
    pub written: String,
}

impl Shown {
    pub fn digits(&self) -> &str {
        self.number.digits()
    }
}

/// More numbers than any page has a reason to show.
const MOST: usize = 20;

/// The filing numbers in a text, in any of the spellings that are met.
pub fn shown_numbers(text: &str) -> Vec<Shown> {
    let chars: Vec<char> = fold(text).chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() && found.len() < MOST {
        if chars[at].is_ascii_digit() {
            let (digits, end) = digits_from(&chars, at);
            let is_run = (11..=14).contains(&digits.len());
            found.extend(is_run.then(|| number_at(&chars, at, &digits, end)).flatten());
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
    found
}

/// The digits that begin at `start`, spaces between them left out, and where they end.
fn digits_from(chars: &[char], start: usize) -> (String, usize) {
    let (mut digits, mut end) = (String::new(), start);
    for (index, c) in chars.iter().enumerate().skip(start) {
        match c {
            '0'..='9' if digits.len() < 14 || chars[index - 1] != ' ' => {
                digits.push(*c);
                end = index + 1;
            }
            ' ' if digits.len() < 14 => {}
            _ => break,
        }
    }
    (digits, end)
}

/// The number whose digits stand there, if the words before them say that it is one.
fn number_at(chars: &[char], start: usize, digits: &str, end: usize) -> Option<Shown> {
    let before: Vec<char> =
        chars[..start].iter().rev().copied().filter(|c| *c != ' ').take(10).collect();
    let head: Vec<char> = before.into_iter().rev().collect();
    let word = head.iter().rposition(|c| *c == '公')?;
    let tail = if chars[end..].iter().find(|c| **c != ' ') == Some(&'号') { "号" } else { "" };
    let written = |from: usize| head[from..].iter().collect::<String>() + digits + tail;
    // With the character of a province before 公网安备, if that makes a number; else without.
    let from = word.saturating_sub(1);
    let province = head[from..word].iter().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(c));
    let with_province = province.then(|| written(from));
    let number = with_province.as_deref().and_then(|text| text.parse().ok());
    match (number, with_province) {
        (Some(number), Some(written)) => Some(Shown { number, written }),
        (_, with_province) => {
            let number = written(word).parse().ok()?;
            Some(Shown { number, written: with_province.unwrap_or_else(|| written(word)) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let shown = shown_numbers(text).into_iter();
        shown.map(|shown| (shown.digits().to_owned(), shown.written)).collect()
    }

    #[test]
    fn a_number_is_found_in_every_spelling_that_is_met() {
        let digits = "11010502030143".to_owned();
        for (text, written) in [
            ("京公网安备11010502030143号", "京公网安备11010502030143号"),
            ("© 2026 京公网安备 11010502030143 号 京ICP备05070602号", "京公网安备11010502030143号"),
            ("京公网安备 110105 02 030143 号", "京公网安备11010502030143号"),
            ("京公安网备11010502030143", "京公安网备11010502030143"),
            ("备案号：京公网安备11010502030143号", "京公网安备11010502030143号"),
            ("沪公网安备11010502030143号", "沪公网安备11010502030143号"),
            ("|公网安备11010502030143号", "公网安备11010502030143号"),
            ("京公网安備１１０１０５０２０３０１４３號", "京公网安備11010502030143"),
        ] {
            assert_eq!(found(text), [(digits.clone(), written.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_is_no_filing_number_is_not_taken_for_one() {
        for text in [
            "京ICP备05070602号",
            "电话 010 6888 7788 9900",
            "订单 11010502030143",
            "公司 13800138000",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

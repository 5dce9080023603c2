//! 固定电话, and the service numbers that firms give instead.

use std::str::FromStr;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::{Control, LineKind};

/// 固定电话 of mainland China; normal forms `021-55509888`, `021-55509888-123`, `400-818-2233`, `95187`.
///
/// Holding one proves that area code and number have lengths that exist, not that anybody answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Landline(String);

/// Splits off an extension, however it is introduced.
fn split_extension(text: &str) -> (&str, Option<&str>) {
    for mark in ["转分机", "分机号", "分机", "转", "EXT.", "EXT", "X", "#", ","] {
        if let Some((main, extension)) = text.split_once(mark) {
            return (main, Some(extension));
        }
    }
    // `021-55509888-123`: the last group after the number proper.
    let groups: Vec<_> = text.rsplitn(2, '-').collect();
    match groups[..] {
        [last, main] if last.len() <= 6 && has_whole_number(main) => (main, Some(last)),
        _ => (text, None),
    }
}

/// Whether an area code and a whole number are already there, so that what follows must be an extension.
fn has_whole_number(main: &str) -> bool {
    let digits = main.bytes().filter(u8::is_ascii_digit).count();
    let toll_free = main.starts_with("400") || main.starts_with("800");
    digits >= 10 && (!toll_free || main.matches('-').count() >= 2 || !main.contains('-'))
}

/// A number that works without area code: 95xxx of banks and firms, 96xxx of places, 10xxx and 12xxx of services.
fn is_short_number(digits: &str) -> bool {
    match digits.get(..2) {
        Some("95") => (5..=8).contains(&digits.len()),
        Some("96") => (5..=6).contains(&digits.len()),
        Some("10" | "12") => digits.len() == 5,
        _ => false,
    }
}

fn national(digits: &str) -> Result<String, Flaw> {
    if is_short_number(digits) {
        return Ok(digits.to_owned());
    }
    if digits.starts_with("400") || digits.starts_with("800") {
        return match digits.len() {
            10 => Ok(format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..])),
            length => Err(Flaw::new("landline-toll-free").with("length", length.to_string())),
        };
    }
    let bare = digits.strip_prefix('0').unwrap_or(digits);
    if bare.len() == 11 && bare.starts_with('1') && !bare.starts_with("10") {
        return Err(Flaw::new("landline-is-mobile"));
    }
    if !digits.starts_with('0') {
        return Err(Flaw::new("landline-area"));
    }
    // 010 and 02x are the three-digit area codes; all others have four.
    let area_length = if digits.starts_with("010") || digits.starts_with("02") { 3 } else { 4 };
    let area = digits.get(..area_length).ok_or_else(|| Flaw::new("landline-area"))?;
    if area.starts_with("00") || (area.starts_with("01") && area != "010") {
        return Err(Flaw::new("landline-area"));
    }
    let number = &digits[area_length..];
    if !matches!(number.len(), 7 | 8) {
        return Err(Flaw::new("landline-length").with("length", number.len().to_string()));
    }
    // 0 and 1 lead out of the local network, so no subscriber's number begins with them.
    if number.starts_with(['0', '1']) {
        return Err(Flaw::new("landline-number"));
    }
    Ok(format!("{area}-{number}"))
}

impl FromStr for Landline {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed).to_ascii_uppercase().replace(')', "-").replace('(', "");
        let text = text.trim_matches('-');
        let inland = ["+86", "0086", "86-"].iter().find_map(|code| text.strip_prefix(code));
        if inland.is_none() && (text.starts_with('+') || text.starts_with("00")) {
            return Err(Flaw::new("landline-abroad"));
        }
        let (main, extension) = split_extension(inland.unwrap_or(text).trim_start_matches('-'));
        let mut digits: String = main.chars().filter(|c| *c != '-').collect();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Flaw::new("landline-symbol"));
        }
        // After a country code the 0 of the area code is left out: +86 10 …
        if inland.is_some() && !digits.starts_with('0') && matches!(digits.len(), 9..=11) {
            let toll_free = digits.starts_with("400") || digits.starts_with("800");
            digits.insert_str(0, if toll_free { "" } else { "0" });
        }
        let number = national(&digits)?;
        match extension.map(|e| e.trim_matches([':', '-'])) {
            None => Ok(Self(number)),
            Some(e) if (1..=6).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_digit()) => {
                Ok(Self(format!("{number}-{e}")))
            }
            Some(_) => Err(Flaw::new("landline-extension")),
        }
    }
}

text_value!(
    Landline,
    Control::Line { kind: LineKind::Tel, autocomplete: "tel" },
    ["010-55550000", "0755-55550000-123", "400-000-0000", "95000"]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_gives_the_normal_form() {
        for (typed, normal) in [
            ("021-55509888", "021-55509888"),
            ("02155509888", "021-55509888"),
            ("(021) 5550 9888", "021-55509888"),
            ("（０２１）５５５０９８８８转123", "021-55509888-123"),
            ("021-55509888-123", "021-55509888-123"),
            ("021-5550-9888", "021-55509888"),
            ("0086-010-68870788", "010-68870788"),
            ("+86 10 68870788", "010-68870788"),
            ("+86-755-86013388 ext. 8", "0755-86013388-8"),
            ("0451-8888888", "0451-8888888"),
            ("400-818-2233", "400-818-2233"),
            ("4008182233-6", "400-818-2233-6"),
            ("400-8182233", "400-818-2233"),
            ("95187", "95187"),
            ("95187转2", "95187-2"),
        ] {
            assert_eq!(typed.parse::<Landline>().map(|v| v.0), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_landline_is_refused() {
        let code = |text: &str| text.parse::<Landline>().unwrap_err().code;
        assert_eq!(code("55509888"), "landline-area");
        assert_eq!(code("010-00000000"), "landline-number");
        assert_eq!(code("13800138000"), "landline-is-mobile");
        assert_eq!(code("010-123456"), "landline-length");
        assert_eq!(code("400-818"), "landline-toll-free");
        assert_eq!(code("+1 650 253 0000"), "landline-abroad");
        assert_eq!(code("电话021"), "landline-symbol");
        assert_eq!(code("021-55509888转前台"), "landline-extension");
    }
}

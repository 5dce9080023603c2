//! Folding: undoes what input methods and copying do to a text, and nothing that could change its meaning.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

/// Folds a code: look-alikes of ASCII become ASCII, dashes become `-`, invisible characters go, ends are trimmed.
pub fn fold(typed: &str) -> String {
    if typed.bytes().all(|b| b.is_ascii_graphic()) {
        return typed.to_owned();
    }
    let mut folded = String::with_capacity(typed.len());
    for c in typed.chars().filter(|c| !is_invisible(*c)) {
        match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' => folded.push('-'),
            // The full stops of Chinese and Japanese keyboards.
            '。' | '｡' => folded.push('.'),
            '〜' | '∼' => folded.push('~'),
            c if c.is_whitespace() => folded.push(' '),
            c if c.is_ascii() => folded.push(c),
            c => push_ascii_form(as_han(c), &mut folded),
        }
    }
    folded.trim().to_owned()
}

/// Folds a code in which spaces mean nothing: [`fold`], then drops them all.
pub(super) fn fold_tight(typed: &str) -> String {
    fold(typed).split_whitespace().collect()
}

/// Folds prose: full-width letters and digits become ASCII, runs of spaces become one; Chinese punctuation stays.
///
/// Names are kept in it as they are written, character by character: compatibility ideographs, combining marks that no single
/// character has, the selectors of Mongolian. Two spellings of the same character become the composed one (NFC). Joiners and
/// marks of direction, which are typed for looks and cannot be seen, go.
pub fn fold_prose(typed: &str) -> String {
    let narrow = |c| match as_han(c) {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(c as u32 - 0xFEE0).unwrap_or(c)
        }
        c => c,
    };
    let visible = typed.chars().filter(|c| !is_invisible(*c)).map(narrow);
    let visible: String = visible.collect();
    // Between a Mongolian word and its ending stands a narrow space (U+202F) that forms the letters beside it.
    let has_endings = visible.contains(|c| matches!(c, '\u{1800}'..='\u{18AF}'));
    let is_space = |c: char| c.is_whitespace() && !(has_endings && c == '\u{202F}');
    let words: Vec<_> = visible.split(is_space).filter(|word| !word.is_empty()).collect();
    composed(&words.join(" "))
}

/// NFC, but for compatibility ideographs, which it would turn into other characters: a name may be written with them.
fn composed(text: &str) -> String {
    let (mut composed, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(found) = rest.chars().find(|c| is_compatibility_han(*c)) {
        let Some((before, after)) = rest.split_once(found) else { break };
        composed.extend(before.nfc());
        composed.push(found);
        rest = after;
    }
    composed.extend(rest.nfc());
    composed
}

/// 汉字, of every block: names are written with all of them (GB 18030-2022, level 3).
pub(super) fn is_han(c: char) -> bool {
    // Planes 2 and 3 hold ideographs only, so extensions yet to come are covered.
    matches!(c, '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFD}')
        || is_compatibility_han(c)
}

fn is_compatibility_han(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// The character that a Kangxi radical stands in for: copying from a PDF gives U+2F83 for 自.
fn as_han(c: char) -> char {
    if !matches!(c, '\u{2F00}'..='\u{2FD5}') {
        return c;
    }
    let mut han = c;
    decompose_compatible(c, |part| han = part);
    han
}

/// Characters without a width: joiners, marks of direction, soft hyphens, control characters other than spaces.
fn is_invisible(c: char) -> bool {
    let zero_width = matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    );
    zero_width || (c.is_control() && !c.is_whitespace())
}

fn push_ascii_form(c: char, folded: &mut String) {
    let start = folded.len();
    let mut ascii = true;
    decompose_compatible(c, |part| {
        ascii &= part.is_ascii();
        folded.push(part);
    });
    if !ascii {
        folded.truncate(start);
        folded.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_of_ascii_become_ascii() {
        assert_eq!(fold("\u{200B} ９１１１ＡｂⅩ－１：（２）\u{3000}"), "9111AbX-1:(2)");
        assert_eq!(fold("京\u{A0}ICP备"), "京 ICP备");
        assert_eq!(fold("\u{2F00}\u{2F83}"), "一自");
    }

    #[test]
    fn prose_keeps_chinese_punctuation_and_rare_characters() {
        assert_eq!(fold_prose("  世纪大道１号（Ａ座） \t 2层，"), "世纪大道1号（A座） 2层，");
        assert_eq!(fold_prose("\u{F9DC}e\u{301}"), "\u{F9DC}é");
        assert_eq!(fold_prose(" ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ  ᠰᠤᠮᠤ"), "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ ᠰᠤᠮᠤ");
        assert_eq!(fold_prose("12\u{202F}000"), "12 000");
    }
}

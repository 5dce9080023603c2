//! Characters that no font here has: replaced by a mark that is seen, and listed.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Fonts;

/// 〓, which printers have always set for a sort they do not have.
const MARK: char = '\u{3013}';

/// Replaces, in every text of `document`, what cannot be set, and tells which characters these were.
pub fn replace(fonts: &Fonts, document: &mut Value) -> Vec<String> {
    let mut missing = BTreeSet::new();
    walk(fonts, document, &mut missing);
    missing.into_iter().map(|character| format!("U+{:04X}", u32::from(character))).collect()
}

fn walk(fonts: &Fonts, value: &mut Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            let is_plain = text.chars().all(|character| can_be_set(fonts, character));
            if !is_plain {
                *text = text.chars().map(|character| set(fonts, character, missing)).collect();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(fonts, item, missing)),
        Value::Object(fields) => fields.values_mut().for_each(|field| walk(fonts, field, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn set(fonts: &Fonts, character: char, missing: &mut BTreeSet<char>) -> char {
    if character.is_control() {
        return ' ';
    }
    if can_be_set(fonts, character) {
        return character;
    }
    missing.insert(character);
    MARK
}

/// What chooses, joins or sets apart the drawings of its neighbours has none of its own. Private characters mean something else on
/// every machine: whatever a font draws for them, it is not what was meant.
fn can_be_set(fonts: &Fonts, character: char) -> bool {
    let is_joiner = matches!(character, '\u{200C}' | '\u{200D}' | '\u{2066}'..='\u{2069}' | '\u{180B}'..='\u{180E}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    let is_private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
    is_joiner || (!is_private && !character.is_control() && fonts.has(character))
}

//! Names cut into tokens that serve substring search on both engines alike.
//!
//! Runs of Han characters become overlapping pairs and a closing single; runs of other letters and digits become words.
//! `安备demo` → `安备 备 demo`. A phrase of such tokens, the last one a prefix, finds every substring of a Han run, from one
//! character on, and every beginning of a word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A search phrase: tokens in order, the last of which may be the beginning of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub tokens: Vec<String>,
    pub last_is_prefix: bool,
}

/// The tokens of a name, in order.
pub fn name_tokens(name: &str) -> Vec<String> {
    runs(name).iter().flat_map(|run| run.tokens(true)).collect()
}

/// The phrase that finds names containing `typed`; none if it holds nothing to search for.
pub fn name_phrase(typed: &str) -> Option<Phrase> {
    let runs = runs(typed);
    let last = runs.len().checked_sub(1)?;
    let mut tokens = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        // The last run may go on in the name, so its closing single is left out — unless it is all there is.
        tokens.extend(run.tokens(index < last || run.text.chars().count() == 1));
    }
    let last_is_prefix = !runs[last].is_han || runs[last].text.chars().count() == 1;
    Some(Phrase { tokens, last_is_prefix })
}

/// A name folded for comparison: compatibility forms unified, lower case, spaces and punctuation dropped.
pub fn folded_name(name: &str) -> String {
    runs(name).into_iter().map(|run| run.text).collect()
}

struct Run {
    text: String,
    is_han: bool,
}

impl Run {
    fn tokens(&self, with_closing_single: bool) -> Vec<String> {
        if !self.is_han {
            return vec![self.text.clone()];
        }
        let characters: Vec<char> = self.text.chars().collect();
        let pairs = characters.windows(2).map(|pair| pair.iter().collect());
        let closing = characters.last().filter(|_| with_closing_single).map(char::to_string);
        pairs.chain(closing).collect()
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_open = false;
    for c in text.nfkc().flat_map(char::to_lowercase).filter(|c| !is_selector(*c)) {
        let is_in_word = is_open && runs.last().is_some_and(|run| !run.is_han);
        let goes_on = c.is_alphanumeric() || (is_in_word && is_combining_mark(c));
        if !goes_on {
            is_open = false;
            continue;
        }
        let is_han = is_unspaced(c);
        match runs.last_mut() {
            // Punctuation ends a word, but not a run of Han: people leave it out when they search.
            Some(run) if run.is_han == is_han && (is_open || is_han) => run.text.push(c),
            _ => runs.push(Run { text: c.to_string(), is_han }),
        }
        is_open = true;
    }
    runs
}

/// What chooses how the letter before it is drawn: nobody types it in a search.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Scripts written without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x3029 | 0x3040..=0x30FF | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `phrase` stands in `tokens`, as both engines decide it.
    fn finds(tokens: &[String], phrase: &Phrase) -> bool {
        let last = phrase.tokens.len() - 1;
        tokens.windows(phrase.tokens.len()).any(|window| {
            window.iter().zip(&phrase.tokens).enumerate().all(|(i, (have, want))| {
                if i == last && phrase.last_is_prefix {
                    have.starts_with(want)
                } else {
                    have == want
                }
            })
        })
    }

    #[test]
    fn a_name_is_cut_into_pairs_and_words() {
        assert_eq!(name_tokens("安备demo 站2"), ["安备", "备", "demo", "站", "2"]);
        assert_eq!(name_tokens("ＡＢＣ商城"), ["abc", "商城", "城"]);
        assert_eq!(name_tokens("小明·的店"), ["小明", "明的", "的店", "店"]);
    }

    #[test]
    fn every_substring_of_a_han_name_is_found() {
        let name: Vec<char> = "杭州𬱖记茶叶商城".chars().collect();
        let tokens = name_tokens(&name.iter().collect::<String>());
        for from in 0..name.len() {
            for to in from + 1..=name.len() {
                let part: String = name[from..to].iter().collect();
                assert!(finds(&tokens, &name_phrase(&part).unwrap()), "{part}");
            }
        }
        assert!(!finds(&tokens, &name_phrase("茶商").unwrap()));
    }

    #[test]
    fn mixed_names_are_found_across_their_seams() {
        let tokens = name_tokens("小明blog茶馆");
        for part in ["明blog", "明bl", "blog茶", "blog茶馆", "小明BLOG", "馆"] {
            assert!(finds(&tokens, &name_phrase(part).unwrap()), "{part}");
        }
    }

    #[test]
    fn marks_that_stay_apart_and_selectors_do_not_part_a_word() {
        assert_eq!(name_tokens("M\u{308}ara"), ["m\u{308}ara"]);
        assert_eq!(name_tokens("ᠬᠠ\u{180B}ᠰᠠᠷ ᠰᠠᠷ\u{180E}ᠠ"), ["ᠬᠠᠰᠠᠷ", "ᠰᠠᠷᠠ"]);
        assert_eq!(name_tokens("葛\u{E0100}城"), ["葛城", "城"]);
    }

    #[test]
    fn punctuation_alone_is_nothing_to_search_for() {
        assert_eq!(name_phrase(" ·-—"), None);
    }
}

//! Searching the guide: every word must be there; headings count for more than the text below them.

use anbei_app::port::press::{Prose, text_of};

use super::{Guide, Section};

/// The most characters of a query that are looked at, and the most hits that are shown.
const LONGEST: usize = 60;
const MOST: usize = 30;
/// Characters shown before the first word found, and in all.
const LEAD: usize = 24;
const EXCERPT: usize = 110;

/// A place where all the words stand.
pub struct Hit {
    pub href: String,
    pub chapter: &'static str,
    /// The section, and the heading within it if there is one.
    pub title: Vec<Piece>,
    pub heading: Vec<Piece>,
    pub excerpt: Vec<Piece>,
    weight: usize,
}

/// Characters, and whether they were looked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    pub is_found: bool,
    pub text: String,
}

/// Where the words of `query` stand together, the best place first.
pub fn search(guide: &'static Guide, query: &str) -> Vec<Hit> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = guide.sections.iter().flat_map(|one| places(one, &words)).collect();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.weight));
    hits.truncate(MOST);
    hits
}

fn words(query: &str) -> Vec<Vec<char>> {
    let query: String = query.chars().take(LONGEST).collect();
    query.split_whitespace().map(|word| word.chars().map(lower).collect()).collect()
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Where the words stand in a section, heading by heading.
fn places(section: &'static Section, words: &[Vec<char>]) -> Vec<Hit> {
    let mut found = Vec::new();
    let (mut heading, mut anchor, mut text) = (String::new(), String::new(), String::new());
    for part in &section.parts {
        if let Prose::Heading { anchor: next, text: title, .. } = part {
            found.extend(place(section, words, (&heading, &anchor, &text)));
            (heading, anchor, text) = (title.clone(), next.clone(), String::new());
        } else {
            gather(part, &mut text);
        }
    }
    found.extend(place(section, words, (&heading, &anchor, &text)));
    found
}

fn place(section: &Section, words: &[Vec<char>], of: (&str, &str, &str)) -> Option<Hit> {
    let (heading, anchor, text) = of;
    let weigh = |word: &Vec<char>| {
        let times = |text: &str| count(text, word);
        let title = if heading.is_empty() { times(&section.title) * 20 } else { 0 };
        title + times(heading) * 10 + times(text).min(5)
    };
    let weights: Vec<usize> = words.iter().map(weigh).collect();
    if weights.contains(&0) {
        return None;
    }
    let path = section.path();
    Some(Hit {
        href: if anchor.is_empty() { path } else { format!("{path}#{anchor}") },
        chapter: section.chapter,
        title: mark(&section.title, words),
        heading: mark(heading, words),
        excerpt: mark(&excerpt(text, words), words),
        weight: weights.iter().sum(),
    })
}

/// The text of a part, with a space where one part ends.
fn gather(part: &Prose, text: &mut String) {
    match part {
        Prose::Heading { text: one, .. } => text.push_str(one),
        Prose::Listing { lines } => text.push_str(&lines.join(" ")),
        Prose::Paragraph { runs } => text.push_str(&text_of(runs)),
        Prose::List { items, .. } => items.iter().flatten().for_each(|part| gather(part, text)),
        Prose::Table { head, rows } => {
            for cell in head.iter().chain(rows.iter().flatten()) {
                text.push_str(&text_of(cell));
                text.push(' ');
            }
        }
        Prose::Picture { .. } => {}
        Prose::Note { parts } => {
            for part in parts {
                gather(part, text);
            }
        }
    }
    text.push(' ');
}

/// Where `word` begins in `text`.
fn positions(text: &[char], word: &[char]) -> Vec<usize> {
    let is_there = |at: &usize| text[*at..].iter().zip(word).all(|(c, w)| lower(*c) == *w);
    let last = (text.len() + 1).saturating_sub(word.len());
    (0..last).filter(is_there).collect()
}

fn count(text: &str, word: &[char]) -> usize {
    positions(&text.chars().collect::<Vec<_>>(), word).len()
}

/// The text around the first word.
fn excerpt(text: &str, words: &[Vec<char>]) -> String {
    let chars: Vec<char> = text.trim().chars().collect();
    let first = words.iter().filter_map(|word| positions(&chars, word).first().copied()).min();
    let from = first.unwrap_or(0).saturating_sub(LEAD);
    let until = (from + EXCERPT).min(chars.len());
    let shown: String = chars[from..until].iter().collect();
    let (before, after) =
        (if from > 0 { "…" } else { "" }, if until < chars.len() { "…" } else { "" });
    format!("{before}{}{after}", shown.trim())
}

/// The text in pieces, so that the words can be seen.
fn mark(text: &str, words: &[Vec<char>]) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let mut is_found = vec![false; chars.len()];
    for word in words {
        for at in positions(&chars, word) {
            is_found[at..at + word.len()].fill(true);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (c, is_found) in chars.into_iter().zip(is_found) {
        match pieces.last_mut() {
            Some(last) if last.is_found == is_found => last.text.push(c),
            _ => pieces.push(Piece { is_found, text: c.to_string() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, query: &str) -> String {
        let piece = |piece: Piece| {
            if piece.is_found { format!("[{}]", piece.text) } else { piece.text }
        };
        mark(text, &words(query)).into_iter().map(piece).collect()
    }

    #[test]
    fn words_are_marked_whatever_their_case_and_wherever_they_stand() {
        assert_eq!(marked("下载备案图标，挂上图标", "图标"), "下载备案[图标]，挂上[图标]");
        assert_eq!(marked("Show the Badge", "BADGE show"), "[Show] the [Badge]");
        assert_eq!(marked("aaa", "aa"), "[aaa]");
        assert_eq!(marked("短", "很长的词"), "短");
        assert_eq!(marked("", "图标"), "");
    }

    #[test]
    fn an_excerpt_begins_a_little_before_what_was_looked_for() {
        let text = format!("{}图标{}", "一".repeat(200), "二".repeat(200));
        let shown = excerpt(&text, &words("图标"));
        assert!(shown.starts_with("…一") && shown.ends_with("二…") && shown.contains("图标"));
        assert_eq!(shown.chars().count(), EXCERPT + 2);
        assert_eq!(excerpt("全文很短", &words("全文")), "全文很短");
    }
}

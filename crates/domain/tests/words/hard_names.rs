//! 生僻字: every name of the corpus is a name of a person, a unit and a site, and is kept as the corpus says.

use anbei_domain::register::{name_phrase, name_tokens};
use anbei_domain::value::{FieldValue, PersonName, SiteName, UnitName};

/// What is typed, and what is kept of it.
fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = include_str!("../../../../data/hard-names.csv").lines().skip(1);
    rows.map(|row| {
        let cells: Vec<_> = row.split(',').collect();
        (cells[1], if cells[2].is_empty() { cells[1] } else { cells[2] })
    })
}

fn kept<V: FieldValue>(typed: &str) -> Result<String, &'static str> {
    V::parse(typed).map(|value| value.to_text()).map_err(|flaw| flaw.code)
}

#[test]
fn a_hard_name_is_kept_as_it_is_written_and_reads_back_as_itself() {
    for (typed, expected) in names() {
        for text in [typed, expected] {
            assert_eq!(kept::<PersonName>(text).as_deref(), Ok(expected));
            assert_eq!(kept::<UnitName>(text).as_deref(), Ok(expected));
            assert_eq!(kept::<SiteName>(text).as_deref(), Ok(expected));
        }
    }
}

#[test]
fn a_hard_name_is_searched_for_by_the_words_it_is_found_by() {
    for (typed, expected) in names() {
        let (tokens, phrase) = (name_tokens(expected), name_phrase(typed).unwrap());
        assert!(tokens.starts_with(&phrase.tokens), "{expected}: {tokens:?} {phrase:?}");
    }
}

//! 生僻字: what the fonts have is set and can be read back; what they lack is seen and listed.

use anbei_paper::{Block, Look};

use crate::samples::document;
use crate::tools::print;

/// The names of the corpus as they are kept, those that the fonts have (`must`) or lack in part (`may-lack`).
fn names(on_paper: &str) -> Vec<String> {
    let rows = include_str!("../../../../data/hard-names.csv").lines().skip(1);
    let rows = rows.map(|row| row.split(',').collect::<Vec<_>>());
    let rows = rows.filter(|cells| cells[3] == on_paper);
    rows.map(|cells| if cells[2].is_empty() { cells[1] } else { cells[2] }.to_owned()).collect()
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn rare_characters_long_names_and_other_scripts_can_be_read_back() {
    let block = Block::Text { texts: names("must") };
    let printed = print("rare", &document(Look::Form, "生僻字", vec![block]));
    printed.check();
    let (text, tags) = (printed.text(), printed.structure());
    for name in names("must") {
        for word in name.split(['·', ' ']) {
            // What runs from right to left is read back letter by letter as it stands on the page.
            let backwards: String = word.chars().rev().collect();
            assert!(text.contains(word) || tags.contains(&backwards), "{word}: {text}");
        }
    }
    assert!(!text.contains('〓'), "{text}");
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_name_of_a_block_that_no_font_has_is_marked_and_each_of_its_characters_listed() {
    let block = Block::Text { texts: names("may-lack") };
    let printed = print("marked", &document(Look::Form, "缺字", vec![block]));
    printed.check();
    let text = printed.text();
    for character in names("may-lack").iter().flat_map(|name| name.chars()) {
        let listed = format!("U+{:04X}", u32::from(character));
        assert!(text.contains(character) || text.contains(&listed), "{listed}: {text}");
    }
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn what_no_font_has_is_replaced_and_listed_and_never_a_silent_box() {
    // Extension G, extension H, and a private character, which means something else everywhere.
    let name = "王\u{30000}小\u{31350}明\u{E5E5}".to_owned();
    let block = Block::Text { texts: vec![name] };
    let printed = print("missing", &document(Look::Form, "缺字", vec![block]));
    printed.check();
    let text = printed.text();
    assert!(text.contains("王〓小〓明〓"), "{text}");
    assert!(text.contains("U+E5E5U+30000U+31350"), "{text}");
}

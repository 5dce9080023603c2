//! 生僻字: what the fonts have is set and can be read back; what they lack is seen and listed.

use anbei_paper::{Block, Look};

use crate::samples::document;
use crate::tools::print;

/// Characters of each block that names are found in, and a name of thirty characters.
const SET: [&str; 11] = [
    "㛃㐀䶵",
    "𠀀𠮷𪛖",
    "𪜀𫍽𫜴",
    "𫝀𫠝",
    "𫠠𬱖𬺡",
    "𬺰𮧵𮯠",
    "阿卜杜热合曼·吾买尔江·买买提依明·艾合买提·托合提尼亚孜·玉素甫",
    "བོད་ཡིག",
    "ئۇيغۇرچە",
    "ᠮᠣᠩᠭᠣᠯ",
    "Žaneta Łukaszewicz-Müller, Đặng Thị Ngọc",
];

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn rare_characters_long_names_and_other_scripts_can_be_read_back() {
    let texts = SET.map(str::to_owned).to_vec();
    let printed = print("rare", &document(Look::Form, "生僻字", vec![Block::Text { texts }]));
    printed.check();
    let text = printed.text();
    for name in SET {
        let name: String = name.split_whitespace().collect();
        assert!(text.contains(&name), "{name}: {text}");
    }
    assert!(!text.contains('〓'), "{text}");
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

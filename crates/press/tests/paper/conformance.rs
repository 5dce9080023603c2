//! PDF/A-2a and PDF/UA-1, as far as other programs can tell; the compiler has refused whatever breaks them.

use crate::samples::{book, certificate, form, letter};
use crate::tools::{Printed, print};

fn conforms(printed: &Printed, title: &str) {
    printed.check();
    let info = printed.info();
    let says = |line: &str| assert!(info.contains(line), "{line}: {info}");
    says("Tagged:          yes");
    says("Encrypted:       no");
    says("JavaScript:      no");
    says("(A4)");
    assert!(info.lines().any(|line| line.starts_with("Title:") && line.ends_with(title)), "{info}");
    let metadata = printed.metadata();
    assert!(metadata.contains("<pdfaid:part>2</pdfaid:part>"), "{metadata}");
    assert!(metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "{metadata}");
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    // "emb sub uni" of each: embedded, a subset, with a way back to the text.
    for font in printed.fonts() {
        assert!(font.contains(" yes yes yes "), "{font}");
    }
    let objects = printed.objects();
    for part in ["/Lang (zh-CN)", "/DisplayDocTitle true", "/OutputIntents", "/Marked true"] {
        assert!(objects.contains(part), "{part}");
    }
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_certificate_is_one_page_that_archives_and_screen_readers_take() {
    let printed = print("certificate", &certificate());
    conforms(&printed, "备案登记证明");
    assert!(printed.info().contains("Pages:           1"));
    let text = printed.text();
    let order = [
        "备案登记证明",
        "CertificateofFiling",
        "京公网安备110105",
        "青禾茶叶小站",
        "qinghe.example",
    ];
    let places: Vec<_> = order.iter().map(|part| text.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    // The QR code says where it leads.
    assert!(printed.objects().contains("/Alt"), "no alternative text");
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_forms_tables_have_heads_and_its_texts_are_never_read_as_markup() {
    let printed = print("form", &form(40));
    conforms(&printed, "网络信息安全保护小组名单");
    let tags = printed.structure();
    for tag in ["Document", "H1", "Table", "TH", "TD", "TR"] {
        assert!(tags.contains(tag), "{tag}: {tags}");
    }
    let text = printed.text();
    assert!(text.contains("青禾#letx=[1]\\$y$*z*"), "{text}");
    assert!(text.contains("第1页，共2页") && text.contains("第2页，共2页"), "{text}");
    // The reference stands on both pages.
    assert_eq!(text.matches("01KAT0Z5QE").count(), 2, "{text}");
    assert!(text.contains("■云主机") && text.contains("□自建机房"), "{text}");
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_blank_form_has_room_to_write_and_fits_a_page() {
    let printed = print("blank", &form(0));
    conforms(&printed, "网络信息安全保护小组名单");
    assert!(printed.info().contains("Pages:           1"));
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_letter_reads_from_its_addressee_to_its_signature() {
    let printed = print("letter", &letter());
    conforms(&printed, "责令限期改正通知书");
    let text = printed.text();
    let order = ["北京青禾科技有限公司：", "经查", "逾期", "图标", "朝阳分局", "（盖章）"];
    let places: Vec<_> = order.iter().map(|part| text.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
#[ignore = "needs fonts, qpdf and poppler: make test"]
fn a_book_has_contents_bookmarks_and_ways_within_it() {
    let printed = print("book", &book());
    conforms(&printed, "操作指南");
    let text = printed.text();
    let order = [
        "目录",
        "注册与登录",
        "先注册，再登录，见管理员2001:db8::/64#$x$",
        "第一步",
        "第二步",
        "要点",
        "怎样填",
        "与ICP备案一致",
        "anbeidoctor",
        "一个点",
        "请当心",
        "全文完",
    ];
    let places: Vec<_> = order.iter().map(|part| text.rfind(part).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("第5页，共5页"), "{text}");
    let tags = printed.structure();
    for tag in ["H1", "H2", "H3", "L (block)", "LI", "TOC", "Table", "TH", "Figure", "Code", "Link"]
    {
        assert!(tags.contains(tag), "{tag}: {tags}");
    }
    let objects = printed.objects();
    for part in ["/Outlines", "/Alt", "/URI (https://beian.example/)", "/Dest"] {
        assert!(objects.contains(part), "{part}");
    }
}

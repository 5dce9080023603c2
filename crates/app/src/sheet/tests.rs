use std::io::{Cursor, Write};

use anbei_domain::table::{CDN_NODES, CdnNode, OLDER, OlderEntry, UNFILED, UnfiledNotice};
use encoding_rs::{GB18030, UTF_16LE};
use jiff::civil::date;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read_sheet(bytes).unwrap().into_iter().map(|row| row.cells).collect()
}

fn code(bytes: &[u8]) -> &'static str {
    read_sheet(bytes).unwrap_err().code
}

/// A workbook of these parts, packed.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of ours whose sheet, and whose shared texts, are these.
fn book(sheet: &str, texts: &str) -> Vec<u8> {
    let ours = workbook_of(&[]);
    let mut archive = zip::ZipArchive::new(Cursor::new(ours)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
        std::io::copy(&mut part, &mut bytes).unwrap();
        if name.ends_with("sheet1.xml") {
            bytes = sheet.as_bytes().to_vec();
        }
        parts.push((name, bytes));
    }
    parts.push(("xl/sharedStrings.xml".to_owned(), texts.as_bytes().to_vec()));
    let parts: Vec<_> = parts.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    packed(&parts)
}

const MAIN: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;

#[test]
fn every_common_encoding_gives_the_same_rows() {
    let text = "域名,名称\r\nexample.com,青禾𬱖茶叶\r\n";
    let expected = [["域名", "名称"], ["example.com", "青禾𬱖茶叶"]];
    let marked = format!("\u{feff}{text}");
    let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (gb, _, lost) = GB18030.encode(text);
    assert!(!lost);
    for bytes in [text.as_bytes(), marked.as_bytes(), &utf16, &big, &gb] {
        assert_eq!(cells(bytes), expected);
    }
    let unmarked: Vec<u8> =
        "domain,name\nexample.com,site\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(cells(&unmarked)[1], ["example.com", "site"]);
    assert_eq!(UTF_16LE.name(), "UTF-16LE");
}

#[test]
fn tabs_and_semicolons_part_cells_too() {
    assert_eq!(cells("a\tb,c\td\n".as_bytes()), [["a", "b,c", "d"]]);
    assert_eq!(cells("a;b;c\n1;2;3".as_bytes()), [["a", "b", "c"], ["1", "2", "3"]]);
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    let rows = read_sheet("a,b\n\n\"x\ny\",2\n,\nlast,1\n".as_bytes()).unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3, 5]);
    let sheet = format!(
        r#"<worksheet {MAIN}><sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row></sheetData></worksheet>"#
    );
    let rows = read_sheet(&book(&sheet, "<sst/>")).unwrap();
    assert_eq!((rows[0].number, rows[1].number), (1, 4));
    assert_eq!(rows[0].cells, ["", "1"]);
}

#[test]
fn ragged_rows_are_read_as_far_as_they_go() {
    let table = read_table(
        "域名,名称,通知日期,ICP\nexample.com,青禾小站,2026-11-02\nexample.org\n,,,,,,,x\n"
            .as_bytes(),
        UNFILED.columns,
        date(2026, 11, 24),
        UnfiledNotice::read,
    )
    .unwrap();
    assert_eq!((table.rows.len(), table.wrong), (1, 2));
    let first: Vec<_> = table.flaws.iter().map(|f| (f.row, f.column.unwrap().id)).collect();
    assert_eq!(first[..2], [(3, "name"), (3, "notified-on")]);
}

#[test]
fn what_is_no_table_is_told() {
    assert_eq!(code(b""), "sheet-empty");
    assert_eq!(code(&[0xD0, 0xCF, 0x11, 0xE0, 1, 2]), "sheet-old-format");
    assert_eq!(code(b"PK\x03\x04nothing"), "sheet-broken");
    assert_eq!(code(&[0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFF]), "sheet-encoding");
    assert_eq!(code(b"a,b\0,c"), "sheet-not-text");
    assert_eq!(code(",".repeat(2 * 1024 * 1024).as_bytes()), "sheet-not-text");
    assert_eq!(code(&packed(&[("word/document.xml", b"<w/>")])), "sheet-broken");
    let table = |text: &str| {
        read_table(text.as_bytes(), OLDER.columns, date(2026, 11, 24), OlderEntry::read)
            .map(|table| table.total())
            .map_err(|flaws| flaws[0].flaw.code)
    };
    assert_eq!(table("some,thing\nelse,1\n"), Err("sheet-no-heading"));
    assert_eq!(table("公安备案号,类别\n1,2\n"), Err("column-missing"));
}

#[test]
fn a_template_is_read_back_as_it_was_written() {
    for layout in [&OLDER, &UNFILED] {
        let heads: Vec<_> = layout.columns.iter().map(|column| column.headings[0]).collect();
        let rows = vec![heads, layout.sample.to_vec()];
        assert_eq!(cells(&workbook_of(&rows)), rows);
        assert_eq!(cells(&csv_of(rows.clone())), rows);
    }
}

#[test]
fn formulas_are_not_evaluated_and_long_numbers_not_believed() {
    let sheet = format!(
        r#"<worksheet {MAIN}><sheetData><row><c><f>1+1</f><v>2</v></c><c><v>110105194912310020</v></c><c><v>11010502000001</v></c><c t="str"><f>CMD()</f><v>=x</v></c><c t="s"><v>0</v></c><c t="b"><v>1</v></c></row></sheetData></worksheet>"#
    );
    let row =
        cells(&book(&sheet, &format!("<sst {MAIN} uniqueCount=\"1\"><si><t>青禾</t></si></sst>")));
    assert_eq!(row[0], ["2", "1.1010519491231002E+17", "11010502000001", "=x", "青禾", "true"]);
}

#[test]
fn nothing_written_is_a_formula_when_it_is_opened() {
    let rows = vec![vec!["=1+1", "+1", "-1", "@x", "＝1", "\t=1", "plain", "a\"b,c"]];
    let text = String::from_utf8(csv_of(rows)).unwrap();
    assert_eq!(text, "\u{feff}'=1+1,'+1,'-1,'@x,'＝1,'\t=1,plain,\"a\"\"b,c\"\r\n");
}

#[test]
fn a_workbook_that_would_grow_beyond_bounds_is_refused_soon() {
    let begun = std::time::Instant::now();
    let bomb = vec![b' '; 200 * 1024 * 1024];
    assert_eq!(code(&packed(&[("xl/worksheets/sheet1.xml", &bomb)])), "sheet-too-large");
    let texts = "<si/>".repeat(1_100_000);
    assert_eq!(code(&book("<worksheet/>", &texts)), "sheet-too-large");
    for announced in ["99999999999999", "99999999"] {
        let texts = format!("<sst {MAIN} uniqueCount = '{announced}'></sst>");
        assert_eq!(code(&book("<worksheet/>", &texts)), "sheet-too-large");
    }
    assert!(begun.elapsed().as_secs() < 120, "{:?}", begun.elapsed());
}

#[test]
fn a_table_has_so_many_rows_and_no_more() {
    let head = "域名,名称,通知日期\n";
    let row = "example.com,青禾小站,2026-11-02\n";
    let read = |count: usize| {
        let text = head.to_owned() + &row.repeat(count);
        read_table(text.as_bytes(), UNFILED.columns, date(2026, 11, 24), |_, _, _| Ok(()))
            .map(|table| table.total())
            .map_err(|flaws| flaws[0].flaw.code)
    };
    assert_eq!(read(MOST_ROWS), Ok(MOST_ROWS));
    assert_eq!(read(MOST_ROWS + 1), Err("sheet-too-many-rows"));
    assert_eq!(read(MOST_ROWS * 2), Err("sheet-too-many-rows"));
}

#[test]
fn a_list_needs_no_heading_and_its_template_is_read_with_one() {
    let today = date(2026, 11, 24);
    let read = |bytes: &[u8]| {
        let table = read_list(bytes, CDN_NODES.columns, today, CdnNode::read).unwrap();
        let lines = table.rows.iter().map(|(number, node)| (*number, node.line()));
        (lines.collect::<Vec<_>>(), table.wrong)
    };
    assert_eq!(read(b"+203.0.113.10\r\n\r\n-203.0.113.9\r\n").0[1], (3, "-203.0.113.9".to_owned()));
    let template = [vec![CDN_NODES.columns[0].headings[0]], CDN_NODES.sample.to_vec()];
    for bytes in [csv_of(template.clone()), workbook_of(&template)] {
        assert_eq!(read(&bytes), (vec![(2, "+203.0.113.10".to_owned())], 0));
    }
    // One to a line.
    assert_eq!(read(b"+203.0.113.10,+203.0.113.11\n").1, 1);
    let none = read_list(b"Node\n", CDN_NODES.columns, today, CdnNode::read).unwrap_err();
    assert_eq!(none[0].flaw.code, "sheet-no-rows");
}

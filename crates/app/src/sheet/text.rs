//! CSV as it is found: of any common encoding, parted by commas, semicolons or tabs.

use std::borrow::Cow;

use anbei_domain::Flaw;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{MOST_CELLS, Rows, cut};

/// The most bytes of a line; one with millions of cells would take many times its size.
const MOST_LINE: usize = 1024 * 1024;

pub(super) fn read(bytes: &[u8], rows: &mut Rows) -> Result<(), Flaw> {
    let mut text = decode(bytes)?.into_owned();
    if text.lines().any(|line| line.len() > MOST_LINE) {
        return Err(Flaw::new("sheet-not-text"));
    }
    // The reader would not count blank lines that end as they do on Windows.
    if text.contains("\r\n") {
        text = text.replace("\r\n", "\n");
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Lines inside of quoted cells are not rows.
    let (mut inner_lines, mut last) = (0, 0);
    while reader.read_record(&mut record).map_err(|_| Flaw::new("sheet-broken"))? {
        inner_lines += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        // Blank lines are passed over before a record, so its end tells where it stands.
        let end = usize::try_from(reader.position().line()).unwrap_or(0);
        let number = end.saturating_sub(1 + inner_lines).max(last + 1);
        last = number;
        rows.push(number, record.iter().take(MOST_CELLS).map(cut).collect())?;
    }
    Ok(())
}

/// The text behind the bytes: by its mark, else UTF-8 if it is, else what Chinese spreadsheets save.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Flaw> {
    let (encoding, skip) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(&bytes[skip..]);
    let text = decoded.ok_or_else(|| Flaw::new("sheet-encoding"))?;
    if text.contains('\0') { Err(Flaw::new("sheet-not-text")) } else { Ok(text) }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    // Commas and digits leave every other byte empty in UTF-16.
    let many = (head.len() / 8).max(4);
    match (zeros(0), zeros(1)) {
        (0, high) if high > many => UTF_16LE,
        (high, 0) if high > many => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => GB18030,
    }
}

/// What parts the cells of the first lines most often.
fn delimiter(text: &str) -> u8 {
    let head: Vec<_> = text.lines().take(20).collect();
    let count = |c: u8| head.iter().map(|line| line.matches(char::from(c)).count()).sum::<usize>();
    // The last of equals wins.
    [b';', b'\t', b','].into_iter().max_by_key(|c| count(*c)).unwrap_or(b',')
}

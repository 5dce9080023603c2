//! Whether a packed workbook may be read: it is unpacked once to nothing, so that what its reader will need is known.

use std::io::{Cursor, Read};

use anbei_domain::Flaw;
use zip::ZipArchive;

/// All parts together, unpacked.
const MOST_UNPACKED: usize = 160 * 1024 * 1024;
const MOST_PARTS: usize = 2_000;
/// Shared texts; each takes memory, however short.
const MOST_TEXTS: usize = 1_000_000;
/// Formats of cells; no spreadsheet writes more than 65,490.
const MOST_FORMATS: usize = 70_000;
/// A reader makes room for as many texts as are announced, so no more may be.
const MOST_DIGITS: usize = 7;

/// # Errors
///
/// If it is damaged or locked, or would grow beyond all bounds.
pub(super) fn examine(bytes: &[u8]) -> Result<(), Flaw> {
    let broken = |_| Flaw::new("sheet-broken");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Flaw::new("sheet-too-large"));
    }
    let (mut unpacked, mut buffer) = (0, vec![0; 64 * 1024]);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(broken)?;
        let mut watch = Watch::default();
        loop {
            let count = part.read(&mut buffer).map_err(|_| Flaw::new("sheet-broken"))?;
            if count == 0 {
                break;
            }
            unpacked += count;
            if unpacked > MOST_UNPACKED || !watch.bears(&buffer[..count]) {
                return Err(Flaw::new("sheet-too-large"));
            }
        }
    }
    Ok(())
}

/// Counts, without understanding it, what in a part takes memory beyond its own size.
#[derive(Default)]
struct Watch {
    before: [u8; 2],
    texts: usize,
    formats: usize,
    /// How much of `uniqueCount` has just been read.
    matched: usize,
    /// Digits of what it announces, once it was read.
    digits: Option<usize>,
}

const ANNOUNCES: &[u8] = b"uniqueCount";

impl Watch {
    fn bears(&mut self, chunk: &[u8]) -> bool {
        // Every other byte is empty in UTF-16.
        for byte in chunk.iter().copied().filter(|byte| *byte != 0) {
            match (self.before, byte) {
                ([b'<' | b':', b's'], b'i') => self.texts += 1,
                ([b'<' | b':', b'x'], b'f') => self.formats += 1,
                _ => {}
            }
            self.before = [self.before[1], byte];
            if !self.announces_little(byte) {
                return false;
            }
        }
        self.texts <= MOST_TEXTS && self.formats <= MOST_FORMATS
    }

    fn announces_little(&mut self, byte: u8) -> bool {
        self.digits = match (self.digits, byte) {
            (Some(digits), b'0'..=b'9') => Some(digits + 1),
            (Some(0), b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\r' | b'\n') => Some(0),
            _ => None,
        };
        if ANNOUNCES.get(self.matched) == Some(&byte) {
            self.matched += 1;
        } else {
            self.matched = usize::from(byte == ANNOUNCES[0]);
        }
        if self.matched == ANNOUNCES.len() {
            (self.matched, self.digits) = (0, Some(0));
        }
        self.digits.is_none_or(|digits| digits <= MOST_DIGITS)
    }
}

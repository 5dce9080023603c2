//! 电子表格: CSV and XLSX as rows of texts, and rows of texts as CSV and XLSX.
//!
//! Whatever comes in may be hostile: nothing is evaluated, nothing is believed, and memory and time have bounds.

mod table;
mod text;
mod unpack;
mod workbook;
mod write;

pub use table::{Record, RowFlaw, Table, read_list, read_records, read_table};
pub use write::{csv_of, workbook_of};

use anbei_domain::Flaw;

/// The most rows of a table.
pub const MOST_ROWS: usize = 100_000;
/// The most bytes of a file.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Rows that may stand above the heading and between the others.
const SPARE_ROWS: usize = 100;
/// Cells of a row that are looked at.
const MOST_CELLS: usize = 60;
/// Characters of a cell that are kept; more than any column takes.
const MOST_CHARACTERS: usize = 1_200;

/// A row that is not blank, under the number that a spreadsheet shows beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    pub number: usize,
    pub cells: Vec<String>,
}

/// The rows of a file, judged by its content and not by its name. Takes time.
///
/// # Errors
///
/// If it is no table, or too large a one.
pub fn read_sheet(bytes: &[u8]) -> Result<Vec<SheetRow>, Flaw> {
    if bytes.len() > MOST_BYTES {
        return Err(Flaw::new("sheet-too-large"));
    }
    let mut rows = Rows::default();
    if bytes.starts_with(b"PK\x03\x04") {
        workbook::read(bytes, &mut rows)?;
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // The spreadsheets of before 2007, and those with a password.
        return Err(Flaw::new("sheet-old-format"));
    } else {
        text::read(bytes, &mut rows)?;
    }
    if rows.0.is_empty() { Err(Flaw::new("sheet-empty")) } else { Ok(rows.0) }
}

/// Rows being read, up to as many as there may be.
#[derive(Default)]
struct Rows(Vec<SheetRow>);

impl Rows {
    fn push(&mut self, number: usize, cells: Vec<String>) -> Result<(), Flaw> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        if self.0.len() >= MOST_ROWS + SPARE_ROWS {
            return Err(too_many());
        }
        self.0.push(SheetRow { number, cells });
        Ok(())
    }
}

fn too_many() -> Flaw {
    Flaw::new("sheet-too-many-rows").with("most", MOST_ROWS.to_string())
}

/// What is kept of a cell.
fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => text[..end].to_owned(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;

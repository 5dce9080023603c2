//! XLSX: the first sheet that can be seen. Formulas are not evaluated: what the spreadsheet last showed counts.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use anbei_domain::Flaw;
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::{MOST_CELLS, Rows, cut, unpack};

pub(super) fn read(bytes: &[u8], rows: &mut Rows) -> Result<(), Flaw> {
    unpack::examine(bytes)?;
    // A hostile file must not take the program with it, whatever its reader did not think of.
    let read = catch_unwind(AssertUnwindSafe(|| read_first(bytes, rows)));
    read.unwrap_or_else(|_| Err(Flaw::new("sheet-broken")))
}

fn read_first(bytes: &[u8], rows: &mut Rows) -> Result<(), Flaw> {
    let broken = |_| Flaw::new("sheet-broken");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets = book.sheets_metadata().iter();
    let mut seen = sheets.filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    let name = seen.next().map(|sheet| sheet.name.clone());
    let name = name.ok_or_else(|| Flaw::new("sheet-empty"))?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    let (mut at, mut row) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (number, place) = cell.get_position();
        if number != at {
            rows.push(shown(at), std::mem::take(&mut row))?;
            at = number;
        }
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if place >= MOST_CELLS {
            continue;
        }
        if row.len() <= place {
            row.resize(place + 1, String::new());
        }
        row[place] = text(cell.get_value());
    }
    rows.push(shown(at), row)
}

/// A row as spreadsheets number it.
fn shown(row: u32) -> usize {
    usize::try_from(row).map_or(usize::MAX, |row| row.saturating_add(1))
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            cut(text)
        }
        DataRef::SharedString(text) => cut(text),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// Spreadsheets keep fifteen digits of a number. Of a longer one the rest is lost, and it must not look whole.
fn float(number: f64) -> String {
    if number.abs() >= 1e15 {
        return format!("{number:E}").replace('E', "E+");
    }
    number.to_string()
}

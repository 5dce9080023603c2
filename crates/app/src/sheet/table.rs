//! A file as a table of one layout: every row read or told why not.

use std::collections::BTreeMap;

use anbei_domain::table::{CellFlaw, Column, Heading};
use anbei_domain::{Flaw, redact};
use jiff::civil::Date;

use super::{MOST_ROWS, SheetRow, cut, read_sheet, too_many};

/// What is wrong in a file: where, what stands there, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFlaw {
    /// As a spreadsheet numbers it; 0 for the file as a whole.
    pub row: usize,
    pub column: Option<&'static Column>,
    /// What stands there, masked where it is nobody's to see.
    pub typed: String,
    pub flaw: Flaw,
}

/// The rows of a file. What is wrong does not keep the rest from being read.
#[derive(Debug, Clone)]
pub struct Table<T> {
    /// Rows without flaws, under their numbers.
    pub rows: Vec<(usize, T)>,
    /// Rows with flaws.
    pub wrong: usize,
    pub flaws: Vec<RowFlaw>,
    /// Headings of columns that were not read.
    pub ignored: Vec<String>,
}

/// Flaws that are kept; who has more begins with these.
const MOST_FLAWS: usize = 2_000;
/// The heading stands among the first rows, perhaps below a title.
const HEADING_WITHIN: usize = 10;

impl RowFlaw {
    /// Something wrong with a row as a whole, or with the file.
    pub fn of_row(row: usize, flaw: Flaw) -> Self {
        Self { row, column: None, typed: String::new(), flaw }
    }

    /// Something wrong in one column of a row.
    pub fn in_column(row: usize, column: &'static Column, typed: &str, flaw: Flaw) -> Self {
        let typed: String = typed.trim().chars().take(80).collect();
        let typed = if column.is_secret { redact::document_number(&typed) } else { typed };
        Self { row, column: Some(column), typed, flaw }
    }
}

impl<T> Table<T> {
    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.rows.len() + self.wrong
    }

    /// Counts a row as wrong.
    pub fn add_wrong(&mut self, flaws: impl IntoIterator<Item = RowFlaw>) {
        self.wrong += 1;
        let room = MOST_FLAWS.saturating_sub(self.flaws.len());
        self.flaws.extend(flaws.into_iter().take(room));
    }
}

/// Reads a file as a table of these columns. Takes time.
///
/// # Errors
///
/// What is wrong with the file, or with its heading: then no row can be read.
pub fn read_table<T>(
    bytes: &[u8],
    columns: &'static [Column],
    today: Date,
    read: impl Fn(&Heading, &[String], Date) -> Result<T, Vec<CellFlaw>>,
) -> Result<Table<T>, Vec<RowFlaw>> {
    let rows = read_sheet(bytes).map_err(|flaw| vec![RowFlaw::of_row(0, flaw)])?;
    let (heading, rows) = split(columns, &rows)?;
    Ok(read_rows(&heading, rows, today, read))
}

/// Reads a file of one column, which may stand without its heading. Takes time.
///
/// # Errors
///
/// What is wrong with the file.
pub fn read_list<T>(
    bytes: &[u8],
    columns: &'static [Column],
    today: Date,
    read: impl Fn(&Heading, &[String], Date) -> Result<T, Vec<CellFlaw>>,
) -> Result<Table<T>, Vec<RowFlaw>> {
    let rows = read_sheet(bytes).map_err(|flaw| vec![RowFlaw::of_row(0, flaw)])?;
    let has_heading = rows.first().is_some_and(|row| Heading::score(columns, &row.cells) > 0);
    let lines = rows.iter().skip(usize::from(has_heading));
    // A line is one cell, whatever else the file may be parted by.
    let line = |row: &SheetRow| Record::from([(columns[0].id.to_owned(), row.cells.join(" "))]);
    let records: Vec<_> = lines.clone().map(line).collect();
    let numbers: Vec<_> = lines.map(|row| row.number).collect();
    if records.is_empty() {
        return Err(vec![RowFlaw::of_row(0, Flaw::new("sheet-no-rows"))]);
    }
    let mut table = read_records(&records, columns, today, read)?;
    let rows = table.rows.iter_mut().map(|(number, _)| number);
    for number in rows.chain(table.flaws.iter_mut().map(|flaw| &mut flaw.row)) {
        *number = numbers[*number - 1];
    }
    Ok(table)
}

/// A row as a program gives it: texts by the ids of their columns.
pub type Record = BTreeMap<String, String>;

/// Reads what a program gives as a table of these columns; its rows are numbered from 1.
///
/// # Errors
///
/// As of [`read_table`].
pub fn read_records<T>(
    records: &[Record],
    columns: &'static [Column],
    today: Date,
    read: impl Fn(&Heading, &[String], Date) -> Result<T, Vec<CellFlaw>>,
) -> Result<Table<T>, Vec<RowFlaw>> {
    let heads: Vec<_> = columns.iter().map(|column| column.headings[0].to_owned()).collect();
    let told = |flaws: Vec<CellFlaw>| {
        let told = flaws.into_iter();
        told.map(|f| RowFlaw::in_column(0, f.column, "", f.flaw)).collect::<Vec<_>>()
    };
    let heading = Heading::read(columns, &heads).map_err(told)?;
    let cell = |record: &Record, id| record.get(id).map(|text| cut(text)).unwrap_or_default();
    let row = |(at, record): (usize, &Record)| SheetRow {
        number: at + 1,
        cells: columns.iter().map(|column| cell(record, column.id)).collect(),
    };
    let rows: Vec<_> = records.iter().enumerate().map(row).collect();
    Ok(read_rows(&heading, &rows, today, read))
}

fn read_rows<T>(
    heading: &Heading,
    rows: &[SheetRow],
    today: Date,
    read: impl Fn(&Heading, &[String], Date) -> Result<T, Vec<CellFlaw>>,
) -> Table<T> {
    let mut table =
        Table { rows: Vec::new(), wrong: 0, flaws: Vec::new(), ignored: heading.ignored.clone() };
    for row in rows {
        match read(heading, &row.cells, today) {
            Ok(value) => table.rows.push((row.number, value)),
            Err(flaws) => {
                let cells = heading.row(&row.cells);
                table.add_wrong(flaws.into_iter().map(|found| {
                    let typed = cells.text(found.column.id);
                    RowFlaw::in_column(row.number, found.column, typed, found.flaw)
                }));
            }
        }
    }
    table
}

/// The heading, and the rows below it.
fn split<'a>(
    columns: &'static [Column],
    rows: &'a [SheetRow],
) -> Result<(Heading, &'a [SheetRow]), Vec<RowFlaw>> {
    let scored = rows.iter().take(HEADING_WITHIN).map(|row| Heading::score(columns, &row.cells));
    // Of equals the first.
    let best = scored.enumerate().rev().max_by_key(|(_, score)| *score);
    let found = best.filter(|(_, score)| *score >= 2);
    let Some((at, _)) = found else {
        return Err(vec![RowFlaw::of_row(0, Flaw::new("sheet-no-heading"))]);
    };
    let row = &rows[at];
    let heading = Heading::read(columns, &row.cells).map_err(|flaws| {
        let told = flaws.into_iter();
        told.map(|f| RowFlaw::in_column(row.number, f.column, "", f.flaw)).collect::<Vec<_>>()
    })?;
    let below = &rows[at + 1..];
    if below.is_empty() {
        return Err(vec![RowFlaw::of_row(0, Flaw::new("sheet-no-rows"))]);
    }
    if below.len() > MOST_ROWS {
        return Err(vec![RowFlaw::of_row(0, too_many())]);
    }
    Ok((heading, below))
}

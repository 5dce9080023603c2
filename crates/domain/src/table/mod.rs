//! 表格: what organs hand over as tables, column by column, whatever their order and however they are headed.

mod cdn_node;
mod dedicated_line;
mod hosted_site;
mod line_code;
mod older;
mod organ;
mod prefill;
mod unfiled;

pub use cdn_node::{CDN_NODES, CdnNode};
pub use dedicated_line::{DEDICATED_LINES, DedicatedLine};
pub use hosted_site::{HOSTED_SITES, HostedSite};
pub use line_code::DocumentType;
pub use older::{OLDER, OlderEntry};
pub use organ::{ORGANS, OrganRow};
pub use prefill::{PREFILLS, PrefillRow};
pub use unfiled::{UNFILED, UnfiledNotice};

use jiff::civil::Date;

use crate::Flaw;
use crate::value::{Day, FieldValue, fold};

/// A column that a table may have. The catalogs hold `column-{id}`.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    pub id: &'static str,
    /// What it is headed with, in Chinese and English; the first is how a template heads it. Spaces, brackets, stars and
    /// letter case do not matter.
    pub headings: &'static [&'static str],
    /// Whether a table without it cannot be read.
    pub is_needed: bool,
    /// Whether its cells are told to nobody: neither in reports nor in messages.
    pub is_secret: bool,
}

impl Column {
    const fn needed(id: &'static str, headings: &'static [&'static str]) -> Self {
        Self { id, headings, is_needed: true, is_secret: false }
    }

    const fn extra(id: &'static str, headings: &'static [&'static str]) -> Self {
        Self { id, headings, is_needed: false, is_secret: false }
    }
}

/// A kind of table: its columns, and what a template shows in its one row.
#[derive(Debug)]
pub struct Layout {
    pub columns: &'static [Column],
    /// Synthetic, nobody's; one text per column.
    pub sample: &'static [&'static str],
}

/// What is wrong in one column, of a row or of the heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFlaw {
    pub column: &'static Column,
    pub flaw: Flaw,
}

/// Where each column of a layout stands in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    layout: &'static [Column],
    places: Vec<Option<usize>>,
    /// Headings that say nothing to us; their columns are not read.
    pub ignored: Vec<String>,
}

/// Cells longer than this are no cell of ours.
const MOST_CHARACTERS: usize = 1000;

/// Without what decorates a heading: `*公安备案号（必填）`.
fn bare(heading: &str) -> String {
    let folded = fold(heading).to_lowercase();
    let text = ["(必填)", "(选填)", "(required)", "(optional)"]
        .iter()
        .fold(folded, |text, word| text.replace(word, ""));
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Heading {
    /// How many columns a row of cells heads: the row that heads most is the heading, even below a title.
    pub fn score(columns: &'static [Column], cells: &[String]) -> usize {
        Self::places(columns, cells).iter().filter(|found| !found.is_empty()).count()
    }

    fn places(columns: &'static [Column], cells: &[String]) -> Vec<Vec<usize>> {
        let bared: Vec<_> = cells.iter().map(|cell| bare(cell)).collect();
        let heads = |column: &Column, cell: &str| column.headings.iter().any(|h| bare(h) == *cell);
        let of = |column: &Column| {
            let found = bared.iter().enumerate().filter(|(_, cell)| heads(column, cell));
            found.map(|(place, _)| place).collect()
        };
        columns.iter().map(of).collect()
    }

    /// Reads the row that heads a table.
    ///
    /// # Errors
    ///
    /// Every column that is missing, and every one that is there twice.
    pub fn read(columns: &'static [Column], cells: &[String]) -> Result<Self, Vec<CellFlaw>> {
        let places = Self::places(columns, cells);
        let mut flaws = Vec::new();
        for (column, found) in columns.iter().zip(&places) {
            match found[..] {
                [] if column.is_needed => {
                    flaws.push(CellFlaw { column, flaw: Flaw::new("column-missing") });
                }
                [_, _, ..] => flaws.push(CellFlaw { column, flaw: Flaw::new("column-twice") }),
                _ => {}
            }
        }
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let is_known = |place: usize| places.iter().any(|found| found.contains(&place));
        let ignored =
            cells.iter().enumerate().filter(|(at, cell)| !is_known(*at) && !cell.trim().is_empty());
        let ignored = ignored.map(|(_, cell)| cell.trim().chars().take(40).collect()).collect();
        let places = places.iter().map(|found| found.first().copied()).collect();
        Ok(Self { layout: columns, places, ignored })
    }

    /// The cells of one row below it.
    pub fn row<'a>(&'a self, cells: &'a [String]) -> Row<'a> {
        Row { heading: self, cells, flaws: Vec::new() }
    }
}

/// A row being read: each cell once, every flaw of it kept.
pub struct Row<'a> {
    heading: &'a Heading,
    cells: &'a [String],
    flaws: Vec<CellFlaw>,
}

/// What spreadsheets make of numbers with too many digits: `1.10105E+17`.
fn has_lost_digits(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['E', 'e']) else { return false };
    let is_number = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    is_number(digits) && power.strip_prefix('+').is_some_and(is_number)
}

impl Row<'_> {
    fn column(&self, id: &str) -> Option<(usize, &'static Column)> {
        self.heading.layout.iter().enumerate().find(|(_, column)| column.id == id)
    }

    /// What the cell of a column says; empty if there is none.
    pub fn text(&self, id: &str) -> &str {
        let place =
            self.column(id).and_then(|(at, _)| self.heading.places.get(at).copied().flatten());
        place.and_then(|place| self.cells.get(place)).map_or("", |cell| cell.trim())
    }

    fn wrong(&mut self, id: &str, flaw: Flaw) {
        if let Some((_, column)) = self.column(id) {
            self.flaws.push(CellFlaw { column, flaw });
        }
    }

    /// What `read` makes of a cell that need not be filled in.
    fn maybe<T>(&mut self, id: &str, read: impl FnOnce(&str) -> Result<T, Flaw>) -> Option<T> {
        let text = self.text(id).to_owned();
        if text.is_empty() {
            return None;
        }
        let read = if text.chars().count() > MOST_CHARACTERS {
            Err(Flaw::new("cell-too-long"))
        } else if has_lost_digits(&text) {
            Err(Flaw::new("cell-lost-digits"))
        } else {
            read(&text)
        };
        read.map_err(|flaw| self.wrong(id, flaw)).ok()
    }

    /// What `read` makes of a cell that must be filled in.
    fn must<T>(&mut self, id: &str, read: impl FnOnce(&str) -> Result<T, Flaw>) -> Option<T> {
        if self.text(id).is_empty() {
            self.wrong(id, Flaw::new("required"));
            return None;
        }
        self.maybe(id, read)
    }

    /// The normal form of a value.
    fn normal<V: FieldValue>(text: &str) -> Result<String, Flaw> {
        V::parse(text).map(|value| value.to_text())
    }

    /// A day that is over, or today.
    fn past_day(text: &str, today: Date) -> Result<Date, Flaw> {
        // Spreadsheets like to add a time of day.
        let day = text.split(['T', ' ']).next().unwrap_or(text);
        let day = Date::from(day.parse::<Day>()?);
        if day > today { Err(Flaw::new("cell-day-in-future")) } else { Ok(day) }
    }

    fn end(self) -> Vec<CellFlaw> {
        self.flaws
    }
}

/// The one of `choices` that any of its words names.
fn one_of<T: Copy>(choices: &[(T, &[&str])], text: &str) -> Result<T, Flaw> {
    let bare = bare(text);
    let found = choices.iter().find(|(_, words)| words.contains(&bare.as_str()));
    found.map(|(choice, _)| *choice).ok_or_else(|| {
        let words: Vec<_> =
            choices.iter().filter_map(|(_, words)| words.first()).copied().collect();
        Flaw::new("cell-choice").with("choices", words.join(" / "))
    })
}

#[cfg(test)]
mod tests;

//! 批量导入: what all imports of tables have in common.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::id::OrganId;
use anbei_domain::table::Column;
use anbei_store::read;
use anbei_store::read::organ::Organ;

use crate::sheet::{RowFlaw, Table};
use crate::{App, AppError};

/// Rows written in one transaction: others get their turn in between.
pub(super) const BATCH: usize = 250;

/// Whether anything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// 预检: everything is looked at as if, and nothing is changed.
    Dry,
    Real,
}

/// What an import did; of a dry run, what it would do.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    /// Rows below the heading.
    pub total: usize,
    /// Rows entered.
    pub done: usize,
    /// Numbers of rows that were there already; nothing is changed about them.
    pub skipped: Vec<usize>,
    /// Rows that are wrong, and the first so many flaws.
    pub wrong: usize,
    pub flaws: Vec<RowFlaw>,
    /// Headings of columns that were not read.
    pub ignored: Vec<String>,
    /// The highest serial entered, by region and class, such as `11010502`: new numbers begin after it.
    pub reserved: Vec<(String, i64)>,
}

/// What becomes of a row.
pub(super) enum Verdict {
    Fits,
    ThereAlready,
    /// In the column with this id.
    Wrong(&'static str, Flaw),
}

impl ImportReport {
    /// What reading alone has shown.
    pub(super) fn of<T>(table: &Table<T>) -> Self {
        Self {
            total: table.total(),
            wrong: table.wrong,
            flaws: table.flaws.clone(),
            ignored: table.ignored.clone(),
            ..Self::default()
        }
    }

    /// Everything that can be said of a file that could not be read.
    pub fn of_flaws(flaws: Vec<RowFlaw>) -> Self {
        Self { flaws, ..Self::default() }
    }

    /// Whether the file could be read at all.
    pub fn is_readable(&self) -> bool {
        self.total > 0
    }

    /// Whether the row was entered.
    pub(super) fn count(
        &mut self,
        row: usize,
        verdict: Verdict,
        columns: &'static [Column],
    ) -> bool {
        match verdict {
            Verdict::Fits => self.done += 1,
            Verdict::ThereAlready => self.skipped.push(row),
            Verdict::Wrong(id, flaw) => {
                self.wrong += 1;
                let column = columns.iter().find(|column| column.id == id);
                if self.flaws.len() < MOST_FLAWS {
                    self.flaws.push(RowFlaw { row, column, typed: String::new(), flaw });
                }
                return false;
            }
        }
        true
    }

    pub(super) fn in_order(mut self) -> Self {
        self.flaws.sort_by_key(|flaw| flaw.row);
        self
    }
}

const MOST_FLAWS: usize = 2_000;

impl App {
    /// The organ for which `actor` may enter what it has on paper: an officer for their own, whoever runs the program for any.
    pub(super) fn organ_to_enter_for(
        &self,
        actor: &Actor,
        organ: &OrganId,
    ) -> Result<Organ, AppError> {
        let may = match actor {
            Actor::Officer { organ: own, .. } => own == organ,
            Actor::Operator => true,
            _ => false,
        };
        let organ = organ.clone();
        let found = self.store().read_now(move |tx| read::organ::find(tx, &organ))?;
        found.filter(|_| may).ok_or(AppError::NotFound)
    }
}

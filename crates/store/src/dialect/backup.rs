//! A copy of a store that is in use.

use std::path::Path;

use rusqlite::{Connection, backup::Backup};

use crate::{Store, StoreError, engine::sqlite};

/// Copies the store, as it is at this moment, into a new file, and reads the copy through once.
/// Writers are not held up. Of a server there is a better tool for that: the error names it.
pub fn back_up(store: &Store, to: &Path) -> Result<(), StoreError> {
    let Some(from) = store.file() else {
        return Err(StoreError::unavailable("back up the database server with pg_dump"));
    };
    if to.exists() {
        return Err(StoreError::unavailable(format!("{} exists already", to.display())));
    }
    let outcome = copy(from, to);
    if outcome.is_err() {
        // Half a copy must not be taken for one; there may be none at all to remove.
        drop(std::fs::remove_file(to));
    }
    outcome
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    /// Every page in one step: one state, however much is written meanwhile.
    const ALL: i32 = -1;
    const WHOLE: &str = "ok";

    let failure = |error: rusqlite::Error| sqlite::failure(&error);
    let source = sqlite::open_reader(from)?;
    let mut target = Connection::open(to).map_err(failure)?;
    Backup::new(&source, &mut target).and_then(|backup| backup.step(ALL)).map_err(failure)?;
    // The copy is one file, without a journal beside it.
    sqlite::script(&target, "PRAGMA journal_mode = DELETE")?;
    let verdict: String =
        target.query_row("PRAGMA quick_check", [], |row| row.get(0)).map_err(failure)?;
    if verdict == WHOLE { Ok(()) } else { Err(StoreError::Damaged(verdict)) }
}

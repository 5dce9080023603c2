//! Everything the two engines say differently, each under one name.

mod backup;
mod bulk;
mod names;

use std::borrow::Cow;

pub use self::{
    backup::back_up,
    bulk::{Rows, bulk_load, insert_rows},
    names::{index_name, index_names, search_names, unindex_name},
};
use crate::{StoreError, Tx, args, tx::Dialect};

/// Ends a `SELECT` that several workers run at once to claim rows: each sees only rows that no
/// other is about to claim. Where there is one writer it is the comment it looks like.
///
/// Written into the statement itself: `concat!("SELECT … LIMIT $1 ", claim_suffix!())`.
#[macro_export]
macro_rules! claim_suffix {
    () => {
        "/* skip claimed */"
    };
}

/// Ends a `SELECT` of rows that nobody else may change or delete before this transaction ends. Where one writes at a time nobody
/// could.
#[macro_export]
macro_rules! hold_suffix {
    () => {
        "/* hold */"
    };
}

/// A column in small letters of every script. Where columns compare byte by byte it takes the database's own collation, which
/// knows them; elsewhere `LOWER` was taught them.
macro_rules! lower {
    ($column:literal) => {
        concat!("LOWER(", $column, "/* every script */)")
    };
}
pub(crate) use lower;

/// What stands in a statement for the engine with row locks and collations.
const IN_POSTGRES: [(&str, &str); 3] = [
    (claim_suffix!(), "FOR UPDATE SKIP LOCKED"),
    (hold_suffix!(), "FOR UPDATE"),
    ("/* every script */", " COLLATE \"default\""),
];

/// The text of a statement for that engine.
pub(crate) fn in_postgres(sql: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(sql);
    for (ours, theirs) in IN_POSTGRES {
        if text.contains(ours) {
            text = text.replace(ours, theirs).into();
        }
    }
    text
}

/// The table of applied migrations, the one table no migration can make. Understood alike.
pub(crate) const HISTORY: &str = "
    CREATE TABLE IF NOT EXISTS schema_migration (
        number BIGINT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        applied_at BIGINT NOT NULL,
        checksum TEXT NOT NULL
    )";

/// Keeps every other process from changing the schema until this transaction ends. The single
/// writer's transaction excludes all others already.
pub(crate) fn lock_schema(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    const LOCK: &str = "
        SELECT 1 FROM (
            SELECT pg_advisory_xact_lock(hashtextextended('anbei ' || current_schema(), 0))
        ) AS locked";

    match tx.dialect() {
        Dialect::Sqlite => Ok(()),
        Dialect::Postgres => tx.find(LOCK, &[], |_| Ok(())).map(|_| ()),
    }
}

/// How many rows a table has, cheaply and roughly: for a statistic, never for a decision. Deleted
/// rows may still count, new ones not yet.
pub fn approximate_count(tx: &mut Tx<'_>, table: &'static str) -> Result<i64, StoreError> {
    const ESTIMATE: &str = "
        SELECT CAST(reltuples AS BIGINT) FROM pg_class WHERE oid = to_regclass(CAST($1 AS TEXT))";

    identifier(table)?;
    match tx.dialect() {
        Dialect::Sqlite => tx.number(&format!("SELECT coalesce(max(rowid), 0) FROM {table}")),
        Dialect::Postgres => match tx.load(ESTIMATE, args![table], |row| row.int(0))? {
            // Never looked at by the server, so it is new: counting it is cheap.
            ..0 => tx.number(&format!("SELECT count(*) FROM {table}")),
            estimate => Ok(estimate),
        },
    }
}

/// Names that become part of a statement's text are ours, and plain.
fn identifier(name: &str) -> Result<(), StoreError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if !name.is_empty() && name.bytes().all(plain) {
        return Ok(());
    }
    Err(StoreError::Defect(format!("not a name of a table or column: {name}")))
}

#[cfg(test)]
mod tests;

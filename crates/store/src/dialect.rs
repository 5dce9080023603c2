//! Everything the two engines say differently, each under one name.

use std::borrow::Cow;

use crate::{StoreError, Tx, tx::Dialect};

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

const CLAIM_SUFFIX: &str = claim_suffix!();

/// The text of a statement for the engine with row locks.
pub(crate) fn in_postgres(sql: &str) -> Cow<'_, str> {
    if sql.contains(CLAIM_SUFFIX) {
        sql.replace(CLAIM_SUFFIX, "FOR UPDATE SKIP LOCKED").into()
    } else {
        sql.into()
    }
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
pub fn index_name(_tx: &mut Tx<'_>, _seq: i64, _tokens: &[String]) -> Result<(), StoreError> {
    Ok(())
}
pub fn search_names(
    _tx: &mut Tx<'_>,
    _p: &anbei_domain::register::Phrase,
    _after: i64,
    _limit: usize,
) -> Result<Vec<i64>, StoreError> {
    Ok(vec![])
}

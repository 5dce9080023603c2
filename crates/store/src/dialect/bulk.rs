//! Millions of rows at a time: moving a deployment in, or making a large one up.

use std::{fmt::Write as _, io};

use super::identifier;
use crate::{Arg, Store, StoreError, Tx, engine::sqlite};

/// Where [`insert_rows`] takes its rows.
pub struct Rows<'a>(Sink<'a>);

enum Sink<'a> {
    /// Each row runs one prepared statement: a function call, so this is the fast way.
    Singly { insert: sqlite::Insert<'a>, count: u64 },
    /// Rows are streamed as text: no round trip for each.
    Streamed { out: &'a mut dyn io::Write, line: String },
}

impl<'a> Rows<'a> {
    pub(crate) fn singly(
        connection: &'a rusqlite::Connection,
        sql: &'a str,
    ) -> Result<Self, StoreError> {
        Ok(Self(Sink::Singly { insert: sqlite::Insert::prepare(connection, sql)?, count: 0 }))
    }

    pub(crate) fn streamed(out: &'a mut dyn io::Write) -> Self {
        Self(Sink::Streamed { out, line: String::new() })
    }

    pub(crate) fn count(&self) -> u64 {
        match self.0 {
            Sink::Singly { count, .. } => count,
            Sink::Streamed { .. } => 0,
        }
    }

    /// Adds a row; its values are in the order of the columns.
    pub fn push(&mut self, row: &[Arg<'_>]) -> Result<(), StoreError> {
        match &mut self.0 {
            Sink::Singly { insert, count } => {
                *count += insert.push(row)?;
                Ok(())
            }
            Sink::Streamed { out, line } => {
                line.clear();
                for (index, value) in row.iter().enumerate() {
                    if index > 0 {
                        line.push('\t');
                    }
                    push_cell(line, *value);
                }
                line.push('\n');
                out.write_all(line.as_bytes()).map_err(StoreError::unavailable)
            }
        }
    }
}

/// One cell of a line as `COPY … FROM STDIN` reads it.
fn push_cell(line: &mut String, value: Arg<'_>) {
    // Writing to a String does not fail.
    let _: std::fmt::Result = match value {
        Arg::Null => write!(line, "\\N"),
        Arg::Int(number) => write!(line, "{number}"),
        Arg::Bytes(bytes) => write!(line, "\\\\x{}", hex::encode(bytes)),
        Arg::Text(text) => text.chars().try_for_each(|c| match c {
            '\\' => line.write_str("\\\\"),
            '\t' => line.write_str("\\t"),
            '\n' => line.write_str("\\n"),
            '\r' => line.write_str("\\r"),
            other => line.write_char(other),
        }),
    };
}

/// Inserts the rows that `fill` pushes and says how many they were.
///
/// No row may exist yet: there is no conflict to resolve, only an error.
pub fn insert_rows(
    tx: &mut Tx<'_>,
    table: &str,
    columns: &[&str],
    fill: impl FnOnce(&mut Rows<'_>) -> Result<(), StoreError>,
) -> Result<u64, StoreError> {
    identifier(table)?;
    columns.iter().try_for_each(|column| identifier(column))?;
    let names = columns.join(", ");
    let values = (1..=columns.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let insert = format!("INSERT INTO {table} ({names}) VALUES ({values})");
    let copy = format!("COPY {table} ({names}) FROM STDIN");
    tx.fill(&insert, &copy, fill)
}

/// Runs `load`, which writes in transactions of some ten thousand rows, with the engine prepared
/// for it: nobody else uses the store yet, and a crash means starting over.
pub fn bulk_load<T, E: From<StoreError>>(
    store: &Store,
    load: impl FnOnce(&Store) -> Result<T, E>,
) -> Result<T, E> {
    // Merging the name index comes last, at once, instead of all the time.
    const PREPARE_FILE: &str = "
        PRAGMA synchronous = OFF;
        PRAGMA cache_size = -262144;
        INSERT INTO entry_name_fts (entry_name_fts, rank) VALUES ('hashsize', 33554432);";
    const SETTLE_FILE: &str = "
        INSERT INTO entry_name_fts (entry_name_fts, rank) VALUES ('hashsize', 1048576);
        INSERT INTO entry_name_fts (entry_name_fts) VALUES ('optimize');
        PRAGMA analysis_limit = 10000;
        ANALYZE;
        PRAGMA wal_checkpoint(TRUNCATE);
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -16384;
        PRAGMA wal_checkpoint(TRUNCATE);";
    // Rows that brought their own places along did not move the server's counter of places.
    const PREPARE_SERVER: &str = "DROP INDEX IF EXISTS entry_name_fts_tokens";
    const SETTLE_SERVER: &str = "
        CREATE INDEX IF NOT EXISTS entry_name_fts_tokens
            ON entry_name_fts USING gin (tokens) WITH (fastupdate = off);
        SELECT setval(pg_get_serial_sequence('entry', 'seq'), max(seq)) FROM entry HAVING count(*) > 0;
        DO $$
        DECLARE own regclass;
        BEGIN
            FOR own IN
                SELECT oid FROM pg_class
                 WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            LOOP
                EXECUTE format('ANALYZE %s', own);
            END LOOP;
        END $$";

    run(store, PREPARE_FILE, PREPARE_SERVER)?;
    let outcome = load(store);
    run(store, SETTLE_FILE, SETTLE_SERVER)?;
    outcome
}

fn run(store: &Store, file: &'static str, server: &'static str) -> Result<(), StoreError> {
    match store.alone(move |connection| sqlite::script(connection, file)) {
        Some(outcome) => outcome?,
        None => store.write_now(move |tx| tx.script(server)),
    }
}

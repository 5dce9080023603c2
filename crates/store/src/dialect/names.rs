//! Search by name. The words of a name, and of a query, are made by the domain: folded, Chinese
//! cut into overlapping pairs. Here they are only kept in order and found again as a phrase.

use std::fmt::Write as _;

use anbei_domain::register::Phrase;

use super::bulk::insert_rows;
use crate::{StoreError, Tx, args, tx::Dialect};

/// Makes a name findable, in place of the one the entry had before.
pub fn index_name(tx: &mut Tx<'_>, seq: i64, tokens: &[String]) -> Result<(), StoreError> {
    const ROWS: &str = "INSERT INTO entry_name_fts (rowid, tokens) VALUES ($1, $2)";
    const VECTORS: &str = "
        INSERT INTO entry_name_fts (seq, tokens)
        VALUES ($1, CAST(CAST($2 AS TEXT) AS TSVECTOR))";

    unindex_name(tx, seq)?;
    let dialect = tx.dialect();
    let sql = if dialect == Dialect::Sqlite { ROWS } else { VECTORS };
    tx.execute(sql, args![seq, indexed(tokens, dialect)]).map(|_| ())
}

/// Makes an entry's name unfindable.
pub fn unindex_name(tx: &mut Tx<'_>, seq: i64) -> Result<(), StoreError> {
    let sql = match tx.dialect() {
        Dialect::Sqlite => "DELETE FROM entry_name_fts WHERE rowid = $1",
        Dialect::Postgres => "DELETE FROM entry_name_fts WHERE seq = $1",
    };
    tx.execute(sql, args![seq]).map(|_| ())
}

/// Indexes many names of entries that had none, at the engine's best speed.
pub fn index_names(
    tx: &mut Tx<'_>,
    names: impl IntoIterator<Item = (i64, Vec<String>)>,
) -> Result<u64, StoreError> {
    let dialect = tx.dialect();
    let key = if dialect == Dialect::Sqlite { "rowid" } else { "seq" };
    insert_rows(tx, "entry_name_fts", &[key, "tokens"], |rows| {
        names
            .into_iter()
            .try_for_each(|(seq, tokens)| rows.push(args![seq, indexed(&tokens, dialect)]))
    })
}

/// The entries after `after_seq` whose names contain the phrase, oldest first. An empty phrase
/// finds nothing.
pub fn search_names(
    tx: &mut Tx<'_>,
    phrase: &Phrase,
    after_seq: i64,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    const MATCHING: &str = "
        SELECT rowid FROM entry_name_fts
         WHERE entry_name_fts MATCH $1 AND rowid > $2
         ORDER BY rowid LIMIT $3";

    let words = words(&phrase.tokens);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    match tx.dialect() {
        Dialect::Sqlite => {
            let query = match_expression(&words, phrase.last_is_prefix);
            tx.list(MATCHING, args![query, after_seq, limit], |row| row.int(0))
        }
        Dialect::Postgres => {
            let query = tsquery(&words, phrase.last_is_prefix);
            search_vectors(tx, &query, after_seq, limit)
        }
    }
}

/// The index finds rare phrases quickly, but all of their rows at once; common phrases are found
/// sooner by reading on from the last row shown. The planner cannot tell which is which: it knows
/// no statistics of phrases. So a few thousand rows are read, and only then the index asked.
fn search_vectors(
    tx: &mut Tx<'_>,
    query: &str,
    after_seq: i64,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    const READING_ON: &str = "
        SELECT seq
          FROM (SELECT seq, tokens FROM entry_name_fts WHERE seq > $2 ORDER BY seq LIMIT 5000)
               AS next
         WHERE tokens @@ CAST(CAST($1 AS TEXT) AS TSQUERY)
         ORDER BY seq LIMIT $3";
    const BY_INDEX: &str = "
        WITH found AS MATERIALIZED (
            SELECT seq FROM entry_name_fts
             WHERE tokens @@ CAST(CAST($1 AS TEXT) AS TSQUERY) AND seq > $2)
        SELECT seq FROM found ORDER BY seq LIMIT $3";

    let args = args![query, after_seq, limit];
    let next = tx.list(READING_ON, args, |row| row.int(0))?;
    if next.len() == limit {
        return Ok(next);
    }
    tx.list(BY_INDEX, args, |row| row.int(0))
}

fn indexed(tokens: &[String], dialect: Dialect) -> String {
    let words = words(tokens);
    match dialect {
        Dialect::Sqlite => words.join(" "),
        Dialect::Postgres => vector(&words),
    }
}

fn words(tokens: &[String]) -> Vec<String> {
    tokens.iter().map(|token| word(token)).filter(|word| !word.is_empty()).collect()
}

/// A word as both engines take it: one of them would split at ASCII punctuation and fold ASCII
/// letters, so neither gets the chance.
fn word(token: &str) -> String {
    token
        .chars()
        .filter(|c| !c.is_ascii() || c.is_ascii_alphanumeric())
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// `'anbei':1 '备案':2`
fn vector(words: &[String]) -> String {
    /// Positions beyond this are not told apart by the engine.
    const POSITIONS: usize = 16_383;

    let mut vector = String::new();
    for (index, word) in words.iter().take(POSITIONS).enumerate() {
        // Writing to a String does not fail. Words hold neither quotes nor backslashes.
        let _: std::fmt::Result = write!(vector, "'{word}':{} ", index + 1);
    }
    vector
}

/// `'anbei' <-> '备':*`
fn tsquery(words: &[String], open_end: bool) -> String {
    let quoted = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>();
    quoted.join(" <-> ") + if open_end { ":*" } else { "" }
}

/// `"anbei 备" *`
fn match_expression(words: &[String], open_end: bool) -> String {
    format!("\"{}\"{}", words.join(" "), if open_end { " *" } else { "" })
}

//! One transaction on either engine. Above this file there is only one SQL.

use crate::{
    StoreError,
    arg::Arg,
    dialect::Rows,
    engine::{
        postgres::{self, Client},
        sqlite,
    },
};

/// A transaction, or outside of one a connection that may only read.
///
/// The first statement the engine refuses poisons it: every later one is refused unseen and the
/// whole is rolled back, because one engine would go on after an error and the other would not.
/// What may fail in the ordinary course says so in SQL (`ON CONFLICT DO NOTHING`).
pub struct Tx<'a> {
    engine: Engine<'a>,
    poisoned: bool,
}

enum Engine<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a mut Client),
}

/// Which dialect a named function of [`crate::dialect`] has to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl<'a> Tx<'a> {
    pub(crate) fn sqlite(connection: &'a rusqlite::Connection) -> Self {
        Self { engine: Engine::Sqlite(connection), poisoned: false }
    }

    pub(crate) fn postgres(client: &'a mut Client) -> Self {
        Self { engine: Engine::Postgres(client), poisoned: false }
    }

    pub(crate) fn dialect(&self) -> Dialect {
        match self.engine {
            Engine::Sqlite(_) => Dialect::Sqlite,
            Engine::Postgres(_) => Dialect::Postgres,
        }
    }

    pub(crate) fn is_poisoned(&self) -> bool {
        self.poisoned
    }

    /// Runs a statement and returns how many rows it wrote.
    pub fn execute(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<u64, StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => sqlite::execute(connection, sql, args),
            Engine::Postgres(client) => client.execute(sql, args),
        })
    }

    /// The first row, if there is one.
    pub fn find<T>(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let (mut read, mut found) = (Some(read), None);
        self.each(sql, args, &mut |row| {
            found = read.take().map(|read| read(row));
            false
        })?;
        found.transpose()
    }

    /// The only row. Fewer is [`StoreError::NotFound`], more is a [`StoreError::Defect`].
    pub fn load<T>(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (mut read, mut found, mut count) = (Some(read), None, 0);
        self.each(sql, args, &mut |row| {
            count += 1;
            if let Some(read) = read.take() {
                found = Some(read(row));
            }
            count < 2
        })?;
        match found {
            Some(_) if count > 1 => {
                Err(StoreError::Defect(format!("more than one row: {}", sql.trim())))
            }
            Some(row) => row,
            None => Err(StoreError::NotFound),
        }
    }

    /// All rows, in the statement's order.
    pub fn list<T>(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let (mut rows, mut failed) = (Vec::new(), None);
        self.each(sql, args, &mut |row| match read(row) {
            Ok(value) => {
                rows.push(value);
                true
            }
            Err(error) => {
                failed = Some(error);
                false
            }
        })?;
        failed.map_or(Ok(rows), Err)
    }

    /// Prepares a statement without running it and counts its arguments, so that one test can
    /// try them all on both engines.
    pub fn check(&mut self, sql: &'static str) -> Result<usize, StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => sqlite::check(connection, sql),
            Engine::Postgres(client) => client.check(sql),
        })
    }

    /// Runs a script of several statements without arguments: a migration, nothing else.
    pub(crate) fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => sqlite::script(connection, sql),
            Engine::Postgres(client) => client.script(sql),
        })
    }

    /// A number from a statement whose text had to be built.
    pub(crate) fn number(&mut self, sql: &str) -> Result<i64, StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => sqlite::number(connection, sql),
            Engine::Postgres(client) => client.number(sql),
        })
    }

    /// Lets `fill` push rows, each into `insert` or all into one `copy`.
    pub(crate) fn fill(
        &mut self,
        insert: &str,
        copy: &str,
        fill: impl FnOnce(&mut Rows<'_>) -> Result<(), StoreError>,
    ) -> Result<u64, StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => {
                let mut rows = Rows::singly(connection, insert)?;
                fill(&mut rows)?;
                Ok(rows.count())
            }
            Engine::Postgres(client) => client.copy_in(copy, |out| fill(&mut Rows::streamed(out))),
        })
    }

    fn each(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        visit: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), StoreError> {
        self.attempt(|engine| match engine {
            Engine::Sqlite(connection) => {
                sqlite::each(connection, sql, args, &mut |row| visit(&Row(Cells::Sqlite(row))))
            }
            Engine::Postgres(client) => {
                client.each(sql, args, &mut |row| visit(&Row(Cells::Postgres(row))))
            }
        })
    }

    fn attempt<T>(
        &mut self,
        statement: impl FnOnce(&mut Engine<'a>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.poisoned {
            return Err(StoreError::POISONED);
        }
        let outcome = statement(&mut self.engine);
        self.poisoned = outcome.is_err();
        outcome
    }
}

/// A row being read. Columns are counted from 0.
pub struct Row<'a>(Cells<'a>);

enum Cells<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a ::postgres::Row),
}

/// A cell as the engine gave it.
#[derive(Debug)]
pub(crate) enum Cell<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl Row<'_> {
    pub fn text(&self, column: usize) -> Result<String, StoreError> {
        self.str(column).map(str::to_owned)
    }

    /// A text cell without copying it, for what is parsed at once.
    pub fn str(&self, column: usize) -> Result<&str, StoreError> {
        self.opt_str(column)?.ok_or_else(|| self.absent(column))
    }

    pub fn opt_text(&self, column: usize) -> Result<Option<String>, StoreError> {
        self.opt_str(column).map(|text| text.map(str::to_owned))
    }

    pub fn opt_str(&self, column: usize) -> Result<Option<&str>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Text(text) => Ok(Some(text)),
            other => Err(self.unlike(column, "text", &other)),
        }
    }

    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        self.opt_int(column)?.ok_or_else(|| self.absent(column))
    }

    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Int(number) => Ok(Some(number)),
            other => Err(self.unlike(column, "a whole number", &other)),
        }
    }

    /// A stored 0 or 1, or the outcome of a comparison.
    pub fn flag(&self, column: usize) -> Result<bool, StoreError> {
        match self.int(column)? {
            0 => Ok(false),
            1 => Ok(true),
            other => {
                Err(StoreError::Damaged(format!("{} is {other}, not 0 or 1", self.name(column))))
            }
        }
    }

    pub fn bytes(&self, column: usize) -> Result<Vec<u8>, StoreError> {
        self.opt_bytes(column)?.ok_or_else(|| self.absent(column))
    }

    pub fn opt_bytes(&self, column: usize) -> Result<Option<Vec<u8>>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Bytes(bytes) => Ok(Some(bytes.to_vec())),
            other => Err(self.unlike(column, "bytes", &other)),
        }
    }

    fn cell(&self, column: usize) -> Result<Cell<'_>, StoreError> {
        match self.0 {
            Cells::Sqlite(row) => sqlite::cell(row, column),
            Cells::Postgres(row) => postgres::cell(row, column),
        }
    }

    fn name(&self, column: usize) -> &str {
        match self.0 {
            Cells::Sqlite(row) => row.as_ref().column_name(column).unwrap_or("?"),
            Cells::Postgres(row) => row.columns().get(column).map_or("?", |column| column.name()),
        }
    }

    fn absent(&self, column: usize) -> StoreError {
        StoreError::Damaged(format!("{} is null", self.name(column)))
    }

    /// Says the kind of what is there and never the value: it may be about a person.
    fn unlike(&self, column: usize, expected: &str, cell: &Cell<'_>) -> StoreError {
        let kind = match cell {
            Cell::Null => "null",
            Cell::Int(_) => "a whole number",
            Cell::Text(_) => "text",
            Cell::Bytes(_) => "bytes",
        };
        StoreError::Damaged(format!("{} is {kind}, not {expected}", self.name(column)))
    }
}

#[cfg(test)]
mod tests;

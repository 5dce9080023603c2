//! PostgreSQL: a client with its prepared statements, values, errors.

use std::{
    borrow::Cow,
    collections::HashMap,
    error::Error as StdError,
    io::Write,
    time::{Duration, Instant},
};

use postgres::{
    Statement,
    error::{DbError, SqlState},
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut},
};

use crate::{StoreError, arg::Arg, dialect, tx::Cell};

/// A connection that has idled this long is asked whether it is still one before it is used.
const TRUSTED: Duration = Duration::from_secs(1);

/// A connection, and every statement it has prepared. The text of a statement is its key.
pub(crate) struct Client {
    inner: postgres::Client,
    statements: HashMap<&'static str, Statement>,
    used_at: Instant,
}

impl Client {
    pub(crate) fn connect(config: &postgres::Config) -> Result<Self, StoreError> {
        let inner = config.connect(postgres::NoTls).map_err(|error| failure(&error))?;
        Ok(Self { inner, statements: HashMap::new(), used_at: Instant::now() })
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.inner.is_closed()
    }

    /// Asks the server, unless it has answered a moment ago.
    pub(crate) fn is_alive(&mut self) -> bool {
        let trusted = self.used_at.elapsed() < TRUSTED;
        let alive =
            !self.is_closed() && (trusted || self.inner.is_valid(Duration::from_secs(5)).is_ok());
        self.used_at = Instant::now();
        alive
    }

    pub(crate) fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        self.inner.batch_execute(sql).map_err(|error| failure(&error))
    }

    pub(crate) fn execute(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
    ) -> Result<u64, StoreError> {
        let statement = self.prepare(sql, args.len())?;
        if !statement.columns().is_empty() {
            return Err(StoreError::Defect(format!("this statement returns rows: {}", sql.trim())));
        }
        self.inner.execute(&statement, &parameters(args)).map_err(|error| self.failed(&error))
    }

    /// Shows each row to `visit` until it returns false.
    pub(crate) fn each(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        visit: &mut dyn FnMut(&postgres::Row) -> bool,
    ) -> Result<(), StoreError> {
        let statement = self.prepare(sql, args.len())?;
        let rows = self.inner.query(&statement, &parameters(args));
        for row in rows.map_err(|error| self.failed(&error))? {
            if !visit(&row) {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn check(&mut self, sql: &'static str) -> Result<usize, StoreError> {
        Ok(self.statement(sql)?.params().len())
    }

    pub(crate) fn number(&mut self, sql: &str) -> Result<i64, StoreError> {
        let row = self.inner.query_one(sql, &[]).map_err(|error| failure(&error))?;
        row.try_get(0).map_err(|error| failure(&error))
    }

    /// Streams what `write` writes. If that fails, the server is told to forget it.
    pub(crate) fn copy_in(
        &mut self,
        sql: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), StoreError>,
    ) -> Result<u64, StoreError> {
        let mut sink = self.inner.copy_in(sql).map_err(|error| failure(&error))?;
        write(&mut sink)?;
        sink.finish().map_err(|error| failure(&error))
    }

    fn prepare(&mut self, sql: &'static str, given: usize) -> Result<Statement, StoreError> {
        let statement = self.statement(sql)?;
        let wanted = statement.params().len();
        if wanted == given {
            return Ok(statement);
        }
        Err(StoreError::Defect(format!("{wanted} arguments wanted, {given} given: {}", sql.trim())))
    }

    fn statement(&mut self, sql: &'static str) -> Result<Statement, StoreError> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let text: Cow<'_, str> = dialect::in_postgres(sql);
        let statement = self.inner.prepare(&text).map_err(|error| failure(&error))?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    /// A migration by another process may have changed what a prepared statement returns: then
    /// all of them are prepared anew.
    fn failed(&mut self, error: &postgres::Error) -> StoreError {
        let stale = [SqlState::FEATURE_NOT_SUPPORTED, SqlState::INVALID_SQL_STATEMENT_NAME];
        if error.code().is_some_and(|code| stale.contains(code)) {
            self.statements.clear();
        }
        failure(error)
    }
}

fn parameters<'a>(args: &'a [Arg<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    args.iter().map(|arg| arg as &(dyn ToSql + Sync)).collect()
}

/// An argument takes the width of the column it meets; a null takes any type.
impl ToSql for Arg<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match *self {
            Arg::Null => Ok(IsNull::Yes),
            Arg::Int(number) => match *ty {
                Type::INT8 => number.to_sql(ty, out),
                Type::INT4 => i32::try_from(number)?.to_sql(ty, out),
                Type::INT2 => i16::try_from(number)?.to_sql(ty, out),
                Type::BOOL => (number != 0).to_sql(ty, out),
                _ => Err(mismatch("a whole number", ty)),
            },
            Arg::Text(text) if <&str as ToSql>::accepts(ty) => text.to_sql(ty, out),
            Arg::Text(_) => Err(mismatch("text", ty)),
            Arg::Bytes(bytes) if *ty == Type::BYTEA => bytes.to_sql(ty, out),
            Arg::Bytes(_) => Err(mismatch("bytes", ty)),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        self.to_sql(ty, out)
    }
}

fn mismatch(given: &str, ty: &Type) -> Box<dyn StdError + Sync + Send> {
    format!("{given} was given where {} is wanted", ty.name()).into()
}

/// Whatever a cell may hold, taken apart by its column's type.
struct Raw<'a>(Cell<'a>);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        let cell = match *ty {
            Type::INT8 => Cell::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Cell::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Cell::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Cell::Int(bool::from_sql(ty, raw)?.into()),
            Type::BYTEA => Cell::Bytes(raw),
            _ => Cell::Text(<&str>::from_sql(ty, raw)?),
        };
        Ok(Self(cell))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self(Cell::Null))
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::INT2 | Type::BOOL | Type::BYTEA)
            || <&str as FromSql>::accepts(ty)
    }
}

pub(crate) fn cell(row: &postgres::Row, column: usize) -> Result<Cell<'_>, StoreError> {
    match row.try_get::<_, Raw<'_>>(column) {
        Ok(Raw(cell)) => Ok(cell),
        Err(error) => Err(StoreError::Defect(error.to_string())),
    }
}

/// Sorts an error of the server or the connection by who can act on it.
fn failure(error: &postgres::Error) -> StoreError {
    let Some(refusal) = error.as_db_error() else {
        return no_answer(error);
    };
    let code = refusal.code();
    let says = |what: &str| format!("{what} ({})", code.code());
    match &code.code()[..2] {
        "23" if *code == SqlState::UNIQUE_VIOLATION => StoreError::Duplicate(columns(refusal)),
        "23" => StoreError::Constraint(
            refusal.constraint().or(refusal.column()).unwrap_or(refusal.message()).to_owned(),
        ),
        // Deadlock, serialisation, lock or statement timeout: the next try may be luckier.
        "40" | "55" => StoreError::Busy,
        "57" if *code == SqlState::QUERY_CANCELED => StoreError::Busy,
        // No connection, no resources, shut down, IO, wrong credentials, no such database.
        "08" | "53" | "57" | "58" | "28" | "3D" => StoreError::unavailable(says(refusal.message())),
        "XX" => StoreError::Damaged(says(refusal.message())),
        _ => StoreError::Defect(says(refusal.message())),
    }
}

/// Errors that did not come from the server: the network's, or our own argument of a wrong type.
fn no_answer(error: &postgres::Error) -> StoreError {
    let why = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let ours = error.to_string().starts_with("error serializing parameter");
    if ours { StoreError::Defect(format!("{error}: {why}")) } else { StoreError::unavailable(why) }
}

/// The columns of a broken unique key as `table.a, table.b`. The server's detail reads
/// `Key (a, b)=(…) already exists.`; the values stay out of it.
fn columns(refusal: &DbError) -> String {
    let listed = refusal
        .detail()
        .and_then(|detail| detail.split_once('(')?.1.split_once(")=("))
        .map(|(columns, _)| columns);
    match (refusal.table(), listed) {
        (Some(table), Some(columns)) => columns
            .split(", ")
            .map(|column| format!("{table}.{column}"))
            .collect::<Vec<_>>()
            .join(", "),
        _ => refusal.constraint().unwrap_or("key").to_owned(),
    }
}

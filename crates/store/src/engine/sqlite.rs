//! SQLite: connections, statements, errors.

use std::{
    cell::RefCell,
    collections::{HashMap, hash_map::Entry},
    path::Path,
    time::Duration,
};

use rusqlite::functions::FunctionFlags;
use rusqlite::{
    CachedStatement, Connection, ErrorCode, OpenFlags, Statement, config::DbConfig, ffi,
    types::ValueRef,
};

use crate::{StoreError, arg::Arg, tx::Cell};

/// More than there are statements in the program, so that each is prepared once a connection.
const STATEMENTS: usize = 1024;
/// How much of the file readers see without copying: all of it, or what the library allows.
const READER: &str =
    "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA mmap_size = 1099511627776;";
/// How long a writer of another process may hold the file before we give up.
const PATIENCE: Duration = Duration::from_secs(10);

/// The one connection that writes. Creates the file.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(|error| failure(&error))?;
    settle(&connection)?;
    // The journal is kept within bounds after a bulk load; FULL makes every commit durable.
    script(
        &connection,
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA journal_size_limit = 67108864;
         PRAGMA cache_size = -32768;
         PRAGMA wal_autocheckpoint = 8192;",
    )?;
    Ok(connection)
}

/// One that carries the journal over into the file, and does nothing else.
pub(crate) fn open_carrier(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(|error| failure(&error))?;
    settle(&connection)?;
    script(&connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -64;")?;
    Ok(connection)
}

/// Carries over what no reader holds back, without waiting for anybody.
pub(crate) fn carry_over(connection: &Connection) {
    if let Err(error) = script(connection, "PRAGMA wal_checkpoint(PASSIVE);") {
        tracing::warn!(%error, "the journal could not be carried over");
    }
}

/// One of the many that read. Small: there may be one for each thread.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(|error| failure(&error))?;
    settle(&connection)?;
    script(&connection, READER)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE).map_err(|error| failure(&error))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Where statistics are compiled in, a statement is compiled anew whenever a value bound to an indexed column changes,
    // which costs more than most of ours take. Our plans do not hang on values.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(|error| failure(&error))?;
    lower_every_script(connection).map_err(|error| failure(&error))?;
    script(connection, "PRAGMA temp_store = MEMORY;")
}

/// `LOWER` knows ASCII alone here; the other engine's knows the capitals of every script, and so does this.
fn lower_every_script(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("lower", 1, flags, |call| {
        let text: Option<String> = call.get(0)?;
        Ok(text.map(|text| text.to_lowercase()))
    })
}

pub(crate) fn script(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(|error| failure(&error))
}

/// One of our own few words of transaction control, prepared once.
pub(crate) fn control(connection: &Connection, sql: &'static str) -> Result<(), StoreError> {
    execute(connection, sql, &[]).map(|_| ())
}

pub(crate) fn execute(
    connection: &Connection,
    sql: &'static str,
    args: &[Arg<'_>],
) -> Result<u64, StoreError> {
    let mut statement = prepare(connection, sql, args)?;
    if statement.column_count() > 0 {
        return Err(StoreError::Defect(format!("this statement returns rows: {}", sql.trim())));
    }
    let count = statement.raw_execute().map_err(|error| failure(&error))?;
    Ok(count as u64)
}

/// Shows each row to `visit` until it returns false.
pub(crate) fn each(
    connection: &Connection,
    sql: &'static str,
    args: &[Arg<'_>],
    visit: &mut dyn FnMut(&rusqlite::Row<'_>) -> bool,
) -> Result<(), StoreError> {
    let mut statement = prepare(connection, sql, args)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(|error| failure(&error))? {
        if !visit(row) {
            break;
        }
    }
    Ok(())
}

pub(crate) fn number(connection: &Connection, sql: &str) -> Result<i64, StoreError> {
    connection.query_row(sql, [], |row| row.get(0)).map_err(|error| failure(&error))
}

pub(crate) fn check(connection: &Connection, sql: &'static str) -> Result<usize, StoreError> {
    let statement = connection.prepare_cached(sql).map_err(|error| failure(&error))?;
    Ok(statement.parameter_count())
}

fn prepare<'c>(
    connection: &'c Connection,
    sql: &'static str,
    args: &[Arg<'_>],
) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = connection.prepare_cached(sql).map_err(|error| failure(&error))?;
    ORDERS.with_borrow_mut(|orders| {
        let order = match orders.entry((sql.as_ptr(), sql.len())) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => vacant.insert(order(&statement, sql)?),
        };
        bind(&mut statement, sql, (order, args))
    })?;
    Ok(statement)
}

/// Which argument stands at each place of a statement, which is known by where its text lies.
type Orders = HashMap<(*const u8, usize), Box<[usize]>>;

thread_local! {
    /// Names are read once.
    static ORDERS: RefCell<Orders> = RefCell::default();
}

/// Which argument is bound at each place: `$2` is the second wherever, and however often, it stands.
fn order(statement: &Statement<'_>, sql: &str) -> Result<Box<[usize]>, StoreError> {
    let argument = |place| {
        let number = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse().ok());
        number
            .and_then(|number: usize| number.checked_sub(1))
            .ok_or_else(|| StoreError::Defect(format!("arguments must be $1…$n: {}", sql.trim())))
    };
    (1..=statement.parameter_count()).map(argument).collect()
}

fn bind(
    statement: &mut Statement<'_>,
    sql: &str,
    (order, args): (&[usize], &[Arg<'_>]),
) -> Result<(), StoreError> {
    let (count, given) = (order.len(), args.len());
    let wrong = || {
        let sql = sql.trim();
        StoreError::Defect(format!("{count} arguments wanted, {given} given: {sql}"))
    };
    if count != given {
        return Err(wrong());
    }
    for (place, argument) in (1..).zip(order) {
        match *args.get(*argument).ok_or_else(wrong)? {
            Arg::Null => statement.raw_bind_parameter(place, rusqlite::types::Null),
            Arg::Int(number) => statement.raw_bind_parameter(place, number),
            Arg::Text(text) => statement.raw_bind_parameter(place, text),
            Arg::Bytes(bytes) => statement.raw_bind_parameter(place, bytes),
        }
        .map_err(|error| failure(&error))?;
    }
    Ok(())
}

/// A statement that writes one row after another.
pub(crate) struct Insert<'c> {
    statement: Statement<'c>,
    sql: &'c str,
    order: Box<[usize]>,
}

impl<'c> Insert<'c> {
    pub(crate) fn prepare(connection: &'c Connection, sql: &'c str) -> Result<Self, StoreError> {
        let statement = connection.prepare(sql).map_err(|error| failure(&error))?;
        let order = order(&statement, sql)?;
        Ok(Self { statement, sql, order })
    }

    /// Writes a row and returns how many came of it.
    pub(crate) fn push(&mut self, row: &[Arg<'_>]) -> Result<u64, StoreError> {
        bind(&mut self.statement, self.sql, (&self.order, row))?;
        let count = self.statement.raw_execute().map_err(|error| failure(&error))?;
        Ok(count as u64)
    }
}

pub(crate) fn cell<'a>(row: &'a rusqlite::Row<'_>, column: usize) -> Result<Cell<'a>, StoreError> {
    match row.get_ref(column).map_err(|error| failure(&error))? {
        ValueRef::Null => Ok(Cell::Null),
        ValueRef::Integer(number) => Ok(Cell::Int(number)),
        ValueRef::Text(text) => std::str::from_utf8(text)
            .map(Cell::Text)
            .map_err(|_| StoreError::Damaged(format!("column {column} is not UTF-8"))),
        ValueRef::Blob(bytes) => Ok(Cell::Bytes(bytes)),
        ValueRef::Real(_) => {
            Err(StoreError::Defect(format!("column {column} is a fraction: cast it")))
        }
    }
}

/// Sorts an error of the engine by who can act on it.
pub(crate) fn failure(error: &rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(code, message) = error else {
        return StoreError::Defect(error.to_string());
    };
    let text = message.clone().unwrap_or_else(|| code.to_string());
    match (code.code, code.extended_code) {
        (
            ErrorCode::ConstraintViolation,
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID,
        ) => {
            let columns = text.strip_prefix("UNIQUE constraint failed: ").unwrap_or(&text);
            StoreError::Duplicate(columns.to_owned())
        }
        (ErrorCode::ConstraintViolation, _) => StoreError::Constraint(text),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => StoreError::Busy,
        (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => StoreError::Damaged(text),
        (
            ErrorCode::DiskFull
            | ErrorCode::CannotOpen
            | ErrorCode::SystemIoFailure
            | ErrorCode::PermissionDenied
            | ErrorCode::OutOfMemory
            | ErrorCode::FileLockingProtocolFailed,
            _,
        ) => StoreError::unavailable(text),
        _ => StoreError::Defect(text),
    }
}

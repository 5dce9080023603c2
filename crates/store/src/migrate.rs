//! The schema's history: numbered scripts, applied once, in order, never changed afterwards.
//!
//! A change that old programs could not live with is made in two releases: expand, then contract.

use sha2::{Digest, Sha256};

use crate::{
    Store, StoreError, Tx, args,
    dialect::{self, lock_schema},
    tx::Dialect,
};

/// One step of the schema, written once for each engine.
struct Migration {
    /// `0002_name_search`: the number orders, the name explains.
    file: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($file:literal),+ $(,)?) => {
        &[$(Migration {
            file: $file,
            sqlite: include_str!(concat!("../migrations/sqlite/", $file, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $file, ".sql")),
        }),+]
    };
}

/// Every migration there is, in order. A new one is a file in both folders and a line here.
const MIGRATIONS: &[Migration] = migrations![
    "0001_core",
    "0002_name_search",
    "0003_data_key",
    "0004_account",
    "0005_record_life",
    "0006_app_identity",
    "0007_subject_form",
    "0008_watch",
    "0009_agenda",
    "0010_violation",
    "0011_catch_up",
    "0012_underway",
    "0013_provider",
    "0014_provider_order",
    "0015_hosting",
    "0016_provider_report",
    "0017_security_group",
    "0018_connection",
    "0019_prefill",
    "0020_pause",
    "0021_announcement_life",
    "0022_registration",
    "0023_picture",
    "0024_narrow_tables",
    "0025_fewer_trees",
    "0026_orders_due",
    "0027_look_of_case",
    "0028_provider_node",
    "0029_node_by_address",
];

/// A migration that has been, or will be, applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub number: i64,
    pub name: &'static str,
}

/// Why the schema could not be brought up to date. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The operator can: install the newer program, or restore an older backup.
    #[error("the schema is newer than this program: it has step {number} ({name})")]
    Newer { number: i64, name: String },
    /// A programmer can: an applied step must never be edited.
    #[error("step {number} ({name}) was applied with another text")]
    Changed { number: i64, name: String },
    /// A programmer can: a step was added before one that is already applied.
    #[error("step {number} ({name}) comes before one that is already applied")]
    OutOfOrder { number: i64, name: &'static str },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Applies what is missing, in one transaction, and says what that was.
pub fn migrate(store: &Store, now_ms: i64) -> Result<Vec<Step>, MigrateError> {
    store.write_now(move |tx| {
        lock_schema(tx)?;
        let missing = missing(tx)?;
        for migration in &missing {
            tx.script(migration.text(tx.dialect()))?;
            record(tx, migration, now_ms)?;
        }
        missing.iter().map(|migration| Ok(migration.step()?)).collect()
    })
}

/// What [`migrate`] would apply. A program does not serve while there is any.
pub fn pending(store: &Store) -> Result<Vec<Step>, MigrateError> {
    store.write_now(|tx| {
        lock_schema(tx)?;
        missing(tx)?.iter().map(|migration| Ok(migration.step()?)).collect()
    })
}

impl Migration {
    fn text(&self, dialect: Dialect) -> &'static str {
        match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        }
    }

    fn step(&self) -> Result<Step, StoreError> {
        let parts = self.file.split_once('_').and_then(|(n, name)| Some((n.parse().ok()?, name)));
        let (number, name) =
            parts.ok_or_else(|| StoreError::Defect(format!("misnamed migration {}", self.file)))?;
        Ok(Step { number, name })
    }

    fn checksum(&self, dialect: Dialect) -> String {
        hex::encode(Sha256::digest(self.text(dialect)))
    }
}

/// Compares what was applied with what this program knows.
fn missing(tx: &mut Tx<'_>) -> Result<Vec<&'static Migration>, MigrateError> {
    const APPLIED: &str = "SELECT number, name, checksum FROM schema_migration ORDER BY number";

    tx.script(dialect::HISTORY)?;
    let applied = tx.list(APPLIED, &[], |row| Ok((row.int(0)?, row.text(1)?, row.text(2)?)))?;
    let newest = applied.last().map_or(0, |(number, ..)| *number);
    let mut missing = Vec::new();
    let mut known = Vec::new();
    for migration in MIGRATIONS {
        let Step { number, name } = migration.step()?;
        known.push(number);
        match applied.iter().find(|(applied, ..)| *applied == number) {
            Some((_, _, sum)) if *sum == migration.checksum(tx.dialect()) => {}
            Some((_, name, _)) => {
                return Err(MigrateError::Changed { number, name: name.clone() });
            }
            None if number < newest => return Err(MigrateError::OutOfOrder { number, name }),
            None => missing.push(migration),
        }
    }
    match applied.into_iter().find(|(number, ..)| !known.contains(number)) {
        Some((number, name, _)) => Err(MigrateError::Newer { number, name }),
        None => Ok(missing),
    }
}

fn record(tx: &mut Tx<'_>, migration: &Migration, now_ms: i64) -> Result<(), StoreError> {
    const RECORD: &str = "
        INSERT INTO schema_migration (number, name, applied_at, checksum)
        VALUES ($1, $2, $3, $4)";

    let Step { number, name } = migration.step()?;
    let checksum = migration.checksum(tx.dialect());
    tx.execute(RECORD, args![number, name, now_ms, checksum]).map(|_| ())
}

#[cfg(test)]
mod tests;

//! What runs behind the pages: jobs and sweeps, for administrators. No payload is opened.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Jobs of one name in one state.
#[derive(Debug, Clone)]
pub struct JobCount {
    pub name: String,
    /// `waiting`, `done` or `failed`.
    pub state: String,
    pub count: i64,
    /// When the first of them is, or was, due.
    pub first_due_at: Timestamp,
    pub last_due_at: Timestamp,
}

/// How many jobs there are, by name and state.
pub fn count_jobs(tx: &mut Tx) -> Result<Vec<JobCount>, StoreError> {
    const COUNT: &str = "
        SELECT name, state, COUNT(*), MIN(run_at), MAX(run_at) FROM job GROUP BY name, state ORDER BY name, state";
    tx.list(COUNT, args![], |row| {
        Ok(JobCount {
            name: row.text(0)?,
            state: row.text(1)?,
            count: row.int(2)?,
            first_due_at: Timestamp::from_millis(row.int(3)?),
            last_due_at: Timestamp::from_millis(row.int(4)?),
        })
    })
}

/// A job that failed for good, or is being tried again.
#[derive(Debug, Clone)]
pub struct TroubledJob {
    pub id: String,
    pub name: String,
    pub state: String,
    pub attempts: i64,
    pub created_at: Timestamp,
    pub run_at: Timestamp,
    pub last_error: String,
}

/// Jobs that failed at least once and are not done, the newest first.
pub fn list_troubled_jobs(tx: &mut Tx, limit: usize) -> Result<Vec<TroubledJob>, StoreError> {
    const LIST: &str = "
        SELECT id, name, state, attempts, created_at, run_at, COALESCE(last_error, '') FROM job
         WHERE state = 'failed' OR (state = 'waiting' AND last_error IS NOT NULL)
         ORDER BY created_at DESC, id DESC LIMIT $1";
    tx.list(LIST, args![limit], |row| {
        Ok(TroubledJob {
            id: row.text(0)?,
            name: row.text(1)?,
            state: row.text(2)?,
            attempts: row.int(3)?,
            created_at: Timestamp::from_millis(row.int(4)?),
            run_at: Timestamp::from_millis(row.int(5)?),
            last_error: row.text(6)?,
        })
    })
}

/// The last run of a sweep.
#[derive(Debug, Clone)]
pub struct LastSweep {
    pub name: String,
    pub started_at: Timestamp,
    pub finished_at: Option<Timestamp>,
    pub done_count: i64,
    pub skipped_count: i64,
    pub failed_count: i64,
}

/// The last run of every sweep that ever ran.
pub fn list_sweeps(tx: &mut Tx) -> Result<Vec<LastSweep>, StoreError> {
    const LIST: &str = "
        SELECT name, started_at, finished_at, done_count, skipped_count, failed_count FROM sweep_run ORDER BY name";
    tx.list(LIST, args![], |row| {
        Ok(LastSweep {
            name: row.text(0)?,
            started_at: Timestamp::from_millis(row.int(1)?),
            finished_at: row.opt_int(2)?.map(Timestamp::from_millis),
            done_count: row.int(3)?,
            skipped_count: row.int(4)?,
            failed_count: row.int(5)?,
        })
    })
}

/// Cases with the organs, in each state: the whole platform's.
pub fn count_filings(tx: &mut Tx) -> Result<Vec<(String, i64)>, StoreError> {
    const COUNT: &str = "SELECT state, COUNT(*) FROM filing GROUP BY state ORDER BY state";
    tx.list(COUNT, args![], |row| Ok((row.text(0)?, row.int(1)?)))
}

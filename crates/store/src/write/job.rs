//! Jobs: work that a commit asked for.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args, claim_suffix};

/// A job that is due, taken by a worker.
#[derive(Debug, Clone)]
pub struct DueJob {
    pub id: String,
    pub name: String,
    pub payload: Vec<u8>,
    pub attempts: i64,
}

/// Enqueues a job.
pub fn insert(
    tx: &mut Tx,
    id: &str,
    name: &str,
    payload: &[u8],
    run_at: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO job (id, name, payload, run_at, attempts, state, created_at)
        VALUES ($1, $2, $3, $4, 0, 'waiting', $4)";
    tx.execute(INSERT, args![id, name, payload, run_at.as_millis()]).map(drop)
}

/// Takes the job that has been due longest, and hides it from other workers until `hidden_until`: a worker that dies
/// leaves it to be taken again.
pub fn take(
    tx: &mut Tx,
    now: Timestamp,
    hidden_until: Timestamp,
) -> Result<Option<DueJob>, StoreError> {
    const NEXT: &str = concat!(
        "
        SELECT id, name, payload, attempts FROM job
         WHERE state = 'waiting' AND run_at <= $1 ORDER BY run_at, id LIMIT 1 ",
        claim_suffix!()
    );
    const HIDE: &str = "UPDATE job SET run_at = $1, attempts = attempts + 1 WHERE id = $2";

    let job = tx.find(NEXT, args![now.as_millis()], |row| {
        Ok(DueJob {
            id: row.text(0)?,
            name: row.text(1)?,
            payload: row.bytes(2)?,
            attempts: row.int(3)? + 1,
        })
    })?;
    if let Some(job) = &job {
        tx.execute(HIDE, args![hidden_until.as_millis(), job.id])?;
    }
    Ok(job)
}

/// The job is done; its payload is forgotten.
pub fn finish(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    const FINISH: &str = "UPDATE job SET state = 'done', payload = $1 WHERE id = $2";
    tx.execute(FINISH, args![Vec::<u8>::new(), id]).map(drop)
}

/// The job failed and is tried again at `run_at`.
pub fn retry(tx: &mut Tx, id: &str, run_at: Timestamp, error: &str) -> Result<(), StoreError> {
    const RETRY: &str = "UPDATE job SET run_at = $1, last_error = $2 WHERE id = $3";
    tx.execute(RETRY, args![run_at.as_millis(), error, id]).map(drop)
}

/// The job failed for good.
pub fn fail(tx: &mut Tx, id: &str, error: &str) -> Result<(), StoreError> {
    const FAIL: &str = "UPDATE job SET state = 'failed', last_error = $1 WHERE id = $2";
    tx.execute(FAIL, args![error, id]).map(drop)
}

/// What a sweep did.
pub struct SweepRun<'a> {
    pub name: &'a str,
    pub started_at: Timestamp,
    pub finished_at: Timestamp,
    pub done_count: usize,
    pub skipped_count: usize,
    pub failed_count: usize,
}

/// Remembers the last run of a sweep.
pub fn record_sweep(tx: &mut Tx, run: &SweepRun<'_>) -> Result<(), StoreError> {
    const RECORD: &str = "
        INSERT INTO sweep_run (name, started_at, finished_at, done_count, skipped_count, failed_count)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (name) DO UPDATE
           SET started_at = excluded.started_at, finished_at = excluded.finished_at,
               done_count = excluded.done_count, skipped_count = excluded.skipped_count,
               failed_count = excluded.failed_count";
    tx.execute(
        RECORD,
        args![
            run.name,
            run.started_at.as_millis(),
            run.finished_at.as_millis(),
            run.done_count,
            run.skipped_count,
            run.failed_count,
        ],
    )
    .map(drop)
}

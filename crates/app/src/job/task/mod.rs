//! Tasks: what a commit asked for. Idempotent, or harmless when done twice.

mod deliver_code;
mod deliver_notice;
mod forget_file;
mod look_at_reported;

use anbei_domain::time::Timestamp;
use anbei_store::write;
use anbei_store::write::job::DueJob;
use serde_json::Value;

pub use deliver_code::DeliverCode;
pub use deliver_notice::{DeliverNotice, DeliverShort};
pub use forget_file::ForgetFile;
pub use look_at_reported::LookAtReported;

use super::owner;
use crate::port::DeliveryError;
use crate::{App, AppError};

/// Why a task is not done.
#[derive(Debug, thiserror::Error)]
pub enum TaskError {
    /// Trying again may help.
    #[error("{0}")]
    Retry(String),
    /// Nothing will help.
    #[error("{0}")]
    Fail(String),
}

impl From<DeliveryError> for TaskError {
    fn from(error: DeliveryError) -> Self {
        match error {
            DeliveryError::Later(why) => Self::Retry(why),
            DeliveryError::Never(why) => Self::Fail(why),
        }
    }
}

impl From<AppError> for TaskError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::Fail(error.to_string()),
            other => Self::Retry(other.to_string()),
        }
    }
}

/// Something a commit can ask for.
pub trait Task: Send + Sync {
    /// Stable, kebab-case.
    fn name(&self) -> &'static str;
    fn run(&self, app: &App, payload: &Value) -> Result<(), TaskError>;
}

/// Every task there is.
pub static TASKS: &[&dyn Task] =
    &[&DeliverNotice, &DeliverShort, &DeliverCode, &ForgetFile, &LookAtReported];

/// A worker that dies leaves its job to be taken again after so many minutes.
const HIDDEN_MINUTES: i64 = 5;
/// A job is tried so often before it is given up, over a day and a half.
const TRIES: i64 = 12;

/// Takes and runs jobs until none is due; returns how many were taken. Waits for the store and the network.
pub fn run_due_jobs(app: &App) -> Result<usize, AppError> {
    let mut count = 0;
    while let Some(job) = take(app)? {
        run(app, job)?;
        count += 1;
    }
    Ok(count)
}

fn take(app: &App) -> Result<Option<DueJob>, AppError> {
    let now = app.now();
    let hidden_until = now.plus_minutes(HIDDEN_MINUTES);
    // Asking costs a look; taking costs a write.
    if !app.store().read_now(|tx| anbei_store::read::job::is_any_due(tx, now))? {
        return Ok(None);
    }
    app.store().write_now(move |tx| Ok(write::job::take(tx, now, hidden_until)?))
}

fn run(app: &App, job: DueJob) -> Result<(), AppError> {
    let outcome = match TASKS.iter().find(|task| task.name() == job.name) {
        Some(task) => payload(app, &job).and_then(|payload| task.run(app, &payload)),
        None => Err(TaskError::Fail("there is no such task".to_owned())),
    };
    let now = app.now();
    app.store().write_now(move |tx| {
        match outcome {
            Ok(()) => write::job::finish(tx, &job.id)?,
            Err(TaskError::Retry(why)) if job.attempts < TRIES => {
                tracing::warn!(job = job.id, name = job.name, why, "a job is put off");
                write::job::retry(tx, &job.id, again_at(now, job.attempts), &why)?;
            }
            Err(error) => {
                let why = error.to_string();
                tracing::error!(job = job.id, name = job.name, why, "a job is given up");
                write::job::fail(tx, &job.id, &why)?;
            }
        }
        Ok(())
    })
}

/// 10 s, 20 s, 40 s … six hours at most.
fn again_at(now: Timestamp, attempts: i64) -> Timestamp {
    let doublings = u32::try_from((attempts - 1).clamp(0, 12)).unwrap_or(0);
    now.plus_seconds((10_i64 << doublings).min(6 * 3600))
}

fn payload(app: &App, job: &DueJob) -> Result<Value, TaskError> {
    let damaged = || TaskError::Fail("its payload cannot be read".to_owned());
    let clear = app.keys().open(&owner(&job.id), &job.payload).map_err(|_| damaged())?;
    serde_json::from_slice(&clear).map_err(|_| damaged())
}

/// A text of a payload.
fn text<'a>(payload: &'a Value, name: &str) -> Result<&'a str, TaskError> {
    let found = payload.get(name).and_then(Value::as_str);
    found.ok_or_else(|| TaskError::Fail(format!("its payload has no {name}")))
}

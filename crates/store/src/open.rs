//! The store: where transactions begin and end.

use std::{
    fmt,
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    str::FromStr,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::sync::oneshot;

use crate::{
    StoreError,
    engine::{
        pool::{Pools, off_runtime},
        readers::{Commits, Readers},
        sqlite,
        writer::{Job, Writer},
    },
    tx::Tx,
};

/// Where the data is. Parsed from `sqlite:path/to/file` or `postgres://user@host/database`.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreConfig {
    Sqlite {
        path: PathBuf,
    },
    /// `pool_size` connections at most, half of them for reading.
    Postgres {
        url: String,
        pool_size: u32,
    },
}

/// Connections to a server, unless the operator says otherwise.
const POOL_SIZE: u32 = 16;

impl StoreConfig {
    #[must_use]
    pub fn with_pool_size(self, pool_size: u32) -> Self {
        match self {
            Self::Sqlite { path } => Self::Sqlite { path },
            Self::Postgres { url, .. } => Self::Postgres { url, pool_size },
        }
    }
}

/// Why the place of the data could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a database is given as sqlite:path/to/file or postgres://user@host/database")]
pub struct StoreConfigError;

impl FromStr for StoreConfig {
    type Err = StoreConfigError;

    fn from_str(url: &str) -> Result<Self, StoreConfigError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres { url: url.to_owned(), pool_size: POOL_SIZE });
        }
        let path = url.strip_prefix("sqlite:").ok_or(StoreConfigError)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() { Err(StoreConfigError) } else { Ok(Self::Sqlite { path: path.into() }) }
    }
}

/// Says where, but never the password that may be part of the address.
impl fmt::Debug for StoreConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path } => write!(f, "sqlite:{}", path.display()),
            Self::Postgres { url, pool_size } => {
                let place = url.rsplit_once('@').map_or("…", |(_, place)| place);
                write!(f, "postgres://…@{place} ({pool_size} connections)")
            }
        }
    }
}

/// A handle on the data; clone it freely.
///
/// Work is given as a closure over a [`Tx`]. Nothing slow belongs into one: no network, no
/// files, no hashing of passwords, and no other call of the same store's `write`.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

enum Inner {
    Sqlite { writer: Writer, readers: Readers },
    Postgres(Pools),
}

impl Store {
    /// Connects. A file is created if it is not there; a schema is not: see [`crate::migrate`].
    pub fn open(config: &StoreConfig) -> Result<Self, StoreError> {
        let inner = match config {
            StoreConfig::Sqlite { path } => {
                let commits = Arc::new(Commits::default());
                let writer = Writer::start(path, Arc::clone(&commits))?;
                Inner::Sqlite { writer, readers: Readers::new(path, commits) }
            }
            StoreConfig::Postgres { url, pool_size } => {
                Inner::Postgres(Pools::open(url, (*pool_size).max(2))?)
            }
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Runs `work` in a transaction, kept (and durable) if it returns `Ok`.
    ///
    /// Dropping the future does not stop what has begun.
    pub fn write<T, E, F>(
        &self,
        work: F,
    ) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let inner = Arc::clone(&self.inner);
        async move {
            let answer = match &*inner {
                Inner::Sqlite { writer, .. } => {
                    let (reply, answer) = oneshot::channel();
                    writer.submit(Queued::boxed(work, move |outcome| drop(reply.send(outcome))));
                    answer.await.ok()
                }
                Inner::Postgres(_) => return blocking(move || inner.write_direct(work)).await,
            };
            answer.unwrap_or_else(|| Err(stopped().into()))
        }
    }

    /// [`Store::write`] for threads that may wait: workers and the command line.
    pub fn write_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let Inner::Sqlite { writer, .. } = &*self.inner else {
            return off_runtime(|| self.inner.write_direct(work));
        };
        if writer.is_current() {
            return Err(StoreError::Defect("a write inside a write waits for itself".into()).into());
        }
        let (reply, answer) = std::sync::mpsc::sync_channel(1);
        writer.submit(Queued::boxed(work, move |outcome| drop(reply.send(outcome))));
        answer.recv().unwrap_or_else(|_| Err(stopped().into()))
    }

    /// Point look-ups: each statement sees the newest state. Where a look-up is a function call
    /// it happens at once on this thread, so keep it to statements that touch a few rows.
    pub fn read<T, E, F>(&self, work: F) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let inner = Arc::clone(&self.inner);
        async move {
            match &*inner {
                Inner::Sqlite { .. } => inner.read_direct(work),
                Inner::Postgres(_) => blocking(move || inner.read_direct(work)).await,
            }
        }
    }

    /// Look-ups that the public asks by the thousand: one state throughout, shared with those that follow at once. What another
    /// process commits may be seen some milliseconds later; what this one has acknowledged is seen always.
    pub fn look<T, E, F>(&self, work: F) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let inner = Arc::clone(&self.inner);
        async move {
            match &*inner {
                Inner::Sqlite { readers, .. } => {
                    readers.look(|connection| work(&mut Tx::sqlite(connection)))?
                }
                Inner::Postgres(_) => blocking(move || inner.read_direct(work)).await,
            }
        }
    }

    /// Like [`Store::read`], but all statements see the same state.
    pub fn read_snapshot<T, E, F>(
        &self,
        work: F,
    ) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let inner = Arc::clone(&self.inner);
        async move {
            match &*inner {
                Inner::Sqlite { .. } => inner.snapshot_direct(work),
                Inner::Postgres(_) => blocking(move || inner.snapshot_direct(work)).await,
            }
        }
    }

    /// Lists, counts and reports: one state throughout, on a thread that may be kept waiting.
    pub fn read_heavy<T, E, F>(
        &self,
        work: F,
    ) -> impl Future<Output = Result<T, E>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let inner = Arc::clone(&self.inner);
        blocking(move || inner.snapshot_direct(work))
    }

    /// A read of one state throughout, for threads that may wait.
    pub fn read_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send,
        T: Send,
        E: From<StoreError> + Send,
    {
        match &*self.inner {
            Inner::Sqlite { .. } => self.inner.snapshot_direct(work),
            Inner::Postgres(_) => off_runtime(|| self.inner.snapshot_direct(work)),
        }
    }

    /// How long an empty write and a look-up take together: whether the store is well.
    pub fn ping(&self) -> impl Future<Output = Result<Duration, StoreError>> + Send + use<> {
        let store = self.clone();
        async move {
            let start = Instant::now();
            store.write(|_| Ok::<(), StoreError>(())).await?;
            store.read(|tx| tx.load("SELECT 1", &[], |row| row.int(0))).await?;
            Ok(start.elapsed())
        }
    }

    /// Runs `work` with the only writing connection, outside any transaction. `None` where there
    /// is no such thing.
    pub(crate) fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&rusqlite::Connection) -> T + Send + 'static,
    ) -> Option<Result<T, StoreError>> {
        let Inner::Sqlite { writer, .. } = &*self.inner else { return None };
        let (reply, answer) = std::sync::mpsc::sync_channel(1);
        writer.submit_alone(Box::new(move |connection| drop(reply.send(work(connection)))));
        Some(answer.recv().map_err(|_| stopped()))
    }

    /// The file, where there is one.
    pub(crate) fn file(&self) -> Option<&std::path::Path> {
        match &*self.inner {
            Inner::Sqlite { readers, .. } => Some(readers.path()),
            Inner::Postgres(_) => None,
        }
    }
}

impl Inner {
    fn write_direct<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match self {
            Self::Postgres(pools) => pools.write(work),
            Self::Sqlite { .. } => {
                Err(StoreError::Defect("this engine writes in turn".into()).into())
            }
        }
    }

    fn read_direct<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match self {
            Self::Postgres(pools) => pools.read(work),
            Self::Sqlite { readers, .. } => {
                readers.with(|connection| work(&mut Tx::sqlite(connection)))?
            }
        }
    }

    fn snapshot_direct<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match self {
            Self::Postgres(pools) => pools.read_snapshot(work),
            Self::Sqlite { readers, .. } => readers.with(|connection| {
                sqlite::control(connection, "BEGIN")?;
                let outcome = work(&mut Tx::sqlite(connection));
                sqlite::control(connection, "ROLLBACK")?;
                outcome
            })?,
        }
    }
}

async fn blocking<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => Err(stopped().into()),
    }
}

fn stopped() -> StoreError {
    StoreError::unavailable("the store is shutting down")
}

/// A closure in the writer's queue, its outcome, and the way back to its caller.
struct Queued<F, T, E, R> {
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    reply: R,
}

impl<F, T, E, R> Queued<F, T, E, R>
where
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    R: FnOnce(Result<T, E>) + Send + 'static,
{
    fn boxed(work: F, reply: R) -> Box<dyn Job> {
        Box::new(Self { work: Some(work), outcome: None, reply })
    }
}

impl<F, T, E, R> Job for Queued<F, T, E, R>
where
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, mut tx: Tx<'_>) -> bool {
        let Some(work) = self.work.take() else { return false };
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)))
            .unwrap_or_else(|_| Err(StoreError::PANICKED.into()));
        let outcome = match outcome {
            Ok(_) if tx.is_poisoned() => Err(StoreError::POISONED.into()),
            outcome => outcome,
        };
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn answer(self: Box<Self>, failed: Option<StoreError>) {
        let outcome = match (self.outcome, failed) {
            // Its own failure tells the caller more than that of the batch.
            (Some(Err(error)), _) => Err(error),
            (_, Some(error)) => Err(error.into()),
            (Some(outcome), None) => outcome,
            (None, None) => Err(stopped().into()),
        };
        (self.reply)(outcome);
    }
}

#[cfg(test)]
mod tests;

//! PostgreSQL connections: one pool that writes, one whose sessions may only read.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::Duration,
};

use postgres::Config;
use r2d2::{ManageConnection, Pool, PooledConnection};

use super::postgres::Client;
use crate::{StoreError, tx::Tx};

/// How long a caller waits for a free connection before being told that the store is busy.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct Pools {
    /// Taken out only by `drop`.
    pools: Option<(Pool<Connector>, Pool<Connector>)>,
    size: u32,
}

type Lent = PooledConnection<Connector>;

impl Pools {
    /// Opens both pools, and one connection to learn at once whether the server can be reached.
    pub(crate) fn open(url: &str, size: u32) -> Result<Self, StoreError> {
        let config: Config = url.parse().map_err(StoreError::unavailable)?;
        let mut reading = config.clone();
        let options = config.get_options().unwrap_or_default();
        reading.options(&format!("{options} -c default_transaction_read_only=on"));
        // Readers hold a connection for one statement, writers for several round trips.
        let (writers, readers) = (size.div_ceil(2), (size / 2).max(1));
        let first = Connector(config.clone());
        off_runtime(move || Client::connect(&first.0).map(drop))?;
        let pool = |config, size| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(0))
                .connection_timeout(PATIENCE)
                // Our own check asks the server only after a pause.
                .test_on_check_out(false)
                .error_handler(Box::new(Report))
                .build_unchecked(Connector(config))
        };
        Ok(Self { pools: Some((pool(config, writers), pool(reading, readers))), size })
    }

    /// One read-committed transaction. Kept if `work` does well.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut client = self.begin(|(writers, _)| writers, "BEGIN")?;
        let mut tx = Tx::postgres(&mut client);
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
        let poisoned = tx.is_poisoned();
        match outcome {
            Ok(Ok(value)) if !poisoned => client.script("COMMIT").map(|()| value).map_err(E::from),
            failed => {
                roll_back(&mut client);
                match failed {
                    Ok(Ok(_)) => Err(StoreError::POISONED.into()),
                    Ok(Err(error)) => Err(error),
                    Err(_) => Err(StoreError::PANICKED.into()),
                }
            }
        }
    }

    /// Statements that each see the newest state.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut client = self.lend(|(_, readers)| readers)?;
        work(&mut Tx::postgres(&mut client))
    }

    /// Statements that all see the same state.
    pub(crate) fn read_snapshot<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let mut client = self.begin(|(_, readers)| readers, begin)?;
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut Tx::postgres(&mut client))));
        roll_back(&mut client);
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }

    /// A transaction on a living connection: after a restart of the server the pool may still
    /// hold dead ones, each of which is found out here and replaced.
    fn begin(&self, choose: Choose, begin: &str) -> Result<Lent, StoreError> {
        for _ in 0..self.size {
            let mut client = self.lend(choose)?;
            match client.script(begin) {
                Err(_) if client.is_closed() => {}
                answer => return answer.map(|()| client),
            }
        }
        self.lend(choose).and_then(|mut client| client.script(begin).map(|()| client))
    }

    fn lend(&self, choose: Choose) -> Result<Lent, StoreError> {
        let Some(pools) = &self.pools else {
            return Err(StoreError::unavailable("the store is closed"));
        };
        let pool = choose(pools);
        for _ in 0..=self.size {
            let mut client = pool.get().map_err(|error| {
                // Distinguishes a server that is gone from a pool that is in use.
                if pool.state().connections == 0 {
                    StoreError::unavailable(error)
                } else {
                    StoreError::Busy
                }
            })?;
            if client.is_alive() {
                return Ok(client);
            }
        }
        Err(StoreError::unavailable("no living connection"))
    }
}

type Choose = fn(&(Pool<Connector>, Pool<Connector>)) -> &Pool<Connector>;

/// Closing a connection blocks, which is not allowed on the thread of an async runtime.
impl Drop for Pools {
    fn drop(&mut self) {
        let pools = self.pools.take();
        drop(thread::Builder::new().spawn(move || drop(pools)));
    }
}

/// The client blocks, so on a thread of an async runtime the work moves to another one.
pub(crate) fn off_runtime<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    if tokio::runtime::Handle::try_current().is_err() {
        return work();
    }
    let joined = thread::scope(|scope| scope.spawn(work).join());
    joined.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn roll_back(client: &mut Client) {
    if let Err(error) = client.script("ROLLBACK") {
        tracing::warn!(%error, "a transaction could not be rolled back");
    }
}

#[derive(Debug)]
struct Connector(Config);

impl ManageConnection for Connector {
    type Connection = Client;
    type Error = StoreError;

    fn connect(&self) -> Result<Client, StoreError> {
        Client::connect(&self.0)
    }

    fn is_valid(&self, client: &mut Client) -> Result<(), StoreError> {
        if client.is_alive() { Ok(()) } else { Err(StoreError::unavailable("connection closed")) }
    }

    fn has_broken(&self, client: &mut Client) -> bool {
        client.is_closed()
    }
}

#[derive(Debug)]
struct Report;

impl r2d2::HandleError<StoreError> for Report {
    fn handle_error(&self, error: StoreError) {
        tracing::warn!(%error, "no connection to the database");
    }
}

/// Runs a script on a connection of its own.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn run_once(url: &str, sql: &str) -> Result<(), StoreError> {
    off_runtime(|| {
        let config = url.parse().map_err(StoreError::unavailable)?;
        Client::connect(&config)?.script(sql)
    })
}

//! Every thread reads through a connection of its own: a point look-up then costs no lock, no
//! queue and no change of thread.

use std::{
    cell::{Cell, RefCell},
    path::{Path, PathBuf},
    sync::{
        Arc, Weak,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use rusqlite::Connection;

use super::sqlite;
use crate::StoreError;

/// The file that is read; lives as long as its store.
pub(crate) struct Readers {
    path: Arc<PathBuf>,
    commits: Arc<Commits>,
}

/// What this process has committed to the file, for those who hold a state of it.
pub(crate) struct Commits {
    begun: Instant,
    count: AtomicU64,
    /// When the last one was, in milliseconds since `begun`.
    last: AtomicU64,
}

impl Default for Commits {
    fn default() -> Self {
        Self { begun: Instant::now(), count: AtomicU64::new(0), last: AtomicU64::new(0) }
    }
}

impl Commits {
    /// To be called before anybody is told of the commit.
    pub(crate) fn add(&self) {
        self.last.store(self.millis(), Ordering::Relaxed);
        self.count.fetch_add(1, Ordering::Release);
    }

    fn millis(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Whether nothing was committed for a while: a journal that is written to must be let go of, lest it grow.
    fn is_calm(&self) -> bool {
        self.millis().saturating_sub(self.last.load(Ordering::Relaxed)) > CALM_MILLIS
    }
}

/// For how long look-ups that follow one another share a state. What another process commits is seen that much later.
const HELD: Duration = Duration::from_millis(5);
/// States are not shared so soon after a commit.
const CALM_MILLIS: u64 = 20;

/// A state of the file that this thread holds open between look-ups.
struct Held {
    path: Weak<PathBuf>,
    connection: Connection,
    since: Instant,
    commits: u64,
}

thread_local! {
    /// This thread's idle connections. Those of stores that are gone are closed in passing.
    static IDLE: RefCell<Vec<(Weak<PathBuf>, Connection)>> = const { RefCell::new(Vec::new()) };
    static STATE: Cell<Option<Held>> = const { Cell::new(None) };
}

/// Lets go of the state that this thread holds. To be called when a thread that looks things up has nothing to do.
pub fn let_go() {
    if let Some(held) = STATE.take() {
        held.end();
    }
}

impl Held {
    /// Ends the state; the connection is for whoever reads next on this thread.
    fn end(self) {
        // One that cannot end its transaction is closed.
        if sqlite::control(&self.connection, "ROLLBACK").is_ok() {
            IDLE.with_borrow_mut(|idle| idle.push((self.path, self.connection)));
        }
    }
}

impl Readers {
    pub(crate) fn new(path: &Path, commits: Arc<Commits>) -> Self {
        Self { path: Arc::new(path.to_owned()), commits }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Lends the thread's connection to `use_it`. Reads may nest: the inner one gets another. A
    /// panic closes the connection instead of handing on its open transaction.
    pub(crate) fn with<R>(&self, use_it: impl FnOnce(&Connection) -> R) -> Result<R, StoreError> {
        let connection = self.idle()?;
        let result = use_it(&connection);
        IDLE.with_borrow_mut(|idle| {
            idle.retain(|(path, _)| path.strong_count() > 0);
            idle.push((Arc::downgrade(&self.path), connection));
        });
        Ok(result)
    }

    /// The same for look-ups that are many: those that follow one another on a thread share a state of the file, which costs
    /// them no lock. Whatever this process has committed is in it.
    pub(crate) fn look<R>(&self, use_it: impl FnOnce(&Connection) -> R) -> Result<R, StoreError> {
        if !self.commits.is_calm() {
            let_go();
            return self.with(use_it);
        }
        // Before the state is begun: it may hold more than that, never less.
        let commits = self.commits.count.load(Ordering::Acquire);
        let held = match STATE.take() {
            Some(held)
                if held.is(&self.path)
                    && held.commits == commits
                    && held.since.elapsed() < HELD =>
            {
                held
            }
            other => {
                if let Some(held) = other {
                    held.end();
                }
                let connection = self.idle()?;
                sqlite::control(&connection, "BEGIN")?;
                Held {
                    path: Arc::downgrade(&self.path),
                    connection,
                    since: Instant::now(),
                    commits,
                }
            }
        };
        let result = use_it(&held.connection);
        if let Some(nested) = STATE.replace(Some(held)) {
            nested.end();
        }
        Ok(result)
    }

    /// An idle connection of this thread, or a new one.
    fn idle(&self) -> Result<Connection, StoreError> {
        let idle = IDLE.with_borrow_mut(|idle| {
            let found = idle.iter().position(|(path, _)| is_of(path, &self.path))?;
            Some(idle.swap_remove(found).1)
        });
        match idle {
            Some(connection) => Ok(connection),
            None => sqlite::open_reader(&self.path),
        }
    }
}

impl Held {
    fn is(&self, path: &Arc<PathBuf>) -> bool {
        is_of(&self.path, path)
    }
}

fn is_of(path: &Weak<PathBuf>, of: &Arc<PathBuf>) -> bool {
    std::ptr::eq(path.as_ptr(), Arc::as_ptr(of))
}

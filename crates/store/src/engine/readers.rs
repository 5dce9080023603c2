//! Every thread reads through a connection of its own: a point look-up then costs no lock, no
//! queue and no change of thread.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
};

use rusqlite::Connection;

use super::sqlite;
use crate::StoreError;

/// The file that is read; lives as long as its store.
pub(crate) struct Readers {
    path: Arc<PathBuf>,
}

thread_local! {
    /// This thread's idle connections. Those of stores that are gone are closed in passing.
    static IDLE: RefCell<Vec<(Weak<PathBuf>, Connection)>> = const { RefCell::new(Vec::new()) };
}

impl Readers {
    pub(crate) fn new(path: &Path) -> Self {
        Self { path: Arc::new(path.to_owned()) }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Lends the thread's connection to `use_it`. Reads may nest: the inner one gets another. A
    /// panic closes the connection instead of handing on its open transaction.
    pub(crate) fn with<R>(&self, use_it: impl FnOnce(&Connection) -> R) -> Result<R, StoreError> {
        let idle = IDLE.with_borrow_mut(|idle| {
            let mine =
                |(path, _): &(Weak<PathBuf>, _)| std::ptr::eq(path.as_ptr(), &raw const *self.path);
            let found = idle.iter().position(mine)?;
            Some(idle.swap_remove(found).1)
        });
        let connection = match idle {
            Some(connection) => connection,
            None => sqlite::open_reader(&self.path)?,
        };
        let result = use_it(&connection);
        IDLE.with_borrow_mut(|idle| {
            idle.retain(|(path, _)| path.strong_count() > 0);
            idle.push((Arc::downgrade(&self.path), connection));
        });
        Ok(result)
    }
}

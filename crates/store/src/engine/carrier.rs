//! Carries the journal over while the writer goes on. What the writer has to carry over in its own time, so that the journal can
//! begin anew, is little then.

use std::{
    path::Path,
    sync::mpsc::{SyncSender, sync_channel},
    thread::{self, JoinHandle},
};

use super::sqlite;
use crate::StoreError;

/// Ends with the writer that has it.
pub(crate) struct Carrier {
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Carrier {
    /// Opens a connection of its own. The file is there, and the writer has made what lies beside it.
    pub(crate) fn start(path: &Path) -> Result<Self, StoreError> {
        let connection = sqlite::open_carrier(path)?;
        let (wake, woken) = sync_channel(1);
        let thread = thread::Builder::new()
            .name("store-carrier".into())
            .spawn(move || {
                while woken.recv().is_ok() {
                    sqlite::carry_over(&connection);
                }
            })
            .map_err(StoreError::unavailable)?;
        Ok(Self { wake: Some(wake), thread: Some(thread) })
    }

    /// There is something to carry. Who is at it already hears of it afterwards.
    pub(crate) fn wake(&self) {
        if let Some(wake) = &self.wake {
            wake.try_send(()).ok();
        }
    }
}

impl Drop for Carrier {
    fn drop(&mut self) {
        drop(self.wake.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

//! Jobs that wait.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Whether a worker would find something to do.
pub fn is_any_due(tx: &mut Tx, now: Timestamp) -> Result<bool, StoreError> {
    const ANY: &str = "SELECT 1 FROM job WHERE state = 'waiting' AND run_at <= $1 LIMIT 1";
    tx.find(ANY, args![now.as_millis()], |row| row.int(0)).map(|found| found.is_some())
}

/// The youngest job of this name that waits: its id, and its payload as it is sealed.
pub fn find_youngest(tx: &mut Tx, name: &str) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    const FIND: &str = "
        SELECT id, payload FROM job WHERE state = 'waiting' AND name = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
    tx.find(FIND, args![name], |row| Ok((row.text(0)?, row.bytes(1)?)))
}

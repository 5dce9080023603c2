//! Jobs that wait.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// Whether a worker would find something to do.
pub fn is_any_due(tx: &mut Tx, now: Timestamp) -> Result<bool, StoreError> {
    const ANY: &str = "SELECT 1 FROM job WHERE state = 'waiting' AND run_at <= $1 LIMIT 1";
    tx.find(ANY, args![now.as_millis()], |row| row.int(0)).map(|found| found.is_some())
}

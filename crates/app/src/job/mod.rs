//! Jobs: tasks that a commit asked for, and sweeps that compare what is with what ought to be.

pub mod deliver;
pub mod sweep;
pub mod task;

use anbei_domain::time::Timestamp;
use anbei_store::{StoreError, Tx, write};
use serde_json::Value;

use crate::App;

/// The task that tells an applicant by mail what a message in the portal says.
pub const DELIVER_NOTICE: &str = "deliver-notice";
/// The task that tells the same by short message.
pub const DELIVER_SHORT: &str = "deliver-short";
/// The task that sends a code by mail or short message.
pub const DELIVER_CODE: &str = "deliver-code";
/// The task that removes the bytes of a file that was forgotten.
pub const FORGET_FILE: &str = "forget-file";

/// The task that looks where a misused number was reported.
pub const LOOK_AT_REPORTED: &str = "look-at-reported";

/// What a job's payload is sealed for.
pub(crate) fn owner(id: &str) -> String {
    format!("job/{id}")
}

/// Asks for a task in the transaction at hand.
pub(crate) fn enqueue(
    app: &App,
    tx: &mut Tx,
    name: &str,
    payload: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    let id = app.fresh_id(now);
    let sealed = app.keys().seal(&owner(&id), payload.to_string().as_bytes());
    write::job::insert(tx, &id, name, &sealed, now)
}

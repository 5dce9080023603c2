//! 巡查: what a look has changed, and when the next one is.

use anbei_domain::id::EntryId;
use anbei_domain::time::Timestamp;

use crate::read::watch::Watch;
use crate::{StoreError, Tx, args};

/// Writes down what watching an entry has come to.
pub fn put(tx: &mut Tx, entry: &EntryId, watch: &Watch) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO watch (entry_id, etag, last_modified, failing_since, told_at, moved_since, registrar, closed_since)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (entry_id) DO UPDATE
           SET etag = excluded.etag, last_modified = excluded.last_modified, failing_since = excluded.failing_since,
               told_at = excluded.told_at, moved_since = excluded.moved_since,
               registrar = excluded.registrar, closed_since = excluded.closed_since";
    let times = [watch.failing_since, watch.told_at, watch.moved_since, watch.closed_since];
    let [since, told, moved, closed] = times.map(|at| at.map(Timestamp::as_millis));
    let Watch { etag, last_modified, registrar, .. } = watch;
    let id = entry.as_str();
    tx.execute(PUT, args![id, etag, last_modified, since, told, moved, registrar, closed]).map(drop)
}

/// What was found was found wrong of what was on record before: watching begins anew.
pub fn begin_anew(tx: &mut Tx, entry: &EntryId, now: Timestamp) -> Result<(), StoreError> {
    const FORGET: &str = "DELETE FROM watch WHERE entry_id = $1";
    tx.execute(FORGET, args![entry.as_str()])?;
    schedule(tx, entry, now)
}

/// The entry's site is looked at again then.
pub fn schedule(tx: &mut Tx, entry: &EntryId, at: Timestamp) -> Result<(), StoreError> {
    const SCHEDULE: &str = "UPDATE entry SET watch_at = $1 WHERE id = $2";
    tx.execute(SCHEDULE, args![at.as_millis(), entry.as_str()]).map(drop)
}

/// Takes an entry whose turn it is, so that no other node asks the same site; says whether it was still to be had.
pub fn claim(
    tx: &mut Tx,
    entry: &EntryId,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool, StoreError> {
    const CLAIM: &str = "UPDATE entry SET watch_at = $1 WHERE id = $2 AND watch_at <= $3";
    let (until, now) = (until.as_millis(), now.as_millis());
    Ok(tx.execute(CLAIM, args![until, entry.as_str(), now])? > 0)
}

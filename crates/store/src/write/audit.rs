//! 操作日志: appended, never rewritten.
//!
//! Each aggregate has a chain of its own, so writers do not queue for one another; a sweep seals the heads of all chains that have
//! grown, and each seal is chained to the one before. Changing any row breaks its chain; dropping a chain's end breaks the
//! seal that covered it.

use anbei_domain::actor::Actor;
use anbei_domain::time::Timestamp;
use sha2::{Digest, Sha256};

use crate::read::audit::{AuditRow, EventToSeal};
use crate::{StoreError, Tx, args};

/// An act about to be written down.
pub struct NewAuditEvent<'a> {
    pub aggregate: &'a str,
    pub aggregate_id: &'a str,
    pub at: Timestamp,
    pub actor: &'a Actor,
    /// From where: network address and session reference.
    pub via: &'a str,
    pub action: &'a str,
    /// Facts without personal data, as a JSON object.
    pub detail: &'a str,
    /// References to the aggregate before and after.
    pub before: &'a str,
    pub after: &'a str,
}

/// The hash before the first row of every chain.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Appends an act to its aggregate's chain.
pub fn append(tx: &mut Tx, event: &NewAuditEvent<'_>) -> Result<(), StoreError> {
    const HEAD: &str = "
        SELECT seq, hash FROM audit_event WHERE aggregate = $1 AND aggregate_id = $2 ORDER BY seq DESC LIMIT 1";
    const INSERT: &str = "
        INSERT INTO audit_event (aggregate, aggregate_id, seq, at, actor_role, actor_id, via, action, detail, before_ref,
               after_ref, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    let head = tx.find(HEAD, args![event.aggregate, event.aggregate_id], |row| {
        Ok((row.int(0)?, row.text(1)?))
    })?;
    let (last, previous) = head.unwrap_or((0, GENESIS.to_owned()));
    let row = AuditRow {
        aggregate: event.aggregate.to_owned(),
        aggregate_id: event.aggregate_id.to_owned(),
        seq: last + 1,
        at: event.at.as_millis(),
        actor_role: event.actor.role().name().to_owned(),
        actor_id: event.actor.account().map(ToString::to_string),
        via: event.via.to_owned(),
        action: event.action.to_owned(),
        detail: event.detail.to_owned(),
        before: event.before.to_owned(),
        after: event.after.to_owned(),
        previous,
        hash: String::new(),
    };
    tx.execute(
        INSERT,
        args![
            row.aggregate,
            row.aggregate_id,
            row.seq,
            row.at,
            row.actor_role,
            row.actor_id,
            row.via,
            row.action,
            row.detail,
            row.before,
            row.after,
            row.previous,
            row.compute_hash(),
        ],
    )
    .map(drop)
}

impl AuditRow {
    /// SHA-256, in hex, over every column but the hash, each preceded by its length.
    pub fn compute_hash(&self) -> String {
        let mut hash = Sha256::new();
        let (seq, at) = (self.seq.to_string(), self.at.to_string());
        let columns = [
            self.previous.as_str(),
            &self.aggregate,
            &self.aggregate_id,
            &seq,
            &at,
            &self.actor_role,
            self.actor_id.as_deref().unwrap_or(""),
            &self.via,
            &self.action,
            &self.detail,
            &self.before,
            &self.after,
        ];
        for column in columns {
            hash.update((column.len() as u64).to_be_bytes());
            hash.update(column.as_bytes());
        }
        hex::encode(hash.finalize())
    }
}

/// Seals up to `limit` acts that no seal covers yet; returns how many.
pub fn seal(tx: &mut Tx, now: Timestamp, limit: usize) -> Result<usize, StoreError> {
    const LAST: &str = "SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1";
    const INSERT: &str = "
        INSERT INTO audit_seal (number, at, event_count, root, previous, hash) VALUES ($1, $2, $3, $4, $5, $6)";
    const COVER: &str = "
        UPDATE audit_event SET seal = $1 WHERE aggregate = $2 AND aggregate_id = $3 AND seq = $4 AND seal IS NULL";

    let events = crate::read::audit::list_unsealed(tx, limit)?;
    if events.is_empty() {
        return Ok(0);
    }
    let last = tx.find(LAST, args![], |row| Ok((row.int(0)?, row.text(1)?)))?;
    let (number, previous) = last.unwrap_or((0, GENESIS.to_owned()));
    let number = number + 1;
    for event in &events {
        tx.execute(COVER, args![number, event.aggregate, event.aggregate_id, event.seq])?;
    }
    let root = root(&events);
    let hash = seal_hash(number, now.as_millis(), &root, &previous);
    tx.execute(INSERT, args![number, now.as_millis(), events.len(), root, previous, hash])?;
    Ok(events.len())
}

/// What a seal says of its acts: the hash over the heads of their chains, in order.
pub fn root(events: &[EventToSeal]) -> String {
    let mut sorted: Vec<_> = events.iter().collect();
    sorted.sort_by_key(|e| (e.aggregate.as_str(), e.aggregate_id.as_str(), e.seq));
    let mut hash = Sha256::new();
    for event in sorted {
        hash.update(event.hash.as_bytes());
    }
    hex::encode(hash.finalize())
}

/// A seal's own hash, which the next one continues.
pub fn seal_hash(number: i64, at: i64, root: &str, previous: &str) -> String {
    hex::encode(Sha256::digest(format!("{number}\n{at}\n{root}\n{previous}")))
}

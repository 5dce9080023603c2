//! 操作日志: read for a case's timeline, and verified whole.

use anbei_domain::filing::Filing;
use anbei_domain::register::Entry;

use crate::write::audit::{GENESIS, root, seal_hash};
use crate::{Row, StoreError, Tx, args};

/// One act, as it is stored.
#[derive(Debug, Clone)]
pub struct AuditRow {
    pub aggregate: String,
    pub aggregate_id: String,
    pub seq: i64,
    pub at: i64,
    pub actor_role: String,
    pub actor_id: Option<String>,
    pub via: String,
    pub action: String,
    pub detail: String,
    pub before: String,
    pub after: String,
    pub previous: String,
    pub hash: String,
}

/// As much of an act as its seal covers.
#[derive(Debug, Clone)]
pub struct EventToSeal {
    pub aggregate: String,
    pub aggregate_id: String,
    pub seq: i64,
    pub hash: String,
}

macro_rules! select_audit {
    ($rest:literal) => {
        concat!(
            "SELECT aggregate, aggregate_id, seq, at, actor_role, actor_id, via, action, detail, before_ref, after_ref,
                    previous, hash FROM audit_event ",
            $rest
        )
    };
}

fn audit_row(row: &Row) -> Result<AuditRow, StoreError> {
    Ok(AuditRow {
        aggregate: row.text(0)?,
        aggregate_id: row.text(1)?,
        seq: row.int(2)?,
        at: row.int(3)?,
        actor_role: row.text(4)?,
        actor_id: row.opt_text(5)?,
        via: row.text(6)?,
        action: row.text(7)?,
        detail: row.text(8)?,
        before: row.text(9)?,
        after: row.text(10)?,
        previous: row.text(11)?,
        hash: row.text(12)?,
    })
}

/// What happened to a filing, the first act first. Holding the filing proves that its history may be seen.
pub fn list_of_filing(tx: &mut Tx, filing: &Filing) -> Result<Vec<AuditRow>, StoreError> {
    const LIST: &str =
        select_audit!("WHERE aggregate = 'filing' AND aggregate_id = $1 ORDER BY seq");
    tx.list(LIST, args![filing.id.as_str()], audit_row)
}

/// What was done about an entry, the first act first. Holding the entry proves that it may be seen.
pub fn list_of_entry(tx: &mut Tx, entry: &Entry) -> Result<Vec<AuditRow>, StoreError> {
    const LIST: &str =
        select_audit!("WHERE aggregate = 'entry' AND aggregate_id = $1 ORDER BY seq");
    tx.list(LIST, args![entry.id.as_str()], audit_row)
}

/// Acts that no seal covers yet, the oldest first.
pub fn list_unsealed(tx: &mut Tx, limit: usize) -> Result<Vec<EventToSeal>, StoreError> {
    const LIST: &str = "
        SELECT aggregate, aggregate_id, seq, hash FROM audit_event WHERE seal IS NULL ORDER BY at LIMIT $1";
    tx.list(LIST, args![limit], event_to_seal)
}

fn event_to_seal(row: &Row) -> Result<EventToSeal, StoreError> {
    Ok(EventToSeal {
        aggregate: row.text(0)?,
        aggregate_id: row.text(1)?,
        seq: row.int(2)?,
        hash: row.text(3)?,
    })
}

/// What verifying the whole trail found.
#[derive(Debug, Default)]
pub struct Verification {
    pub event_count: usize,
    pub chain_count: usize,
    pub seal_count: usize,
    /// What is broken, in words for the operator.
    pub faults: Vec<String>,
}

/// Recomputes every chain and every seal.
pub fn verify(tx: &mut Tx) -> Result<Verification, StoreError> {
    let mut found = Verification::default();
    verify_chains(tx, &mut found)?;
    verify_seals(tx, &mut found)?;
    Ok(found)
}

fn verify_chains(tx: &mut Tx, found: &mut Verification) -> Result<(), StoreError> {
    const PAGE: &str = select_audit!(
        "WHERE (aggregate, aggregate_id, seq) > ($1, $2, $3) ORDER BY aggregate, aggregate_id, seq LIMIT 5000"
    );
    let mut at = (String::new(), String::new(), 0);
    let mut expected = (0, GENESIS.to_owned());
    loop {
        let page = tx.list(PAGE, args![at.0, at.1, at.2], audit_row)?;
        if page.is_empty() {
            return Ok(());
        }
        for row in page {
            if (row.aggregate.as_str(), row.aggregate_id.as_str()) != (at.0.as_str(), at.1.as_str())
            {
                found.chain_count += 1;
                expected = (0, GENESIS.to_owned());
            }
            let name = format!("{}/{} act {}", row.aggregate, row.aggregate_id, row.seq);
            if row.seq != expected.0 + 1 {
                found.faults.push(format!("{name}: an act before it is missing"));
            } else if row.previous != expected.1 {
                found.faults.push(format!("{name}: does not continue the act before it"));
            }
            if row.hash != row.compute_hash() {
                found.faults.push(format!("{name}: was changed"));
            }
            found.event_count += 1;
            expected = (row.seq, row.hash);
            at = (row.aggregate, row.aggregate_id, row.seq);
        }
    }
}

fn verify_seals(tx: &mut Tx, found: &mut Verification) -> Result<(), StoreError> {
    const SEALS: &str =
        "SELECT number, at, event_count, root, previous, hash FROM audit_seal ORDER BY number";
    const COVERED: &str =
        "SELECT aggregate, aggregate_id, seq, hash FROM audit_event WHERE seal = $1";
    let seals = tx.list(SEALS, args![], |row| {
        let numbers = (row.int(0)?, row.int(1)?, row.int(2)?);
        Ok((numbers, row.text(3)?, row.text(4)?, row.text(5)?))
    })?;
    let mut expected = (0, GENESIS.to_owned());
    for ((number, at, count), sealed_root, previous, hash) in seals {
        let covered = tx.list(COVERED, args![number], event_to_seal)?;
        let mut fault = |what: &str| found.faults.push(format!("seal {number}: {what}"));
        if number != expected.0 + 1 || previous != expected.1 {
            fault("does not continue the seal before it");
        }
        if i64::try_from(covered.len()) != Ok(count) || root(&covered) != sealed_root {
            fault("the acts it covers are not those that were sealed");
        }
        if hash != seal_hash(number, at, &sealed_root, &previous) {
            fault("was changed");
        }
        found.seal_count += 1;
        expected = (number, hash);
    }
    Ok(())
}

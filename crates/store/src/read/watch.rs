//! 巡查: which sites are to be looked at, and which have been found wrong for long.

use anbei_domain::id::{AccountId, EntryId, OrganId};
use anbei_domain::time::Timestamp;

use crate::{Row, StoreError, Tx, args};

/// What watching an entry's site has come to.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    pub etag: String,
    pub last_modified: String,
    /// The first of the looks that failed since the last one that did not.
    pub failing_since: Option<Timestamp>,
    /// When its holder was told that it lasts.
    pub told_at: Option<Timestamp>,
    /// The first of the looks that found the site elsewhere than filed, since the last one that did not.
    pub moved_since: Option<Timestamp>,
    /// The first of the looks that found nothing there, since the last one that found something.
    pub closed_since: Option<Timestamp>,
    /// The registrar at the first look that was told of one; empty before.
    pub registrar: String,
}

fn moment(row: &Row, column: usize) -> Result<Option<Timestamp>, StoreError> {
    Ok(row.opt_int(column)?.map(Timestamp::from_millis))
}

/// What watching this entry has come to, if it was ever looked at.
pub fn find(tx: &mut Tx, entry: &EntryId) -> Result<Option<Watch>, StoreError> {
    const FIND: &str = "
        SELECT etag, last_modified, failing_since, told_at, moved_since, registrar, closed_since FROM watch WHERE entry_id = $1";
    tx.find(FIND, args![entry.as_str()], |row| {
        Ok(Watch {
            etag: row.text(0)?,
            last_modified: row.text(1)?,
            failing_since: moment(row, 2)?,
            told_at: moment(row, 3)?,
            moved_since: moment(row, 4)?,
            registrar: row.text(5)?,
            closed_since: moment(row, 6)?,
        })
    })
}

/// Since when an entry's site has not been where it was filed.
#[derive(Debug, Clone, Copy)]
pub struct Gone {
    /// Since when it was seen elsewhere.
    pub moved_since: Option<Timestamp>,
    /// Since when nothing was seen.
    pub closed_since: Option<Timestamp>,
    /// The last look.
    pub seen_at: Timestamp,
}

/// Since when an entry's site has been seen elsewhere than filed or not at all, if either is so.
pub fn find_gone(tx: &mut Tx, entry: &EntryId) -> Result<Option<Gone>, StoreError> {
    const FIND: &str = "
        SELECT w.moved_since, w.closed_since, MAX(l.at) FROM watch w JOIN look l ON l.entry_id = w.entry_id
         WHERE w.entry_id = $1 AND (w.moved_since IS NOT NULL OR w.closed_since IS NOT NULL)
         GROUP BY w.moved_since, w.closed_since";
    tx.find(FIND, args![entry.as_str()], |row| {
        let seen_at = Timestamp::from_millis(row.int(2)?);
        Ok(Gone { moved_since: moment(row, 0)?, closed_since: moment(row, 1)?, seen_at })
    })
}

/// Entries whose sites are to be looked at by now, the longest overdue first, with the domain of each.
pub fn list_due(
    tx: &mut Tx,
    now: Timestamp,
    limit: usize,
) -> Result<Vec<(EntryId, String)>, StoreError> {
    const LIST: &str = "
        SELECT id, primary_domain FROM entry
         WHERE kind = 'website' AND state = 'active' AND watch_at <= $1 ORDER BY watch_at, seq LIMIT $2";
    tx.list(LIST, args![now.as_millis(), limit], |row| {
        Ok((EntryId::new(row.text(0)?), row.text(1)?))
    })
}

/// An entry that has been found wrong for long.
#[derive(Debug, Clone)]
pub struct Failing {
    pub entry_id: String,
    pub name: String,
    pub number: String,
    pub domain: String,
    pub since: Timestamp,
}

/// Those of an organ that are still wrong though their holders were told by `before`, the longest first.
pub fn list_failing(
    tx: &mut Tx,
    organ: &OrganId,
    before: Timestamp,
    limit: usize,
) -> Result<Vec<Failing>, StoreError> {
    const LIST: &str = "
        SELECT e.id, e.name, e.number, e.primary_domain, w.failing_since
          FROM watch w JOIN entry e ON e.id = w.entry_id
         WHERE w.failing_since IS NOT NULL AND w.told_at <= $1 AND e.organ_id = $2 AND e.state = 'active'
         ORDER BY w.failing_since, e.seq LIMIT $3";
    tx.list(LIST, args![before.as_millis(), organ.as_str(), limit], |row| {
        Ok(Failing {
            entry_id: row.text(0)?,
            name: row.text(1)?,
            number: row.text(2)?,
            domain: row.text(3)?,
            since: Timestamp::from_millis(row.int(4)?),
        })
    })
}

/// Something that a holder was told of and that is still so.
#[derive(Debug, Clone)]
pub struct Trouble {
    pub entry_id: String,
    /// The number is displayed elsewhere; else the site does not match its filing.
    pub is_theft: bool,
}

/// What an account was told of its entries and is still so.
pub fn list_troubled(tx: &mut Tx, account: &AccountId) -> Result<Vec<Trouble>, StoreError> {
    const LIST: &str = "
        SELECT e.id, 0 AS is_theft FROM entry e JOIN watch w ON w.entry_id = e.id
         WHERE e.account_id = $1 AND e.state = 'active' AND w.failing_since IS NOT NULL AND w.told_at IS NOT NULL
         UNION
        SELECT e.id, 1 AS is_theft FROM entry e JOIN number_alarm a ON a.entry_id = e.id
         WHERE e.account_id = $1 AND a.settled_at IS NULL
         ORDER BY is_theft DESC, id";
    tx.list(LIST, args![account.as_str()], |row| {
        Ok(Trouble { entry_id: row.text(0)?, is_theft: row.int(1)? == 1 })
    })
}

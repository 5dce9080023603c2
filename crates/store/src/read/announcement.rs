//! 公告: those that are shown, for everybody; all of them, for who keeps them.

use anbei_domain::actor::Actor;
use anbei_domain::announcement::Announcement;
use anbei_domain::time::Timestamp;

use crate::announcement_row::{announcement, select_announcement};
use crate::{Row, StoreError, Tx, args};

/// What is shown now, the newest first.
pub fn list_shown(
    tx: &mut Tx,
    now: Timestamp,
    (limit, offset): (usize, usize),
) -> Result<Vec<Announcement>, StoreError> {
    const LIST: &str = select_announcement!(
        "WHERE state = 'published' AND published_at <= $1 AND (until_on = '' OR until_on >= $2)
         ORDER BY published_at DESC, id DESC LIMIT $3 OFFSET $4"
    );
    let today = now.date_in_china().to_string();
    tx.list(LIST, args![now.as_millis(), today, limit, offset], announcement)
}

/// How many are shown now.
pub fn count_shown(tx: &mut Tx, now: Timestamp) -> Result<usize, StoreError> {
    const COUNT: &str = "
        SELECT COUNT(*) FROM announcement
         WHERE state = 'published' AND published_at <= $1 AND (until_on = '' OR until_on >= $2)";
    tx.load(COUNT, args![now.as_millis(), now.date_in_china().to_string()], count_of)
}

/// One that is shown now.
pub fn find_shown(
    tx: &mut Tx,
    now: Timestamp,
    id: &str,
) -> Result<Option<Announcement>, StoreError> {
    const FIND: &str = select_announcement!(
        "WHERE state = 'published' AND published_at <= $1 AND (until_on = '' OR until_on >= $2) AND id = $3"
    );
    let today = now.date_in_china().to_string();
    tx.find(FIND, args![now.as_millis(), today, id], announcement)
}

/// Whatever its state, for an administrator.
pub fn find(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Option<Announcement>, StoreError> {
    const FIND: &str = select_announcement!("WHERE id = $1");
    if keeps(actor) { tx.find(FIND, args![id], announcement) } else { Ok(None) }
}

/// All of them for an administrator: drafts first, then the newest.
pub fn list(
    tx: &mut Tx,
    actor: &Actor,
    (limit, offset): (usize, usize),
) -> Result<Vec<Announcement>, StoreError> {
    const LIST: &str = select_announcement!(
        "ORDER BY CASE state WHEN 'draft' THEN 0 ELSE 1 END, published_at DESC, id DESC LIMIT $1 OFFSET $2"
    );
    if keeps(actor) { tx.list(LIST, args![limit, offset], announcement) } else { Ok(Vec::new()) }
}

/// How many there are for an administrator.
pub fn count(tx: &mut Tx, actor: &Actor) -> Result<usize, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM announcement";
    if keeps(actor) { tx.load(COUNT, args![], count_of) } else { Ok(0) }
}

fn count_of(row: &Row) -> Result<usize, StoreError> {
    Ok(usize::try_from(row.int(0)?).unwrap_or(0))
}

const fn keeps(actor: &Actor) -> bool {
    matches!(actor, Actor::Administrator(_))
}

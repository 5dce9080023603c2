//! 冒用备案号: numbers displayed on domains they were not filed for.

use anbei_domain::id::OrganId;
use anbei_domain::register::Entry;
use anbei_domain::time::Timestamp;

use super::attachment::{Picture, picture};
use crate::{Row, StoreError, Tx, args};

/// A number seen where it does not belong.
#[derive(Debug, Clone)]
pub struct Alarm {
    pub id: String,
    pub entry_id: String,
    pub entry_name: String,
    pub number: String,
    pub domain: String,
    pub url: String,
    /// `clock`, `applicant` or `officer`.
    pub found_by: String,
    pub at: Timestamp,
    pub seen_at: Timestamp,
    /// What was seen, where there was a browser to see it.
    pub picture: Option<Picture>,
}

macro_rules! select_alarm {
    ($condition:literal) => {
        concat!(
            "SELECT a.id, a.entry_id, e.name, e.number, a.domain, a.url, a.found_by, a.at, a.seen_at,
                    p.id, p.size, p.sha256, p.width, p.height
               FROM number_alarm a JOIN entry e ON e.id = a.entry_id LEFT JOIN attachment p ON p.id = a.attachment_id ",
            $condition
        )
    };
}

fn alarm(row: &Row) -> Result<Alarm, StoreError> {
    Ok(Alarm {
        id: row.text(0)?,
        entry_id: row.text(1)?,
        entry_name: row.text(2)?,
        number: row.text(3)?,
        domain: row.text(4)?,
        url: row.text(5)?,
        found_by: row.text(6)?,
        at: Timestamp::from_millis(row.int(7)?),
        seen_at: Timestamp::from_millis(row.int(8)?),
        picture: picture(row, 9)?,
    })
}

/// Open alarms about an entry that its reader has been allowed to see.
pub fn list_of_entry(tx: &mut Tx, entry: &Entry) -> Result<Vec<Alarm>, StoreError> {
    const LIST: &str =
        select_alarm!("WHERE a.entry_id = $1 AND a.settled_at IS NULL ORDER BY a.at, a.id");
    tx.list(LIST, args![entry.id.as_str()], alarm)
}

/// Open alarms about an organ's entries.
pub fn list_of_organ(tx: &mut Tx, organ: &OrganId, limit: usize) -> Result<Vec<Alarm>, StoreError> {
    const LIST: &str = select_alarm!(
        "WHERE e.organ_id = $1 AND a.settled_at IS NULL ORDER BY a.at, a.id LIMIT $2"
    );
    tx.list(LIST, args![organ.as_str(), limit], alarm)
}

/// An open alarm about one of an organ's entries.
pub fn find_of_organ(tx: &mut Tx, organ: &OrganId, id: &str) -> Result<Option<Alarm>, StoreError> {
    const FIND: &str =
        select_alarm!("WHERE a.id = $1 AND e.organ_id = $2 AND a.settled_at IS NULL");
    tx.find(FIND, args![id, organ.as_str()], alarm)
}

/// How many there are.
pub fn count_of_organ(tx: &mut Tx, organ: &OrganId) -> Result<usize, StoreError> {
    const COUNT: &str = "
        SELECT COUNT(*) FROM number_alarm a JOIN entry e ON e.id = a.entry_id
         WHERE e.organ_id = $1 AND a.settled_at IS NULL";
    let count = tx.load(COUNT, args![organ.as_str()], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

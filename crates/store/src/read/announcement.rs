//! 公告 on the portal.

use anbei_domain::time::Timestamp;

use crate::{Row, StoreError, Tx, args};

/// An announcement, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    pub id: String,
    pub published_at: Timestamp,
    pub title_zh: String,
    pub title_en: String,
    /// Paragraphs, parted by blank lines.
    pub body_zh: String,
    pub body_en: String,
}

macro_rules! select_announcement {
    ($rest:literal) => {
        concat!(
            "SELECT id, published_at, title_zh, title_en, body_zh, body_en FROM announcement ",
            $rest
        )
    };
}

fn announcement(row: &Row) -> Result<Announcement, StoreError> {
    Ok(Announcement {
        id: row.text(0)?,
        published_at: Timestamp::from_millis(row.int(1)?),
        title_zh: row.text(2)?,
        title_en: row.text(3)?,
        body_zh: row.text(4)?,
        body_en: row.text(5)?,
    })
}

/// What has been announced, the newest first.
pub fn list(tx: &mut Tx, limit: usize) -> Result<Vec<Announcement>, StoreError> {
    const LIST: &str = select_announcement!("ORDER BY published_at DESC, id DESC LIMIT $1");
    tx.list(LIST, args![limit], announcement)
}

/// One announcement.
pub fn find(tx: &mut Tx, id: &str) -> Result<Option<Announcement>, StoreError> {
    const FIND: &str = select_announcement!("WHERE id = $1");
    tx.find(FIND, args![id], announcement)
}

//! 公告.

use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A notice on the portal's home page, in both languages.
pub struct NewAnnouncement<'a> {
    pub id: &'a str,
    pub published_at: Timestamp,
    pub title_zh: &'a str,
    pub title_en: &'a str,
    pub body_zh: &'a str,
    pub body_en: &'a str,
}

/// Publishes a notice, or replaces it.
pub fn put(tx: &mut Tx, notice: &NewAnnouncement<'_>) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO announcement (id, published_at, title_zh, title_en, body_zh, body_en)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE
           SET published_at = excluded.published_at, title_zh = excluded.title_zh, title_en = excluded.title_en,
               body_zh = excluded.body_zh, body_en = excluded.body_en";
    tx.execute(
        PUT,
        args![
            notice.id,
            notice.published_at.as_millis(),
            notice.title_zh,
            notice.title_en,
            notice.body_zh,
            notice.body_en
        ],
    )
    .map(drop)
}

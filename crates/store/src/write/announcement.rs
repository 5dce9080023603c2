//! 公告.

use anbei_domain::announcement::{Announcement, form};
use anbei_domain::field::AnyField;

use crate::{StoreError, Tx, args};

/// Writes a notice that was not there before; one that is there is left alone.
pub fn insert(tx: &mut Tx, of: &Announcement) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO announcement (id, state, published_at, version, title_zh, body_zh, title_en, body_en, from_on, until_on)
        VALUES ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO NOTHING";
    tx.execute(
        INSERT,
        args![
            of.id,
            of.state.as_str(),
            of.published_at.as_millis(),
            text(of, &form::TITLE_ZH),
            text(of, &form::BODY_ZH),
            text(of, &form::TITLE_EN),
            text(of, &form::BODY_EN),
            text(of, &form::FROM),
            text(of, &form::UNTIL),
        ],
    )
    .map(drop)
}

/// Writes `of` back, provided nobody has written it since it was read.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has; the caller reloads and asks again.
pub fn save(tx: &mut Tx, of: &Announcement) -> Result<(), StoreError> {
    const SAVE: &str = "
        UPDATE announcement
           SET state = $1, published_at = $2, title_zh = $3, body_zh = $4, title_en = $5, body_en = $6, from_on = $7,
               until_on = $8, version = version + 1
         WHERE id = $9 AND version = $10";
    match tx.execute(
        SAVE,
        args![
            of.state.as_str(),
            of.published_at.as_millis(),
            text(of, &form::TITLE_ZH),
            text(of, &form::BODY_ZH),
            text(of, &form::TITLE_EN),
            text(of, &form::BODY_EN),
            text(of, &form::FROM),
            text(of, &form::UNTIL),
            of.id,
            of.version,
        ],
    )? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

/// The answer, or nothing as an empty text.
fn text<'a>(of: &'a Announcement, field: &dyn AnyField) -> &'a str {
    of.text.one(field.id()).unwrap_or_default()
}

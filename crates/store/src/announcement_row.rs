//! A notice as columns.

use anbei_domain::announcement::form::{BODY_EN, BODY_ZH, FROM, TITLE_EN, TITLE_ZH, UNTIL};
use anbei_domain::announcement::{Announcement, AnnouncementState};
use anbei_domain::field::{Answers, AnyField};
use anbei_domain::time::Timestamp;

use crate::{Row, StoreError};

/// The columns of [`announcement`], in its order.
macro_rules! select_announcement {
    ($rest:literal) => {
        concat!(
            "SELECT id, state, published_at, version, title_zh, body_zh, title_en, body_en, from_on, until_on
               FROM announcement ",
            $rest
        )
    };
}
pub(crate) use select_announcement;

/// The questions that are columns, in the order of [`select_announcement`].
static TEXTS: [&dyn AnyField; 6] = [&TITLE_ZH, &BODY_ZH, &TITLE_EN, &BODY_EN, &FROM, &UNTIL];

pub fn announcement(row: &Row) -> Result<Announcement, StoreError> {
    const FIRST: usize = 4;
    let mut text = Answers::new();
    for (place, field) in TEXTS.iter().enumerate() {
        let answer = row.str(FIRST + place)?;
        if !answer.is_empty() {
            text.set(field.id(), [answer]);
        }
    }
    let damaged = || StoreError::Damaged("state of a notice".to_owned());
    Ok(Announcement {
        id: row.text(0)?,
        state: AnnouncementState::find(row.str(1)?).ok_or_else(damaged)?,
        text,
        published_at: Timestamp::from_millis(row.int(2)?),
        version: row.int(3)?,
    })
}

//! 附件前后对照: what was attached in the round before and what is attached now, side by side.

use anbei_domain::field::{AnyField, Control};

use super::blocks::Shown;
use super::case_file::CaseLookups;
use crate::view::{Lookups, UploadView};

/// An attachment before and after; one side is missing where it was added or left out.
pub struct Pair {
    pub before: Option<Side>,
    pub after: Option<Side>,
}

/// One attachment, and the day on which it was uploaded.
pub struct Side {
    pub file: UploadView,
    pub on: String,
}

impl Pair {
    /// Whether the attachment of this id is its later half.
    pub fn is_now(&self, id: &str) -> bool {
        self.after.as_ref().is_some_and(|side| side.file.id == id)
    }
}

/// What stands on one side only, in the order of the form: the first that went against the first that came.
pub fn of(shown: &Shown<'_>, field: &dyn AnyField, now: &[String]) -> Vec<Pair> {
    if !matches!(field.control(), Control::Upload) {
        return Vec::new();
    }
    let then = shown.given(field, shown.then.as_ref());
    let mut gone = then.iter().filter(|id| !now.contains(id));
    let mut come = now.iter().filter(|id| !then.contains(id));
    let mut pairs = Vec::new();
    loop {
        let (before, after) = (gone.next(), come.next());
        if before.is_none() && after.is_none() {
            return pairs;
        }
        let side = |id: Option<&String>| id.and_then(|id| side(shown, id));
        pairs.push(Pair { before: side(before), after: side(after) });
    }
}

/// The attachments of the round before that are no longer there.
pub fn earlier(shown: &Shown<'_>, field: &dyn AnyField) -> Vec<String> {
    let now = shown.now(field);
    let then = shown.given(field, shown.then.as_ref()).into_iter();
    then.filter(|id| !now.contains(id)).collect()
}

fn side(shown: &Shown<'_>, id: &str) -> Option<Side> {
    let (t, file) = (shown.seat.t, shown.file);
    let on = t.day(file.files.get(id)?.at.date_in_china());
    Some(Side { file: CaseLookups { t, file }.attachment(id)?, on })
}

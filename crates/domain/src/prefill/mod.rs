//! 预填链接: what an access provider answers beforehand for its customer, and vouches for by its signature.

mod form;
mod link;
#[cfg(test)]
mod tests;

pub use form::{CERTIFICATE_NUMBER, FIELDS, check, filled};
pub use link::{LinkState, MOST_DAYS, PrefillLink};

use crate::field::{Answers, AnyField};

/// What became of an answer that was filled in beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// 与预填一致.
    Kept,
    /// 已修改, or taken away.
    Overridden,
}

/// What became of the answer to `field`, if a link had filled it in: whether it still means the same, however it is written.
pub fn fate(field: &dyn AnyField, given: &Answers, now: &Answers) -> Option<Fate> {
    let given = given.all(field.id());
    if given.is_empty() {
        return None;
    }
    let normal = |text: &String| field.normalise(text).unwrap_or_else(|_| text.trim().to_owned());
    let now: Vec<_> = now.all(field.id()).iter().map(normal).collect();
    let is_kept = now.len() == given.len() && given.iter().all(|text| now.contains(&normal(text)));
    Some(if is_kept { Fate::Kept } else { Fate::Overridden })
}

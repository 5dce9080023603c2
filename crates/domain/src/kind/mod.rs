//! Filing kinds, as constants: what may be asked for, with which questions, in which order.

pub mod cancel_record;
pub mod cancel_subject;
mod change_app;
mod change_mini_program;
pub mod change_subject;
mod change_website;
pub mod claim_record;
mod definition;
mod editions;
pub mod new_app;
pub mod new_mini_program;
pub mod new_website;
mod person;
pub mod product;
pub mod record;
pub mod register_subject;
pub(crate) mod rules;
mod sample;
#[cfg(feature = "sample-kind")]
pub mod sample_kind;
mod shared;
#[cfg(test)]
mod tests;
pub mod transfer_record;

pub use cancel_record::CANCEL_RECORD;
pub use cancel_subject::CANCEL_SUBJECT;
pub use change_app::CHANGE_APP;
pub use change_mini_program::CHANGE_MINI_PROGRAM;
pub use change_subject::CHANGE_SUBJECT;
pub use change_website::CHANGE_WEBSITE;
pub use claim_record::CLAIM_RECORD;
pub use definition::{
    EntryFacts, Facts, Group, Kind, Outcome, Rule, SameAs, SignatureReader, Step,
};
pub use editions::{Became, Change, Edition};
pub use new_app::NEW_APP;
pub use new_mini_program::NEW_MINI_PROGRAM;
pub use new_website::NEW_WEBSITE;
pub use register_subject::REGISTER_SUBJECT;
pub use transfer_record::TRANSFER_RECORD;

use crate::register::EntryKind;

/// Every kind there is. Portals, queues, docs and tests go through this list.
pub static KINDS: &[&Kind] = &[
    &REGISTER_SUBJECT,
    &NEW_WEBSITE,
    &NEW_APP,
    &NEW_MINI_PROGRAM,
    &CHANGE_SUBJECT,
    &CHANGE_WEBSITE,
    &CHANGE_APP,
    &CHANGE_MINI_PROGRAM,
    &CANCEL_RECORD,
    &CANCEL_SUBJECT,
    &TRANSFER_RECORD,
    &CLAIM_RECORD,
    #[cfg(feature = "sample-kind")]
    &sample_kind::SAMPLE,
];

/// The kind by which an entry of this kind is changed.
pub fn change_of(of: EntryKind) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.outcome == Outcome::ChangeEntry(of))
}

/// The kind by which an entry of this kind is registered.
pub fn registration_of(of: EntryKind) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.outcome == Outcome::Register(of))
}

/// The kind of this id.
pub fn find(id: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.id == id)
}

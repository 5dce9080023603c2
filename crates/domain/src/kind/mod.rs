//! Filing kinds, as constants: what may be asked for, with which questions, in which order.

mod definition;
pub mod new_app;
pub mod new_mini_program;
pub mod new_website;
mod person;
pub mod product;
pub mod register_subject;
mod rules;
mod sample;
mod shared;
#[cfg(test)]
mod tests;

pub use definition::{
    EntryFacts, Facts, Group, Kind, Outcome, Rule, SameAs, SignatureReader, Step,
};
pub use new_app::NEW_APP;
pub use new_mini_program::NEW_MINI_PROGRAM;
pub use new_website::NEW_WEBSITE;
pub use register_subject::REGISTER_SUBJECT;

/// Every kind there is. Portals, queues, docs and tests go through this list.
pub static KINDS: &[&Kind] = &[&REGISTER_SUBJECT, &NEW_WEBSITE, &NEW_APP, &NEW_MINI_PROGRAM];

/// The kind of this id.
pub fn find(id: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.id == id)
}

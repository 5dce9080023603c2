//! A move of an entry, decided.

use super::{Entry, EntryAction, EntryState, FactChange};
use crate::actor::Actor;
use crate::filing::{Notice, Reason};
use crate::id::FilingId;

/// Who may read an event of an entry's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visibility {
    /// Everybody.
    Public,
    /// The organ's officers alone.
    Internal,
}

impl Visibility {
    /// Stable, kebab-case; the catalogs hold `visibility-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }
}

/// What happened to an entry. Written once, never changed: a correction is another event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryEvent {
    pub action: EntryAction,
    pub by: Actor,
    /// None for the entry's beginning.
    pub from: Option<EntryState>,
    pub to: EntryState,
    pub changes: Vec<FactChange>,
    pub reasons: Vec<Reason>,
    /// In the words of whoever did it.
    pub note: String,
    pub visibility: Visibility,
    /// The annotation that a reply answers: its place in the entry's history.
    pub reply_to: Option<i64>,
    /// The approved filing that brought it about.
    pub filing: Option<FilingId>,
}

/// A move decided: the entry as it will be, what the history will say, whom to tell.
#[derive(Debug, Clone)]
pub struct EntryDecision {
    pub entry: Entry,
    /// None where only a proposal was made, signed off or declined: nothing has happened yet.
    pub event: Option<EntryEvent>,
    /// What the audit trail calls the act.
    pub act: &'static str,
    pub by: Actor,
    pub notice: Option<Notice>,
}

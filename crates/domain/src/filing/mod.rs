//! 申请（一件）: a case, from draft to closed.
//!
//! Each move is a method that consumes the filing and returns a [`Decision`] as plain data, or a refusal.

mod decision;
mod form;
pub mod lifecycle;
mod notice;
pub mod reason;
mod review;
mod state;
mod submit;
#[cfg(test)]
mod tests;
mod transfer;

use jiff::civil::Date;

pub use decision::Signing;
pub use lifecycle::Action;
pub use notice::{Comes, Notice};
pub use reason::{Reason, ReasonCode, Reasons};
pub use state::{FilingState, Inspection, StateName};
pub use submit::{Acknowledgement, Submission};
pub use transfer::Acceptor;

use crate::actor::{Actor, Role};
use crate::deadline::Pauses;
use crate::field::{Answers, AnyField};
use crate::id::{AccountId, EntryId, FilingId, OrganId, SubjectId};
use crate::kind::{Kind, Outcome};
use crate::refusal::Refusal;
use crate::register::Holder;
use crate::time::Timestamp;

/// 申请（一件）.
#[derive(Clone)]
pub struct Filing {
    pub id: FilingId,
    pub kind: &'static Kind,
    /// The version of the kind's form under which it was last filled in.
    pub form_version: u32,
    /// 填报人.
    pub applicant: AccountId,
    /// 开办主体 for which it is filed, or which it establishes.
    pub subject: SubjectId,
    /// 备案登记 that it would change, end or hand over; of a new one, what came of it.
    pub entry: Option<EntryId>,
    /// 接收主体 of a transfer, once it has accepted.
    pub receiver: Option<Holder>,
    /// The organ with jurisdiction; known once it is submitted.
    pub organ: Option<OrganId>,
    pub state: FilingState,
    /// How often it was submitted.
    pub round: u32,
    pub answers: Answers,
    /// What the last return asks to mend.
    pub reasons: Vec<Reason>,
    /// What the applicant mends beyond that, and why.
    pub unlocked: Vec<Unlock>,
    /// The round that was confirmed by a code sent to the applicant's mobile; 0 before the first.
    pub confirmed_round: u32,
    /// The officer's date: when the organ promised to answer.
    pub promised_on: Option<Date>,
    /// Over which days the organ's clock of this round stands still.
    pub pauses: Pauses,
    pub created_at: Timestamp,
    /// When the applicant last did something with it.
    pub touched_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    /// Rises with every save; two writers cannot both win.
    pub version: i64,
}

/// An answer that was not returned and is mended all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlock {
    pub field: String,
    /// In the applicant's words, for the officer; nothing where the form itself asks it anew.
    pub why: String,
}

/// A fact: what happened to a filing, for the audit trail and the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub action: Action,
    pub by: Actor,
    pub from: StateName,
    pub to: StateName,
    /// What else there is to know of it, without personal data.
    pub detail: Vec<(&'static str, String)>,
}

/// What must follow from a decision, done in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Tells the applicant, in the portal and by mail.
    Notify(Notice),
    /// Freezes what was submitted as the filing's next round.
    KeepRound(Submission),
    /// Writes the outcome and its reasons on the current round.
    CloseRound { outcome: Action, reasons: Vec<Reason> },
    /// What the filing was made for comes about.
    BringAbout(Outcome),
    /// Gives back the domains and identities that it kept from being filed twice.
    ReleaseHolds,
}

/// A move decided: the filing as it will be, what happened, what must follow.
#[derive(Clone)]
pub struct Decision {
    pub filing: Filing,
    pub event: Event,
    pub effects: Vec<Effect>,
}

impl Filing {
    /// 草稿: begins a filing.
    pub fn begin(
        id: FilingId,
        kind: &'static Kind,
        applicant: AccountId,
        subject: SubjectId,
        now: Timestamp,
    ) -> Self {
        Self {
            id,
            kind,
            form_version: kind.form_version,
            applicant,
            subject,
            entry: None,
            receiver: None,
            organ: None,
            state: FilingState::Draft,
            round: 0,
            answers: Answers::new(),
            reasons: Vec::new(),
            unlocked: Vec::new(),
            confirmed_round: 0,
            promised_on: None,
            pauses: Pauses::NONE,
            created_at: now,
            touched_at: now,
            submitted_at: None,
            version: 0,
        }
    }

    /// What lists call it: the site's or the subject's name; empty while there is none.
    pub fn title(&self) -> &str {
        self.kind.title_ids().find_map(|id| self.answers.one(id)).unwrap_or("")
    }

    /// Whether `actor` is the account that files it.
    pub fn is_of(&self, actor: &Actor) -> bool {
        *actor == Actor::Applicant(self.applicant.clone())
    }

    /// Whether the applicant may edit answers now.
    pub fn is_editable(&self) -> bool {
        matches!(self.state, FilingState::Draft | FilingState::AwaitingCorrection { .. })
    }

    /// Whether the applicant may edit this answer now: all of a draft; of a returned filing what was returned, what
    /// was unlocked, and what depends on it. What is registered and cannot change is never theirs to edit.
    pub fn may_edit(&self, field: &dyn AnyField) -> bool {
        if field.is_fixed() && self.kind.outcome.keeps_fixed() {
            return false;
        }
        match self.state {
            FilingState::Draft => true,
            FilingState::AwaitingCorrection { .. } => self.is_returned(field),
            _ => false,
        }
    }

    fn is_returned(&self, field: &dyn AnyField) -> bool {
        let pinned = |reason: &Reason| match &reason.field {
            Some(id) => id == field.id(),
            None => true,
        };
        self.reasons.iter().any(pinned)
            || self.unlocked.iter().any(|unlock| unlock.field == field.id())
            || field.condition().is_some_and(|condition| self.is_returned(condition.field))
    }

    /// Whether `action` would be lawful for `actor` now, reasons and answers aside. A button exists iff this holds.
    pub fn offers(&self, action: Action, actor: &Actor, now: Timestamp) -> bool {
        let Some(row) = lifecycle::find(self.state.name(), action) else { return false };
        row.who == actor.role() && self.guard(action, actor, now).is_ok()
    }

    /// The move's row, or the refusal for having none.
    fn guard(&self, action: Action, actor: &Actor, now: Timestamp) -> Result<(), Refusal> {
        let from = self.state.name();
        let refusal = Refusal::NotFromHere { state: from.as_str(), action: action.as_str() };
        let row = lifecycle::find(from, action).ok_or(refusal.clone())?;
        if row.who != actor.role() {
            return Err(refusal);
        }
        match (&self.state, action) {
            (FilingState::UnderReview { officer, lease_until }, Action::Take) => {
                let free = now >= *lease_until || actor.account() == Some(officer);
                if free { Ok(()) } else { Err(Refusal::HeldByAnother) }
            }
            (FilingState::UnderReview { officer, .. }, _) if actor.role() == row.who => {
                let own = action == Action::Withdraw || actor.account() == Some(officer);
                if own { Ok(()) } else { Err(Refusal::HeldByAnother) }
            }
            // 移交: whoever gives may take it back; whoever accepts or declines is somebody else.
            (FilingState::AwaitingAcceptance { .. }, Action::Accept | Action::Decline) => {
                let is_giver = actor.account() == Some(&self.applicant);
                if is_giver { Err(Refusal::ReceiverMustDiffer) } else { Ok(()) }
            }
            (FilingState::AwaitingSecondOfficer { first }, Action::Sign) => {
                if actor.account() == Some(first) { Err(Refusal::SecondMustDiffer) } else { Ok(()) }
            }
            _ if row.who == Role::Applicant && actor.account() != Some(&self.applicant) => {
                Err(refusal)
            }
            _ => Ok(()),
        }
    }

    /// The decision to move to `state`.
    fn moves(self, action: Action, by: &Actor, state: FilingState) -> Decision {
        let event = Event {
            action,
            by: by.clone(),
            from: self.state.name(),
            to: state.name(),
            detail: Vec::new(),
        };
        Decision { filing: Self { state, ..self }, event, effects: Vec::new() }
    }
}

impl Decision {
    /// Adds what must follow.
    #[must_use]
    fn then(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Adds a fact to the event.
    #[must_use]
    fn noting(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.event.detail.push((name, fact.into()));
        self
    }
}

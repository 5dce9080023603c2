//! The authority's side of an entry: suspend, restore, revoke, reinstate, annotate; and the subject's right of reply.

use super::decision::{EntryDecision, EntryEvent, Visibility};
use super::{Entry, EntryAction, Proposal};
use crate::actor::Actor;
use crate::filing::{Notice, Reasons};
use crate::refusal::Refusal;
use crate::time::Timestamp;

impl Entry {
    /// 暂停, with coded reasons.
    pub fn suspend(
        self,
        by: &Actor,
        reasons: Reasons,
        note: String,
    ) -> Result<EntryDecision, Refusal> {
        let row = self.guard(EntryAction::Suspend, by)?;
        let facts = self.facts.clone();
        Ok(self.moves(row, by, facts).saying(reasons, note).telling(Notice::Suspended))
    }

    /// 恢复 of what was suspended.
    pub fn restore(
        self,
        by: &Actor,
        reasons: Reasons,
        note: String,
    ) -> Result<EntryDecision, Refusal> {
        let row = self.guard(EntryAction::Restore, by)?;
        let facts = self.facts.clone();
        Ok(self.moves(row, by, facts).saying(reasons, note).telling(Notice::Restored))
    }

    /// 撤销 or 撤销后恢复: one officer's proposal. Nothing has happened until another one signs.
    pub fn propose(
        self,
        action: EntryAction,
        by: &Actor,
        reasons: Reasons,
        note: String,
        at: Timestamp,
    ) -> Result<EntryDecision, Refusal> {
        self.guard(action, by)?;
        let account = by.account().ok_or(Refusal::SecondMustDiffer)?.clone();
        let reasons = reasons.into_vec();
        let proposal = Some(Proposal { action, by: account, reasons, note, at });
        Ok(self.proposed(proposal, by, "propose"))
    }

    /// 复核: another officer signs, and what was proposed happens.
    pub fn countersign(self, by: &Actor) -> Result<EntryDecision, Refusal> {
        let proposal = self.others_proposal(by)?;
        // The proposal itself stands in the way of a second one, not of its own signing.
        let free = Self { proposal: None, ..self };
        let row = free.guard(proposal.action, by)?;
        let facts = free.facts.clone();
        let notice = match proposal.action {
            EntryAction::Reinstate => Notice::Reinstated,
            _ => Notice::Revoked,
        };
        let reasons = Reasons::new(proposal.reasons).ok_or(Refusal::NoReason)?;
        Ok(free.moves(row, by, facts).saying(reasons, proposal.note).telling(notice))
    }

    /// 不同意: another officer, or the one who proposed it, lets it fall.
    pub fn decline(self, by: &Actor) -> Result<EntryDecision, Refusal> {
        let Some(proposal) = &self.proposal else { return Err(Refusal::NothingProposed) };
        self.guard_officer(proposal.action, by)?;
        Ok(self.proposed(None, by, "decline"))
    }

    /// Whether `actor` may sign what is proposed.
    pub fn may_countersign(&self, actor: &Actor) -> bool {
        self.others_proposal(actor).is_ok()
    }

    fn others_proposal(&self, by: &Actor) -> Result<Proposal, Refusal> {
        let proposal = self.proposal.as_ref().ok_or(Refusal::NothingProposed)?;
        self.guard_officer(proposal.action, by)?;
        if by.account() == Some(&proposal.by) {
            return Err(Refusal::SecondMustDiffer);
        }
        Ok(proposal.clone())
    }

    fn guard_officer(&self, action: EntryAction, by: &Actor) -> Result<(), Refusal> {
        match by {
            Actor::Officer { organ, .. } if *organ == self.organ => Ok(()),
            _ => Err(Refusal::NotFromHere { state: self.state.as_str(), action: action.as_str() }),
        }
    }

    fn proposed(self, proposal: Option<Proposal>, by: &Actor, act: &'static str) -> EntryDecision {
        let entry = Self { proposal, ..self };
        EntryDecision { entry, event: None, act, by: by.clone(), notice: None }
    }

    /// 批注: a dated remark or correction beside what is registered, which stays as it is.
    pub fn annotate(
        self,
        by: &Actor,
        text: String,
        visibility: Visibility,
    ) -> Result<EntryDecision, Refusal> {
        let row = self.guard(EntryAction::Annotate, by)?;
        if text.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let facts = self.facts.clone();
        let mut decision = self.moves(row, by, facts);
        if let Some(event) = &mut decision.event {
            (event.note, event.visibility) = (text, visibility);
        }
        if visibility == Visibility::Public {
            decision.notice = Some(Notice::Annotated);
        }
        Ok(decision)
    }

    /// 答复: the subject's answer to a public annotation, once. `history` are the entry's events with their places.
    pub fn reply(
        self,
        by: &Actor,
        to: i64,
        text: String,
        history: &[(i64, EntryEvent)],
    ) -> Result<EntryDecision, Refusal> {
        let row = self.guard(EntryAction::Reply, by)?;
        if !may_be_answered(to, history) {
            return Err(Refusal::NotToBeAnswered);
        }
        if text.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let facts = self.facts.clone();
        let mut decision = self.moves(row, by, facts);
        if let Some(event) = &mut decision.event {
            (event.note, event.reply_to) = (text, Some(to));
        }
        Ok(decision)
    }
}

/// Whether the event at place `to` is a public annotation that nobody has answered.
pub(super) fn may_be_answered(to: i64, history: &[(i64, EntryEvent)]) -> bool {
    let is_asked = history.iter().any(|(place, event)| {
        *place == to
            && event.action == EntryAction::Annotate
            && event.visibility == Visibility::Public
    });
    is_asked && history.iter().all(|(_, event)| event.reply_to != Some(to))
}

impl EntryDecision {
    fn saying(mut self, reasons: Reasons, note: String) -> Self {
        if let Some(event) = &mut self.event {
            (event.reasons, event.note) = (reasons.into_vec(), note);
        }
        self
    }

    fn telling(self, notice: Notice) -> Self {
        Self { notice: Some(notice), ..self }
    }
}

//! 备案登记（一条）: the register's row as an aggregate, and what approved filings do to it.

use super::decision::{EntryDecision, EntryEvent, Visibility};
use super::lifecycle::{self, EntryMove, Way};
use super::{EntryAction, EntryKind, EntryState, Identity, PublicFacts};
use crate::actor::Actor;
use crate::filing::{Notice, Reason};
use crate::id::{AccountId, EntryId, FilingId, OrganId, SubjectId};
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// Whose entry it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub account: AccountId,
    pub subject: SubjectId,
}

/// What a first officer wants done and a second one has to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub action: EntryAction,
    pub by: AccountId,
    pub reasons: Vec<Reason>,
    pub note: String,
    pub at: Timestamp,
}

/// 备案登记（一条）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub kind: EntryKind,
    pub state: EntryState,
    pub facts: PublicFacts,
    /// None for an older filing that nobody has claimed yet.
    pub holder: Option<Holder>,
    /// The organ that registered it, and decides about it.
    pub organ: OrganId,
    pub proposal: Option<Proposal>,
    /// Rises with every save; two writers cannot both win.
    pub version: i64,
}

impl Entry {
    /// Whether there is a site that a look may be asked for: while it is suspended too, since what was put right is looked at.
    pub fn can_be_looked_at(&self) -> bool {
        self.kind == EntryKind::Website && !self.state.has_ended()
    }

    /// Whether `action` would be lawful for `actor` now, reasons aside. A button exists iff this holds.
    pub fn offers(&self, action: EntryAction, actor: &Actor) -> bool {
        self.guard(action, actor).is_ok_and(|row| row.way != Way::ByFiling)
    }

    /// Whether a filing may be begun that would bring `action` about.
    pub fn admits(&self, action: EntryAction) -> bool {
        lifecycle::find(self.state, action).is_some_and(|row| row.way == Way::ByFiling)
            && (action == EntryAction::Claim) == self.holder.is_none()
    }

    /// The move's row, or the refusal for having none.
    pub(super) fn guard(
        &self,
        action: EntryAction,
        actor: &Actor,
    ) -> Result<&'static EntryMove, Refusal> {
        let refusal = Refusal::NotFromHere { state: self.state.as_str(), action: action.as_str() };
        let row = lifecycle::find(self.state, action).ok_or(refusal.clone())?;
        let is_theirs = match actor {
            Actor::Officer { organ, .. } => {
                // The receiving organ moves what another one registered, and takes over what is handed to its people.
                *organ == self.organ || row.way == Way::ByFiling
            }
            Actor::Applicant(account) => {
                self.holder.as_ref().is_some_and(|holder| holder.account == *account)
            }
            _ => false,
        };
        if row.who != actor.role() || !is_theirs {
            return Err(refusal);
        }
        if self.proposal.is_some() && row.way == Way::TwoOfficers {
            return Err(Refusal::ProposalPending);
        }
        Ok(row)
    }

    /// 变更: its facts as an approved filing gives them. The number stays.
    pub fn change(
        self,
        by: &Actor,
        facts: PublicFacts,
        filing: FilingId,
    ) -> Result<EntryDecision, Refusal> {
        self.by_filing(EntryAction::Change, by, facts, filing)
    }

    /// 迁移: registered anew by the receiving organ, under a number of that organ.
    pub fn renumber(
        self,
        by: &Actor,
        facts: PublicFacts,
        organ: OrganId,
        filing: FilingId,
    ) -> Result<EntryDecision, Refusal> {
        let mut decision = self.by_filing(EntryAction::Move, by, facts, filing)?;
        decision.entry.organ = organ;
        decision.notice = Some(Notice::Moved);
        Ok(decision)
    }

    /// 移交: another subject's from now on, perhaps another organ's too.
    pub fn transfer(
        self,
        by: &Actor,
        to: (Holder, OrganId),
        facts: PublicFacts,
        filing: FilingId,
    ) -> Result<EntryDecision, Refusal> {
        let mut decision = self.by_filing(EntryAction::Transfer, by, facts, filing)?;
        (decision.entry.holder, decision.entry.organ) = (Some(to.0), to.1);
        Ok(decision)
    }

    /// 认领: an older filing gets the subject it belongs to.
    pub fn claim(
        self,
        by: &Actor,
        holder: Holder,
        facts: PublicFacts,
        filing: FilingId,
    ) -> Result<EntryDecision, Refusal> {
        if self.holder.is_some() {
            return Err(Refusal::AlreadyClaimed);
        }
        let mut decision = self.by_filing(EntryAction::Claim, by, facts, filing)?;
        decision.entry.holder = Some(holder);
        Ok(decision)
    }

    /// 注销: the end, at its subject's wish.
    pub fn cancel(self, by: &Actor, filing: FilingId) -> Result<EntryDecision, Refusal> {
        let facts = self.facts.clone();
        self.by_filing(EntryAction::Cancel, by, facts, filing)
    }

    /// 补全: facts that it has had all along and the register has not kept. Nothing has happened to it.
    #[must_use]
    pub fn complete(self, identities: Vec<Identity>) -> EntryDecision {
        let facts = PublicFacts { identities, ..self.facts };
        let entry = Self { facts, ..self };
        EntryDecision { entry, event: None, act: "complete", by: Actor::Clock, notice: None }
    }

    fn by_filing(
        self,
        action: EntryAction,
        by: &Actor,
        facts: PublicFacts,
        filing: FilingId,
    ) -> Result<EntryDecision, Refusal> {
        let row = self.guard(action, by)?;
        let mut decision = self.moves(row, by, facts);
        if let Some(event) = &mut decision.event {
            event.filing = Some(filing);
        }
        Ok(decision)
    }

    /// The decision to follow `row`. What was proposed before falls away with an entry that has ended.
    pub(super) fn moves(self, row: &EntryMove, by: &Actor, facts: PublicFacts) -> EntryDecision {
        let event = EntryEvent {
            action: row.action,
            by: by.clone(),
            from: row.from,
            to: row.to,
            changes: self.facts.changes_to(&facts),
            reasons: Vec::new(),
            note: String::new(),
            visibility: Visibility::Public,
            reply_to: None,
            filing: None,
        };
        let proposal = self.proposal.filter(|_| !row.to.has_ended());
        let entry = Self { state: row.to, facts, proposal, ..self };
        let act = row.action.as_str();
        EntryDecision { entry, event: Some(event), act, by: by.clone(), notice: None }
    }
}

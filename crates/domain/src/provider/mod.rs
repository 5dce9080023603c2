//! 网络接入服务商: the organisation that has accounts, its members, and its entry in the directory.

pub mod form;
pub mod lifecycle;
mod member;
#[cfg(test)]
mod tests;

pub use lifecycle::OrganisationAction;
pub use member::{Member, MemberRole, keeps_a_manager};

use crate::actor::Actor;
use crate::field::{Answers, AnyField};
use crate::filing::Notice;
use crate::id::OrganisationId;
use crate::names::names;
use crate::refusal::Refusal;

names! {
    /// Where an organisation's entry stands; the catalogs hold `provider-state-{name}`.
    OrganisationState:
    /// 待审核: nothing of it is in the directory yet.
    Proposed = "proposed",
    /// 退回修改.
    Returned = "returned",
    /// 已撤回, before it was ever listed.
    Withdrawn = "withdrawn",
    /// 已列入名录.
    Listed = "listed",
    /// 变更待审核: the directory shows what was approved before.
    ChangeProposed = "change-proposed",
    /// 变更退回修改.
    ChangeReturned = "change-returned",
}

impl OrganisationState {
    /// Whether the directory shows it.
    pub const fn is_listed(self) -> bool {
        matches!(self, Self::Listed | Self::ChangeProposed | Self::ChangeReturned)
    }

    /// Whether it is an administrator's turn.
    pub const fn awaits_review(self) -> bool {
        matches!(self, Self::Proposed | Self::ChangeProposed)
    }
}

/// 退回原因: what is wrong with one answer, in the reviewer's words; without a field, with all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub field: Option<String>,
    pub note: String,
}

/// 服务商机构.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub state: OrganisationState,
    /// Its entry in the directory, once there is one.
    pub entry: Option<String>,
    /// What was approved last.
    pub listed: Answers,
    /// What waits for review, was returned, or is as approved.
    pub proposal: Answers,
    pub remarks: Vec<Remark>,
    /// Rises with every save; two writers cannot both win.
    pub version: i64,
}

/// What is asked of an organisation's entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationMove {
    /// Answers that were checked before, in normal form.
    Propose(Answers),
    Withdraw,
    Approve,
    Return(Vec<Remark>),
}

/// What must follow from a decision, done in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationEffect {
    /// The directory shows what was approved.
    Publish,
    /// Tells the managers.
    Notify(Notice),
    /// What was never listed ends: nobody acts for it any more.
    Dissolve,
}

/// A move decided: the organisation as it will be, and what must follow.
#[derive(Debug, Clone)]
pub struct OrganisationDecision {
    pub organisation: Organisation,
    pub action: OrganisationAction,
    pub by: Actor,
    /// None for its beginning.
    pub from: Option<OrganisationState>,
    pub effects: Vec<OrganisationEffect>,
}

impl OrganisationMove {
    /// The row of the table that it follows.
    pub const fn action(&self) -> OrganisationAction {
        match self {
            Self::Propose(_) => OrganisationAction::Propose,
            Self::Withdraw => OrganisationAction::Withdraw,
            Self::Approve => OrganisationAction::Approve,
            Self::Return(_) => OrganisationAction::Return,
        }
    }
}

impl Organisation {
    /// 申请: an account proposes an organisation, and becomes its first manager.
    pub fn apply(
        id: OrganisationId,
        by: &Actor,
        proposal: Answers,
    ) -> Result<OrganisationDecision, Refusal> {
        Self::begins(OrganisationAction::Apply, by, |state| Self {
            id,
            state,
            entry: None,
            listed: Answers::new(),
            proposal,
            remarks: Vec::new(),
            version: 0,
        })
    }

    /// 邀请入驻: an administrator opens the organisation of an entry that the directory has.
    pub fn open(
        id: OrganisationId,
        by: &Actor,
        entry: String,
        listed: Answers,
    ) -> Result<OrganisationDecision, Refusal> {
        Self::begins(OrganisationAction::Open, by, |state| Self {
            id,
            state,
            entry: Some(entry),
            proposal: listed.clone(),
            listed,
            remarks: Vec::new(),
            version: 0,
        })
    }

    fn begins(
        action: OrganisationAction,
        by: &Actor,
        organisation: impl FnOnce(OrganisationState) -> Self,
    ) -> Result<OrganisationDecision, Refusal> {
        let row = lifecycle::find(None, action).filter(|row| row.who == by.role());
        let refusal = Refusal::NotFromHere { state: "none", action: action.as_str() };
        let organisation = organisation(row.ok_or(refusal)?.to);
        let by = by.clone();
        Ok(OrganisationDecision { organisation, action, by, from: None, effects: Vec::new() })
    }

    /// Whether `action` would be lawful for `actor` now, reasons aside. A button exists iff this holds.
    pub fn offers(&self, action: OrganisationAction, actor: &Actor) -> bool {
        self.guard(action, actor).is_ok()
    }

    /// The state to come, or the refusal for having none.
    fn guard(
        &self,
        action: OrganisationAction,
        actor: &Actor,
    ) -> Result<OrganisationState, Refusal> {
        let refusal = Refusal::NotFromHere { state: self.state.as_str(), action: action.as_str() };
        let row = lifecycle::find(Some(self.state), action).ok_or(refusal.clone())?;
        match actor {
            _ if row.who != actor.role() => Err(refusal),
            Actor::Provider(member) if member.organisation != self.id => Err(refusal),
            Actor::Provider(member) if !member.role.may_manage() => Err(Refusal::RoleForbids),
            _ => Ok(row.to),
        }
    }

    /// Any later move.
    pub fn moved(
        self,
        by: &Actor,
        what: OrganisationMove,
    ) -> Result<OrganisationDecision, Refusal> {
        use OrganisationEffect::{Notify, Publish};
        let (action, from) = (what.action(), self.state);
        let state = self.guard(action, by)?;
        let (organisation, effects) = match what {
            OrganisationMove::Propose(proposal) if proposal == self.listed => {
                return Err(Refusal::NothingChanged);
            }
            OrganisationMove::Propose(proposal) => {
                (Self { proposal, remarks: Vec::new(), ..self }, Vec::new())
            }
            OrganisationMove::Withdraw if state.is_listed() => {
                let proposal = self.listed.clone();
                (Self { proposal, remarks: Vec::new(), ..self }, Vec::new())
            }
            OrganisationMove::Withdraw => (self, vec![OrganisationEffect::Dissolve]),
            OrganisationMove::Approve => {
                let listed = self.proposal.clone();
                (Self { listed, ..self }, vec![Publish, Notify(Notice::ProviderListed)])
            }
            OrganisationMove::Return(remarks) if remarks.is_empty() => {
                return Err(Refusal::NoReason);
            }
            OrganisationMove::Return(remarks) => {
                (Self { remarks, ..self }, vec![Notify(Notice::ProviderReturned)])
            }
        };
        let organisation = Self { state, ..organisation };
        Ok(OrganisationDecision { organisation, action, by: by.clone(), from: Some(from), effects })
    }

    /// What it is called, as approved or as proposed.
    pub fn name(&self) -> &str {
        let id = form::NAME.id();
        self.listed.one(id).or(self.proposal.one(id)).unwrap_or_default()
    }
}

//! 违规处理: a case about a record or an unfiled site, from a report to its end.

pub mod category;
mod decision;
pub mod lifecycle;
#[cfg(test)]
mod tests;
mod wish;

use jiff::civil::Date;

pub use category::Category;
pub use decision::{CASE_FACTS, CaseDecision, CaseEffect, CaseEvent};
pub use lifecycle::CaseAction;
pub use wish::{CaseMove, Charge, MOST_DAYS, Order, STOP_AT_ONCE_DAYS, STOP_DAYS};

use crate::actor::{Actor, Role};
use crate::deadline::{PauseReason, Pauses, agenda};
use crate::id::{AccountId, CaseId, EntryId, OrganId};
use crate::names::names;
use crate::refusal::Refusal;

names! {
    /// Where a case stands; the catalogs hold `violation-state-{name}`.
    CaseState:
    /// 待受理.
    Reported = "reported",
    /// 不予受理.
    Dismissed = "dismissed",
    /// 已并案.
    Merged = "merged",
    /// 待答复: the operator has been told, until the day given.
    AwaitingAnswer = "awaiting-answer",
    /// 逾期未答复.
    Overdue = "overdue",
    /// 待核实.
    Answered = "answered",
    /// 已办结.
    Closed = "closed",
    /// 已责令停止接入: the access provider has not confirmed yet.
    AccessOrdered = "access-ordered",
    /// 已停止接入.
    AccessCancelled = "access-cancelled",
    /// 已通知恢复接入: the access provider has not confirmed yet.
    RestoreOrdered = "restore-ordered",
    /// 已恢复接入.
    Restored = "restored",
}

impl CaseState {
    /// Whether somebody still has to do something.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Dismissed | Self::Merged | Self::Closed | Self::Restored)
    }

    /// Whether the access provider has to carry out what it was ordered.
    pub const fn is_ordered(self) -> bool {
        matches!(self, Self::AccessOrdered | Self::RestoreOrdered)
    }

    /// Whether the operator has been told of it.
    pub const fn is_of_parties(self) -> bool {
        !matches!(self, Self::Reported | Self::Dismissed | Self::Merged)
    }
}

names! {
    /// How serious it is; the catalogs hold `severity-{name}`.
    Severity:
    /// 一般.
    Ordinary = "ordinary",
    /// 较重.
    Serious = "serious",
    /// 严重.
    Grave = "grave",
}

impl Severity {
    /// How long the operator has if nothing else is said, working days.
    pub const fn answer_days(self) -> u32 {
        match self {
            Self::Ordinary => 10,
            Self::Serious => 5,
            Self::Grave => 1,
        }
    }
}

names! {
    /// What the operator says; the catalogs hold `violation-answer-{name}`.
    AnswerKind:
    /// 已整改.
    Mended = "mended",
    /// 有异议.
    Disputes = "disputes",
    /// 申请延期.
    NeedsTime = "needs-time",
}

impl AnswerKind {
    /// Why the operator's clock stands still until the organ has said something to it; never for what ends it.
    const fn pause(self) -> Option<PauseReason> {
        match self {
            Self::Mended => None,
            Self::Disputes => Some(PauseReason::Objection),
            Self::NeedsTime => Some(PauseReason::MoreTime),
        }
    }
}

names! {
    /// Whether the decision that stands was objected to.
    Appeal:
    None = "none",
    Pending = "pending",
    Answered = "answered",
}

/// 违规案件.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    /// 编号, as people quote it.
    pub reference: String,
    pub state: CaseState,
    /// 备案登记 that it is about; none for a site without one.
    pub entry: Option<EntryId>,
    /// The site's domain; empty for what has none.
    pub domain: String,
    /// What lists call it: the record's name, or the domain.
    pub title: String,
    pub organ: OrganId,
    /// Who runs what it is about, where they have an account.
    pub operator: Option<AccountId>,
    pub category: &'static Category,
    /// None until an officer has judged it.
    pub severity: Option<Severity>,
    /// The day from which the days for an answer are counted, or those for an order.
    pub asked_on: Option<Date>,
    /// The last day for an answer, or to carry out an order; while the clock stands still, the one that it would have been.
    pub due_on: Option<Date>,
    /// Over which days the operator's clock stands still.
    pub pauses: Pauses,
    pub merged_into: Option<CaseId>,
    /// 网络接入服务商 that was ordered to act; empty before.
    pub provider: String,
    /// The directory's entry of the access provider, where it has one: whoever acts for that is told of the case, and sees
    /// the order.
    pub provider_entry: Option<String>,
    /// Whether the provider has read the order that stands.
    pub is_acknowledged: bool,
    pub appeal: Appeal,
    /// Rises with every save; two writers cannot both win.
    pub version: i64,
}

impl Case {
    /// Whether `action` would be lawful for `actor` now, reasons aside. A button exists iff this holds.
    pub fn offers(&self, action: CaseAction, actor: &Actor) -> bool {
        self.guard(action, actor).is_ok()
    }

    /// Whether the operator's clock stands still.
    fn stands(&self) -> bool {
        agenda::of_case(self).is_some_and(|asked| asked.stands().is_some())
    }

    /// The state to come, or the refusal for having none.
    fn guard(&self, action: CaseAction, actor: &Actor) -> Result<CaseState, Refusal> {
        let refusal = Refusal::NotFromHere { state: self.state.as_str(), action: action.as_str() };
        let row = lifecycle::find(Some(self.state), action, actor.role()).ok_or(refusal.clone())?;
        let is_theirs = match actor {
            Actor::Officer { organ, .. } => *organ == self.organ,
            Actor::Applicant(account) => self.operator.as_ref() == Some(account),
            Actor::Provider(member) => {
                self.provider_entry.is_some() && member.entry == self.provider_entry
            }
            Actor::Clock => true,
            _ => false,
        };
        if !is_theirs {
            return Err(refusal);
        }
        if let Actor::Provider(member) = actor {
            member.works()?;
        }
        match (action, self.appeal) {
            // What was put right since the answer is a new reason to ask for access back.
            (CaseAction::Appeal, Appeal::Answered) if self.state == CaseState::AccessCancelled => {
                Ok(row.to)
            }
            (CaseAction::Appeal, Appeal::Pending | Appeal::Answered) => {
                Err(Refusal::AppealedBefore)
            }
            (CaseAction::AnswerAppeal, Appeal::None | Appeal::Answered) => Err(Refusal::NoAppeal),
            (CaseAction::Acknowledge, _) if self.is_acknowledged => Err(refusal),
            (CaseAction::Resume, _) if !self.stands() => Err(refusal),
            _ => Ok(row.to),
        }
    }

    /// What must be in the hands of whom the table says may begin a case.
    fn begins(action: CaseAction, role: Role) -> Result<CaseState, Refusal> {
        let row = lifecycle::find(None, action, role);
        let refusal = Refusal::NotFromHere { state: "none", action: action.as_str() };
        row.map(|row| row.to).ok_or(refusal)
    }
}

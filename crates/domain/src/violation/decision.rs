//! A move of a case, decided.

use jiff::civil::Date;

use super::wish::RESTORE_DAYS;
use super::{
    AnswerKind, Appeal, Case, CaseAction, CaseMove, CaseState, Charge, MOST_DAYS, Order, Severity,
};
use crate::actor::Actor;
use crate::calendar::WorkCalendar;
use crate::deadline::{Pause, Pauses, gone_on};
use crate::filing::Notice;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// What else there is to know of a move, without personal data.
type Facts = Vec<(&'static str, String)>;

/// What an event may tell beside itself, by name.
pub const CASE_FACTS: [&str; 11] = [
    "category",
    "severity",
    "due_on",
    "carry_out_by",
    "provider",
    "dismissal",
    "into",
    "answer",
    "done_on",
    "received_on",
    "on_paper",
];

/// What happened to a case. Written once, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEvent {
    pub action: CaseAction,
    pub by: Actor,
    /// None for the case's beginning.
    pub from: Option<CaseState>,
    pub to: CaseState,
    /// What else there is to know of it, without personal data.
    pub facts: Vec<(&'static str, String)>,
    /// In the words of whoever did it.
    pub note: String,
}

/// What must follow from a decision, done in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseEffect {
    /// Tells the operator, in the portal and by mail.
    Notify(Notice),
    /// Tells whoever deals with orders at the access provider, if it has accounts.
    TellProvider(Notice),
    /// 暂停 of the record, in its public history.
    SuspendEntry,
    /// 恢复 of the record.
    RestoreEntry,
}

/// A move decided: the case as it will be, what happened, what must follow.
#[derive(Debug, Clone)]
pub struct CaseDecision {
    pub case: Case,
    pub event: CaseEvent,
    pub effects: Vec<CaseEffect>,
}

impl Case {
    /// 举报 by anybody: the case as it begins.
    pub fn report(self, by: &Actor, note: String) -> Result<CaseDecision, Refusal> {
        let state = Self::begins(CaseAction::Report, by.role())?;
        let facts = vec![("category", self.category.code.to_owned())];
        Ok(self.begun(CaseAction::Report, by, state, (facts, note)))
    }

    /// 依职权立案: the case as an officer begins it.
    pub fn open(
        self,
        by: &Actor,
        charge: Charge,
        note: String,
        (now, calendar): (Timestamp, &WorkCalendar),
    ) -> Result<CaseDecision, Refusal> {
        let state = Self::begins(CaseAction::Open, by.role())?;
        let case = self.charged(charge, now.date_in_china(), calendar)?;
        if note.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let facts = case.told("due_on");
        let effects = effects(CaseAction::Open);
        Ok(CaseDecision { effects, ..case.begun(CaseAction::Open, by, state, (facts, note)) })
    }

    /// Any later move, with the words that go with it.
    pub fn moved(
        self,
        by: &Actor,
        what: CaseMove,
        note: String,
        (now, calendar): (Timestamp, &WorkCalendar),
    ) -> Result<CaseDecision, Refusal> {
        let action = what.action();
        let to = self.guard(action, by)?;
        if what.needs_words() && note.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let today = now.date_in_china();
        if matches!(what, CaseMove::Miss) && self.due_on.is_none_or(|due| today <= due) {
            return Err(Refusal::NotFromHere {
                state: self.state.as_str(),
                action: action.as_str(),
            });
        }
        let from = self.state;
        let (case, facts) = self.changed(what, today, calendar)?;
        let appeal = match action {
            CaseAction::Appeal => Appeal::Pending,
            CaseAction::AnswerAppeal => Appeal::Answered,
            // Another decision may be objected to anew.
            _ if from != to => Appeal::None,
            _ => case.appeal,
        };
        let case = case.with_clock_in(to);
        // Each order is read anew.
        let is_acknowledged =
            action == CaseAction::Acknowledge || (from == to && case.is_acknowledged);
        let case = Self { state: to, appeal, is_acknowledged, ..case };
        let event = CaseEvent { action, by: by.clone(), from: Some(from), to, facts, note };
        Ok(CaseDecision { case, event, effects: effects(action) })
    }

    /// The case with what a move says of it, and what of that is worth remembering.
    fn changed(
        self,
        what: CaseMove,
        today: Date,
        calendar: &WorkCalendar,
    ) -> Result<(Self, Facts), Refusal> {
        let case = match what {
            CaseMove::Dismiss { code } => return Ok((self, vec![("dismissal", code.to_owned())])),
            CaseMove::Merge { into } => {
                let is_other = into.id != self.id && into.organ == self.organ;
                if !is_other || !into.state.is_open() {
                    return Err(Refusal::MergeElsewhere);
                }
                let facts = vec![("into", into.reference.clone())];
                return Ok((Self { merged_into: Some(into.id), ..self }, facts));
            }
            CaseMove::Answer(kind) => {
                let facts = vec![("answer", kind.as_str().to_owned())];
                return Ok((self.answered(kind, today), facts));
            }
            CaseMove::EnterAnswer { kind, on, reason, proofs } => {
                happened(on, proofs, today)?;
                if self.operator.is_some() && reason.is_none() {
                    return Err(Refusal::NoReason);
                }
                let facts = [("answer", kind.as_str().to_owned()), ("received_on", on.to_string())];
                let reason = reason.map(|code| ("on_paper", code.to_owned()));
                return Ok((self.answered(kind, on), facts.into_iter().chain(reason).collect()));
            }
            CaseMove::Open(charge) => self.charged(charge, today, calendar)?,
            CaseMove::Extend { days } => self.asked(days, today, calendar)?,
            CaseMove::Resume => self.resumed(today, calendar),
            CaseMove::OrderAccess(order) => return self.ordered(order, today, calendar),
            CaseMove::OrderAtOnce { category, order } => {
                let grave = Self { category, severity: Some(Severity::Grave), ..self };
                return grave.ordered(order, today, calendar);
            }
            CaseMove::OrderRestore => {
                let order = Order { provider: self.provider.clone(), days: RESTORE_DAYS };
                return self.ordered(order, today, calendar);
            }
            CaseMove::ConfirmAccess { on, proofs } | CaseMove::ConfirmRestore { on, proofs } => {
                happened(on, proofs, today)?;
                return Ok((self, vec![("done_on", on.to_string())]));
            }
            CaseMove::Miss
            | CaseMove::Close
            | CaseMove::Remark
            | CaseMove::Acknowledge
            | CaseMove::Appeal
            | CaseMove::AnswerAppeal => return Ok((self, Vec::new())),
        };
        let facts = case.told("due_on");
        Ok((case, facts))
    }

    fn charged(
        self,
        charge: Charge,
        today: Date,
        calendar: &WorkCalendar,
    ) -> Result<Self, Refusal> {
        let Charge { category, severity, days } = charge;
        let asked = self.asked(days.unwrap_or(severity.answer_days()), today, calendar)?;
        Ok(Self { category, severity: Some(severity), ..asked })
    }

    /// With an order to its access provider.
    fn ordered(
        self,
        order: Order,
        today: Date,
        calendar: &WorkCalendar,
    ) -> Result<(Self, Facts), Refusal> {
        let asked = self.asked(order.days, today, calendar)?;
        let case = Self { provider: order.provider, ..asked };
        let facts = case.told("carry_out_by");
        Ok((case, facts))
    }

    /// With so many working days for an answer, or to carry out an order, from today.
    fn asked(self, days: u32, today: Date, calendar: &WorkCalendar) -> Result<Self, Refusal> {
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(Refusal::AnswerDays);
        }
        let due_on = Some(calendar.working_days_after(today, days));
        Ok(Self { asked_on: Some(today), due_on, pauses: Pauses::NONE, ..self })
    }

    /// With the operator's clock stopped, if the answer asks for a decision of the organ.
    fn answered(self, kind: AnswerKind, on: Date) -> Self {
        let Some(why) = kind.pause() else { return Self { due_on: None, ..self } };
        // What was entered later than it came in begins no earlier than what went before it.
        let before = self.pauses.iter().filter_map(|pause| pause.until).max().max(self.asked_on);
        let from = before.map_or(on, |before| on.max(before));
        let pauses = self.pauses.with(Pause { from, until: None, why });
        Self { pauses, ..self }
    }

    /// With the operator's clock going on from today.
    fn resumed(self, today: Date, calendar: &WorkCalendar) -> Self {
        let from = self.pauses.open().map_or(today, |pause| pause.from);
        let due_on = self.due_on.map(|due_on| gone_on(due_on, from, today, calendar));
        Self { due_on, pauses: self.pauses.until(today), ..self }
    }

    /// With what is left of the clock: it runs while an answer is awaited or an order is to be carried out, and else only
    /// stands still.
    fn with_clock_in(self, state: CaseState) -> Self {
        let is_awaited = matches!(state, CaseState::AwaitingAnswer | CaseState::Overdue);
        if is_awaited || state.is_ordered() || (state == CaseState::Answered && self.stands()) {
            return self;
        }
        Self { asked_on: None, due_on: None, pauses: Pauses::NONE, ..self }
    }

    /// What the parties are told of the charge, and by when it is whose turn.
    fn told(&self, due: &'static str) -> Facts {
        let mut facts = vec![("category", self.category.code.to_owned())];
        facts.extend(self.severity.map(|severity| ("severity", severity.as_str().to_owned())));
        facts.extend(self.due_on.map(|day| (due, day.to_string())));
        if !self.provider.is_empty() {
            facts.push(("provider", self.provider.clone()));
        }
        facts
    }

    fn begun(
        self,
        action: CaseAction,
        by: &Actor,
        to: CaseState,
        (facts, note): (Facts, String),
    ) -> CaseDecision {
        let event = CaseEvent { action, by: by.clone(), from: None, to, facts, note };
        CaseDecision { case: Self { state: to, ..self }, event, effects: Vec::new() }
    }
}

/// What an officer enters for somebody else is past, and there is something that shows it.
fn happened(on: Date, proofs: usize, today: Date) -> Result<(), Refusal> {
    if on > today {
        Err(Refusal::DayToCome)
    } else if proofs == 0 {
        Err(Refusal::ProofMissing)
    } else {
        Ok(())
    }
}

/// What follows from a move beside the case itself.
fn effects(action: CaseAction) -> Vec<CaseEffect> {
    use CaseEffect::{Notify, RestoreEntry, SuspendEntry, TellProvider};
    match action {
        CaseAction::Open => {
            vec![Notify(Notice::ViolationOpened), TellProvider(Notice::ProviderCase)]
        }
        CaseAction::Extend => vec![Notify(Notice::ViolationExtended)],
        CaseAction::Resume => vec![Notify(Notice::ViolationResumed)],
        CaseAction::EnterAnswer => vec![Notify(Notice::AnswerEntered)],
        CaseAction::Miss => vec![Notify(Notice::ViolationOverdue)],
        CaseAction::Close => {
            vec![Notify(Notice::ViolationClosed), TellProvider(Notice::ProviderCaseClosed)]
        }
        CaseAction::OrderAccess | CaseAction::OrderAtOnce => {
            let order = TellProvider(Notice::ProviderOrdered);
            vec![SuspendEntry, Notify(Notice::AccessOrdered), order]
        }
        CaseAction::ConfirmAccess => vec![Notify(Notice::AccessCancelled)],
        CaseAction::OrderRestore => {
            vec![Notify(Notice::RestoreOrdered), TellProvider(Notice::ProviderRestore)]
        }
        CaseAction::ConfirmRestore => vec![RestoreEntry, Notify(Notice::AccessRestored)],
        CaseAction::AnswerAppeal => vec![Notify(Notice::AppealAnswered)],
        CaseAction::Report
        | CaseAction::Dismiss
        | CaseAction::Merge
        | CaseAction::Answer
        | CaseAction::Remark
        | CaseAction::Acknowledge
        | CaseAction::Appeal => Vec::new(),
    }
}

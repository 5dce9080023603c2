//! An officer's decisions.

use super::{Action, Decision, Effect, Filing, FilingState, Notice, Reasons};
use crate::actor::Actor;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// 双人复核: how many officers an approval takes at this organ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    One,
    Two,
}

impl Filing {
    /// 退回修改: hands the filing back to its applicant, with reasons and a day.
    ///
    /// Only the officer holding the filing may return it.
    pub fn return_for_correction(
        self,
        by: &Actor,
        reasons: Reasons,
        now: Timestamp,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::ReturnForCorrection, by, now)?;
        let reasons = reasons.into_vec();
        let due_on = now.plus_days(i64::from(self.kind.correction_days)).date_in_china();
        let codes: Vec<_> = reasons.iter().map(|reason| reason.code.as_str()).collect();
        let codes = codes.join(" ");
        let unlocked = Vec::new();
        let filing = Self { reasons: reasons.clone(), unlocked, promised_on: None, ..self };
        Ok(filing
            .moves(Action::ReturnForCorrection, by, FilingState::AwaitingCorrection { due_on })
            .noting("reasons", codes)
            .noting("due_on", due_on.to_string())
            .then(Effect::CloseRound { outcome: Action::ReturnForCorrection, reasons })
            .then(Effect::Notify(Notice::Returned)))
    }

    /// 审核通过: registers at once, or waits for a second officer where the organ demands one.
    ///
    /// A website's subject must be established before it (单独的主体不予审核, and no site without its subject).
    pub fn approve(
        self,
        by: &Actor,
        signing: Signing,
        subject_is_established: bool,
        now: Timestamp,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::Approve, by, now)?;
        if self.kind.needs_subject() && !subject_is_established {
            return Err(Refusal::SubjectNotApproved);
        }
        match signing {
            Signing::One => Ok(self.approved(Action::Approve, by)),
            Signing::Two => {
                let first = by.account().ok_or(Refusal::HeldByAnother)?.clone();
                Ok(self.moves(Action::Approve, by, FilingState::AwaitingSecondOfficer { first }))
            }
        }
    }

    /// 复核通过: the second officer's signature. Never the first one's.
    pub fn sign(
        self,
        by: &Actor,
        subject_is_established: bool,
        now: Timestamp,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::Sign, by, now)?;
        if self.kind.needs_subject() && !subject_is_established {
            return Err(Refusal::SubjectNotApproved);
        }
        Ok(self.approved(Action::Sign, by))
    }

    /// 复核退回: the second officer does not agree; the case goes back into the queue.
    pub fn send_back(self, by: &Actor, why: String, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::SendBack, by, now)?;
        Ok(self.moves(Action::SendBack, by, FilingState::Submitted).noting("why", why))
    }

    /// 不予通过: the end of this filing, with reasons; a new one may be begun.
    pub fn refuse(self, by: &Actor, reasons: Reasons, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::Refuse, by, now)?;
        let reasons = reasons.into_vec();
        let filing = Self { reasons: reasons.clone(), promised_on: None, ..self };
        Ok(filing
            .moves(Action::Refuse, by, FilingState::Refused)
            .then(Effect::CloseRound { outcome: Action::Refuse, reasons })
            .then(Effect::ReleaseHolds)
            .then(Effect::Notify(Notice::Refused)))
    }

    fn approved(self, action: Action, by: &Actor) -> Decision {
        let outcome = Effect::BringAbout(self.kind.outcome);
        let filing = Self { promised_on: None, ..self };
        filing
            .moves(action, by, FilingState::Approved)
            .then(outcome)
            .then(Effect::CloseRound { outcome: action, reasons: Vec::new() })
            .then(Effect::ReleaseHolds)
            .then(Effect::Notify(Notice::Approved))
    }
}

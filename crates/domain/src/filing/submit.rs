//! The applicant's moves, and the clock's.

use super::{Action, Decision, Effect, Filing, FilingState, Notice};
use crate::actor::Actor;
use crate::calendar::WorkCalendar;
use crate::deadline::{self, Pauses};
use crate::field::Answers;
use crate::id::OrganId;
use crate::kind::Outcome;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// What is submitted: checked, in normal form, and addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    pub answers: Answers,
    /// The organ of the deciding address.
    pub organ: OrganId,
    /// SHA-256 of the frozen document, in hex.
    pub hash: String,
    /// 责任告知书, for kinds that end in a registration.
    pub acknowledgement: Option<Acknowledgement>,
}

/// 签署: the evidence that the responsibility notice was read and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledgement {
    pub notice_version: String,
    pub at: Timestamp,
    /// A reference to the session it was given in, not the session's secret.
    pub session: String,
}

impl Filing {
    /// 提交审核, and 重新提交 after a return: hands the filing to the organ and starts its clock.
    pub fn submit(
        self,
        by: &Actor,
        submission: Submission,
        now: Timestamp,
        calendar: &WorkCalendar,
    ) -> Result<Decision, Refusal> {
        let action = self.submitting();
        self.guard(action, by, now)?;
        if self.kind.outcome.needs_notice() && submission.acknowledgement.is_none() {
            return Err(Refusal::NoticeNotAcknowledged);
        }
        if self.kind.outcome.needs_code() && self.confirmed_round != self.round + 1 {
            return Err(Refusal::CodeNotConfirmed);
        }
        let today = now.date_in_china();
        let promised_on = calendar.working_days_after(today, self.kind.review_days);
        // 移交: reviewed once the receiving subject has accepted; corrections go straight back to the organ.
        let state = if self.kind.outcome == Outcome::TransferEntry && action == Action::Submit {
            FilingState::AwaitingAcceptance { due_on: deadline::accept_by(today).due_on }
        } else {
            FilingState::Submitted
        };
        let filing = Self {
            form_version: self.kind.form_version,
            organ: Some(submission.organ.clone()),
            answers: submission.answers.clone(),
            round: self.round + 1,
            reasons: Vec::new(),
            pauses: Pauses::NONE,
            promised_on: (state == FilingState::Submitted).then_some(promised_on),
            touched_at: now,
            submitted_at: Some(now),
            ..self.clone()
        };
        let round = filing.round.to_string();
        let is_offered = matches!(filing.state, FilingState::AwaitingAcceptance { .. });
        let told = if is_offered { Notice::Offered } else { Notice::Received };
        Ok(filing
            .moves(action, by, state)
            .noting("round", round)
            .noting("hash", submission.hash.clone())
            .then(Effect::KeepRound(submission))
            .then(Effect::Notify(told)))
    }

    /// Which of the two submitting moves this one would be.
    pub const fn submitting(&self) -> Action {
        match self.state {
            FilingState::AwaitingCorrection { .. } => Action::Resubmit,
            _ => Action::Submit,
        }
    }

    /// 撤回: the applicant takes it back; nothing is decided about it.
    pub fn withdraw(self, by: &Actor, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::Withdraw, by, now)?;
        let was_submitted = self.round > 0;
        let filing = Self { touched_at: now, promised_on: None, ..self };
        let decision = filing.moves(Action::Withdraw, by, FilingState::Withdrawn);
        let decision = decision.then(Effect::ReleaseHolds);
        Ok(if was_submitted { decision.then(Effect::Notify(Notice::Withdrawn)) } else { decision })
    }

    /// 逾期失效: the clock closes a draft nobody touched, or a return nobody mended.
    pub fn lapse(self, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::Lapse, &Actor::Clock, now)?;
        if let FilingState::AwaitingCorrection { due_on }
        | FilingState::AwaitingAcceptance { due_on } = self.state
            && now.date_in_china() <= due_on
        {
            let (state, action) = (self.state.name().as_str(), Action::Lapse.as_str());
            return Err(Refusal::NotFromHere { state, action });
        }
        Ok(self
            .moves(Action::Lapse, &Actor::Clock, FilingState::Lapsed)
            .then(Effect::ReleaseHolds)
            .then(Effect::Notify(Notice::Lapsed)))
    }
}

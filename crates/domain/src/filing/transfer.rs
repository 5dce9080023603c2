//! 移交与接收: the moves of the subject that receives.

use super::submit::Acknowledgement;
use super::{Action, Decision, Effect, Filing, FilingState, Notice};
use crate::actor::Actor;
use crate::calendar::WorkCalendar;
use crate::deadline::Pauses;
use crate::id::{OrganId, SubjectId};
use crate::refusal::Refusal;
use crate::register::Holder;
use crate::time::Timestamp;

/// Who receives, and what they accept with it.
#[derive(Debug, Clone)]
pub struct Acceptor {
    pub subject: SubjectId,
    /// The organ of the receiving subject's deciding address: it reviews.
    pub organ: OrganId,
    /// 责任告知书: from now on the duties are theirs.
    pub acknowledgement: Acknowledgement,
}

impl Filing {
    /// 接收: another subject takes what is handed over; the organ's clock starts.
    pub fn accept(
        self,
        by: &Actor,
        acceptor: Acceptor,
        now: Timestamp,
        calendar: &WorkCalendar,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::Accept, by, now)?;
        let account = by.account().ok_or(Refusal::ReceiverMustDiffer)?.clone();
        let promised_on = calendar.working_days_after(now.date_in_china(), self.kind.review_days);
        let filing = Self {
            receiver: Some(Holder { account, subject: acceptor.subject }),
            organ: Some(acceptor.organ),
            pauses: Pauses::NONE,
            promised_on: Some(promised_on),
            submitted_at: Some(now),
            ..self
        };
        Ok(filing
            .moves(Action::Accept, by, FilingState::Submitted)
            .noting("notice_version", acceptor.acknowledgement.notice_version)
            .noting("session", acceptor.acknowledgement.session)
            .then(Effect::Notify(Notice::Accepted)))
    }

    /// 拒收: the other subject does not want it; the filing ends.
    pub fn decline(self, by: &Actor, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::Decline, by, now)?;
        let filing = Self { promised_on: None, ..self };
        Ok(filing
            .moves(Action::Decline, by, FilingState::Refused)
            .then(Effect::Notify(Notice::Declined)))
    }
}

//! An officer's moves that decide nothing yet.

use super::{Action, Decision, Effect, Filing, FilingState, Inspection, Notice};
use crate::actor::Actor;
use crate::calendar::WorkCalendar;
use crate::deadline::{Pause, PauseReason, Pauses, review_by};
use crate::id::OrganId;
use crate::refusal::Refusal;
use crate::time::Timestamp;

impl Filing {
    /// 领取: one officer holds the case until the lease ends; then any other may take it.
    pub fn take(
        self,
        by: &Actor,
        lease_until: Timestamp,
        now: Timestamp,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::Take, by, now)?;
        let officer = by.account().ok_or(Refusal::HeldByAnother)?.clone();
        Ok(self.moves(Action::Take, by, FilingState::UnderReview { officer, lease_until }))
    }

    /// Prolongs the holder's lease; not a move, and nobody is told.
    #[must_use]
    pub fn renew_lease(mut self, by: &Actor, until: Timestamp) -> Self {
        if let FilingState::UnderReview { officer, lease_until } = &mut self.state
            && by.account() == Some(officer)
        {
            *lease_until = until.max(*lease_until);
        }
        self
    }

    /// 释放: back into the queue, at its old place.
    pub fn release(self, by: &Actor, now: Timestamp) -> Result<Decision, Refusal> {
        self.guard(Action::Release, by, now)?;
        Ok(self.moves(Action::Release, by, FilingState::Submitted))
    }

    /// 转办: to the organ that is competent; the applicant is told.
    pub fn hand_over(
        self,
        by: &Actor,
        to: OrganId,
        why: String,
        now: Timestamp,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::HandOver, by, now)?;
        if self.organ.as_ref() == Some(&to) {
            return Err(Refusal::SameOrgan);
        }
        let organ = to.to_string();
        let filing = Self { organ: Some(to), ..self };
        Ok(filing
            .moves(Action::HandOver, by, FilingState::Submitted)
            .noting("organ", organ)
            .noting("why", why)
            .then(Effect::Notify(Notice::HandedOver)))
    }

    /// 预约检查: books a meeting or a visit, or moves one that is booked. The organ's clock stands still until that day.
    pub fn inspect(
        self,
        by: &Actor,
        inspection: Inspection,
        now: Timestamp,
        calendar: &WorkCalendar,
    ) -> Result<Decision, Refusal> {
        self.guard(Action::Inspect, by, now)?;
        if inspection.at <= now {
            return Err(Refusal::InspectionDay);
        }
        let officer = by.account().ok_or(Refusal::HeldByAnother)?.clone();
        let at = inspection.at.as_millis().to_string();
        let (today, until) = (now.date_in_china(), Some(inspection.at.date_in_china()));
        let waits = Pause { from: today, until, why: PauseReason::Inspection };
        let pauses = self.pauses.clone().until(today).with(waits);
        Ok(self
            .pausing(pauses, calendar)
            .moves(Action::Inspect, by, FilingState::AwaitingInspection { officer, inspection })
            .noting("at", at)
            .then(Effect::Notify(Notice::InspectionBooked)))
    }

    /// 检查完成: back on the desk of the officer who was there; if it was earlier than agreed, the clock goes on then.
    pub fn record_inspection(
        self,
        by: &Actor,
        finding: String,
        lease_until: Timestamp,
        (now, calendar): (Timestamp, &WorkCalendar),
    ) -> Result<Decision, Refusal> {
        self.guard(Action::RecordInspection, by, now)?;
        let officer = by.account().ok_or(Refusal::HeldByAnother)?.clone();
        let pauses = self.pauses.clone().until(now.date_in_china());
        Ok(self
            .pausing(pauses, calendar)
            .moves(Action::RecordInspection, by, FilingState::UnderReview { officer, lease_until })
            .noting("finding", finding))
    }

    /// With the organ's day as these pauses make it.
    fn pausing(self, pauses: Pauses, calendar: &WorkCalendar) -> Self {
        let submitted_on = self.submitted_at.map(Timestamp::date_in_china);
        let days = self.kind.review_days;
        let by = |start| review_by(start, days, pauses.clone(), calendar).due_on;
        let promised_on = self.promised_on.and(submitted_on).map(by);
        Self { promised_on, pauses, ..self }
    }
}

//! 期限清单: what runs for a filing, an entry or a subject as it stands. Whoever changes one of them asks again.

use jiff::civil::Date;

use super::{
    Deadline, DeadlineRule, Pause, PauseReason, Pauses, cancel_by, cancel_closed_by, correct_by,
    file_after_notice_by, file_by, report_change_by, show_badge_by,
};
use crate::calendar::WorkCalendar;
use crate::field::Answers;
use crate::filing::{Filing, FilingState};
use crate::kind::Outcome;
use crate::kind::cancel_record::CLOSED_ON;
use crate::kind::new_website::{CERTIFICATE_FROM, CERTIFICATE_UNTIL, OPENED_ON};
use crate::register::{EntryAction, EntryState};
use crate::time::Timestamp;
use crate::value::{FieldValue, Validity};
use crate::violation::Case;

/// What runs for a filing. `notified_on` is the day of the organ's notice, if the filing follows one.
pub fn of_filing(
    filing: &Filing,
    notified_on: Option<Date>,
    calendar: &WorkCalendar,
) -> Vec<Deadline> {
    match &filing.state {
        FilingState::Draft => of_draft(filing, notified_on, calendar),
        FilingState::AwaitingCorrection { due_on } => {
            let days = filing.kind.correction_days;
            let returned_on = due_on.saturating_sub(jiff::Span::new().days(i64::from(days)));
            vec![correct_by(returned_on, days)]
        }
        FilingState::AwaitingAcceptance { due_on } => {
            let offered_on = filing.submitted_at.unwrap_or(filing.touched_at).date_in_china();
            vec![Deadline::on(DeadlineRule::Accept, offered_on, *due_on)]
        }
        FilingState::AwaitingInspection { inspection, .. } => {
            let day = inspection.at.date_in_china();
            let attend = Deadline::on(DeadlineRule::Attend, day, day);
            [Some(attend), promised(filing)].into_iter().flatten().collect()
        }
        FilingState::Submitted
        | FilingState::UnderReview { .. }
        | FilingState::AwaitingSecondOfficer { .. } => promised(filing).into_iter().collect(),
        FilingState::Approved
        | FilingState::Refused
        | FilingState::Withdrawn
        | FilingState::Lapsed => Vec::new(),
    }
}

/// Clocks of the world outside that run although nothing was submitted yet.
fn of_draft(filing: &Filing, notified_on: Option<Date>, calendar: &WorkCalendar) -> Vec<Deadline> {
    match filing.kind.outcome {
        Outcome::Register(_) => {
            let notice = notified_on.map(file_after_notice_by);
            // 补办: the notice's day counts, not the one that was missed.
            let opened = OPENED_ON.of(&filing.answers).filter(|_| notice.is_none());
            notice.into_iter().chain(opened.map(|day| file_by(day.into()))).collect()
        }
        Outcome::CancelEntry => {
            let closed = CLOSED_ON.of(&filing.answers);
            closed.map(|day| cancel_by(day.into(), calendar)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// 审核期限. While the applicant has the filing there is none: the organ's clock stops, and begins anew.
pub fn promised(filing: &Filing) -> Option<Deadline> {
    let (due_on, submitted_at) = (filing.promised_on?, filing.submitted_at?);
    let promised = Deadline::on(DeadlineRule::Review, submitted_at.date_in_china(), due_on);
    Some(Deadline { pauses: filing.pauses.clone(), ..promised })
}

/// What is known of an entry beside its state. Of an older one it is nothing.
#[derive(Debug, Default)]
pub struct Known<'a> {
    /// When it got its number, if it got it here.
    pub numbered_at: Option<Timestamp>,
    /// While it was suspended since then.
    pub suspensions: Pauses,
    /// Since when its site is known to have moved away from what was filed.
    pub changed_on: Option<Date>,
    /// Since when its site is known to be closed.
    pub closed_on: Option<Date>,
    /// What its holder last said of it.
    pub answers: Option<&'a Answers>,
}

/// What runs for an entry.
pub fn of_entry(state: EntryState, known: Known<'_>, calendar: &WorkCalendar) -> Vec<Deadline> {
    if !matches!(state, EntryState::Active | EntryState::Suspended) {
        return Vec::new();
    }
    let issued_on = known.numbered_at.map(Timestamp::date_in_china);
    let badge = issued_on.map(|day| show_badge_by(day, known.suspensions));
    let change = known.changed_on.map(report_change_by);
    // Of a site whose access was stopped nobody can say that it stopped by itself.
    let closed = known.closed_on.filter(|_| state == EntryState::Active);
    let closed = closed.map(|day| cancel_closed_by(day, calendar));
    let papers = known.answers.map(of_papers).unwrap_or_default();
    badge.into_iter().chain(change).chain(closed).chain(papers).collect()
}

/// 暂停: the days since `issued_on` over which a record was suspended or revoked, from its history in order.
pub fn suspensions(
    issued_on: Date,
    history: impl IntoIterator<Item = (EntryAction, Date)>,
) -> Pauses {
    let mut pauses = Pauses::NONE;
    for (action, day) in history {
        let day = day.max(issued_on);
        match action {
            EntryAction::Suspend | EntryAction::Revoke if pauses.open().is_none() => {
                let why = PauseReason::Suspension;
                pauses = pauses.with(Pause { from: day, until: None, why });
            }
            EntryAction::Restore | EntryAction::Reinstate => pauses = pauses.until(day),
            _ => {}
        }
    }
    pauses
}

/// 责令改正、停止接入: what a case asks of its operator, or of the access provider once that was ordered to act.
pub fn of_case(case: &Case) -> Option<Deadline> {
    let (asked_on, due_on) = (case.asked_on?, case.due_on?);
    let rule = if case.state.is_ordered() {
        DeadlineRule::CarryOutOrder
    } else {
        DeadlineRule::AnswerViolation
    };
    let asked = Deadline::on(rule, asked_on, due_on);
    Some(Deadline { pauses: case.pauses.clone(), ..asked })
}

/// Documents that run out: each day once, however many documents end on it.
pub fn of_papers(answers: &Answers) -> Vec<Deadline> {
    let mut found = Vec::new();
    if let Some(until) = CERTIFICATE_UNTIL.of(answers) {
        let from = CERTIFICATE_FROM.of(answers).unwrap_or(until);
        found.push(Deadline::on(DeadlineRule::RenewCertificate, from.into(), until.into()));
    }
    for (id, texts) in answers.iter() {
        let text = texts.first().filter(|_| id.ends_with("_id_valid_until"));
        let Some(Ok(Validity::Until(day))) = text.map(|text| Validity::parse(text)) else {
            continue;
        };
        let due_on = Date::from(day);
        let paper = Deadline::on(DeadlineRule::RenewDocument, due_on, due_on);
        if !found.contains(&paper) {
            found.push(paper);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::id::{AccountId, FilingId, SubjectId};
    use crate::kind::{CANCEL_RECORD, Kind, NEW_WEBSITE};

    fn filing(kind: &'static Kind, answers: &[(&str, &str)]) -> Filing {
        let at = Timestamp::start_of(date(2026, 11, 24));
        let ids = (FilingId::new("f"), AccountId::new("a"), SubjectId::new("s"));
        let mut filing = Filing::begin(ids.0, kind, ids.1, ids.2, at);
        for (id, text) in answers {
            filing.answers.set(id, [*text]);
        }
        filing
    }

    fn rules(deadlines: &[Deadline]) -> Vec<(&'static str, Date)> {
        deadlines.iter().map(|d| (d.rule.code(), d.due_on)).collect()
    }

    #[test]
    fn a_draft_is_late_by_the_day_its_site_opened() {
        let calendar = WorkCalendar::built_in();
        let draft = filing(&NEW_WEBSITE, &[("opened_on", "2026-11-20")]);
        assert_eq!(rules(&of_filing(&draft, None, &calendar)), [("file", date(2026, 12, 20))]);
        let noticed = of_filing(&draft, Some(date(2026, 11, 23)), &calendar);
        assert_eq!(rules(&noticed), [("file-after-notice", date(2026, 12, 23))]);
        let blank = filing(&NEW_WEBSITE, &[("opened_on", "soon")]);
        assert!(of_filing(&blank, None, &calendar).is_empty());
    }

    #[test]
    fn a_site_that_stopped_is_cancelled_within_five_working_days() {
        let calendar = WorkCalendar::built_in();
        let draft = filing(&CANCEL_RECORD, &[("closed_on", "2026-09-30")]);
        assert_eq!(rules(&of_filing(&draft, None, &calendar)), [("cancel", date(2026, 10, 13))]);
    }

    #[test]
    fn with_the_organ_its_promise_runs_and_with_the_applicant_the_correction() {
        let calendar = WorkCalendar::built_in();
        let at = Timestamp::start_of(date(2026, 11, 24));
        let submitted = Filing {
            state: FilingState::Submitted,
            submitted_at: Some(at),
            promised_on: Some(date(2026, 12, 1)),
            ..filing(&NEW_WEBSITE, &[])
        };
        let running = of_filing(&submitted, None, &calendar);
        assert_eq!(rules(&running), [("review", date(2026, 12, 1))]);
        assert_eq!(running[0].starts_on, date(2026, 11, 24));
        let due_on = date(2026, 12, 26);
        let state = FilingState::AwaitingCorrection { due_on };
        let returned = Filing { state, promised_on: None, ..submitted.clone() };
        let running = of_filing(&returned, None, &calendar);
        assert_eq!(rules(&running), [("correct", due_on)]);
        assert_eq!(running[0].starts_on, date(2026, 11, 26));
        let approved = Filing { state: FilingState::Approved, ..submitted };
        assert!(of_filing(&approved, None, &calendar).is_empty());
    }

    #[test]
    fn an_entry_shows_its_badge_and_renews_what_runs_out() {
        let at = Timestamp::start_of(date(2026, 11, 24));
        let mut answers = Answers::new();
        answers.set("domain_certificate_from", ["2025-05-01"]);
        answers.set("domain_certificate_until", ["2027-05-01"]);
        answers.set("security_lead_id_valid_until", ["2028-02-29"]);
        answers.set("emergency_id_valid_until", ["2028-02-29"]);
        let calendar = WorkCalendar::built_in();
        let of = |state, numbered_at, answers: &Answers| {
            let known = Known { numbered_at, answers: Some(answers), ..Known::default() };
            of_entry(state, known, &calendar)
        };
        let running = of(EntryState::Active, Some(at), &answers);
        let expected = [
            ("show-badge", date(2026, 12, 24)),
            ("renew-certificate", date(2027, 5, 1)),
            ("renew-document", date(2028, 2, 29)),
        ];
        assert_eq!(rules(&running), expected);
        answers.set("security_lead_id_valid_until", ["long-term"]);
        answers.remove("emergency_id_valid_until");
        assert_eq!(of(EntryState::Suspended, None, &answers).len(), 1);
        assert!(of(EntryState::Cancelled, Some(at), &answers).is_empty());
    }

    #[test]
    fn a_site_that_has_moved_is_to_be_reported_and_one_that_has_stopped_cancelled() {
        let calendar = WorkCalendar::built_in();
        let of = |state, (moved, closed): (Option<Date>, Option<Date>)| {
            let known = Known { changed_on: moved, closed_on: closed, ..Known::default() };
            rules(&of_entry(state, known, &calendar))
        };
        let day = Some(date(2026, 12, 1));
        let moved = [("report-change", date(2026, 12, 31))];
        assert_eq!(of(EntryState::Active, (day, None)), moved);
        assert_eq!(of(EntryState::Active, (None, day)), [("cancel-closed", date(2026, 12, 8))]);
        // Its access was stopped: that it is not there is nobody's will.
        assert_eq!(of(EntryState::Suspended, (day, day)), moved);
        assert_eq!(of(EntryState::Revoked, (day, day)), []);
    }

    #[test]
    fn while_a_record_is_suspended_its_badge_is_not_owed() {
        use EntryAction::{Annotate, Reinstate, Restore, Revoke, Suspend};
        let (issued_on, calendar) = (date(2026, 11, 24), WorkCalendar::built_in());
        let badge = |history: &[(EntryAction, Date)]| {
            let suspensions = suspensions(issued_on, history.iter().copied());
            let numbered_at = Some(Timestamp::start_of(issued_on));
            let known = Known { numbered_at, suspensions, ..Known::default() };
            of_entry(EntryState::Active, known, &calendar).remove(0)
        };
        let before = [(Suspend, date(2026, 11, 1)), (Restore, date(2026, 11, 10))];
        assert_eq!(badge(&before), show_badge_by(issued_on, Pauses::NONE));
        let now = badge(&[(Annotate, date(2026, 12, 1)), (Suspend, date(2026, 12, 4))]);
        assert!(now.stands().is_some() && !now.is_overdue(date(2027, 6, 1)));
        let over = badge(&[(Suspend, date(2026, 12, 4)), (Restore, date(2026, 12, 9))]);
        assert_eq!((over.due_on, over.pauses.days()), (date(2026, 12, 29), 5));
        let revoked = [(Suspend, date(2026, 12, 4)), (Revoke, date(2026, 12, 6))];
        let back = [revoked[0], revoked[1], (Reinstate, date(2026, 12, 14))];
        assert_eq!(badge(&back).due_on, date(2027, 1, 3));
    }
}

//! 期限清单: what runs for a filing, an entry or a subject as it stands. Whoever changes one of them asks again.

use jiff::civil::Date;

use super::{
    Deadline, DeadlineRule, cancel_by, correct_by, file_after_notice_by, file_by, report_change_by,
    show_badge_by,
};
use crate::calendar::WorkCalendar;
use crate::field::Answers;
use crate::filing::{Filing, FilingState};
use crate::kind::Outcome;
use crate::kind::cancel_record::CLOSED_ON;
use crate::kind::new_website::{CERTIFICATE_FROM, CERTIFICATE_UNTIL, OPENED_ON};
use crate::register::EntryState;
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

/// What runs for an entry. It was numbered here at `numbered_at`; its site is known to have moved away from what was filed
/// since `changed_on`; `answers` are what its holder last said of it. An older one has none of them.
pub fn of_entry(
    state: EntryState,
    numbered_at: Option<Timestamp>,
    changed_on: Option<Date>,
    answers: Option<&Answers>,
) -> Vec<Deadline> {
    if !matches!(state, EntryState::Active | EntryState::Suspended) {
        return Vec::new();
    }
    let badge = numbered_at.map(|at| show_badge_by(at.date_in_china()));
    let change = changed_on.map(report_change_by);
    badge.into_iter().chain(change).chain(answers.map(of_papers).unwrap_or_default()).collect()
}

/// 责令改正: what a case asks of its operator.
pub fn of_case(case: &Case) -> Option<Deadline> {
    let (asked_on, due_on) = (case.asked_on?, case.due_on?);
    let asked = Deadline::on(DeadlineRule::AnswerViolation, asked_on, due_on);
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
        let running = of_entry(EntryState::Active, Some(at), None, Some(&answers));
        let expected = [
            ("show-badge", date(2026, 12, 24)),
            ("renew-certificate", date(2027, 5, 1)),
            ("renew-document", date(2028, 2, 29)),
        ];
        assert_eq!(rules(&running), expected);
        answers.set("security_lead_id_valid_until", ["long-term"]);
        answers.remove("emergency_id_valid_until");
        assert_eq!(of_entry(EntryState::Suspended, None, None, Some(&answers)).len(), 1);
        assert!(of_entry(EntryState::Cancelled, Some(at), None, Some(&answers)).is_empty());
    }

    #[test]
    fn a_site_that_has_moved_is_to_be_reported_as_long_as_its_entry_lives() {
        let moved = Some(date(2026, 12, 1));
        let running = of_entry(EntryState::Active, None, moved, None);
        assert_eq!(rules(&running), [("report-change", date(2026, 12, 31))]);
        assert!(of_entry(EntryState::Revoked, None, moved, None).is_empty());
    }
}

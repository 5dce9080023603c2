//! A case as a row of the queue.

use anbei_app::views::queue::QueueLine;
use anbei_domain::filing::StateName;
use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use super::seat::Seat;

/// A row of the queue, in the reader's language.
pub struct QueueRow {
    pub href: String,
    pub kind: String,
    pub title: String,
    pub subject: String,
    pub round: i64,
    pub state: String,
    pub state_kind: &'static str,
    pub submitted: String,
    pub age: String,
    /// `late`, `soon` or nothing.
    pub age_kind: &'static str,
    /// The word beside the colour.
    pub age_word: &'static str,
    pub due: String,
    pub holder: String,
}

/// How a case stands against the day the organ promised.
pub fn service_level(seat: &Seat, promised_on: Option<Date>) -> (&'static str, &'static str) {
    let Some(promised) = promised_on else { return ("", "") };
    let today = seat.now().date_in_china();
    if today > promised {
        ("late", "desk-age-late")
    } else if seat.app().calendar().working_days_between(today, promised) <= 1 {
        ("soon", "desk-age-soon")
    } else {
        ("", "desk-age-fine")
    }
}

/// How a state is coloured.
pub const fn state_kind(state: StateName) -> &'static str {
    match state {
        StateName::Approved => "done",
        StateName::Refused => "wrong",
        StateName::UnderReview => "now",
        StateName::AwaitingAcceptance
        | StateName::AwaitingCorrection
        | StateName::AwaitingInspection
        | StateName::AwaitingSecondOfficer => "wait",
        StateName::Draft | StateName::Submitted | StateName::Withdrawn | StateName::Lapsed => {
            "idle"
        }
    }
}

/// How long a lease still lasts, in minutes; rounded up, so that it never says none while there is some.
pub fn minutes_left(until: Timestamp, now: Timestamp) -> i64 {
    (until.millis_since(now).max(0) + 59_999) / 60_000
}

pub(super) fn queue_row(seat: &Seat, line: &QueueLine) -> QueueRow {
    let t = seat.t;
    let today = seat.now().date_in_china();
    let promised: Option<Date> = line.promised_on.as_deref().and_then(|day| day.parse().ok());
    let waits_for_us = if line.state.is_with_organ() { promised } else { None };
    let (age_kind, word) = service_level(seat, waits_for_us);
    let submitted = line.submitted_at.map(Timestamp::date_in_china);
    let calendar = seat.app().calendar();
    let days = submitted.map_or(0, |day| calendar.working_days_between(day, today));
    let due = if waits_for_us.is_some() { promised } else { date(line.due_on.as_deref()) };
    QueueRow {
        href: format!("/desk/cases/{}", line.id),
        kind: t.text(format!("kind-{}", line.kind)).to_owned(),
        title: if line.title.is_empty() {
            t.text("filing-untitled").to_owned()
        } else {
            line.title.clone()
        },
        subject: line.subject_name.clone(),
        round: line.round,
        state: t.text(format!("state-{}", line.state.as_str())).to_owned(),
        state_kind: state_kind(line.state),
        submitted: submitted.map_or(String::new(), |day| t.short_day(day)),
        age: t.with("desk-age", &[("days", &days)]),
        age_kind,
        age_word: if word.is_empty() { "" } else { t.text(word) },
        due: due.map_or("—".to_owned(), |day| t.short_day(day)),
        holder: holder(seat, line),
    }
}

fn date(text: Option<&str>) -> Option<Date> {
    text.and_then(|day| day.parse().ok())
}

/// Who has it, by role only.
fn holder(seat: &Seat, line: &QueueLine) -> String {
    let t = seat.t;
    let Some(holder) = line.holder.as_deref() else { return "—".to_owned() };
    let is_mine = holder == seat.account().as_str();
    match line.lease_until {
        Some(until) if until <= seat.now() => t.text("desk-holder-expired").to_owned(),
        Some(until) if is_mine => {
            t.with("desk-holder-me-for", &[("minutes", &minutes_left(until, seat.now()))])
        }
        _ if is_mine => t.text("desk-holder-me").to_owned(),
        _ => t.text("desk-holder-colleague").to_owned(),
    }
}

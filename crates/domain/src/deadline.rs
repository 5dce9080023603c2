//! 期限: when something is due, and by which rule.

pub mod agenda;
pub mod pause;
pub mod reminder;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::basis::{self, Basis};
use crate::calendar::WorkCalendar;
pub use pause::{Pause, PauseReason, Pauses};

/// 公安部令第33号第十二条: to be filed within 30 days of being connected to the internet.
pub const FILE_WITHIN_DAYS: u32 = 30;
/// The number is to be shown on the home page within 30 days of being issued.
pub const BADGE_WITHIN_DAYS: u32 = 30;
/// 责任告知书: changes are to be reported within 30 days.
pub const REPORT_CHANGE_WITHIN_DAYS: u32 = 30;
/// 责任告知书: a site that has stopped is to be cancelled within 5 working days.
pub const CANCEL_WITHIN_WORKING_DAYS: u32 = 5;

/// 移交: a transfer nobody accepted in so many days falls away.
pub const ACCEPT_WITHIN_DAYS: u32 = 30;

/// A day by which something is due. All days are days in China.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// The day of the event; the day after it is the first that counts.
    pub starts_on: Date,
    /// The last day on which it is in time. While the clock [stands still](Self::stands) no day is: then it is the one that
    /// would be if the clock had not been stopped, and only lists are sorted by it.
    pub due_on: Date,
    pub rule: DeadlineRule,
    /// What was left out on the way.
    pub pauses: Pauses,
}

/// How long something takes.
#[derive(Clone, Copy)]
pub enum Term<'a> {
    /// 日: every day counts, holidays too: nobody is told a later day than a strict reading of the rule gives.
    Days(u32),
    /// 工作日.
    WorkingDays(u32, &'a WorkCalendar),
}

impl Term<'_> {
    /// The last day of a term that starts on `start`, which does not count itself; `start` if there is none to count.
    pub fn last_day(self, start: Date, pauses: &Pauses) -> Date {
        let (Self::Days(count) | Self::WorkingDays(count, _)) = self;
        let Some(before) = usize::try_from(count).ok().and_then(|count| count.checked_sub(1))
        else {
            return start;
        };
        let later = start.series(jiff::Span::new().days(1)).skip(1);
        later.filter(|day| self.counts(*day) && !pauses.take(*day)).nth(before).unwrap_or(Date::MAX)
    }

    fn counts(self, day: Date) -> bool {
        match self {
            Self::Days(_) => true,
            Self::WorkingDays(_, calendar) => calendar.is_working_day(day),
        }
    }
}

/// Why it is due then. Pages explain it with the message `deadline-{code}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineRule {
    /// 备案: from connection.
    File,
    /// 悬挂备案标识: from the number's issue.
    ShowBadge,
    /// 变更报告: from the change.
    ReportChange,
    /// 注销: from the day the site stopped.
    Cancel,
    /// 注销, of a site that the platform finds closed: from the day on which it was first found so.
    CancelClosed,
    /// 审核: what the organ promises, from submission.
    Review,
    /// 补正: what the applicant is given, from the return.
    Correct,
    /// 接收: what the receiving subject is given, from the offer.
    Accept,
    /// 补办备案: of a site that an organ found unfiled, from its notice.
    FileAfterNotice,
    /// 预约检查: the day on which the applicant is to come, or to be visited.
    Attend,
    /// 域名证书 runs out.
    RenewCertificate,
    /// 证件 of a person or unit runs out.
    RenewDocument,
    /// 责令改正: what the operator is to answer, from the organ's notice.
    AnswerViolation,
    /// 停止接入、恢复接入: what the access provider is to carry out, from the organ's order.
    CarryOutOrder,
}

impl DeadlineRule {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::File,
        Self::ShowBadge,
        Self::ReportChange,
        Self::Cancel,
        Self::CancelClosed,
        Self::Review,
        Self::Correct,
        Self::Accept,
        Self::FileAfterNotice,
        Self::Attend,
        Self::RenewCertificate,
        Self::RenewDocument,
        Self::AnswerViolation,
        Self::CarryOutOrder,
    ];

    /// What is stored, and what its message is named after.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::ShowBadge => "show-badge",
            Self::ReportChange => "report-change",
            Self::Cancel => "cancel",
            Self::CancelClosed => "cancel-closed",
            Self::Review => "review",
            Self::Correct => "correct",
            Self::Accept => "accept",
            Self::FileAfterNotice => "file-after-notice",
            Self::Attend => "attend",
            Self::RenewCertificate => "renew-certificate",
            Self::RenewDocument => "renew-document",
            Self::AnswerViolation => "answer-violation",
            Self::CarryOutOrder => "carry-out-order",
        }
    }

    /// What it rests on.
    pub const fn basis(self) -> &'static Basis {
        match self {
            Self::File => basis::FILING,
            Self::FileAfterNotice => basis::FILING_AFTER_NOTICE,
            Self::ShowBadge => basis::NOTICE_BADGE,
            Self::ReportChange | Self::RenewCertificate | Self::RenewDocument => {
                basis::NOTICE_CHANGE
            }
            Self::Cancel | Self::CancelClosed => basis::NOTICE_CANCEL,
            Self::Attend => basis::INSPECTION,
            Self::AnswerViolation => basis::MEASURES,
            Self::CarryOutOrder => basis::SHUT,
            Self::Review => basis::PROMISE,
            Self::Correct | Self::Accept => basis::PLATFORM,
        }
    }

    /// Whether it is the organ that has to keep it.
    pub const fn is_of_organ(self) -> bool {
        matches!(self, Self::Review)
    }

    /// Whether it is in the organ's calendar: what it has to keep, and the day on which it may go on.
    pub const fn is_told_to_organ(self) -> bool {
        matches!(self, Self::Review | Self::Attend | Self::AnswerViolation | Self::CarryOutOrder)
    }

    /// Whether only the person themselves can say that it is kept, until the platform has seen it.
    pub const fn may_be_told_done(self) -> bool {
        matches!(self, Self::ShowBadge)
    }

    /// Whether a customer's access provider learns of it: what concerns the site, not its people.
    pub const fn is_told_to_provider(self) -> bool {
        matches!(
            self,
            Self::File
                | Self::ShowBadge
                | Self::ReportChange
                | Self::Cancel
                | Self::CancelClosed
                | Self::Correct
                | Self::RenewCertificate
        )
    }

    /// Whether several of them may run for one thing, told apart by their last days.
    pub const fn is_repeated(self) -> bool {
        matches!(self, Self::RenewDocument)
    }

    /// The rule of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}

/// By when a site connected on `connected_on` is to be filed.
pub fn file_by(connected_on: Date) -> Deadline {
    in_days(DeadlineRule::File, connected_on, FILE_WITHIN_DAYS)
}

/// By when a site that an organ found unfiled and gave notice of on `notified_on` is to be filed.
pub fn file_after_notice_by(notified_on: Date) -> Deadline {
    in_days(DeadlineRule::FileAfterNotice, notified_on, FILE_WITHIN_DAYS)
}

/// By when a transfer offered on `offered_on` is to be accepted.
pub fn accept_by(offered_on: Date) -> Deadline {
    in_days(DeadlineRule::Accept, offered_on, ACCEPT_WITHIN_DAYS)
}

/// By when the number issued on `issued_on` is to be shown, while its record is not suspended.
pub fn show_badge_by(issued_on: Date, suspensions: Pauses) -> Deadline {
    let term = Term::Days(BADGE_WITHIN_DAYS);
    counted(DeadlineRule::ShowBadge, issued_on, term, suspensions)
}

/// By when a change made on `changed_on` is to be reported.
pub fn report_change_by(changed_on: Date) -> Deadline {
    in_days(DeadlineRule::ReportChange, changed_on, REPORT_CHANGE_WITHIN_DAYS)
}

/// By when a site that stopped on `stopped_on` is to be cancelled.
pub fn cancel_by(stopped_on: Date, calendar: &WorkCalendar) -> Deadline {
    let term = Term::WorkingDays(CANCEL_WITHIN_WORKING_DAYS, calendar);
    counted(DeadlineRule::Cancel, stopped_on, term, Pauses::NONE)
}

/// By when a site that was found closed on `found_on`, and since, is to be cancelled.
pub fn cancel_closed_by(found_on: Date, calendar: &WorkCalendar) -> Deadline {
    let term = Term::WorkingDays(CANCEL_WITHIN_WORKING_DAYS, calendar);
    counted(DeadlineRule::CancelClosed, found_on, term, Pauses::NONE)
}

/// By when the organ has promised to review what was submitted on `submitted_on`.
pub fn review_by(
    submitted_on: Date,
    working_days: u32,
    pauses: Pauses,
    calendar: &WorkCalendar,
) -> Deadline {
    let term = Term::WorkingDays(working_days, calendar);
    counted(DeadlineRule::Review, submitted_on, term, pauses)
}

/// By when the operator is to answer what was stopped at `due_on` by a pause from `from` and goes on after `on`: the working
/// days that were left are left still.
pub fn gone_on(due_on: Date, from: Date, on: Date, calendar: &WorkCalendar) -> Date {
    let left = calendar.working_days_between(from, due_on);
    calendar.working_days_after(on, left)
}

/// By when what was returned on `returned_on` is to be corrected: calendar days, as the kind says.
pub fn correct_by(returned_on: Date, days: u32) -> Deadline {
    in_days(DeadlineRule::Correct, returned_on, days)
}

fn in_days(rule: DeadlineRule, starts_on: Date, days: u32) -> Deadline {
    counted(rule, starts_on, Term::Days(days), Pauses::NONE)
}

fn counted(rule: DeadlineRule, starts_on: Date, term: Term<'_>, pauses: Pauses) -> Deadline {
    Deadline { starts_on, due_on: term.last_day(starts_on, &pauses), rule, pauses }
}

impl Deadline {
    /// One on a day that was given, and from which nothing is left out.
    pub const fn on(rule: DeadlineRule, starts_on: Date, due_on: Date) -> Self {
        Self { starts_on, due_on, rule, pauses: Pauses::NONE }
    }

    /// The pause over which it stands still now, whose end nobody knows. What began only after the last day stops nothing.
    pub fn stands(&self) -> Option<&Pause> {
        self.pauses.open().filter(|pause| pause.from < self.due_on)
    }

    /// Calendar days from `today` to the last day; 0 on it, negative after it.
    pub fn days_left(&self, today: Date) -> i32 {
        self.due_on.since(today).map_or(0, |span| span.get_days())
    }

    /// Whether the last day is over.
    pub fn is_overdue(&self, today: Date) -> bool {
        today > self.due_on && self.stands().is_none()
    }
}

//! 期限: when something is due, and by which rule.

pub mod agenda;
pub mod reminder;

use jiff::civil::Date;

use crate::calendar::WorkCalendar;

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

/// A day by which something is due. Both days are days in China.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// The day of the event; the day after it is the first that counts.
    pub starts_on: Date,
    /// The last day on which it is in time.
    pub due_on: Date,
    pub rule: DeadlineRule,
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
}

impl DeadlineRule {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::File,
        Self::ShowBadge,
        Self::ReportChange,
        Self::Cancel,
        Self::Review,
        Self::Correct,
        Self::Accept,
        Self::FileAfterNotice,
        Self::Attend,
        Self::RenewCertificate,
        Self::RenewDocument,
        Self::AnswerViolation,
    ];

    /// What is stored, and what its message is named after.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::ShowBadge => "show-badge",
            Self::ReportChange => "report-change",
            Self::Cancel => "cancel",
            Self::Review => "review",
            Self::Correct => "correct",
            Self::Accept => "accept",
            Self::FileAfterNotice => "file-after-notice",
            Self::Attend => "attend",
            Self::RenewCertificate => "renew-certificate",
            Self::RenewDocument => "renew-document",
            Self::AnswerViolation => "answer-violation",
        }
    }

    /// Whether it is the organ that has to keep it.
    pub const fn is_of_organ(self) -> bool {
        matches!(self, Self::Review)
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
                | Self::Correct
                | Self::RenewCertificate
        )
    }

    /// The rule of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}

/// `days` calendar days after `start`, which does not count itself. Holidays count: nobody is told a later day than a
/// strict reading of the rule gives.
pub fn due_on(start: Date, days: u32) -> Date {
    start.saturating_add(jiff::Span::new().try_days(days).unwrap_or_default())
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

/// By when the number issued on `issued_on` is to be shown.
pub fn show_badge_by(issued_on: Date) -> Deadline {
    in_days(DeadlineRule::ShowBadge, issued_on, BADGE_WITHIN_DAYS)
}

/// By when a change made on `changed_on` is to be reported.
pub fn report_change_by(changed_on: Date) -> Deadline {
    in_days(DeadlineRule::ReportChange, changed_on, REPORT_CHANGE_WITHIN_DAYS)
}

/// By when a site that stopped on `stopped_on` is to be cancelled.
pub fn cancel_by(stopped_on: Date, calendar: &WorkCalendar) -> Deadline {
    in_working_days(DeadlineRule::Cancel, stopped_on, CANCEL_WITHIN_WORKING_DAYS, calendar)
}

/// By when the organ has promised to review what was submitted on `submitted_on`.
pub fn review_by(submitted_on: Date, working_days: u32, calendar: &WorkCalendar) -> Deadline {
    in_working_days(DeadlineRule::Review, submitted_on, working_days, calendar)
}

/// By when what was returned on `returned_on` is to be corrected: calendar days, as the kind says.
pub fn correct_by(returned_on: Date, days: u32) -> Deadline {
    in_days(DeadlineRule::Correct, returned_on, days)
}

fn in_days(rule: DeadlineRule, starts_on: Date, days: u32) -> Deadline {
    Deadline { starts_on, due_on: due_on(starts_on, days), rule }
}

fn in_working_days(
    rule: DeadlineRule,
    starts_on: Date,
    days: u32,
    calendar: &WorkCalendar,
) -> Deadline {
    Deadline { starts_on, due_on: calendar.working_days_after(starts_on, days), rule }
}

impl Deadline {
    /// Calendar days from `today` to the last day; 0 on it, negative after it.
    pub fn days_left(&self, today: Date) -> i32 {
        self.due_on.since(today).map_or(0, |span| span.get_days())
    }

    /// Whether the last day is over.
    pub fn is_overdue(&self, today: Date) -> bool {
        today > self.due_on
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn thirty_days_are_calendar_days_after_the_event() {
        assert_eq!(file_by(date(2026, 11, 24)).due_on, date(2026, 12, 24));
        assert_eq!(show_badge_by(date(2026, 12, 31)).due_on, date(2027, 1, 30));
        assert_eq!(report_change_by(date(2026, 9, 10)).due_on, date(2026, 10, 10));
    }

    #[test]
    fn a_leap_day_is_one_of_the_thirty() {
        assert_eq!(file_by(date(2028, 1, 31)).due_on, date(2028, 3, 1));
        assert_eq!(file_by(date(2027, 1, 31)).due_on, date(2027, 3, 2));
        assert_eq!(file_by(date(2028, 2, 29)).due_on, date(2028, 3, 30));
    }

    #[test]
    fn cancelling_takes_five_working_days_across_spring_festival() {
        let calendar = WorkCalendar::built_in();
        // Worked: Saturday 14 instead of a holiday, then 24 to 27 February.
        assert_eq!(cancel_by(date(2026, 2, 13), &calendar).due_on, date(2026, 2, 27));
        assert_eq!(cancel_by(date(2026, 11, 24), &calendar).due_on, date(2026, 12, 1));
        assert_eq!(review_by(date(2026, 9, 30), 5, &calendar).due_on, date(2026, 10, 13));
    }

    #[test]
    fn the_last_day_is_still_in_time() {
        let deadline = file_by(date(2026, 11, 24));
        assert!(!deadline.is_overdue(date(2026, 12, 24)));
        assert!(deadline.is_overdue(date(2026, 12, 25)));
        assert_eq!(deadline.days_left(date(2026, 12, 12)), 12);
        assert_eq!(deadline.days_left(date(2026, 11, 24)), 30);
        assert_eq!(deadline.days_left(date(2027, 2, 1)), -39);
    }
}

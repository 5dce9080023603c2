//! 提醒: on which days before a deadline its owner is reminded, and when a reminder may go out.

use jiff::civil::Date;

use super::{Deadline, DeadlineRule};
use crate::time::Timestamp;

impl DeadlineRule {
    /// Days before the last day on which is reminded, the earliest first; negative ones come after it.
    const fn distances(self) -> &'static [i64] {
        match self {
            Self::File
            | Self::ShowBadge
            | Self::ReportChange
            | Self::Correct
            | Self::Accept
            | Self::FileAfterNotice => &[14, 7, 3, 1, 0, -1, -7],
            Self::Cancel | Self::CancelClosed | Self::AnswerViolation | Self::CarryOutOrder => {
                &[3, 1, 0, -1]
            }
            Self::Attend => &[3, 1, 0],
            Self::RenewCertificate | Self::RenewDocument => &[60, 30, 7, 0, -7],
            // The organ's to keep: its desk shows it.
            Self::Review => &[],
        }
    }
}

/// The next day after `told_on` on which is reminded of `deadline`; none if that was the last time, or while its clock
/// stands still.
///
/// Days that were missed are not made up for: whoever asks late gets one reminder, not a heap.
pub fn next_on(deadline: &Deadline, told_on: Date) -> Option<Date> {
    if deadline.stands().is_some() {
        return None;
    }
    let day = |before: &i64| deadline.due_on.saturating_sub(jiff::Span::new().days(*before));
    deadline.rule.distances().iter().map(day).find(|day| *day > told_on)
}

/// 免打扰: hours of the day in China during which nobody is reminded, such as 21 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The hour in which it begins, 0–23.
    pub from: u8,
    /// The hour in which it ends; the same as `from` if there are none.
    pub until: u8,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self { from: 21, until: 8 }
    }
}

impl QuietHours {
    /// Nobody minds at any hour.
    pub const NONE: Self = Self { from: 0, until: 0 };

    /// The first moment from `now` on at which it is not quiet.
    pub fn ends_after(self, now: Timestamp) -> Timestamp {
        if !self.holds_at(now) {
            return now;
        }
        let hour = i64::from(now.in_china().hour());
        let hours = (i64::from(self.until) - hour).rem_euclid(24);
        Timestamp::start_of(now.date_in_china()).plus_minutes((hour + hours) * 60)
    }

    /// Whether it is quiet now.
    pub fn holds_at(self, now: Timestamp) -> bool {
        let hour = u8::try_from(now.in_china().hour()).unwrap_or(0);
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::deadline::{Pauses, file_by, show_badge_by};

    #[test]
    fn reminders_come_closer_together_and_end() {
        let badge = show_badge_by(date(2026, 11, 24), Pauses::NONE);
        let mut told_on = date(2026, 11, 24);
        let mut days = Vec::new();
        while let Some(day) = next_on(&badge, told_on) {
            days.push((day.month(), day.day()));
            told_on = day;
        }
        let expected = [(12, 10), (12, 17), (12, 21), (12, 23), (12, 24), (12, 25), (12, 31)];
        assert_eq!(days, expected);
    }

    #[test]
    fn a_week_without_a_sweep_is_made_up_for_once() {
        let badge = show_badge_by(date(2026, 11, 24), Pauses::NONE);
        // Due on the 17th, told only on the 23rd: what follows is the 24th.
        assert_eq!(next_on(&badge, date(2026, 12, 23)), Some(date(2026, 12, 24)));
        assert_eq!(next_on(&badge, date(2027, 1, 1)), None);
    }

    #[test]
    fn nights_are_quiet_across_midnight_and_afternoons_too_if_wanted() {
        let at = |hour: i64| Timestamp::start_of(date(2026, 11, 24)).plus_minutes(hour * 60);
        let night = QuietHours::default();
        assert!([21, 23, 0, 7].iter().all(|hour| night.holds_at(at(*hour))));
        assert!([8, 12, 20].iter().all(|hour| !night.holds_at(at(*hour))));
        let siesta = QuietHours { from: 12, until: 14 };
        assert!(siesta.holds_at(at(13)) && !siesta.holds_at(at(14)));
        assert!((0..24).all(|hour| !QuietHours::NONE.holds_at(at(hour))));
        assert_eq!(night.ends_after(at(22).plus_minutes(11)), at(32));
        assert_eq!(night.ends_after(at(3).plus_minutes(11)), at(8));
        assert_eq!(siesta.ends_after(at(13)), at(14));
        assert_eq!(night.ends_after(at(12).plus_minutes(11)), at(12).plus_minutes(11));
    }

    proptest! {
        #[test]
        fn the_next_reminder_is_always_later(days in 0_i32..20_000, told in -60_i64..60) {
            let opened = date(2000, 1, 1).saturating_add(jiff::Span::new().days(days));
            let deadline = file_by(opened);
            let told_on = opened.saturating_add(jiff::Span::new().days(told));
            if let Some(next) = next_on(&deadline, told_on) {
                prop_assert!(next > told_on);
                prop_assert!(next <= deadline.due_on.saturating_add(jiff::Span::new().days(7)));
            }
        }
    }
}

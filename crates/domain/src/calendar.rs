//! 工作日: which days are worked, by the State Council's yearly notices.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::{Date, Weekday, date};

use crate::Flaw;

/// What a notice says of a day that its weekday does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// 放假.
    Holiday,
    /// 调休上班: a weekend day worked instead of another.
    Makeup,
}

/// The working days: built-in notices, and what the operator adds to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    days: BTreeMap<Date, DayKind>,
    known_until: Date,
}

/// 全国年节及纪念日放假办法 (2024) gives thirteen days, so a year with fewer is one whose notice is missing.
const STATUTORY_HOLIDAYS: usize = 13;

static BUILT_IN: LazyLock<WorkCalendar> = LazyLock::new(|| {
    let mut days = BTreeMap::new();
    // A test reads every line, so none is skipped here.
    days.extend(lines(include_str!("../../../data/holidays.csv")).filter_map(Result::ok));
    WorkCalendar::of(days)
});

/// The days of a table `date,kind,name`, and a flaw for each line that is not one.
fn lines(csv: &str) -> impl Iterator<Item = Result<(Date, DayKind), Flaw>> {
    let numbered = csv.lines().enumerate();
    let rows = numbered.filter(|(_, l)| !l.trim().is_empty() && !l.starts_with("date,"));
    rows.map(|(index, line)| {
        let wrong = || Flaw::new("calendar-line").with("line", (index + 1).to_string());
        let mut cells = line.split(',').map(str::trim);
        let day = cells.next().and_then(|d| d.parse().ok()).ok_or_else(wrong)?;
        match cells.next() {
            Some("holiday") => Ok((day, DayKind::Holiday)),
            Some("makeup") => Ok((day, DayKind::Makeup)),
            _ => Err(wrong()),
        }
    })
}

/// Where there is no notice yet: the holidays whose date does not follow the moon or the sun.
fn is_fixed_holiday(day: Date) -> bool {
    matches!((day.month(), day.day()), (1, 1) | (5, 1..=2) | (10, 1..=3))
}

impl WorkCalendar {
    /// The notices that come with the product.
    pub fn built_in() -> Self {
        BUILT_IN.clone()
    }

    fn of(days: BTreeMap<Date, DayKind>) -> Self {
        let first = days.keys().next().map_or(1970, |day| day.year());
        let holidays = |year: i16| {
            let year = days.range(date(year, 1, 1)..=date(year, 12, 31));
            year.filter(|(_, kind)| **kind == DayKind::Holiday).count()
        };
        let known = (first..9999).take_while(|year| holidays(*year) >= STATUTORY_HOLIDAYS).last();
        let known_until = date(known.unwrap_or(first - 1), 12, 31);
        Self { days, known_until }
    }

    /// This, with days added or changed.
    #[must_use]
    pub fn with(mut self, days: impl IntoIterator<Item = (Date, DayKind)>) -> Self {
        self.days.extend(days);
        Self::of(self.days)
    }

    /// This, with the days of a table `date,kind,name` (`2027-01-01,holiday,元旦`) added or changed.
    ///
    /// # Errors
    ///
    /// `calendar-line` for the first line that is no such row.
    pub fn with_table(self, csv: &str) -> Result<Self, Flaw> {
        let days = lines(csv).collect::<Result<Vec<_>, _>>()?;
        Ok(self.with(days))
    }

    /// The last day of the last year whose notice is known. Later days count by weekday and fixed holidays only.
    pub fn known_until(&self) -> Date {
        self.known_until
    }

    /// Whether people work on `day`.
    pub fn is_working_day(&self, day: Date) -> bool {
        match self.days.get(&day) {
            Some(DayKind::Holiday) => false,
            Some(DayKind::Makeup) => true,
            None if day > self.known_until && is_fixed_holiday(day) => false,
            None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        }
    }

    /// The `count`th working day after `day`, which does not count itself; `day` if `count` is zero.
    pub fn working_days_after(&self, day: Date, count: u32) -> Date {
        let mut reached = day;
        for _ in 0..count {
            reached = self.next_working_day(reached);
        }
        reached
    }

    /// The working days after `from`, up to and including `to`; none if `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let days = from.series(jiff::Span::new().days(1)).skip(1).take_while(|day| *day <= to);
        days.map(|day| u32::from(self.is_working_day(day))).sum()
    }

    fn next_working_day(&self, day: Date) -> Date {
        let later = day.series(jiff::Span::new().days(1)).skip(1);
        later.into_iter().find(|day| self.is_working_day(*day)).unwrap_or(Date::MAX)
    }
}

impl Default for WorkCalendar {
    fn default() -> Self {
        Self::built_in()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_line_of_the_data_is_a_day() {
        let csv = include_str!("../../../data/holidays.csv");
        let days: Vec<_> = lines(csv).collect::<Result<_, _>>().unwrap();
        assert_eq!(days.len(), 108);
        let makeup = days.iter().filter(|(_, kind)| *kind == DayKind::Makeup);
        for (day, _) in makeup {
            assert!(matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday), "{day}");
        }
        assert_eq!(WorkCalendar::built_in().known_until(), date(2026, 12, 31));
    }

    #[test]
    fn spring_festival_of_2026_is_paid_for_with_two_saturdays() {
        let calendar = WorkCalendar::built_in();
        assert!(calendar.is_working_day(date(2026, 2, 14)));
        assert!((15..=23).all(|day| !calendar.is_working_day(date(2026, 2, day))));
        assert!(calendar.is_working_day(date(2026, 2, 28)));
        // Friday the 13th, then: 14, 24, 25, 26, 27, 28.
        assert_eq!(calendar.working_days_after(date(2026, 2, 13), 1), date(2026, 2, 14));
        assert_eq!(calendar.working_days_after(date(2026, 2, 13), 2), date(2026, 2, 24));
        assert_eq!(calendar.working_days_after(date(2026, 2, 13), 6), date(2026, 2, 28));
        assert_eq!(calendar.working_days_after(date(2026, 2, 13), 7), date(2026, 3, 2));
        assert_eq!(calendar.working_days_between(date(2026, 2, 13), date(2026, 2, 28)), 6);
    }

    #[test]
    fn makeup_days_of_other_years_are_worked() {
        let calendar = WorkCalendar::built_in();
        for day in [date(2024, 2, 4), date(2024, 2, 18), date(2025, 1, 26), date(2025, 2, 8)] {
            assert!(calendar.is_working_day(day), "{day}");
        }
        assert_eq!(calendar.working_days_after(date(2025, 9, 30), 1), date(2025, 10, 9));
    }

    #[test]
    fn a_leap_day_is_counted() {
        let calendar = WorkCalendar::built_in();
        assert_eq!(calendar.working_days_after(date(2024, 2, 28), 1), date(2024, 2, 29));
        assert_eq!(calendar.working_days_after(date(2024, 2, 28), 2), date(2024, 3, 1));
    }

    #[test]
    fn years_without_a_notice_count_by_weekday_and_fixed_holidays() {
        let calendar = WorkCalendar::built_in();
        assert!(!calendar.is_working_day(date(2027, 1, 1)));
        assert!(!calendar.is_working_day(date(2027, 1, 2)));
        assert!(calendar.is_working_day(date(2027, 1, 4)));
        assert!(!calendar.is_working_day(date(2027, 10, 1)));
    }

    #[test]
    fn the_operator_adds_days() {
        let row = "date,kind,name\n2027-01-02,makeup,元旦\n2027-01-04,holiday,本地";
        let calendar = WorkCalendar::built_in().with_table(row).unwrap();
        assert!(calendar.is_working_day(date(2027, 1, 2)));
        assert!(!calendar.is_working_day(date(2027, 1, 4)));
        // Two days are not a year's notice.
        assert_eq!(calendar.known_until(), date(2026, 12, 31));
        let whole = (1..=13).map(|day| (date(2027, 2, day), DayKind::Holiday));
        assert_eq!(calendar.with(whole).known_until(), date(2027, 12, 31));
        let flaw = WorkCalendar::built_in().with_table("2027-01-02,holyday,").unwrap_err();
        assert_eq!(flaw, Flaw::new("calendar-line").with("line", "1"));
    }

    #[test]
    fn the_end_of_time_is_reached_without_panic() {
        assert_eq!(WorkCalendar::built_in().working_days_after(Date::MAX, 3), Date::MAX);
    }

    proptest! {
        #[test]
        fn counting_there_and_back_agrees(offset in 0..1500_i32, count in 0..60_u32) {
            let calendar = WorkCalendar::built_in();
            let start = date(2024, 1, 1).saturating_add(jiff::Span::new().days(offset));
            let end = calendar.working_days_after(start, count);
            prop_assert_eq!(calendar.working_days_between(start, end), count);
            prop_assert!(count == 0 || calendar.is_working_day(end));
        }
    }
}

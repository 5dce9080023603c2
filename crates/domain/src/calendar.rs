//! 工作日.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The working days of a year.
#[derive(Debug, Clone, Default)]
pub struct WorkCalendar;

impl WorkCalendar {
    /// Weekends only.
    pub fn built_in() -> Self {
        Self
    }

    /// Whether offices work on `day`.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The `count`th working day after `day`.
    pub fn working_days_after(&self, day: Date, count: u32) -> Date {
        let mut day = day;
        let mut left = count;
        while left > 0 {
            day = day.saturating_add(1.day());
            left -= u32::from(self.is_working_day(day));
        }
        day
    }
}

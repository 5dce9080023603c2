//! Instants. The clock is outside; here they come in as arguments.

use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// An instant: milliseconds since 1970 in UTC, as it is stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

const SECOND: i64 = 1000;
const DAY: i64 = 24 * 60 * 60 * SECOND;

/// 北京时间, everywhere in China and without summer time since 1991.
const CHINA: Offset = Offset::constant(8);

impl Timestamp {
    /// The instant `millis` milliseconds after the start of 1970 in UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the start of 1970 in UTC.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The first instant of `day` in China.
    pub fn start_of(day: Date) -> Self {
        // Only at the very edge of what jiff can name is there none.
        Self::of_china(day.at(0, 0, 0, 0)).unwrap_or(Self(i64::MAX))
    }

    /// The instant at which clocks in China show `local`, if it can be named.
    pub fn of_china(local: DateTime) -> Option<Self> {
        CHINA.to_timestamp(local).ok().map(|instant| Self(instant.as_millisecond()))
    }

    /// So many seconds later; earlier if negative.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// So many minutes later; earlier if negative.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// So many times 24 hours later; earlier if negative.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// Milliseconds from `earlier` to this; negative if it is in fact later.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day it is in China.
    pub fn date_in_china(self) -> Date {
        self.in_china().date()
    }

    /// What clocks in China show.
    pub fn in_china(self) -> DateTime {
        let nearest = if self.0 < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        CHINA.to_datetime(jiff::Timestamp::from_millisecond(self.0).unwrap_or(nearest))
    }
}

/// RFC 3339 in Chinese time, to the second.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+08:00", self.in_china().strftime("%Y-%m-%dT%H:%M:%S"))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_day_begins_eight_hours_before_utc() {
        let start = Timestamp::start_of(date(2026, 11, 24));
        assert_eq!(start.to_string(), "2026-11-24T00:00:00+08:00");
        assert_eq!(start.as_millis(), 1_795_449_600_000);
        assert_eq!(Timestamp(start.0 - 1).date_in_china(), date(2026, 11, 23));
        assert_eq!(start.plus_days(1).date_in_china(), date(2026, 11, 25));
        assert_eq!(start.plus_minutes(-1).date_in_china(), date(2026, 11, 23));
        assert_eq!(start.plus_seconds(90).millis_since(start), 90_000);
    }

    #[test]
    fn a_leap_day_is_a_day() {
        let eve = Timestamp::start_of(date(2028, 2, 28));
        assert_eq!(eve.plus_days(1).date_in_china(), date(2028, 2, 29));
    }

    proptest! {
        #[test]
        fn no_instant_makes_it_panic(millis: i64, days: i64) {
            let instant = Timestamp::from_millis(millis).plus_days(days).plus_seconds(days);
            let _ = (instant.to_string(), instant.date_in_china());
        }

        #[test]
        fn an_instant_lies_in_its_day(millis in 0..4_000_000_000_000_i64) {
            let instant = Timestamp::from_millis(millis);
            let start = Timestamp::start_of(instant.date_in_china());
            prop_assert!((0..DAY).contains(&instant.millis_since(start)));
        }
    }
}

//! Points in time.

use jiff::Timestamp as Instant;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// A point in time: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// 北京时间, the only zone of Chinese law; it has had no summer time since 1992.
const CHINA: Offset = Offset::constant(8);

impl Timestamp {
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// So many times 24 hours later, or earlier.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0 + days * 86_400_000)
    }

    /// So many minutes later, or earlier.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * 60_000)
    }

    /// The day it is in China.
    pub fn date_in_china(self) -> Date {
        self.in_china().date()
    }

    /// Day and clock in China.
    pub fn in_china(self) -> DateTime {
        let instant = Instant::from_millisecond(self.0).unwrap_or(Instant::UNIX_EPOCH);
        CHINA.to_datetime(instant)
    }

    /// The moment at which clocks in China show `local`.
    pub fn of_china(local: DateTime) -> Option<Self> {
        let instant = CHINA.to_timestamp(local).ok()?;
        Some(Self(instant.as_millisecond()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_in_china_begins_eight_hours_before_greenwich() {
        let midnight = Timestamp::of_china(date(2026, 11, 24).at(0, 0, 0, 0)).unwrap();
        assert_eq!(midnight.date_in_china(), date(2026, 11, 24));
        assert_eq!(midnight.plus_minutes(-1).date_in_china(), date(2026, 11, 23));
        assert_eq!(midnight.as_millis(), 1_795_449_600_000);
    }
}

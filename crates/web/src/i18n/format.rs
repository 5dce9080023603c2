//! Days, times and spans as people write them.

use anbei_domain::time::Timestamp;
use jiff::civil::Date;

use super::Lang;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// China keeps one time, eight hours ahead, all year.
const CHINA: i64 = 8 * HOUR;

impl Lang {
    /// `2026年11月23日`, `23 November 2026`.
    pub fn day(self, day: Date) -> String {
        match self {
            Self::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
            Self::En => format!("{} {} {}", day.day(), Self::month(day), day.year()),
        }
    }

    /// Without the year: `12月5日`, `5 December`.
    pub fn short_day(self, day: Date) -> String {
        match self {
            Self::Zh => format!("{}月{}日", day.month(), day.day()),
            Self::En => format!("{} {}", day.day(), Self::month(day)),
        }
    }

    /// The day of a stored text `2026-11-23`; the text itself if it is none.
    pub fn day_text(self, text: &str) -> String {
        text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| self.day(day))
    }

    /// A day in China: `2026年11月23日`.
    pub fn date(self, at: Timestamp) -> String {
        self.day(at.date_in_china())
    }

    /// A time in China: `2026年11月23日 14:03`, `23 November 2026, 14:03`.
    pub fn moment(self, at: Timestamp) -> String {
        let comma = if self.is_zh() { "" } else { "," };
        format!("{}{comma} {}", self.date(at), self.clock(at))
    }

    /// The time of day in China, `14:03`.
    pub fn clock(self, at: Timestamp) -> String {
        let minutes = (at.as_millis() + CHINA).rem_euclid(DAY) / MINUTE;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// How long is left until `due`, and when that is: `还剩 12 天（12月5日前）`; or how long it is over.
    pub fn remaining(self, due: Timestamp, now: Timestamp) -> String {
        let day = self.short_day(due.date_in_china());
        let days = i64::from(days_between(now, due));
        match days {
            1.. => self.with("span-left", &[("days", &days), ("day", &day)]),
            0 if due >= now => self.with("span-today", &[("time", &self.clock(due))]),
            0 => self.with("span-over-today", &[("time", &self.clock(due))]),
            _ => self.with("span-over", &[("days", &-days), ("day", &day)]),
        }
    }

    /// How long ago: `3 分钟前`.
    pub fn ago(self, then: Timestamp, now: Timestamp) -> String {
        match now.millis_since(then) {
            ..MINUTE => self.text("span-just-now").to_owned(),
            span @ MINUTE..HOUR => self.with("span-minutes-ago", &[("count", &(span / MINUTE))]),
            span @ HOUR..DAY => self.with("span-hours-ago", &[("count", &(span / HOUR))]),
            _ if days_between(then, now) < 30 => {
                self.with("span-days-ago", &[("count", &days_between(then, now))])
            }
            _ => self.date(then),
        }
    }

    /// `3.4 MB`.
    pub fn size(self, bytes: u64) -> String {
        const KB: u64 = 1024;
        const MB: u64 = 1024 * KB;
        match bytes {
            ..KB => format!("{bytes} B"),
            KB..MB => format!("{} KB", bytes.div_ceil(KB)),
            _ => format!("{}.{} MB", bytes / MB, bytes % MB * 10 / MB),
        }
    }

    fn month(day: Date) -> &'static str {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        usize::try_from(day.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("")
    }
}

/// Midnights in China between two times; negative if the second comes first.
fn days_between(from: Timestamp, to: Timestamp) -> i32 {
    from.date_in_china().until(to.date_in_china()).map_or(0, |span| span.get_days())
}

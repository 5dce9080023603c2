//! A day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::fold::fold_tight;
use crate::Flaw;
use crate::field::Control;

/// 日期 between 1900 and 2200; normal form `2026-11-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Year, month and day of `2026-11-24`, `2026/11/24`, `2026.11.24`, `20261124`, `2026年11月24日`.
fn parts(text: &str) -> Option<(i16, i8, i8)> {
    let is_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if text.len() == 8 && is_digits(text) {
        return Some((text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?));
    }
    let groups: Vec<_> =
        text.strip_suffix('日').unwrap_or(text).split(['-', '/', '.', '年', '月']).collect();
    match groups[..] {
        [year, month, day] if year.len() == 4 && groups.iter().all(|g| is_digits(g)) => {
            Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
        }
        _ => None,
    }
}

impl FromStr for Day {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold_tight(typed);
        let (year, month, day) = parts(&text).ok_or_else(|| Flaw::new("day-shape"))?;
        if !(1900..=2200).contains(&year) {
            return Err(Flaw::new("day-year").with("year", year.to_string()));
        }
        Date::new(year, month, day).map(Self).map_err(|_| Flaw::new("day-exists").with("day", text))
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

displayed_value!(Day, Control::Date, ["2026-11-24", "2024-02-29"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_gives_the_normal_form() {
        for typed in [
            "2026-11-04",
            "2026/11/4",
            "2026.11.04",
            "20261104",
            "2026年11月4日",
            "２０２６ 年 11 月 04 日",
            "2026—11—04",
        ] {
            assert_eq!(typed.parse::<Day>().map(|d| d.to_string()), Ok("2026-11-04".to_owned()));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        let code = |text: &str| text.parse::<Day>().unwrap_err().code;
        assert_eq!(code("2026-02-29"), "day-exists");
        assert_eq!(code("2026-13-01"), "day-exists");
        assert_eq!(code("1066-10-14"), "day-year");
        for wrong in
            ["", "26-11-04", "2026-11", "明天", "2026-11-04-05", "2026-+1-04", "2026-999-1"]
        {
            assert_eq!(code(wrong), "day-shape", "{wrong}");
        }
    }
}

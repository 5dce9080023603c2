//! Clocks over holidays, leap days and pauses.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::time::Timestamp;

#[test]
fn thirty_days_are_calendar_days_after_the_event() {
    assert_eq!(file_by(date(2026, 11, 24)).due_on, date(2026, 12, 24));
    assert_eq!(show_badge_by(date(2026, 12, 31), Pauses::NONE).due_on, date(2027, 1, 30));
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
    assert_eq!(review_by(date(2026, 9, 30), 5, Pauses::NONE, &calendar).due_on, date(2026, 10, 13));
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

fn pause(from: Date, until: Option<Date>) -> Pause {
    Pause { from, until, why: PauseReason::Inspection }
}

fn plus(day: Date, days: i64) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

#[test]
fn what_is_paused_takes_as_many_working_days_as_before() {
    let calendar = WorkCalendar::built_in();
    let review = |pauses| review_by(date(2026, 11, 24), 5, pauses, &calendar).due_on;
    assert_eq!(review(Pauses::NONE), date(2026, 12, 1));
    // Booked on Wednesday, inspected on Monday: Thursday, Friday and Monday do not count.
    let waits = pause(date(2026, 11, 25), Some(date(2026, 11, 30)));
    assert_eq!(review(Pauses::NONE.with(waits)), date(2026, 12, 4));
    // What begins after the last day, or over days off, moves nothing.
    let late = pause(date(2026, 12, 1), Some(date(2026, 12, 9)));
    assert_eq!(review(Pauses::NONE.with(late)), date(2026, 12, 1));
    let weekend = pause(date(2026, 11, 27), Some(date(2026, 11, 29)));
    assert_eq!(review(Pauses::NONE.with(weekend)), date(2026, 12, 1));
}

#[test]
fn pauses_that_overlap_count_once_and_one_that_goes_on_stays_one() {
    let (a, b, c) = (date(2028, 2, 27), date(2028, 3, 1), date(2028, 3, 4));
    let both = Pauses::NONE.with(pause(a, Some(b))).with(pause(date(2028, 2, 28), Some(c)));
    assert_eq!(both.days(), 6, "29 February is one of them");
    assert_eq!(Term::Days(2).last_day(a, &both), date(2028, 3, 6));
    let on = Pauses::NONE.with(pause(a, Some(b))).with(pause(b, Some(c)));
    assert_eq!(on.iter().count(), 1);
    assert_eq!(on.clone().until(b), Pauses::NONE.with(pause(a, Some(b))));
    assert_eq!(on.until(a), Pauses::NONE);
}

#[test]
fn a_clock_that_stands_is_never_late_and_goes_on_with_what_was_left() {
    let calendar = WorkCalendar::built_in();
    let (from, on) = (date(2026, 11, 26), date(2027, 2, 26));
    let stopped = Pauses::NONE.with(pause(from, None));
    let clock = review_by(date(2026, 11, 24), 5, stopped.clone(), &calendar);
    assert_eq!(clock.stands(), stopped.open());
    assert!(!clock.is_overdue(on));
    let gone_on = review_by(date(2026, 11, 24), 5, stopped.until(on), &calendar);
    assert_eq!((gone_on.stands(), gone_on.due_on), (None, date(2027, 3, 3)));
    assert_eq!(super::gone_on(clock.due_on, from, on, &calendar), gone_on.due_on);
    // Stopped on its last day or later, it was at its end before.
    let late = Pauses::NONE.with(pause(date(2026, 12, 1), None));
    let clock = review_by(date(2026, 11, 24), 5, late, &calendar);
    assert!(clock.stands().is_none() && clock.is_overdue(date(2026, 12, 2)));
}

#[test]
fn a_day_begins_at_midnight_in_china() {
    let midnight = Timestamp::start_of(date(2028, 2, 29));
    let before = Timestamp::from_millis(midnight.as_millis() - 1);
    assert_eq!(file_by(midnight.date_in_china()).due_on, date(2028, 3, 30));
    assert_eq!(file_by(before.date_in_china()).due_on, date(2028, 3, 29));
    let last = Timestamp::start_of(date(2028, 3, 30)).plus_minutes(24 * 60);
    let deadline = file_by(midnight.date_in_china());
    assert!(deadline.is_overdue(last.date_in_china()));
    assert!(!deadline.is_overdue(Timestamp::from_millis(last.as_millis() - 1).date_in_china()));
}

/// A day of the years whose notices are known, the two leap days around them, and what comes after.
fn days() -> impl Strategy<Value = Date> {
    (0_i64..2000).prop_map(|days| plus(date(2023, 12, 1), days))
}

fn some_pauses(start: Date) -> impl Strategy<Value = Pauses> {
    let one = (0_i64..40, 0_i64..20)
        .prop_map(move |(from, days)| pause(plus(start, from), Some(plus(start, from + days))));
    proptest::collection::vec(one, 0..5)
        .prop_map(|all| all.into_iter().fold(Pauses::NONE, Pauses::with))
}

/// What the notices say, read here on its own: whether a day is worked.
fn worked_days() -> impl Fn(Date) -> bool {
    let table = include_str!("../../../../data/holidays.csv").lines().skip(1);
    let kinds: Vec<(String, String)> = table
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some((cells.next()?.trim().to_owned(), cells.next()?.trim().to_owned()))
        })
        .collect();
    move |day| {
        let named = kinds.iter().find(|(of, _)| *of == day.to_string());
        match named.map(|(_, kind)| kind.as_str()) {
            Some("holiday") => false,
            Some("makeup") => true,
            _ => !matches!(
                day.weekday(),
                jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday
            ),
        }
    }
}

#[test]
fn every_term_over_every_day_of_the_notices_is_counted_day_by_day() {
    let (calendar, is_worked) = (WorkCalendar::built_in(), worked_days());
    let one = jiff::Span::new().days(1);
    // Of every day of the table the term ends within it.
    let last = calendar.known_until().saturating_sub(jiff::Span::new().days(40));
    let starts: Vec<Date> = date(2023, 12, 1).series(one).take_while(|day| *day <= last).collect();
    assert!(starts.len() > 700 && starts.contains(&date(2024, 2, 29)), "{}", starts.len());
    for start in starts {
        let later = start.series(one).skip(1);
        let worked: Vec<Date> = later.clone().filter(|day| is_worked(*day)).take(15).collect();
        let all: Vec<Date> = later.take(30).collect();
        for count in 1..=15_u32 {
            let at = count as usize - 1;
            let due = Term::WorkingDays(count, &calendar).last_day(start, &Pauses::NONE);
            assert_eq!(due, worked[at], "{count} working days from {start}");
            let paused = Pauses::NONE.with(Pause {
                from: all[1],
                until: Some(all[4]),
                why: PauseReason::Inspection,
            });
            let left: Vec<Date> =
                all.iter().copied().filter(|day| *day <= all[1] || *day > all[4]).collect();
            let due = Term::Days(count).last_day(start, &paused);
            assert_eq!(due, left[at], "{count} days from {start}, less a pause");
        }
    }
}

proptest! {
    #[test]
    fn pausing_never_makes_a_day_earlier_and_never_loses_one(
        (start, pauses) in days().prop_flat_map(|start| (Just(start), some_pauses(start))),
        count in 0_u32..40,
    ) {
        let calendar = WorkCalendar::built_in();
        for term in [Term::Days(count), Term::WorkingDays(count, &calendar)] {
            let (plain, paused) = (term.last_day(start, &Pauses::NONE), term.last_day(start, &pauses));
            prop_assert!(paused >= plain);
            let one = jiff::Span::new().days(1);
            let passed = start.series(one).skip(1).take_while(|day| *day <= paused);
            let counted = passed.filter(|day| term.counts(*day) && !pauses.take(*day)).count();
            prop_assert_eq!(counted, usize::try_from(count).unwrap());
        }
        if count > 0 {
            let last = Term::WorkingDays(count, &calendar).last_day(start, &pauses);
            prop_assert!(calendar.is_working_day(last));
        }
        prop_assert_eq!(calendar.working_days_after(start, count), Term::WorkingDays(count, &calendar).last_day(start, &Pauses::NONE));
    }

    #[test]
    fn going_on_with_what_is_left_is_counting_from_the_beginning(
        start in days(), count in 1_u32..30, stopped in 0_i64..45, stood in 0_i64..400,
    ) {
        let calendar = WorkCalendar::built_in();
        let (from, on) = (plus(start, stopped), plus(start, stopped + stood));
        let open = Pauses::NONE.with(pause(from, None));
        let clock = review_by(start, count, open.clone(), &calendar);
        let anew = review_by(start, count, open.until(on), &calendar);
        if clock.stands().is_some() {
            prop_assert!(!clock.is_overdue(plus(on, 10_000)));
            prop_assert_eq!(gone_on(clock.due_on, from, on, &calendar), anew.due_on);
        } else {
            prop_assert_eq!(clock.due_on, anew.due_on);
        }
    }

    #[test]
    fn a_moment_belongs_to_the_day_that_people_in_china_call_it(day in days(), minute in 0_i64..1440) {
        let at = Timestamp::start_of(day).plus_minutes(minute);
        prop_assert_eq!(at.date_in_china(), day);
        prop_assert_eq!(show_badge_by(at.date_in_china(), Pauses::NONE).due_on, plus(day, 30));
    }
}

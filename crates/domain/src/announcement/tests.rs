use jiff::civil::date;

use super::form::{BODY_EN, BODY_ZH, FROM, TITLE_EN, TITLE_ZH, UNTIL};
use super::*;
use crate::field::AnyField;
use crate::id::AccountId;

fn noon() -> Timestamp {
    Timestamp::start_of(date(2026, 11, 24)).plus_seconds(12 * 60 * 60)
}

fn keeper() -> Actor {
    Actor::Administrator(AccountId::new("keeper"))
}

fn text(more: &[(&dyn AnyField, &str)]) -> Answers {
    let mut text = Answers::new();
    text.set(TITLE_ZH.id(), ["系统维护"]);
    text.set(BODY_ZH.id(), ["周六停机。\r\n\r\n周日恢复。"]);
    for (field, typed) in more {
        text.set(field.id(), [*typed]);
    }
    text
}

fn draft(more: &[(&dyn AnyField, &str)]) -> Announcement {
    Announcement::write("n".to_owned(), &keeper(), &text(more), noon()).unwrap().announcement
}

fn flaws(more: &[(&dyn AnyField, &str)]) -> Vec<(&'static str, &'static str)> {
    let flaws = form::check(&text(more), noon().date_in_china()).unwrap_err();
    flaws.into_iter().map(|found| (found.field, found.flaw.code)).collect()
}

#[test]
fn a_notice_is_written_published_corrected_and_withdrawn() {
    let written = draft(&[]);
    assert_eq!(written.text.one(BODY_ZH.id()), Some("周六停机。\n\n周日恢复。"));
    assert_eq!(written.standing(noon()), Standing::Draft);
    let shown = written.publish(&keeper(), noon()).unwrap().announcement;
    assert_eq!(shown.standing(noon()), Standing::Shown);
    let later = noon().plus_days(1);
    assert_eq!(
        shown.clone().rewrite(&keeper(), &text(&[]), later).unwrap_err(),
        Refusal::NothingChanged
    );
    let mended = shown.rewrite(&keeper(), &text(&[(&TITLE_ZH, "系统维护通知")]), later).unwrap();
    assert_eq!(mended.announcement.published_at, noon());
    assert_eq!(mended.announcement.standing(later), Standing::Shown);
    let gone = mended.announcement.withdraw(&keeper()).unwrap().announcement;
    assert_eq!(gone.standing(later), Standing::Withdrawn);
    assert!(
        gone.clone().withdraw(&keeper()).is_err()
            && gone.clone().publish(&keeper(), later).is_err()
    );
    let again = gone.rewrite(&keeper(), &text(&[]), later).unwrap().announcement;
    assert_eq!(again.standing(later), Standing::Draft);
}

#[test]
fn it_is_shown_from_its_first_day_to_the_end_of_its_last() {
    let days: &[(&dyn AnyField, &str)] = &[(&FROM, "2026-11-26"), (&UNTIL, "2026/11/27")];
    let notice = draft(days).publish(&keeper(), noon()).unwrap().announcement;
    let on = |day: i8, hour: i64| {
        let start = Timestamp::start_of(date(2026, 11, day));
        notice.standing(start.plus_seconds(hour * 60 * 60))
    };
    assert_eq!(on(25, 23), Standing::Scheduled);
    assert_eq!((on(26, 0), on(27, 23)), (Standing::Shown, Standing::Shown));
    assert_eq!(on(28, 0), Standing::Over);
    // A first day that has begun does not date it back.
    let since = draft(&[(&FROM, "2026-11-01")]).publish(&keeper(), noon()).unwrap();
    assert_eq!(since.announcement.published_at, noon());
}

#[test]
fn what_would_never_be_seen_or_only_half_understood_is_refused() {
    assert_eq!(
        flaws(&[(&TITLE_EN, "Maintenance")]),
        [(BODY_EN.id(), "announcement-half-translated")]
    );
    assert_eq!(
        flaws(&[(&BODY_EN, "On Saturday.")]),
        [(TITLE_EN.id(), "announcement-half-translated")]
    );
    assert_eq!(flaws(&[(&UNTIL, "2026-11-23")]), [(UNTIL.id(), "announcement-over")]);
    let turned: &[(&dyn AnyField, &str)] = &[(&FROM, "2026-12-02"), (&UNTIL, "2026-12-01")];
    assert_eq!(flaws(turned), [(UNTIL.id(), "announcement-ends-before")]);
    // Written in time, published too late.
    let late = draft(&[(&UNTIL, "2026-11-24")]).publish(&keeper(), noon().plus_days(1));
    assert!(matches!(late, Err(Refusal::Flawed(_))));
}

#[test]
fn nobody_but_an_administrator_announces() {
    for other in [Actor::Visitor, Actor::Applicant(AccountId::new("a")), Actor::Clock] {
        assert!(Announcement::write("n".to_owned(), &other, &text(&[]), noon()).is_err());
        assert!(draft(&[]).publish(&other, noon()).is_err());
        assert!(!draft(&[]).offers(AnnouncementAction::Withdraw, &other));
    }
}

//! The list of deadlines, the wishes about reminders, and the feeds.

use std::io::BufReader;

use anbei_domain::deadline::report_change_by;
use anbei_store::read::deadline::About;
use anbei_store::write;
use anbei_store::write::deadline::Owner;
use anbei_testkit::ORGAN;
use jiff::civil::date;

use crate::officers::{Browser, Desk, between};

/// The events of a calendar, as a library that is not the one that wrote it reads them: each a list of name and value.
fn events(calendar: &str) -> Vec<Vec<(String, String)>> {
    let mut parser = ical::IcalParser::new(BufReader::new(calendar.as_bytes()));
    let calendar = parser.next().unwrap().unwrap();
    assert!(parser.next().is_none());
    // RFC 5545 3.6, 3.6.1: exactly once each.
    let count = |properties: &[ical::property::Property], name: &str| {
        properties.iter().filter(|property| property.name == name).count()
    };
    for name in ["VERSION", "PRODID"] {
        assert_eq!(count(&calendar.properties, name), 1, "{name}");
    }
    for (event, name) in calendar
        .events
        .iter()
        .flat_map(|event| ["UID", "DTSTAMP", "DTSTART"].map(|name| (event, name)))
    {
        assert_eq!(count(&event.properties, name), 1, "{name}");
    }
    let read = |event: ical::parser::ical::component::IcalEvent| {
        let value = |p: ical::property::Property| (p.name, p.value.unwrap_or_default());
        event.properties.into_iter().map(value).collect()
    };
    calendar.events.into_iter().map(read).collect()
}

fn value<'a>(event: &'a [(String, String)], name: &str) -> &'a str {
    &event.iter().find(|(key, _)| key == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[tokio::test]
async fn deadlines_explain_themselves_and_a_badge_can_be_said_to_be_shown() {
    let desk = Desk::new();
    let (_, _, entry) = desk.registered("wang").await;
    let wang = desk.at_browser("wang").await;
    let page = wang.get("/my/deadlines").await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("通过后 30 日内"), "{}", page.text);
    assert!(page.text.contains(&format!("/records/{entry}")), "{}", page.text);
    let said = wang.post("/my/deadlines", &[("do", &format!("shown:{entry}"))]).await;
    assert_eq!(said.status, 303, "{}", said.text);
    let page = wang.get("/my/deadlines").await;
    assert!(!page.text.contains("通过后 30 日内"), "{}", page.text);
    let other = desk.at_browser("zhang").await;
    let refused = other.post("/my/deadlines", &[("do", &format!("shown:{entry}"))]).await;
    assert_eq!(refused.status, 404);
}

#[tokio::test]
async fn a_calendar_is_read_by_others_until_its_address_is_changed() {
    let desk = Desk::new();
    desk.registered("wang").await;
    let wang = desk.at_browser("wang").await;
    let opened = wang.post("/account/reminders", &[("do", "open")]).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    let page = wang.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    let answer = desk.public(&format!("/feeds/{token}/deadlines.ics")).await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    let events = events(&answer.text);
    let badge = events.iter().find(|event| value(event, "SUMMARY").contains("悬挂备案标识"));
    let badge = badge.unwrap_or_else(|| panic!("{}", answer.text));
    assert_eq!((value(badge, "DTSTART"), value(badge, "DTEND")), ("20261224", "20261225"));
    assert!(value(badge, "DESCRIPTION").contains("30 日内"));
    assert!(value(badge, "UID").ends_with("@127.0.0.1:8080"), "{}", value(badge, "UID"));
    // RFC 5545 3.1: no line is longer than 75 octets.
    assert!(answer.text.lines().all(|line| line.len() <= 75), "{}", answer.text);

    let news = desk.public(&format!("/feeds/{token}/messages.atom")).await;
    let feed = feed_rs::parser::parse(news.text.as_bytes()).unwrap();
    assert!(!feed.entries.is_empty() && feed.updated.is_some());
    assert!(feed.entries.iter().all(|entry| entry.links[0].href.starts_with("http://")));

    wang.post("/account/reminders", &[("do", "renew")]).await;
    assert_eq!(desk.public(&format!("/feeds/{token}/deadlines.ics")).await.status, 404);
    let page = wang.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    assert_eq!(desk.public(&format!("/feeds/{token}/messages.atom")).await.status, 200);
    wang.post("/account/reminders", &[("do", "close")]).await;
    assert_eq!(desk.public(&format!("/feeds/{token}/messages.atom")).await.status, 404);
}

#[tokio::test]
async fn a_site_that_has_moved_is_told_of_on_its_page_in_the_list_and_in_the_calendar() {
    let desk = Desk::new();
    let (applicant, _, entry) = desk.registered("wang").await;
    let wang = desk.at_browser("wang").await;
    let path = format!("/records/{entry}");
    assert!(!wang.get(&path).await.text.contains("请办理变更"));
    let (account, now) = (applicant.actor.account().unwrap().clone(), desk.app().now());
    let written = desk.app().store().write_now(move |tx| {
        let owner = Owner {
            about: About::Entry,
            id: &entry,
            account: Some(&account),
            organ: None,
            provider: None,
            title: "青禾",
        };
        write::deadline::put(tx, &owner, &[report_change_by(date(2026, 11, 20))], now)
    });
    written.unwrap();
    for page in [&path, "/my/deadlines"] {
        let page = wang.get(page).await.text;
        for said in ["自 2026年11月20日 起发现", "最晚 2026年12月20日", "还剩 26 天"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
    }
    wang.post("/account/reminders", &[("do", "open")]).await;
    let page = wang.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    let calendar = desk.public(&format!("/feeds/{token}/deadlines.ics")).await.text;
    let told = events(&calendar);
    let change = told.iter().find(|event| value(event, "SUMMARY").contains("办理变更")).unwrap();
    assert_eq!(value(change, "DTSTART"), "20261220");
}

#[tokio::test]
async fn an_officers_calendar_holds_what_the_organ_has_promised() {
    let desk = Desk::new();
    let (_, site) = desk.filed("wang").await;
    let officer = desk.officer("officer", ORGAN).await;
    officer.post("/account/reminders", &[("do", "open")]).await;
    let page = officer.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    let calendar = desk.public(&format!("/feeds/{token}/deadlines.ics")).await.text;
    let events = events(&calendar);
    let url = format!("http://127.0.0.1:8080/desk/cases/{site}");
    assert!(events.iter().any(|event| value(event, "URL") == url), "{calendar}");
}

/// The calendar and the news of whoever is at `browser`, once their feeds are open.
async fn feeds(desk: &Desk, browser: &Browser) -> (String, String) {
    browser.post("/account/reminders", &[("do", "open")]).await;
    let page = browser.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    let calendar = desk.public(&format!("/feeds/{token}/deadlines.ics")).await.text;
    (calendar, desk.public(&format!("/feeds/{token}/messages.atom")).await.text)
}

#[tokio::test]
async fn an_officers_feeds_hold_cases_their_days_and_what_became_of_them() {
    let desk = Desk::new();
    let (officer, _, id) = crate::violations::reported(&desk, "wang").await;
    let url = format!("http://127.0.0.1:8080/desk/violations/{id}");
    let (calendar, news) = feeds(&desk, &officer).await;
    assert!(!calendar.contains(&url), "{calendar}");
    assert!(news.contains(&url) && news.contains("待受理"), "{news}");
    let charge = [("category", "unlawful-content"), ("severity", "ordinary"), ("words", "请改正")];
    officer.post(&format!("/desk/violations/{id}/open"), &charge).await;
    let (calendar, news) = feeds(&desk, &officer).await;
    let told = events(&calendar);
    let answer = told.iter().find(|event| value(event, "URL") == url).unwrap();
    assert_eq!(value(answer, "DTSTART"), "20261208");
    assert!(news.contains("待答复") && !news.contains("待受理"), "{news}");
    let elsewhere = desk.officer("elsewhere", anbei_testkit::OTHER_ORGAN).await;
    let (calendar, news) = feeds(&desk, &elsewhere).await;
    assert!(!calendar.contains("BEGIN:VEVENT") && !news.contains("<entry>"), "{calendar}{news}");
}

#[tokio::test]
async fn a_providers_calendar_holds_its_orders_and_its_customers_days() {
    let desk = Desk::new();
    let (_, at_provider, _, case) = crate::providers::ordered(&desk).await;
    crate::providers::reports_site(&desk, &at_provider, "wang.example").await;
    let (calendar, news) = feeds(&desk, &at_provider).await;
    let told = events(&calendar);
    let order = format!("http://127.0.0.1:8080/provider/orders/{case}");
    let order = told.iter().find(|event| value(event, "URL") == order).unwrap();
    assert!(value(order, "SUMMARY").starts_with("办理接入指令"), "{calendar}");
    let customers = "http://127.0.0.1:8080/provider/customers";
    let badge = told.iter().find(|event| value(event, "URL") == customers).unwrap();
    assert!(value(badge, "SUMMARY").contains("悬挂备案标识"), "{calendar}");
    assert!(news.contains("责令停止接入"), "{news}");
}

#[tokio::test]
async fn wishes_are_kept_and_an_hour_that_is_none_is_refused_with_what_was_ticked() {
    let desk = Desk::new();
    let wang = desk.at_browser("wang").await;
    let page = wang.get("/account/reminders").await.text;
    assert!(page.contains("value=\"21\" selected"), "{page}");
    let wish = [("do", "save"), ("by_sms", "yes"), ("quiet_from", "22"), ("quiet_until", "7")];
    let saved = wang.post("/account/reminders", &wish).await;
    assert_eq!(saved.header("location"), "/account/reminders?done=saved");
    let page = wang.get("/account/reminders").await.text;
    assert!(
        page.contains("value=\"22\" selected")
            && page.contains("name=\"by_sms\" value=\"yes\" checked")
    );
    assert!(!page.contains("name=\"by_mail\" value=\"yes\" checked"));
    let wrong = [("do", "save"), ("by_mail", "yes"), ("quiet_from", "25"), ("quiet_until", "7")];
    let refused = wang.post("/account/reminders", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("请从列表中选择整点"), "{}", refused.text);
    assert!(refused.text.contains("name=\"by_mail\" value=\"yes\" checked"), "{}", refused.text);
}

#[tokio::test]
async fn a_clock_that_stands_says_so_everywhere_and_a_calendar_moves_the_same_event() {
    let desk = Desk::new();
    let (officer, _, id) = crate::violations::reported(&desk, "paused").await;
    let owner = desk.at_browser("paused").await;
    let charge = [("category", "unlawful-content"), ("severity", "ordinary"), ("words", "请改正")];
    officer.post(&format!("/desk/violations/{id}/open"), &charge).await;
    owner.post("/account/reminders", &[("do", "open")]).await;
    let page = owner.get("/account/reminders").await.text;
    let token = between(&page, "/feeds/", "/deadlines.ics").to_owned();
    let event = async || {
        let calendar = desk.public(&format!("/feeds/{token}/deadlines.ics")).await.text;
        let told = events(&calendar);
        let found = told.into_iter().find(|event| value(event, "SUMMARY").contains("答复责令改正"));
        let event = found.unwrap_or_else(|| panic!("{calendar}"));
        let of = |name| value(&event, name).to_owned();
        let sequence: i64 = of("SEQUENCE").parse().unwrap();
        (of("UID"), of("STATUS"), of("DTSTART"), sequence)
    };
    let (uid, status, day, first) = event().await;
    assert_eq!((status.as_str(), day.as_str()), ("CONFIRMED", "20261208"));

    desk.test.clock.pass_days(3);
    let asks = [("answer", "needs-time"), ("words", "需要五天")];
    let sent = owner.post(&format!("/violations/{id}"), &asks).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    desk.test.clock.pass_days(5);
    let stands = "2026年11月27日 起因申请延期暂停计算";
    for page in ["/my/deadlines".to_owned(), format!("/violations/{id}")] {
        let page = owner.get(&page).await.text;
        assert!(page.contains(stands), "{page}");
    }
    assert!(!owner.get("/my/deadlines").await.text.contains("2026年12月8日"));
    assert!(owner.get("/my/violations").await.text.contains("暂停计算"));
    assert!(officer.get("/desk/violations?tab=all").await.text.contains("暂停计算"));
    let (same, status, _, second) = event().await;
    assert_eq!((same, status.as_str()), (uid.clone(), "CANCELLED"));
    assert!(second > first);

    let resumed =
        officer.post(&format!("/desk/violations/{id}/resume"), &[("words", "不同意")]).await;
    assert_eq!(resumed.status, 303, "{}", resumed.text);
    let (same, status, day, third) = event().await;
    assert_eq!((same, status.as_str(), day.as_str()), (uid, "CONFIRMED", "20261211"));
    assert!(third > second);
    let page = owner.get("/my/deadlines").await.text;
    let why = "其间因申请延期（2026年11月28日至2026年12月2日）暂停计算，共 5 天不计入。";
    assert!(page.contains(why), "{page}");
}

#[tokio::test]
async fn a_review_that_is_late_says_so_to_whoever_waits_for_it() {
    for (days, is_late) in [(5, false), (30, true)] {
        let desk = Desk::new();
        let (_, site) = desk.filed("wang").await;
        desk.test.clock.pass_days(days);
        let wang = desk.at_browser("wang").await;
        let page = wang.get(&format!("/filings/{site}")).await.text;
        assert!(page.contains("最晚") || page.contains("审核期限到"), "{page}");
        assert_eq!(page.contains("天，仍在等待公安机关办理"), is_late, "{days}: {page}");
    }
}

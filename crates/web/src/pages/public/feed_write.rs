//! Calendars (RFC 5545) and news (RFC 4287) as texts.

use anbei_domain::time::Timestamp;
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Text};
use icalendar::{Calendar, Component, Event, Property};
use jiff::ToSpan;
use jiff::civil::Date;

/// A day in a calendar.
pub struct Occasion {
    /// The same for ever, so that a calendar knows it again.
    pub id: String,
    pub title: String,
    pub text: String,
    pub url: String,
    pub on: Date,
    /// Nobody knows the day any more: what calendars have of it goes.
    pub is_off: bool,
    pub changed_at: Timestamp,
}

/// Something that has happened.
pub struct Happening {
    pub id: String,
    pub title: String,
    pub text: String,
    pub url: String,
    pub at: Timestamp,
}

/// All-day events that keep nobody from being asked to something else.
pub fn calendar(name: &str, base: &str, occasions: &[Occasion]) -> String {
    let host = base.split("://").last().unwrap_or(base);
    let mut calendar = Calendar::empty();
    for (property, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Anbei//Anbei//ZH"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(property, value));
    }
    calendar.name(name);
    // RFC 7986 5.7: readers need not come back more often.
    calendar.append_property(
        Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done(),
    );
    for one in occasions {
        let next = one.on.saturating_add(1.days());
        let event = Event::new()
            .uid(&format!("{}@{host}", one.id))
            .summary(&one.title)
            .description(&one.text)
            .url(&one.url)
            .append_property(day("DTSTART", one.on))
            .append_property(day("DTEND", next))
            .add_property("DTSTAMP", instant(one.changed_at))
            .add_property("LAST-MODIFIED", instant(one.changed_at))
            .add_property("SEQUENCE", sequence(one.changed_at).to_string())
            .add_property("STATUS", if one.is_off { "CANCELLED" } else { "CONFIRMED" })
            .add_property("TRANSP", "TRANSPARENT")
            .done();
        calendar.push(event);
    }
    calendar.done().to_string()
}

fn day(name: &str, on: Date) -> Property {
    Property::new(name, on.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

/// RFC 5545 3.8.7.4: rises with every change, also when something comes back after it was gone; so it is the time, in seconds
/// from a day before which nothing was written, which leaves room in 31 bits.
fn sequence(changed_at: Timestamp) -> i64 {
    (changed_at.as_millis() / 1000 - 1_767_225_600).max(0)
}

/// `20261124T030000Z`.
fn instant(at: Timestamp) -> String {
    let utc = at.plus_minutes(-8 * 60).in_china();
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The newest first, as they come.
pub fn news(title: &str, itself: &str, base: &str, all: &[Happening], now: Timestamp) -> String {
    let host = base.split("://").last().unwrap_or(base);
    let updated = all.first().map_or(now, |one| one.at);
    let entry = |one: &Happening| {
        let mut content = Content::default();
        content.set_value(one.text.clone());
        content.set_content_type("text".to_owned());
        Entry {
            id: format!("tag:{host},2026:{}", one.id),
            title: Text::plain(one.title.clone()),
            updated: fixed(one.at),
            links: vec![link("alternate", &one.url)],
            content: Some(content),
            ..Entry::default()
        }
    };
    let feed = Feed {
        id: format!("tag:{host},2026:messages"),
        title: Text::plain(title),
        updated: fixed(updated),
        generator: Some(Generator { value: "Anbei".to_owned(), ..Generator::default() }),
        authors: vec![atom_syndication::Person { name: host.to_owned(), ..Default::default() }],
        links: vec![link("self", itself)],
        entries: all.iter().map(entry).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn link(rel: &str, href: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), ..Link::default() }
}

fn fixed(at: Timestamp) -> FixedDateTime {
    at.to_string().parse().unwrap_or_default()
}

//! What a record's page is asked for, and the record as it stood then.

use anbei_app::views::entry::Entry;
use anbei_app::views::entry_life::PastEvent;
use anbei_domain::Flaw;
use anbei_domain::register::{EntryAction, Fact, PublicFacts, as_of};
use anbei_domain::time::Timestamp;
use anbei_domain::value::Day;
use jiff::civil::Date;

use crate::Lang;
use crate::view::{ControlView, FieldView, HistoryItem, history};

/// What the address asks for.
#[derive(Debug, Default)]
pub struct Asked {
    typed: String,
    /// The day whose record is asked for, instead of today's.
    pub on: Option<Date>,
    pub flaw: Option<Flaw>,
    /// The place in the history before which it goes on.
    before: Option<i64>,
}

impl Asked {
    pub fn read(query: &str, today: Date) -> Self {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "on" => asked.typed = value.trim().chars().take(40).collect(),
                "before" => asked.before = value.parse().ok(),
                _ => {}
            }
        }
        if asked.typed.is_empty() {
            return asked;
        }
        match asked.typed.parse::<Day>().map(Date::from) {
            Ok(day) if day > today => asked.flaw = Some(Flaw::new("record-day-to-come")),
            Ok(day) => asked.on = Some(day),
            Err(flaw) => asked.flaw = Some(flaw),
        }
        asked
    }

    /// The question for a day, as it was filled in.
    pub fn question(&self, t: Lang) -> FieldView {
        let label = t.text("history-on").to_owned();
        let mut view = FieldView::blank("on", label, ControlView::Date);
        view.input_type = "date";
        view.hint = Some(t.text("history-on.hint").to_owned());
        view.value = self.on.map_or_else(|| self.typed.clone(), |day| day.to_string());
        if let Some(flaw) = &self.flaw {
            view.add_error(t.flaw(flaw));
            // A browser empties a date control that holds no day; what was typed stays in a line then.
            if flaw.code != "record-day-to-come" {
                (view.control, view.input_type) = (ControlView::Line, "text");
            }
        }
        view
    }
}

/// An entry and its history as they stood on the day asked for.
pub struct Past {
    /// None before it was registered.
    pub entry: Option<Entry>,
    events: Vec<PastEvent>,
    begun: (String, String),
}

impl Past {
    pub fn new(entry: Entry, mut events: Vec<PastEvent>, asked: &Asked) -> Self {
        // An entry older than its history has no beginning in it: it began as what is left when all is undone.
        let is_whole =
            events.first().is_some_and(|past| past.event.action == EntryAction::Register);
        let first = Timestamp::from_millis(i64::MIN);
        let first = if is_whole { None } else { stood(&entry, &events, first) };
        let first = first.map_or_else(|| entry.organ_name.clone(), |first| first.organ_name);
        let begun = (entry.issued_on.clone(), first);
        let Some(day) = asked.on else { return Self { entry: Some(entry), events, begun } };
        // The last millisecond of the day.
        let end = Timestamp::from_millis(Timestamp::start_of(day).plus_days(1).as_millis() - 1);
        let is_registered = entry.issued_on.parse().is_ok_and(|issued: Date| issued <= day);
        let entry = stood(&entry, &events, end).filter(|_| is_registered);
        events.retain(|past| past.at <= end && is_registered);
        Self { entry, events, begun }
    }

    /// Numbers that it had before, the last one first.
    pub fn old_numbers(&self) -> Vec<String> {
        let changes = self.events.iter().rev().flat_map(|past| &past.event.changes);
        let numbers = changes.filter(|change| change.fact == Fact::Number);
        numbers.map(|change| change.from.clone()).collect()
    }

    /// A page of the history, and the query of the next one.
    pub fn history(&self, t: Lang, asked: &Asked) -> (Vec<HistoryItem>, Option<String>) {
        if self.entry.is_none() {
            return (Vec::new(), None);
        }
        let begun = (self.begun.0.as_str(), self.begun.1.as_str());
        let mut items = history(t, &self.events, begun);
        items.retain(|item| asked.before.is_none_or(|place| item.place < place));
        let kept = fitting(&items);
        let rest = items.split_off(kept);
        let next = items.last().filter(|_| !rest.is_empty()).map(|last| {
            let on = asked.on.map_or(String::new(), |day| format!("on={day}&"));
            format!("{on}before={}", last.place)
        });
        (items, next)
    }
}

/// Events on one page at most, and bytes of words on it: the page is read on phones, and printed.
const MOST_EVENTS: usize = 20;
const MOST_BYTES: usize = 12_000;

/// How many of the items fit on a page; one at least.
fn fitting(items: &[HistoryItem]) -> usize {
    let mut bytes = 0;
    let fit = items.iter().take(MOST_EVENTS).take_while(|item| {
        let lines = item.note.iter().chain(item.reply.iter().flat_map(|reply| &reply.lines));
        let fits = bytes < MOST_BYTES;
        bytes += lines.map(String::len).sum::<usize>() + 300;
        fits
    });
    fit.count()
}

/// The entry as it stood at an instant, if its history does not say that it was not there yet.
fn stood(entry: &Entry, events: &[PastEvent], instant: Timestamp) -> Option<Entry> {
    let events: Vec<_> = events.iter().map(|past| (past.at, past.event.clone())).collect();
    let (facts, state) = as_of((&facts(entry), entry.state), &events, instant)?;
    Some(Entry {
        digits: facts.number.chars().filter(char::is_ascii_digit).collect(),
        number: facts.number,
        state,
        name: facts.name,
        primary_domain: facts.primary_domain,
        secondary_domains: facts.secondary_domains,
        identities: facts.identities,
        subject_nature: facts.subject_nature,
        subject_name: facts.subject_name,
        is_interactive: facts.is_interactive,
        organ_name: facts.organ_name,
        ..entry.clone()
    })
}

fn facts(entry: &Entry) -> PublicFacts {
    PublicFacts {
        number: entry.number.clone(),
        name: entry.name.clone(),
        primary_domain: entry.primary_domain.clone(),
        secondary_domains: entry.secondary_domains.clone(),
        identities: entry.identities.clone(),
        subject_nature: entry.subject_nature.clone(),
        subject_name: entry.subject_name.clone(),
        is_interactive: entry.is_interactive,
        organ_name: entry.organ_name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-24".parse().unwrap()
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for query in ["on=2026-11-01", "on=2026%2F11%2F1", "on=20261101&before=3"] {
            let asked = Asked::read(query, today());
            assert_eq!(
                asked.on.map(|day| day.to_string()).as_deref(),
                Some("2026-11-01"),
                "{query}"
            );
        }
        assert!(Asked::read("on=&lang=en", today()).on.is_none());
    }

    #[test]
    fn what_is_no_day_or_has_not_come_is_told() {
        for (query, code) in [
            ("on=yesterday", "day-shape"),
            ("on=2026-02-30", "day-exists"),
            ("on=2026-11-25", "record-day-to-come"),
        ] {
            let asked = Asked::read(query, today());
            assert_eq!(asked.flaw.map(|flaw| flaw.code), Some(code), "{query}");
            assert!(asked.on.is_none());
        }
    }
}

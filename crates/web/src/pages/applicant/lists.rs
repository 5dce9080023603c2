//! Rows of the applicant's lists.

use anbei_app::views::entry::Entry;
use anbei_app::views::filing::FilingLine;
use anbei_app::views::message::Message;
use anbei_domain::deadline::Deadline;
use anbei_domain::filing::StateName;
use anbei_domain::register::{EntryKind, EntryState};
use jiff::civil::Date;
use serde_json::Value;

use super::facts;
use crate::Lang;
use crate::i18n::{said, say};
use crate::view::Task;

/// A filing in a list.
pub struct FilingRow {
    pub href: String,
    pub title: String,
    pub kind: &'static str,
    pub state: &'static str,
    pub word: &'static str,
    /// When something last happened, or what is due.
    pub note: String,
}

/// An entry in a list.
pub struct EntryRow {
    pub href: String,
    pub name: String,
    pub number: String,
    pub domain: String,
    pub state: &'static str,
    pub word: &'static str,
}

/// A message in a list.
pub struct MessageRow {
    pub id: String,
    pub title: &'static str,
    pub text: String,
    pub at: String,
    pub href: Option<String>,
    pub is_read: bool,
}

/// The picture and colour of a state: amber where the applicant has to act, green when it is done.
pub const fn look(state: StateName) -> &'static str {
    match state {
        StateName::Draft | StateName::Withdrawn => "idle",
        StateName::AwaitingAcceptance
        | StateName::AwaitingCorrection
        | StateName::AwaitingInspection => "wait",
        StateName::Submitted | StateName::UnderReview | StateName::AwaitingSecondOfficer => "now",
        StateName::Approved => "done",
        StateName::Refused | StateName::Lapsed => "wrong",
    }
}

pub fn filing(t: Lang, line: &FilingLine, today: Date) -> FilingRow {
    let due = line.due_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let promised = line.promised_on.as_deref().filter(|_| line.state.is_with_organ());
    let note = match (due, promised) {
        (Some(due), _) if !line.state.is_closed() => facts::left(t, due, today),
        (_, Some(day)) => {
            let is_late = day.parse::<Date>().is_ok_and(|day| day < today);
            let key = if is_late { "my-promised-late" } else { "my-promised" };
            t.with(key, &[("day", &t.day_text(day))])
        }
        _ => t.with("my-touched", &[("day", &t.date(line.touched_at))]),
    };
    FilingRow {
        href: format!("/filings/{}", line.id),
        title: title(t, line),
        kind: t.text(format!("kind-{}", line.kind)),
        state: look(line.state),
        word: t.text(format!("state-{}", line.state.as_str())),
        note,
    }
}

pub fn title(t: Lang, line: &FilingLine) -> String {
    if line.title.is_empty() { t.text("filing-untitled").to_owned() } else { line.title.clone() }
}

pub fn entry(t: Lang, entry: &Entry) -> EntryRow {
    let state = match entry.state {
        EntryState::Active => "done",
        EntryState::Suspended => "wait",
        EntryState::Cancelled => "idle",
        EntryState::Revoked => "wrong",
    };
    EntryRow {
        href: format!("/records/{}", entry.id),
        name: entry.name.clone(),
        number: entry.number.clone(),
        domain: domain(&entry.primary_domain),
        state,
        word: t.text(format!("entry-state-{}", entry.state.as_str())),
    }
}

/// A domain as people write it.
pub fn domain(stored: &str) -> String {
    use anbei_domain::value::{DomainName, FieldValue};
    DomainName::parse(stored).map_or_else(|_| stored.to_owned(), |name| name.unicode())
}

pub fn message(t: Lang, message: &Message) -> MessageRow {
    let facts: Value = serde_json::from_str(&message.facts).unwrap_or_default();
    let is_numbered = facts["number"].as_str().is_some_and(|number| !number.is_empty());
    let key = format!("notice-{}", message.notice);
    let numbered = format!("{key}.body-numbered");
    let body = if is_numbered && t.knows(&numbered) { numbered } else { format!("{key}.body") };
    let text = say(t, &body, &said(t, &facts, ""));
    MessageRow {
        id: message.id.clone(),
        title: t.text(&key),
        // Lines of a letter are one sentence here.
        text: text.replace('\n', t.text("agenda-item-separator")),
        at: t.moment(message.at),
        href: Some(href(message)),
        is_read: message.is_read,
    }
}

/// 网站核查: what was told of an entry and is still so.
pub fn watch_task(t: Lang, entry: &Entry, key: &str) -> Task {
    Task {
        name: t.with(key, &[("name", &entry.name)]),
        hint: Some(t.text("my-watch-hint").to_owned()),
        href: Some(format!("/records/{}", entry.id)),
        state: "wrong",
        word: t.text("my-watch-word").to_owned(),
    }
}

/// What a message leads to.
pub fn href(message: &Message) -> String {
    if let Some(case) = &message.case_id {
        return format!("/violations/{case}");
    }
    match (&message.filing_id, &message.entry_id) {
        (_, Some(entry)) => format!("/records/{entry}"),
        (Some(filing), None) => format!("/filings/{filing}"),
        (None, None) => page_of(&message.facts).unwrap_or_else(|| "/my/deadlines".to_owned()),
    }
}

/// The page that a message names itself.
fn page_of(facts: &str) -> Option<String> {
    let facts: Value = serde_json::from_str(facts).ok()?;
    facts["page"].as_str().map(str::to_owned)
}

/// 挂标: until the number was seen, or was said to be shown.
pub fn badge_task(t: Lang, entry: &Entry, due: &Deadline, today: Date) -> Task {
    let name = &entry.name;
    // An app has no home page at whose foot a badge could be hung.
    let is_website = entry.kind == EntryKind::Website;
    let hang = if is_website { "my-hang-badge" } else { "my-hang-number" };
    Task {
        name: t.with(hang, &[("name", name)]),
        hint: Some(facts::deadline(t, due)),
        href: Some(format!("/records/{}", entry.id)),
        state: if due.is_overdue(today) { "wrong" } else { "wait" },
        word: facts::left(t, due.due_on, today),
    }
}

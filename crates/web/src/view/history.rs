//! 历史: what happened to an entry, in the reader's words; the same drawing for the public, its holder and its organ.

use anbei_app::views::entry_life::PastEvent;
use anbei_domain::filing::Reason;
use anbei_domain::register::{EntryAction, Fact, FactChange, Identity, Visibility, reason};
use anbei_domain::time::Timestamp;

use super::basis;
use crate::Lang;
use crate::pages::public::record_view::{DomainView, IdentityView};

/// One thing that happened, ready to be drawn by `ui/history.html`.
#[derive(Debug, Clone)]
pub struct HistoryItem {
    /// When it happened; the beginning of time where only the day is known.
    pub when: Timestamp,
    /// Its place in the entry's history; none for a beginning of which only the day is known.
    pub place: i64,
    /// `done`, `now`, `wait`, `wrong` or `idle`.
    pub state: &'static str,
    pub title: String,
    pub at: String,
    /// Where, or by whom.
    pub by: String,
    pub changes: Vec<ChangeView>,
    pub reasons: Vec<ReasonView>,
    /// Words of whoever did it, by line.
    pub note: Vec<String>,
    pub reply: Option<ReplyView>,
    pub is_internal: bool,
    /// The case that brought it about, where the reader may open it.
    pub case: Option<String>,
}

/// A public fact before and after.
#[derive(Debug, Clone)]
pub struct ChangeView {
    pub label: &'static str,
    pub from: String,
    pub to: String,
}

/// A reason of the authority, and the rule it rests on.
#[derive(Debug, Clone)]
pub struct ReasonView {
    pub text: String,
    pub basis: &'static str,
}

/// What the subject answered to an annotation.
#[derive(Debug, Clone)]
pub struct ReplyView {
    pub at: String,
    pub lines: Vec<String>,
}

/// An entry's history, the newest first. A reply stands with what it answers.
///
/// `begun` is the day and the organ of its registration, for entries older than their history.
pub fn history(t: Lang, events: &[PastEvent], begun: (&str, &str)) -> Vec<HistoryItem> {
    let is_reply = |past: &&PastEvent| past.event.action == EntryAction::Reply;
    let told = events.iter().rev().filter(|past| !is_reply(past));
    let mut items: Vec<_> = told.map(|past| item(t, past)).collect();
    for reply in events.iter().filter(is_reply) {
        let answered = items.iter_mut().find(|item| Some(item.place) == reply.event.reply_to);
        if let Some(item) = answered {
            let lines = lines(&reply.event.note);
            item.reply = Some(ReplyView { at: t.moment(reply.at), lines });
        }
    }
    if events.iter().all(|past| past.event.action != EntryAction::Register) {
        items.push(beginning(t, begun));
    }
    items
}

fn item(t: Lang, past: &PastEvent) -> HistoryItem {
    let event = &past.event;
    HistoryItem {
        when: past.at,
        place: past.place,
        state: state(event.action),
        title: t.text(format!("entry-action-{}.done", event.action.as_str())).to_owned(),
        at: t.moment(past.at),
        by: past.organ_name.clone(),
        changes: event.changes.iter().map(|change| change_view(t, change)).collect(),
        reasons: event.reasons.iter().map(|reason| reason_view(t, reason)).collect(),
        note: lines(&event.note),
        reply: None,
        is_internal: event.visibility == Visibility::Internal,
        case: None,
    }
}

fn beginning(t: Lang, (on, organ): (&str, &str)) -> HistoryItem {
    HistoryItem {
        when: Timestamp::from_millis(i64::MIN),
        place: 0,
        state: state(EntryAction::Register),
        title: t.text("entry-action-register.done").to_owned(),
        at: t.day_text(on),
        by: organ.to_owned(),
        changes: Vec::new(),
        reasons: Vec::new(),
        note: Vec::new(),
        reply: None,
        is_internal: false,
        case: None,
    }
}

const fn state(action: EntryAction) -> &'static str {
    match action {
        EntryAction::Register | EntryAction::Restore | EntryAction::Reinstate => "done",
        EntryAction::Suspend => "wait",
        EntryAction::Revoke => "wrong",
        EntryAction::Change
        | EntryAction::Move
        | EntryAction::Transfer
        | EntryAction::Claim
        | EntryAction::Cancel
        | EntryAction::Annotate
        | EntryAction::Reply => "idle",
    }
}

/// Words as they were typed, line by line.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A reason in the reader's language.
pub fn reason_view(t: Lang, given: &Reason) -> ReasonView {
    let text = t.find(format!("authority-{}", given.code)).unwrap_or(&given.code).to_owned();
    ReasonView { text, basis: reason::find(&given.code).map_or("", |known| basis(t, known.basis)) }
}

fn change_view(t: Lang, change: &FactChange) -> ChangeView {
    ChangeView {
        label: t.text(format!("fact-{}", change.fact.as_str())),
        from: fact_text(t, change.fact, &change.from),
        to: fact_text(t, change.fact, &change.to),
    }
}

/// A fact as people read it.
pub fn fact_text(t: Lang, fact: Fact, kept: &str) -> String {
    match fact {
        _ if kept.is_empty() => t.text("history-nothing").to_owned(),
        Fact::Interactive if kept == "yes" => t.text("public-interactive-yes").to_owned(),
        Fact::Interactive => t.text("public-interactive-no").to_owned(),
        Fact::SubjectNature => {
            t.find(format!("choice-subject-nature-{kept}")).unwrap_or(kept).to_owned()
        }
        Fact::PrimaryDomain | Fact::SecondaryDomains => {
            let names = kept.split_whitespace().map(|name| DomainView::new(name).readable);
            names.collect::<Vec<_>>().join(t.text("my-comma"))
        }
        Fact::Identities => {
            let views = Identity::read(kept).into_iter().map(|one| IdentityView::new(t, &one));
            let texts = views.map(|view| view.to_string());
            texts.collect::<Vec<_>>().join(t.text("my-comma"))
        }
        Fact::Number | Fact::Name | Fact::SubjectName | Fact::Organ => kept.to_owned(),
    }
}

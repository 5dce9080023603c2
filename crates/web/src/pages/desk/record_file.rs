//! A record of the officer's organ with everything the desk shows of it, read in one go.

use anbei_app::views::alarm::Alarm;
use anbei_app::views::audit::AuditRow;
use anbei_app::views::entry_life::PastEvent;
use anbei_app::views::look::Look;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::filing::Filing;
use anbei_domain::register::{Entry, EntryAction, Fact};
use anbei_domain::time::Timestamp;
use serde_json::Value;

use super::seat::Seat;
use crate::PageError;
use crate::view::{HistoryItem, history};

/// A record, its history, and what is open about it.
pub struct RecordFile {
    pub entry: Entry,
    /// As the public sees it.
    pub public: views::entry::Entry,
    pub events: Vec<PastEvent>,
    acts: Vec<AuditRow>,
    /// A filing about it that is open with this organ.
    pub open: Option<Filing>,
    pub alarms: Vec<Alarm>,
    /// What its holder was told of and has left wrong, once that is the organ's to see.
    pub left_wrong: Option<Look>,
}

impl RecordFile {
    /// The record of this id, if it is the officer's organ's.
    pub async fn load(seat: &Seat, id: &str) -> Result<Self, PageError> {
        let (app, actor, id) = (seat.app().clone(), seat.actor().clone(), id.to_owned());
        let store = app.clone();
        Ok(store.store().read(move |tx| Self::read(&app, tx, &actor, &id)).await?)
    }

    fn read(app: &App, tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Self, AppError> {
        let entry = views::entry_life::find(tx, actor, id)?.ok_or(AppError::NotFound)?;
        let digits: String = entry.facts.number.chars().filter(char::is_ascii_digit).collect();
        let public = views::entry::find_by_digits(tx, &digits)?.ok_or(AppError::NotFound)?;
        let open = match views::entry_life::find_open_filing(tx, &entry.id)? {
            Some(filing) => views::filing::find(tx, app.keys(), actor, &filing)?,
            None => None,
        };
        let events = views::entry_life::list_events(tx, &entry)?;
        let acts = views::audit::list_of_entry(tx, &entry)?;
        let alarms = views::alarm::list_of_entry(tx, &entry)?;
        let left_wrong = left_wrong(app, tx, &entry)?;
        Ok(Self { entry, public, events, acts, open, alarms, left_wrong })
    }

    pub fn path(&self) -> String {
        format!("/desk/records/{}", self.entry.id)
    }

    /// `青禾茶叶小站（京公网安备…号）`: what the words that ask for a decision name.
    pub fn named(&self, seat: &Seat) -> String {
        let facts = &self.entry.facts;
        seat.t.with("desk-record-named", &[("name", &facts.name), ("number", &facts.number)])
    }

    /// Numbers that it had before, the last one first.
    pub fn old_numbers(&self) -> Vec<String> {
        let changes = self.events.iter().rev().flat_map(|past| &past.event.changes);
        let numbers = changes.filter(|change| change.fact == Fact::Number);
        numbers.map(|change| change.from.clone()).collect()
    }

    /// What happened, the newest first; with what is internal, and with what was only proposed.
    pub fn history(&self, seat: &Seat) -> Vec<HistoryItem> {
        let begun = (self.public.issued_on.as_str(), self.public.organ_name.as_str());
        let mut items = history(seat.t, &self.events, begun);
        for item in &mut items {
            let Some(past) = self.events.iter().find(|past| past.place == item.place) else {
                continue;
            };
            if let Actor::Officer { account, organ } = &past.event.by
                && *organ == self.entry.organ
            {
                let who = if account == seat.account() { "desk-me" } else { "desk-colleague" };
                item.by = format!("{} · {}", item.by, seat.t.text(who));
                item.case = past.event.filing.as_ref().map(|id| format!("/desk/cases/{id}"));
            }
        }
        let is_only_proposed = |act: &&AuditRow| matches!(&*act.action, "propose" | "decline");
        items.extend(self.acts.iter().filter(is_only_proposed).map(|act| proposed(seat, act)));
        items.sort_by_key(|item| std::cmp::Reverse(item.when));
        items
    }
}

fn left_wrong(app: &App, tx: &mut Tx<'_>, entry: &Entry) -> Result<Option<Look>, AppError> {
    let Some(watch) = views::watch::find(tx, &entry.id)? else { return Ok(None) };
    let before = app.now().plus_days(-app.config().watch.desk_after_days);
    let is_late = watch.failing_since.is_some() && watch.told_at.is_some_and(|at| at <= before);
    let last = views::look::list_of_entry(tx, entry, 1)?.into_iter().next();
    Ok(last.filter(|_| is_late))
}

/// Something proposed, or let fall: nothing happened to the record by it.
fn proposed(seat: &Seat, act: &AuditRow) -> HistoryItem {
    let t = seat.t;
    let detail: Value = serde_json::from_str(&act.detail).unwrap_or_default();
    let action = detail["proposed"].as_str().and_then(EntryAction::find);
    let what = action.map_or("—", |a| t.text(format!("entry-action-{}", a.as_str())));
    let is_me = act.actor_id.as_deref() == Some(seat.account().as_str());
    let when = Timestamp::from_millis(act.at);
    HistoryItem {
        when,
        place: 0,
        state: "idle",
        title: t.with(format!("desk-record-{}", act.action), &[("what", &what)]),
        at: t.moment(when),
        by: t.text(if is_me { "desk-me" } else { "desk-colleague" }).to_owned(),
        changes: Vec::new(),
        reasons: Vec::new(),
        note: Vec::new(),
        reply: None,
        is_internal: true,
        case: None,
    }
}

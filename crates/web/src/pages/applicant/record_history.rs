//! The history on the record's page, and 答复: the one answer that a public annotation may get.

use anbei_app::use_case::authority::{EntryMove, MOST};
use anbei_app::views::entry_life::{self, PastEvent};
use anbei_app::{AppError, views};
use anbei_domain::register::{Entry, EntryAction, EntryState, Visibility};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use super::refusal_text;
use crate::extract::Posted;
use crate::view::history::{ReasonView, lines, reason_view};
use crate::view::{ControlView, FieldView, HistoryItem, SummaryError, field, history};
use crate::{Cache, Page, PageError, Shell};

/// What happened to a record, and what of it waits for its holder.
pub struct RecordHistory {
    pub items: Vec<HistoryItem>,
    /// Why it is suspended or revoked.
    pub measure: Option<Measure>,
    /// Public annotations that may still be answered.
    pub remarks: Vec<Remark>,
}

/// A measure of the authority that is in force.
pub struct Measure {
    pub state: &'static str,
    pub title: String,
    pub at: String,
    pub reasons: Vec<ReasonView>,
    pub note: Vec<String>,
    /// What may be done about it.
    pub next: &'static str,
}

/// An annotation with the question for its answer.
pub struct Remark {
    pub place: i64,
    pub at: String,
    pub lines: Vec<String>,
    pub field: FieldView,
}

impl RecordHistory {
    /// The history of a record of theirs.
    pub async fn load(here: &Here, id: &str) -> Result<Self, PageError> {
        let (entry, public, events) = read(here, id).await?;
        let t = here.t;
        let begun = (public.issued_on.as_str(), public.organ_name.as_str());
        let open = events.iter().filter(|past| is_open(past, &events));
        let may_reply = entry.offers(EntryAction::Reply, &here.who.actor);
        Ok(Self {
            items: history(t, &events, begun),
            measure: measure(here, entry.state, &events),
            remarks: open.filter(|_| may_reply).map(|past| remark(here, past)).collect(),
        })
    }
}

async fn read(
    here: &Here,
    id: &str,
) -> Result<(Entry, views::entry::Entry, Vec<PastEvent>), PageError> {
    let (actor, id) = (here.who.actor.clone(), id.to_owned());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let entry = entry_life::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
        let account = actor.account().ok_or(AppError::NotFound)?;
        let public = views::entry::find_of_account(tx, account, &id)?.ok_or(AppError::NotFound)?;
        Ok((entry, public, entry_life::list_public_events(tx, &id)?))
    });
    Ok(read.await?)
}

/// A public annotation that nobody has answered.
fn is_open(past: &PastEvent, events: &[PastEvent]) -> bool {
    past.event.action == EntryAction::Annotate
        && past.event.visibility == Visibility::Public
        && events.iter().all(|other| other.event.reply_to != Some(past.place))
}

fn measure(here: &Here, state: EntryState, events: &[PastEvent]) -> Option<Measure> {
    let t = here.t;
    let (action, look) = match state {
        EntryState::Suspended => (EntryAction::Suspend, "wait"),
        EntryState::Revoked => (EntryAction::Revoke, "wrong"),
        EntryState::Active | EntryState::Cancelled => return None,
    };
    let past = events.iter().rev().find(|past| past.event.action == action)?;
    let name = action.as_str();
    let facts: [(&str, &dyn std::fmt::Display); 2] =
        [("at", &t.moment(past.at)), ("organ", &past.organ_name)];
    Some(Measure {
        state: look,
        title: t.text(format!("own-measure-{name}")).to_owned(),
        at: t.with("own-measure-at", &facts),
        reasons: past.event.reasons.iter().map(|reason| reason_view(t, reason)).collect(),
        note: lines(&past.event.note),
        next: t.text(format!("own-measure-{name}.next")),
    })
}

fn remark(here: &Here, past: &PastEvent) -> Remark {
    let t = here.t;
    let facts: [(&str, &dyn std::fmt::Display); 2] =
        [("at", &t.moment(past.at)), ("organ", &past.organ_name)];
    let label = t.text("own-reply").to_owned();
    let mut field =
        FieldView::blank(&format!("reply-{}", past.place), label, ControlView::Paragraph);
    "text".clone_into(&mut field.name);
    field.hint = Some(t.text("own-reply.hint").to_owned());
    Remark {
        place: past.place,
        at: t.with("own-measure-at", &facts),
        lines: lines(&past.event.note),
        field,
    }
}

/// The reply once more, with what is wrong with it.
#[derive(Template)]
#[template(path = "applicant/reply.html")]
struct ReplyPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    name: String,
    remark: Remark,
    path: String,
}

impl Page for ReplyPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /records/{id}/reply` — there is nothing here but what was posted: back to the record.
pub async fn get_reply(_: Here, Path(id): Path<String>) -> Response {
    Redirect::to(&format!("/records/{id}")).into_response()
}

/// `POST /records/{id}/reply`.
pub async fn post_reply(
    here: Here,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let to = posted.one("to").and_then(|place| place.parse().ok()).unwrap_or(0);
    let text = posted.one("text").unwrap_or("").trim().to_owned();
    let t = here.t;
    let wrong = match text.chars().count() {
        0 => Some(t.text("flaw-required").to_owned()),
        length if length > MOST => {
            Some(t.with("flaw-text-too-long", &[("length", &length), ("most", &MOST)]))
        }
        _ => None,
    };
    if let Some(wrong) = wrong {
        return again(&here, &id, (to, text), wrong).await;
    }
    let what = EntryMove::Reply { to, text: text.clone() };
    match here.app().move_entry((&here.who.actor, &here.who.via), &id, what).await {
        Ok(()) => Ok(Redirect::to(&format!("/records/{id}#event-{to}")).into_response()),
        Err(AppError::Refused(refusal)) => {
            again(&here, &id, (to, text), refusal_text(t, &refusal)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(
    here: &Here,
    id: &str,
    (to, text): (i64, String),
    wrong: String,
) -> Result<Response, PageError> {
    let (entry, _, events) = read(here, id).await?;
    let is_remark = |past: &&PastEvent| {
        past.place == to
            && past.event.action == EntryAction::Annotate
            && past.event.visibility == Visibility::Public
    };
    let past = events.iter().find(is_remark).ok_or(PageError::NotFound)?;
    let mut remark = remark(here, past);
    remark.field.value = text;
    remark.field.add_error(wrong);
    let page = ReplyPage {
        errors: field::summary(std::slice::from_ref(&remark.field)),
        name: entry.facts.name,
        remark,
        path: format!("/records/{id}"),
        shell: here.shell("entries"),
    };
    Ok(page.unprocessable())
}

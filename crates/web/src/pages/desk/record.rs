//! `/desk/records/{id}` — one record: what is registered, what happened to it, what this officer may do.

use anbei_app::views::alarm::Alarm;
use anbei_domain::register::{EntryAction, EntryState, Proposal};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::bar::BarButton;
use super::record_file::RecordFile;
use super::seat::Seat;
use crate::pages::public::record_view::{DomainView, RecordView};
use crate::view::checks::{ChecksView, LookView, PictureView, alarm_picture, checks, look};
use crate::view::history::{ReasonView, lines, reason_view};
use crate::view::{HistoryItem, Link};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/record.html")]
struct RecordPage {
    shell: Shell,
    nav: Vec<Link>,
    record: RecordView,
    done: Option<String>,
    pending: Option<Pending>,
    /// A filing about it that is open: its kind, and its case.
    open: Option<(String, String)>,
    old_numbers: Vec<String>,
    /// Domains on which the number is displayed and may not be, and what was seen there.
    alarms: Vec<(String, Option<PictureView>)>,
    /// When the site was last found wrong, and how.
    left_wrong: Option<(LookView, ChecksView)>,
    history: Vec<HistoryItem>,
    buttons: Vec<BarButton>,
    said: &'static str,
}

impl Page for RecordPage {
    const CACHE: Cache = Cache::Never;
}

/// What waits for a second officer.
pub struct Pending {
    pub title: String,
    /// When, and by whom.
    pub at: String,
    pub reasons: Vec<ReasonView>,
    pub note: Vec<String>,
}

impl Pending {
    pub fn of(seat: &Seat, proposal: &Proposal) -> Self {
        let t = seat.t;
        let what = t.text(format!("entry-action-{}", proposal.action.as_str()));
        let is_me = proposal.by == *seat.account();
        let who = t.text(if is_me { "desk-me" } else { "desk-colleague" });
        Self {
            title: t.with("desk-record-pending", &[("what", &what)]),
            at: t.with("desk-act-at", &[("at", &t.moment(proposal.at)), ("who", &who)]),
            reasons: proposal.reasons.iter().map(|reason| reason_view(t, reason)).collect(),
            note: lines(&proposal.note),
        }
    }
}

#[derive(Deserialize, Default)]
pub struct Asked {
    /// What was just done.
    #[serde(default)]
    did: String,
}

/// `GET /desk/records/{id}`.
pub async fn get(
    seat: Seat,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let file = RecordFile::load(&seat, &id).await?;
    let (t, name) = (seat.t, &file.entry.facts.name);
    let page = RecordPage {
        nav: seat.nav(&seat.counts().await?, "records"),
        done: done(&file, &asked.did).map(|key| t.text(key).to_owned()),
        pending: file.entry.proposal.as_ref().map(|proposal| Pending::of(&seat, proposal)),
        open: file.open.as_ref().map(|filing| {
            let kind = t.text(format!("kind-{}", filing.kind.id)).to_owned();
            (kind, format!("/desk/cases/{}", filing.id))
        }),
        old_numbers: file.old_numbers(),
        alarms: file.alarms.iter().map(|alarm| displayed(&seat, alarm)).collect(),
        left_wrong: file.left_wrong.as_ref().map(|l| (look(t, l, name), checks(t, &l.findings))),
        history: file.history(&seat),
        buttons: buttons(&seat, &file),
        said: said(&seat, &file),
        record: RecordView::new(file.public, t),
        shell: seat.shell(),
    };
    Ok(page.respond())
}

fn displayed(seat: &Seat, alarm: &Alarm) -> (String, Option<PictureView>) {
    (DomainView::new(&alarm.domain).readable, alarm_picture(seat.t, alarm))
}

/// What to say of what was just done, if the record bears it out.
fn done(file: &RecordFile, did: &str) -> Option<&'static str> {
    let (state, is_pending) = (file.entry.state, file.entry.proposal.is_some());
    match did {
        "suspend" if state == EntryState::Suspended => Some("desk-record-did-suspend"),
        "restore" if state == EntryState::Active => Some("desk-record-did-restore"),
        "propose" if is_pending => Some("desk-record-did-propose"),
        "countersign" if !is_pending => Some("desk-record-did-countersign"),
        "decline" if !is_pending => Some("desk-record-did-decline"),
        "annotate" => Some("desk-record-did-annotate"),
        _ => None,
    }
}

/// The moves of one officer, in the order of the bar, with how they look.
const MOVES: [(EntryAction, &str); 5] = [
    (EntryAction::Restore, "main"),
    (EntryAction::Reinstate, "main"),
    (EntryAction::Annotate, "second"),
    (EntryAction::Suspend, "danger"),
    (EntryAction::Revoke, "danger"),
];

/// The buttons for this officer now: one iff the move would be allowed.
fn buttons(seat: &Seat, file: &RecordFile) -> Vec<BarButton> {
    let (entry, actor, path) = (&file.entry, seat.actor(), file.path());
    let button = |text: &str, page: &str, look| BarButton {
        text: seat.t.text(text).to_owned(),
        href: format!("{path}/{page}"),
        posts: false,
        look,
    };
    let mut buttons = Vec::new();
    if entry.may_countersign(actor) {
        buttons.push(button("desk-record-countersign", "countersign", "main"));
    }
    if entry.proposal.is_some() {
        buttons.push(button("desk-record-decline-do", "decline", "second"));
    }
    for (action, look) in MOVES.into_iter().filter(|row| entry.offers(row.0, actor)) {
        let name = action.as_str();
        // One main button: what waits to be signed comes first.
        let is_second = look == "main" && entry.proposal.is_some();
        let look = if is_second { "second" } else { look };
        buttons.push(button(&format!("desk-record-do-{name}"), name, look));
    }
    buttons
}

/// Beside the buttons: why something is not among them.
fn said(seat: &Seat, file: &RecordFile) -> &'static str {
    let is_own = file.entry.proposal.as_ref().is_some_and(|p| p.by == *seat.account());
    let key = match file.entry.state {
        _ if is_own => "desk-record-said-own",
        _ if file.entry.proposal.is_some() => "desk-record-said-pending",
        EntryState::Cancelled => "desk-record-said-cancelled",
        EntryState::Revoked => "desk-record-said-revoked",
        EntryState::Active | EntryState::Suspended => "desk-record-said-two",
    };
    seat.t.text(key)
}

/// Back to the record, which tells what was done.
pub fn to_record(id: &str, did: &str) -> Response {
    let did = if did.is_empty() { String::new() } else { format!("?did={did}") };
    Redirect::to(&format!("/desk/records/{id}{did}")).into_response()
}

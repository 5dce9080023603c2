//! `/desk/violations/{id}` — one case at the desk: what it is about, its one timeline, what this officer may do.

use anbei_app::views::look::Look;
use anbei_app::views::violation::PastCaseEvent;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::register::Entry;
use anbei_domain::violation::{Appeal, Case, CaseAction};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::form::{category_text, clock};
use super::paper::Paper;
use super::pictures::Pictures;
use super::timeline::{CaseItem, items, state_look, state_text};
use crate::extract::Posted;
use crate::pages::applicant::lists;
use crate::pages::desk::Seat;
use crate::pages::desk::bar::BarButton;
use crate::pages::desk::bench::waiting;
use crate::view::checks::{ChecksView, LookView, checks, look};
use crate::view::{FactRow, Link};
use crate::{Cache, Lang, Page, PageError, Shell};

/// A case with everything the desk shows of it, read in one go.
pub struct CaseFile {
    pub case: Case,
    pub entry: Option<Entry>,
    pub events: Vec<PastCaseEvent>,
    /// Cases about the same, and those merged into it.
    pub related: Vec<Case>,
    look: Option<Look>,
    /// What may become evidence.
    pub pictures: Pictures,
    has_contact: bool,
    /// Whether somebody acts for the access provider here.
    is_provider_reached: bool,
}

impl CaseFile {
    /// The case of this id, if it is the officer's organ's.
    pub async fn load(seat: &Seat, id: &str) -> Result<Self, PageError> {
        let (app, actor, id) = (seat.app().clone(), seat.actor().clone(), id.to_owned());
        let store = app.clone();
        let t = seat.t;
        Ok(store.store().read(move |tx| Self::read((&app, t), tx, &actor, &id)).await?)
    }

    fn read(
        (app, t): (&App, Lang),
        tx: &mut Tx<'_>,
        actor: &Actor,
        id: &str,
    ) -> Result<Self, AppError> {
        let case = views::violation::find(tx, actor, id)?.ok_or(AppError::NotFound)?;
        let entry = match &case.entry {
            Some(entry) => views::entry_life::find(tx, actor, entry.as_str())?,
            None => None,
        };
        let looks = match &entry {
            Some(entry) => views::look::list_of_entry(tx, entry, views::look::MOST_OF_ENTRY)?,
            None => views::look::list_of_case(tx, &case, views::look::MOST_OF_ENTRY)?,
        };
        let alarms = match &entry {
            Some(entry) => views::alarm::list_of_entry(tx, entry)?,
            None => Vec::new(),
        };
        let pictures = Pictures::read(t, tx, actor, (&case.title, &looks, &alarms))?;
        let look = looks.into_iter().next();
        let is_provider_reached = match &case.provider_entry {
            Some(entry) => views::provider::find_of_entry(tx, entry)?.is_some(),
            None => false,
        };
        Ok(Self {
            events: views::violation::list_events(tx, app.keys(), actor, &case)?,
            related: views::violation::list_related(tx, &case, 20)?,
            has_contact: views::violation_report::has_contact(tx, &case)?,
            is_provider_reached,
            look,
            pictures,
            entry,
            case,
        })
    }

    pub fn path(&self) -> String {
        format!("/desk/violations/{}", self.case.id)
    }

    /// What it is called where it is spoken of.
    pub fn named(&self, seat: &Seat) -> String {
        let category = category_text(seat.t, self.case.category);
        seat.t.with("violation-named", &[("title", &self.case.title), ("category", &category)])
    }

    /// Open cases that this one could be merged into.
    pub fn mergeable(&self) -> impl Iterator<Item = &Case> {
        self.related.iter().filter(|other| other.state.is_open())
    }

    /// Whether this officer may make the move now. There must be something to merge into.
    pub fn offers(&self, seat: &Seat, action: CaseAction) -> bool {
        self.case.offers(action, seat.actor())
            && (action != CaseAction::Merge || self.mergeable().next().is_some())
    }

    fn is_looked_at(&self) -> bool {
        let is_there = match &self.entry {
            Some(entry) => entry.can_be_looked_at(),
            None => !self.case.domain.is_empty(),
        };
        self.case.state.is_open() && is_there
    }
}

#[derive(Template)]
#[template(path = "violation/case.html")]
struct CasePage {
    shell: Shell,
    nav: Vec<Link>,
    over: String,
    title: String,
    state: &'static str,
    word: &'static str,
    explain: &'static str,
    is_appealed: bool,
    done: Option<&'static str>,
    facts: Vec<FactRow>,
    record: Option<String>,
    has_contact: bool,
    contact: Option<String>,
    look: Option<(LookView, ChecksView)>,
    is_looked_at: bool,
    related: Vec<Related>,
    papers: Vec<(&'static str, String)>,
    items: Vec<CaseItem>,
    buttons: Vec<BarButton>,
    path: String,
}

impl Page for CasePage {
    const CACHE: Cache = Cache::Never;
}

/// Another case about the same.
struct Related {
    href: String,
    name: String,
    state: &'static str,
    word: &'static str,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    /// What was just done.
    #[serde(default)]
    did: String,
}

/// `GET /desk/violations/{id}`.
pub async fn get(
    seat: Seat,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let file = CaseFile::load(&seat, &id).await?;
    let done = CaseAction::find(&asked.did)
        .filter(|did| file.events.last().is_some_and(|past| past.event.action == *did));
    let done = done.map(|did| seat.t.text(format!("violation-action-{}.done", did.as_str())));
    Ok(page(&seat, &file, done, None).await?.respond())
}

/// `POST /desk/violations/{id}/check` — 核查网站.
pub async fn post_check(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let (app, actor, case) = (seat.app().clone(), seat.actor().clone(), id.clone());
    waiting(move || app.check_violation(&actor, &case)).await?;
    Ok(Redirect::to(&format!("/desk/violations/{id}#checks")).into_response())
}

/// `POST /desk/violations/{id}/reveal` — 查看举报人联系方式; the look is in the audit trail before it is on the screen.
pub async fn post_reveal(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let contact = seat.app().reveal_reporter(seat.by(), &id).await?;
    let file = CaseFile::load(&seat, &id).await?;
    Ok(page(&seat, &file, None, Some(contact)).await?.respond())
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    done: Option<&'static str>,
    contact: Option<String>,
) -> Result<CasePage, PageError> {
    let (t, case) = (seat.t, &file.case);
    Ok(CasePage {
        nav: seat.nav(&seat.counts().await?, "violations"),
        over: case.reference.clone(),
        title: file.named(seat),
        state: state_look(case.state),
        word: state_text(t, case),
        explain: t.text(format!("violation-state-{}.officer", case.state.as_str())),
        is_appealed: case.appeal == Appeal::Pending,
        done,
        facts: case_facts(seat, file),
        record: file.entry.as_ref().map(|entry| format!("/desk/records/{}", entry.id)),
        has_contact: file.has_contact,
        contact,
        look: file
            .look
            .as_ref()
            .map(|last| (look(t, last, &file.case.title), checks(t, &last.findings))),
        is_looked_at: file.is_looked_at(),
        related: file.related.iter().map(|other| related(seat, other)).collect(),
        papers: Paper::links(t, &Paper::ALL, (&file.events, &file.path())),
        items: items(t, seat.account(), &file.events),
        buttons: buttons(seat, file),
        path: file.path(),
        shell: seat.shell(),
    })
}

fn related(seat: &Seat, other: &Case) -> Related {
    let category = category_text(seat.t, other.category);
    let name = seat
        .t
        .with("violation-related", &[("reference", &other.reference), ("category", &category)]);
    Related {
        href: format!("/desk/violations/{}", other.id),
        name,
        state: state_look(other.state),
        word: state_text(seat.t, other),
    }
}

fn case_facts(seat: &Seat, file: &CaseFile) -> Vec<FactRow> {
    let (t, case, today) = (seat.t, &file.case, seat.now().date_in_china());
    let row = |key: &str, texts: Vec<String>| FactRow {
        label: t.text(key).to_owned(),
        texts,
        ..FactRow::default()
    };
    let about = match &file.entry {
        Some(entry) => vec![entry.facts.name.clone(), entry.facts.number.clone()],
        None => vec![t.text("violation-unfiled").to_owned()],
    };
    let basis = crate::view::rests_on(t, case.category.basis);
    let mut rows = vec![row("violation-about", about)];
    if !case.domain.is_empty() {
        rows.push(row("fact-primary-domain", vec![lists::domain(&case.domain)]));
    }
    if let Some(entry) = &file.entry {
        rows.push(row("fact-subject-name", vec![entry.facts.subject_name.clone()]));
    }
    rows.push(row("violation-category", vec![category_text(t, case.category).to_owned(), basis]));
    if let Some(severity) = case.severity {
        let text = t.text(format!("severity-{}", severity.as_str())).to_owned();
        rows.push(row("violation-severity", vec![text]));
    }
    let due = if case.state.is_ordered() { "provider-order-due" } else { "violation-due" };
    rows.extend(clock(t, case, today).map(|texts| row(due, texts)));
    if !case.provider.is_empty() {
        rows.push(row("violation-provider", vec![case.provider.clone()]));
    }
    let mut told = Vec::new();
    if case.state.is_of_parties() && case.operator.is_none() {
        told.push(t.text("violation-told-on-paper").to_owned());
    }
    if case.state.is_ordered() {
        let how = if file.is_provider_reached { "portal" } else { "paper" };
        told.push(t.text(format!("violation-provider-told-{how}")).to_owned());
    }
    if !told.is_empty() {
        rows.push(row("violation-told", told));
    }
    rows
}

/// The moves of an officer, in the order of the bar, with how they look.
const MOVES: [(CaseAction, &str); 14] = [
    (CaseAction::Open, "main"),
    (CaseAction::Close, "main"),
    (CaseAction::ConfirmAccess, "main"),
    (CaseAction::ConfirmRestore, "main"),
    (CaseAction::EnterAnswer, "second"),
    (CaseAction::AnswerAppeal, "second"),
    (CaseAction::OrderRestore, "second"),
    (CaseAction::Extend, "second"),
    (CaseAction::Resume, "second"),
    (CaseAction::Merge, "second"),
    (CaseAction::Remark, "second"),
    (CaseAction::Dismiss, "second"),
    (CaseAction::OrderAccess, "danger"),
    (CaseAction::OrderAtOnce, "danger"),
];

/// The buttons for this officer now: one iff the move would be allowed.
fn buttons(seat: &Seat, file: &CaseFile) -> Vec<BarButton> {
    let button = |(action, look): (CaseAction, &'static str)| BarButton {
        text: seat.t.text(format!("violation-action-{}", action.as_str())).to_owned(),
        href: format!("{}/{}", file.path(), action.as_str()),
        posts: false,
        look,
    };
    MOVES.into_iter().filter(|(action, _)| file.offers(seat, *action)).map(button).collect()
}

/// Back to the case, which tells what was done.
pub fn to_case(id: &str, did: CaseAction) -> Response {
    Redirect::to(&format!("/desk/violations/{id}?did={}", did.as_str())).into_response()
}

//! `/violations/{id}` — one case as its operator sees it: what is asked, by when, what happened, and the answer.

use anbei_app::views::violation::PastCaseEvent;
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::violation::{AnswerKind, Appeal, Case, CaseAction, CaseMove, CaseState};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::form::{Questions, category_text, clock};
use super::paper::Paper;
use super::party::{self, CaseSheet, row};
use crate::extract::Posted;
use crate::pages::applicant::here::Here;
use crate::view::history::lines;
use crate::view::{ControlView, FactRow, FieldView};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "violation/own.html")]
struct OwnPage {
    shell: Shell,
    sheet: CaseSheet,
    /// `answer` or `appeal`, if either may be sent now.
    may: &'static str,
    appealed: Option<&'static str>,
    papers: Vec<(&'static str, String)>,
}

impl Page for OwnPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /violations/{id}`.
pub async fn get(
    here: Here,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    Ok(page(&here, &id, &Posted::default(), (&[], &asked.did)).await?.respond())
}

/// `POST /violations/{id}` — 答复, or 申诉.
pub async fn post(
    here: Here,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (case, _) = party::read(&here, here.who.actor.clone(), &id).await?;
    let again = async |flaws: &[FieldFlaw]| -> Result<Response, PageError> {
        Ok(page(&here, &id, &posted, (flaws, "")).await?.unprocessable())
    };
    let (what, did) = match (may(&here, &case), posted.one("answer").and_then(AnswerKind::find)) {
        ("answer", Some(kind)) => (CaseMove::Answer(kind), "answer"),
        ("answer", None) => {
            let flaw = Flaw::new("choose-one");
            return again(&[FieldFlaw { field: "answer", index: 0, flaw }]).await;
        }
        _ => (CaseMove::Appeal, "appeal"),
    };
    match party::send(&here, &here.who.actor, &id, (what, &posted)).await? {
        Ok(()) => Ok(Redirect::to(&format!("/violations/{id}?did={did}")).into_response()),
        Err(flaws) => again(&flaws).await,
    }
}

/// What the operator may send now.
fn may(here: &Here, case: &Case) -> &'static str {
    let offers = |action| case.offers(action, &here.who.actor);
    match (offers(CaseAction::Answer), offers(CaseAction::Appeal)) {
        (true, _) => "answer",
        (_, true) => "appeal",
        _ => "",
    }
}

async fn page(
    here: &Here,
    id: &str,
    posted: &Posted,
    (flaws, did): (&[FieldFlaw], &str),
) -> Result<OwnPage, PageError> {
    let (case, events) = party::read(here, here.who.actor.clone(), id).await?;
    let t = here.t;
    let may = may(here, &case);
    let appealed = appealed(t, &case, may);
    let done = match did {
        "answer" if case.state == CaseState::Answered => Some("violation-did-answer"),
        "appeal" if may.is_empty() => Some("violation-did-appeal"),
        _ => None,
    };
    let path = format!("/violations/{id}");
    let papers = Paper::links(t, &Paper::OF_OPERATOR, (&events, &path));
    let sheet = CaseSheet::of(here, (&case, &events), path).await?;
    let sheet = CaseSheet {
        explain: explain(t, &case, may),
        done: done.map(|key| t.text(key)),
        facts: own_facts(here, &case, &events),
        ..sheet.asking(t, fields(Questions { t, posted }, may), (flaws, posted))
    };
    Ok(OwnPage { sheet, may, appealed, papers, shell: here.shell("violations") })
}

/// How it stands; while an appeal may be sent, that too.
fn explain(t: Lang, case: &Case, may: &str) -> &'static str {
    let of = if may == "appeal" { "appeal" } else { "explain" };
    t.text(format!("violation-state-{}.{of}", case.state.as_str()))
}

/// What became of the appeal that was sent, where no other may be.
fn appealed(t: Lang, case: &Case, may: &str) -> Option<&'static str> {
    match case.appeal {
        Appeal::Pending => t.find("violation-appeal-pending"),
        Appeal::Answered if may.is_empty() => t.find("violation-appeal-answered"),
        _ => None,
    }
}

fn fields(q: Questions<'_>, may: &str) -> Vec<FieldView> {
    let mut words = q.ask("words", ControlView::Paragraph);
    let key = format!("violation-{may}-words");
    if may.is_empty() {
        return Vec::new();
    }
    q.t.text(&key).clone_into(&mut words.label);
    words.hint = q.t.find(format!("{key}.hint")).map(str::to_owned);
    let mut fields = vec![words, q.files(false)];
    if may == "answer" {
        fields.insert(0, q.answer(true));
    }
    fields
}

fn own_facts(here: &Here, case: &Case, events: &[PastCaseEvent]) -> Vec<FactRow> {
    let (t, today) = (here.t, here.state.now().date_in_china());
    let row = |key: &str, texts| row(t, key, texts);
    let basis = crate::view::rests_on(t, case.category.basis);
    let mut rows = vec![
        row("violation-reference", vec![case.reference.clone()]),
        row("violation-category", vec![category_text(t, case.category).to_owned(), basis]),
    ];
    if let Some(severity) = case.severity {
        let text = t.text(format!("severity-{}", severity.as_str())).to_owned();
        rows.push(row("violation-severity", vec![text]));
    }
    // The access provider's days are the provider's own.
    let clock = clock(t, case, today).filter(|_| !case.state.is_ordered());
    rows.extend(clock.map(|texts| row("violation-due", texts)));
    if !case.provider.is_empty() {
        rows.push(row("violation-provider", vec![case.provider.clone()]));
    }
    let asks =
        |past: &&PastCaseEvent| matches!(past.event.action, CaseAction::Open | CaseAction::Extend);
    if let Some(past) =
        events.iter().rev().find(asks).filter(|_| case.due_on.is_some() && !case.state.is_ordered())
    {
        rows.push(row("violation-asked", lines(&past.event.note)));
    }
    rows
}

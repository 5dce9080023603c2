//! `/provider/orders/{id}` — one order as the provider sees it: what to do, the answer, and its own view of the timeline.

use anbei_app::AppError;
use anbei_app::views::violation::PastCaseEvent;
use anbei_domain::Flaw;
use anbei_domain::deadline::{DeadlineRule, agenda};
use anbei_domain::field::FieldFlaw;
use anbei_domain::violation::{Case, CaseAction, CaseMove};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::Agent;
use crate::extract::Posted;
use crate::pages::applicant::{self, lists};
use crate::pages::violation::form::{Questions, category_text};
use crate::pages::violation::paper::Paper;
use crate::pages::violation::party::{self, CaseSheet, row};
use crate::view::history::lines;
use crate::view::{ControlView, FactRow, FieldView};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/order.html")]
struct OrderPage {
    shell: Shell,
    sheet: CaseSheet,
    papers: Vec<(&'static str, String)>,
    may_acknowledge: bool,
    /// `confirm-access` or `confirm-restore`, if the provider owes either.
    may: &'static str,
    /// Somebody who reads only is told who may answer.
    is_reader: bool,
}

impl Page for OrderPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /provider/orders/{id}`.
pub async fn get(
    agent: Agent,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    Ok(page(&agent, &id, &Posted::default(), (&[], &asked.did)).await?.respond())
}

/// `POST /provider/orders/{id}` — 签收, or the confirmation that it was done.
pub async fn post(
    agent: Agent,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (case, _) = party::read(&agent.here, agent.actor(), &id).await?;
    agent.member.works().map_err(AppError::from)?;
    let again = async |flaws: &[FieldFlaw]| -> Result<Response, PageError> {
        Ok(page(&agent, &id, &posted, (flaws, "")).await?.unprocessable())
    };
    let is_read = posted.action() == "acknowledge";
    let what = if is_read { Ok(CaseMove::Acknowledge) } else { confirmed(&agent, &case, &posted) };
    let what = match what {
        Ok(what) => what,
        Err(flaw) => return again(&[flaw]).await,
    };
    let did = what.action().as_str();
    match party::send(&agent.here, &agent.actor(), &id, (what, &posted)).await? {
        Ok(()) => Ok(Redirect::to(&format!("/provider/orders/{id}?did={did}")).into_response()),
        Err(flaws) => again(&flaws).await,
    }
}

/// The confirmation that is owed, with its day and what shows it.
fn confirmed(agent: &Agent, case: &Case, posted: &Posted) -> Result<CaseMove, FieldFlaw> {
    let typed = posted.one("done_on").unwrap_or("").trim();
    let shape = |_| FieldFlaw { field: "done_on", index: 0, flaw: Flaw::new("day-shape") };
    let on = typed.parse().map_err(shape)?;
    let proofs = posted.files.len();
    Ok(match may(agent, case) {
        "confirm-restore" => CaseMove::ConfirmRestore { on, proofs },
        _ => CaseMove::ConfirmAccess { on, proofs },
    })
}

/// What the provider may confirm now.
fn may(agent: &Agent, case: &Case) -> &'static str {
    let offers = |action| case.offers(action, &agent.actor());
    match (offers(CaseAction::ConfirmAccess), offers(CaseAction::ConfirmRestore)) {
        (true, _) => "confirm-access",
        (_, true) => "confirm-restore",
        _ => "",
    }
}

async fn page(
    agent: &Agent,
    id: &str,
    posted: &Posted,
    (flaws, did): (&[FieldFlaw], &str),
) -> Result<OrderPage, PageError> {
    let (case, events) = party::read(&agent.here, agent.actor(), id).await?;
    let (t, may) = (agent.here.t, may(agent, &case));
    let fields = if may.is_empty() { Vec::new() } else { questions(agent, posted) };
    let known = ["acknowledge", "confirm-access", "confirm-restore"].into_iter();
    let done = known.filter(|name| *name == did).find_map(|name| {
        let is_so = name != may && (name != "acknowledge" || case.is_acknowledged);
        is_so.then(|| t.text(format!("provider-did-{name}")))
    });
    let path = format!("/provider/orders/{id}");
    let papers = Paper::links(t, &Paper::OF_PROVIDER, (&events, &path));
    let sheet = CaseSheet::of(&agent.here, (&case, &events), path).await?;
    Ok(OrderPage {
        sheet: CaseSheet {
            explain: t.text(format!("provider-order-{}", case.state.as_str())),
            done,
            facts: facts(t, &case, &events, agent.here.state.now().date_in_china()),
            ..sheet.asking(t, fields, (flaws, posted))
        },
        papers,
        may_acknowledge: case.offers(CaseAction::Acknowledge, &agent.actor()),
        may,
        is_reader: !agent.member.role.may_work(),
        shell: agent.here.shell("provider"),
    })
}

/// The day, what was done, and what shows it.
fn questions(agent: &Agent, posted: &Posted) -> Vec<FieldView> {
    let q = Questions { t: agent.here.t, posted };
    let mut day = FieldView { input_type: "date", ..q.ask("done_on", ControlView::Date) };
    if posted.one("done_on").is_none() {
        day.value = agent.here.state.now().date_in_china().to_string();
    }
    let mut views = vec![day, q.ask("words", ControlView::Paragraph), q.files(true)];
    // What an officer is asked about the provider, the provider is asked about itself.
    for view in &mut views {
        let key = format!("provider-order-{}", view.id);
        q.t.text(&key).clone_into(&mut view.label);
        view.hint = Some(q.t.text(format!("{key}.hint")).to_owned());
    }
    views
}

fn facts(t: Lang, case: &Case, events: &[PastCaseEvent], today: Date) -> Vec<FactRow> {
    let row = |key: &str, texts| row(t, key, texts);
    let mut rows = vec![row("violation-reference", vec![case.reference.clone()])];
    if !case.domain.is_empty() {
        rows.push(row("provider-order-domain", vec![lists::domain(&case.domain)]));
    }
    rows.push(row("violation-category", vec![category_text(t, case.category).to_owned()]));
    let orders = |past: &&PastCaseEvent| {
        use CaseAction::{OrderAccess, OrderAtOnce, OrderRestore};
        matches!(past.event.action, OrderAccess | OrderAtOnce | OrderRestore)
    };
    let due = agenda::of_case(case).filter(|due| due.rule == DeadlineRule::CarryOutOrder);
    rows.extend(due.map(|due| {
        row(
            "provider-order-due",
            vec![applicant::facts::left_of(t, &due, today), applicant::facts::deadline(t, &due)],
        )
    }));
    if let Some(past) = events.iter().rev().find(orders) {
        rows.push(row("provider-order-at", vec![t.moment(past.at)]));
        rows.push(row("provider-order-said", lines(&past.event.note)));
    }
    rows
}

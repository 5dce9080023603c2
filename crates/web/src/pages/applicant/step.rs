//! `/apply/{filing}/{step}` — one controller for every step of every kind.

use anbei_domain::field::{AnyField, FieldFlaw};
use anbei_domain::kind::new_website::SUBJECT_CONFIRMED;
use anbei_domain::kind::{REGISTER_SUBJECT, Step};
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::bar;
use super::case::{Case, Gate};
use super::correction::{self, Correction};
use super::facts::{self, Manner, Section};
use super::here::Here;
use super::question::{Asking, GroupView};
use super::sent;
use crate::view::{self, SummaryError};
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/step.html")]
struct StepPage {
    shell: Shell,
    kind: &'static str,
    title: &'static str,
    lead: Option<&'static str>,
    place: Option<String>,
    steps: Vec<view::Step>,
    errors: Vec<SummaryError>,
    correction: Option<Correction>,
    /// What it is filed for, on the step that has it confirmed.
    subject: Vec<Section>,
    groups: Vec<GroupView>,
    /// After a return: what stays as it is.
    rest: Vec<Section>,
    back: String,
    is_saved: bool,
    is_read: bool,
    autosave: String,
}

impl Page for StepPage {
    const CACHE: Cache = Cache::Never;
}

/// What a step was asked for with.
#[derive(Deserialize, Default)]
pub struct Asked {
    /// "保存草稿" was pressed.
    #[serde(default)]
    saved: String,
    /// Something was read from a file.
    #[serde(default)]
    read: String,
}

/// `GET /apply/{filing}` — where to go on.
pub async fn resume(here: Here, Path(filing): Path<String>) -> Result<Redirect, PageError> {
    Ok(Redirect::to(&Case::load(&here, &filing).await?.current_path()))
}

/// `GET /apply/{filing}/{step}`.
pub async fn get(
    here: Here,
    Path((filing, step)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    match case.gate(&step)? {
        Gate::Open(step) => Ok(page(&here, &case, step, &[], &asked).respond()),
        Gate::Elsewhere(path) => Ok(Redirect::to(&path).into_response()),
    }
}

/// `POST /apply/{filing}/{step}` — keeps what was typed, right or wrong, then does what the button says.
pub async fn post(
    here: Here,
    Path((filing, step)): Path<(String, String)>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    let step = match case.gate(&step)? {
        Gate::Open(step) => step,
        Gate::Elsewhere(_) if !case.filing.is_editable() => {
            return Err(PageError::refused("not-from-here"));
        }
        Gate::Elsewhere(path) if case.outdated.is_some() => {
            // The page was drawn by an older program; what was typed into it goes along.
            let typed = sent::answers_of_older(&case, &step, &posted);
            here.app().save_answers(&here.who.actor, &filing, typed).await?;
            return Ok(Redirect::to(&path).into_response());
        }
        Gate::Elsewhere(path) => return Ok(Redirect::to(&path).into_response()),
    };
    let mut answers = sent::answers(&case, step, &posted);
    let mut refused = sent::files(&here, &case, step, &posted, &mut answers).await?;
    let (read, unread) = sent::signatures(&case, step, &posted, &mut answers);
    refused.extend(unread);
    here.app().save_answers(&here.who.actor, &filing, answers).await?;
    if headers.contains_key("x-autosave") {
        let saved_at = here.t.clock(here.state.now());
        return Ok(axum::Json(serde_json::json!({ "saved_at": saved_at })).into_response());
    }
    let case = Case::load(&here, &filing).await?;
    if let (Some(group), []) = (read.first(), &refused[..]) {
        // What was read is looked at before anything else is done.
        let to = format!("{}?read=1#group-{group}", case.path(step.id));
        return Ok(Redirect::to(&to).into_response());
    }
    Ok(answer(&here, &case, step, &posted, refused))
}

/// Where the pressed button leads, everything being saved.
fn answer(
    here: &Here,
    case: &Case,
    step: &'static Step,
    posted: &Posted,
    refused: Vec<FieldFlaw>,
) -> Response {
    let path = case.path(step.id);
    let on_field = ["add", "remove", "region"].iter().find_map(|verb| posted.action_on(verb));
    let mut flaws = refused;
    let to = if posted.action() == "save" {
        format!("{path}?saved=1")
    } else if let Some(rest) = on_field {
        format!("{path}#{}", rest.split(':').next().unwrap_or(""))
    } else if matches!(posted.action(), "refresh") || posted.action_on("read").is_some() {
        path
    } else {
        flaws.extend(step_flaws(case, step, &flaws));
        case.after(step.id)
    };
    if flaws.is_empty() {
        Redirect::to(&to).into_response()
    } else {
        page(here, case, step, &flaws, &Asked::default()).unprocessable()
    }
}

/// What is wrong on the step, apart from what is told already.
fn step_flaws(case: &Case, step: &Step, told: &[FieldFlaw]) -> Vec<FieldFlaw> {
    let journey = case.journey();
    let leg = journey.legs.into_iter().find(|leg| leg.step.id == step.id);
    let found = leg.map(|leg| leg.flaws).unwrap_or_default().into_iter();
    let found = found.chain(case.taken.clone());
    let is_ours = |flaw: &FieldFlaw| {
        let is_told = told.iter().any(|other| other.field == flaw.field);
        let field = step.fields().find(|field| field.id() == flaw.field);
        !is_told && field.is_some_and(|field| case.draws(step, field))
    };
    found.filter(is_ours).collect()
}

fn page(
    here: &Here,
    case: &Case,
    step: &'static Step,
    flaws: &[FieldFlaw],
    asked: &Asked,
) -> StepPage {
    let t = here.t;
    let asking = Asking { t, case, step, flaws };
    let groups = asking.groups();
    let errors = groups.iter().flat_map(|group| &group.fields).flat_map(view::FieldView::summary);
    let errors = errors.collect();
    let kind = case.filing.kind;
    let is_confirming = step.fields().any(|field| field.id() == SUBJECT_CONFIRMED.id());
    let subject = if is_confirming {
        facts::sections(t, case, &REGISTER_SUBJECT, &case.subject, Manner::Masked)
    } else {
        Vec::new()
    };
    let before = case.journey().before(step.id).filter(|_| !case.is_correction());
    StepPage {
        kind: t.text(format!("kind-{}", kind.id)),
        title: t.text(format!("step-{}", step.id)),
        lead: t.find(format!("step-{}.lead", step.id)),
        place: bar::place(t, case, step.id),
        steps: bar::steps(t, case, step.id),
        errors,
        correction: correction::of(t, case),
        subject,
        groups,
        rest: correction::rest(t, case),
        back: before.map_or_else(|| "/my".to_owned(), |step| case.path(step.id)),
        is_saved: !asked.saved.is_empty() && flaws.is_empty(),
        is_read: !asked.read.is_empty() && flaws.is_empty(),
        autosave: case.path(step.id),
        shell: here.shell("filings").asking_for(kind),
    }
}

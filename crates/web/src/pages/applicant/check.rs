//! `/apply/{filing}/check` — 核对: everything that was answered, before it is handed in.

use anbei_app::AppError;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::bar;
use super::case::Case;
use super::correction::{self, Correction};
use super::facts::{self, Manner, Section};
use super::here::Here;
use crate::view::{self, SummaryError};
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/check.html")]
struct CheckPage {
    shell: Shell,
    kind: &'static str,
    steps: Vec<view::Step>,
    errors: Vec<SummaryError>,
    correction: Option<Correction>,
    sections: Vec<Section>,
    /// The responsibility notice comes next.
    has_notice: bool,
    next: String,
    back: String,
}

impl Page for CheckPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /apply/{filing}/check`.
pub async fn get(here: Here, Path(filing): Path<String>) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(elsewhere) = elsewhere(&case) {
        return Ok(Redirect::to(&elsewhere).into_response());
    }
    let flaws = all_flaws(&case);
    Ok(page(&here, &case, &flaws).respond())
}

/// `POST /apply/{filing}/check` — on to the notice, or handed in where there is none to read.
pub async fn post(
    here: Here,
    Path(filing): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(elsewhere) = elsewhere(&case) {
        return Ok(Redirect::to(&elsewhere).into_response());
    }
    let flaws = all_flaws(&case);
    if !flaws.is_empty() {
        return Ok(page(&here, &case, &flaws).unprocessable());
    }
    if case.filing.kind.outcome.needs_notice() {
        return Ok(Redirect::to(&case.path("notice")).into_response());
    }
    let by = (&here.who.actor, &here.who.via);
    match here.app().submit_filing(by, &filing, None).await {
        Ok(_) => Ok(Redirect::to(&format!("/filings/{filing}/submitted")).into_response()),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&here, &case, &flaws).unprocessable())
        }
        Err(other) => Err(other.into()),
    }
}

/// Where somebody is sent who has not come so far.
pub fn elsewhere(case: &Case) -> Option<String> {
    if !case.filing.is_editable() {
        return Some(case.current_path());
    }
    let unbegun = case.journey().legs.into_iter().find(|leg| !leg.is_begun);
    unbegun.map(|leg| case.path(leg.step.id))
}

/// What is wrong with any step.
pub fn all_flaws(case: &Case) -> Vec<FieldFlaw> {
    case.journey().legs.into_iter().flat_map(|leg| leg.flaws).collect()
}

/// The page, with these flaws in its summary; the notice's page shows it too when something turns out wrong at the end.
pub fn with_flaws(here: &Here, case: &Case, flaws: &[FieldFlaw]) -> Response {
    page(here, case, flaws).unprocessable()
}

fn page(here: &Here, case: &Case, flaws: &[FieldFlaw]) -> CheckPage {
    let t = here.t;
    let kind = case.filing.kind;
    let errors = flaws.iter().map(|found| {
        let step = kind.steps.iter().find(|step| step.fields().any(|f| f.id() == found.field));
        let path = step.map_or_else(String::new, |step| case.path(step.id));
        let label = t.text(format!("field-{}", found.field));
        let text = t.flaw(&found.flaw);
        SummaryError {
            href: format!("{path}#{}", found.field),
            text: t.with("apply-error", &[("label", &label), ("text", &text)]),
        }
    });
    let last = case.journey().legs.last().map_or("", |leg| leg.step.id);
    CheckPage {
        kind: t.text(format!("kind-{}", kind.id)),
        steps: bar::steps(t, case, "check"),
        errors: errors.collect(),
        correction: correction::of(t, case),
        sections: facts::sections(t, case, kind, &case.filing.answers, Manner::ToCheck),
        has_notice: kind.outcome.needs_notice(),
        next: case.path("check"),
        back: if case.is_correction() { "/my".to_owned() } else { case.path(last) },
        shell: here.shell("filings"),
    }
}

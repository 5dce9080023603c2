//! `/apply/{filing}/check` — 核对: everything that was answered, before it is handed in.

use anbei_app::AppError;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::bar;
use super::case::Case;
use super::changes::{self, ChangedBlock};
use super::correction::{self, Correction};
use super::facts::{self, Manner, Section};
use super::here::Here;
use super::moving;
use crate::view::checks::{CheckView, checks};
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
    /// 变更前后对照, for what changes a record.
    changes: Option<Vec<ChangedBlock>>,
    /// A change that changes nothing yet.
    is_unchanged: bool,
    /// What it brings with it that the applicant should know before.
    moving: Option<String>,
    /// What the platform advises; it keeps nobody from handing in.
    advice: Vec<CheckView>,
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
    let case = probed(&here, case).await?;
    let flaws = all_flaws(&case);
    let moving = moving::told(&here, &case).await?;
    let advice = here.app().check_draft(&here.who.actor, &filing).await?;
    let asking: Vec<_> = advice.into_iter().filter(|f| f.verdict.asks()).collect();
    let advice = checks(here.t, &asking).open;
    Ok(CheckPage { moving, advice, ..page(&here, &case, &flaws) }.respond())
}

/// 注销前核查: the platform tries whether what is to be cancelled still answers, each time it is looked over.
async fn probed(here: &Here, case: Case) -> Result<Case, PageError> {
    let id = case.filing.id.to_string();
    let Some(host) = here.app().closing_host(&here.who.actor, &id).await? else {
        return Ok(case);
    };
    let app = here.app().clone();
    let found = tokio::task::spawn_blocking(move || app.try_home_page(&host)).await;
    here.app().record_probe(&here.who.actor, &id, found.map_err(PageError::internal)?).await?;
    Case::load(here, &id).await
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
    if case.filing.kind.outcome.needs_code() {
        return Ok(Redirect::to(&case.path("code")).into_response());
    }
    let by = (&here.who.actor, &here.who.via);
    match here.app().submit_filing(by, &filing, None).await {
        Ok(_) => Ok(Redirect::to(&format!("/filings/{filing}/submitted")).into_response()),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&here, &case, &flaws).unprocessable())
        }
        Err(AppError::Refused(refusal)) if refusal.is_of_applicant() => {
            Ok(with_refusal(&here, &case, &refusal))
        }
        Err(other) => Err(other.into()),
    }
}

/// Where somebody is sent who has not come so far.
pub fn elsewhere(case: &Case) -> Option<String> {
    if !case.filing.is_editable() || case.outdated.is_some() {
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

/// The page, with what stands in the way of handing it in.
pub fn with_refusal(here: &Here, case: &Case, refusal: &Refusal) -> Response {
    let text = super::refusal_text(here.t, refusal);
    let errors = vec![SummaryError { href: "#main".to_owned(), label: None, text }];
    CheckPage { errors, ..page(here, case, &[]) }.unprocessable()
}

fn page(here: &Here, case: &Case, flaws: &[FieldFlaw]) -> CheckPage {
    let t = here.t;
    let kind = case.filing.kind;
    let errors = flaws.iter().map(|found| {
        let step = kind.steps.iter().find(|step| step.fields().any(|f| f.id() == found.field));
        let path = step.map_or_else(String::new, |step| case.path(step.id));
        SummaryError {
            href: format!("{path}#{}", found.field),
            label: Some(t.text(format!("field-{}", found.field)).to_owned()),
            text: t.flaw(&found.flaw),
        }
    });
    let last = case.journey().legs.last().map_or("", |leg| leg.step.id);
    let changes = changes::of(t, case);
    CheckPage {
        is_unchanged: changes.as_ref().is_some_and(Vec::is_empty),
        kind: t.text(format!("kind-{}", kind.id)),
        steps: bar::steps(t, case, "check"),
        errors: errors.collect(),
        correction: correction::of(t, case),
        changes,
        moving: None,
        advice: Vec::new(),
        sections: facts::sections(t, case, kind, &case.filing.answers, Manner::ToCheck),
        has_notice: kind.outcome.needs_notice() || kind.outcome.needs_code(),
        next: case.path("check"),
        back: if case.is_correction() { "/my".to_owned() } else { case.path(last) },
        shell: here.shell("filings"),
    }
}

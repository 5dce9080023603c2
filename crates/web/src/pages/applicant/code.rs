//! `/apply/{filing}/code` — 手机验证码: confirmed by a code to the account's mobile, and handed in.

use anbei_app::AppError;
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::case::Case;
use super::here::Here;
use super::{bar, check};
use crate::view::{self, ControlView, FieldErrorView, FieldView, SummaryError};
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/code.html")]
struct CodePage {
    shell: Shell,
    kind: &'static str,
    explain: &'static str,
    steps: Vec<view::Step>,
    errors: Vec<SummaryError>,
    field: FieldView,
    is_sent: bool,
    action: String,
    back: String,
}

impl Page for CodePage {
    const CACHE: Cache = Cache::Never;
}

/// What the page was asked for with.
#[derive(Deserialize, Default)]
pub struct Asked {
    /// A code is on its way.
    #[serde(default)]
    sent: String,
}

/// `GET /apply/{filing}/code`.
pub async fn get(
    here: Here,
    Path(filing): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(path) = elsewhere(&case) {
        return Ok(Redirect::to(&path).into_response());
    }
    Ok(page(&here, &case, None, !asked.sent.is_empty()).respond())
}

/// `POST /apply/{filing}/code` — sends a code, or takes it and hands the filing in.
pub async fn post(
    here: Here,
    Path(filing): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(path) = elsewhere(&case) {
        return Ok(Redirect::to(&path).into_response());
    }
    let by = (&here.who.actor, &here.who.via);
    if posted.action() == "send" {
        return Ok(match here.app().send_filing_code(by, &filing).await? {
            Ok(()) => Redirect::to(&format!("{}?sent=1", case.path("code"))).into_response(),
            Err(flaw) => page(&here, &case, Some(&flaw), true).unprocessable(),
        });
    }
    let typed = posted.one("code").unwrap_or("");
    if let Err(flaw) = here.app().confirm_filing(by, &filing, typed).await? {
        return Ok(page(&here, &case, Some(&flaw), true).unprocessable());
    }
    hand_in(&here, &case).await
}

async fn hand_in(here: &Here, case: &Case) -> Result<Response, PageError> {
    let id = case.filing.id.as_str();
    match here.app().submit_filing((&here.who.actor, &here.who.via), id, None).await {
        Ok(_) => Ok(Redirect::to(&format!("/filings/{id}/submitted")).into_response()),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => Ok(check::with_flaws(here, case, &flaws)),
        Err(AppError::Refused(refusal)) if refusal.is_of_applicant() => {
            Ok(check::with_refusal(here, case, &refusal))
        }
        Err(other) => Err(other.into()),
    }
}

fn elsewhere(case: &Case) -> Option<String> {
    if !case.filing.kind.outcome.needs_code() {
        return Some(case.current_path());
    }
    let is_flawed = || !check::all_flaws(case).is_empty();
    check::elsewhere(case).or_else(|| is_flawed().then(|| case.path("check")))
}

fn page(here: &Here, case: &Case, flaw: Option<&Flaw>, is_sent: bool) -> CodePage {
    let t = here.t;
    let flaws = flaw.map(|flaw| FieldFlaw { field: "code", index: 0, flaw: flaw.clone() });
    let error = |flaw: &FieldFlaw| FieldErrorView {
        index: 0,
        id: "code-error-0".to_owned(),
        text: t.flaw(&flaw.flaw),
        way_out: None,
    };
    let blank = FieldView::blank("code", t.text("life-code").to_owned(), ControlView::Line);
    let field = FieldView {
        hint: Some(t.text("life-code.hint").to_owned()),
        mono: true,
        autocomplete: "one-time-code",
        errors: flaws.iter().map(error).collect(),
        ..blank
    };
    CodePage {
        kind: t.text(format!("kind-{}", case.filing.kind.id)),
        explain: t.text(format!("life-code-{}", case.filing.kind.id)),
        steps: bar::steps(t, case, "code"),
        errors: field.summary().collect(),
        field,
        is_sent,
        action: case.path("code"),
        back: case.path("check"),
        shell: here.shell("filings"),
    }
}

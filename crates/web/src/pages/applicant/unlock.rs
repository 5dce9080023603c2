//! `/filings/{id}/unlock` — 自行补正: what was not returned may be mended too, with a word why.

use anbei_app::AppError;
use anbei_domain::Flaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::case::Case;
use super::here::Here;
use crate::view::{ControlView, FieldErrorView, FieldView, SummaryError};
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/unlock.html")]
struct UnlockPage {
    shell: Shell,
    title: String,
    errors: Vec<SummaryError>,
    field: FieldView,
    asked: String,
    action: String,
    back: String,
}

impl Page for UnlockPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    field: String,
}

/// `GET /filings/{id}/unlock?field=…`.
pub async fn get(
    here: Here,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &id).await?;
    case.filing.kind.field(&asked.field).ok_or(PageError::NotFound)?;
    if !case.is_correction() {
        return Ok(Redirect::to(&case.current_path()).into_response());
    }
    Ok(page(&here, &case, &asked.field, None).respond())
}

/// `POST /filings/{id}/unlock`.
pub async fn post(
    here: Here,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &id).await?;
    let asked = posted.one("asked").unwrap_or("").to_owned();
    let why = posted.one("why").unwrap_or("");
    let by = (&here.who.actor, &here.who.via);
    match here.app().unlock_answer(by, &id, (&asked, why)).await {
        Ok(()) => {
            let steps = &mut case.filing.kind.steps.iter();
            let step = steps.find(|step| step.fields().any(|field| field.id() == asked));
            let path = step.map_or(case.current_path(), |step| case.path(step.id));
            Ok(Redirect::to(&format!("{path}#{asked}")).into_response())
        }
        Err(AppError::Refused(Refusal::NoReason)) => {
            let flaw = Flaw::new("required");
            Ok(page(&here, &case, &asked, Some(&flaw)).unprocessable())
        }
        Err(other) => Err(other.into()),
    }
}

fn page(here: &Here, case: &Case, asked: &str, flaw: Option<&Flaw>) -> UnlockPage {
    let t = here.t;
    let error = |flaw: &Flaw| FieldErrorView {
        index: 0,
        id: "why-error-0".to_owned(),
        text: t.flaw(flaw),
        way_out: None,
    };
    let blank = FieldView::blank("why", t.text("life-why").to_owned(), ControlView::Paragraph);
    let field = FieldView {
        hint: Some(t.text("life-why.hint").to_owned()),
        errors: flaw.map(error).into_iter().collect(),
        ..blank
    };
    UnlockPage {
        title: t.with("life-unlock-title", &[("field", &t.text(format!("field-{asked}")))]),
        errors: field.summary().collect(),
        field,
        asked: asked.to_owned(),
        action: format!("/filings/{}/unlock", case.filing.id),
        back: case.current_path(),
        shell: here.shell("filings"),
    }
}

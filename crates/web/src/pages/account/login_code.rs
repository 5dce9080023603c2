//! `/login/code` — the second step of a log-in: the code of a device.

use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::{Query, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::login::with_back;
use super::onward;
use super::questions::Questions;
use crate::extract::{HalfSignedIn, Posted};
use crate::page::Cache;
use crate::view::{FieldView, SummaryError};
use crate::{Page, PageError, Shell, State};

#[derive(Template)]
#[template(path = "account/login_code.html")]
struct LoginCodePage {
    shell: Shell,
    errors: Vec<SummaryError>,
    field: FieldView,
    back: String,
}

impl Page for LoginCodePage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    back: String,
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
    person: HalfSignedIn,
) -> Response {
    let session = &person.0.found.session;
    if session.is_open() {
        return onward(Some(&asked.back), person.0.home()).into_response();
    }
    if !session.has_second_factor {
        let path = with_back("/account/second-factor", &asked.back);
        return Redirect::to(&path).into_response();
    }
    page(&state, &person, asked.back, None).respond()
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    person: HalfSignedIn,
    posted: Posted,
) -> Result<Response, PageError> {
    let (who, via) = (&person.0.found, &person.0.via);
    let code = posted.one("code").unwrap_or("");
    match state.app().show_second_factor(who, code, via).await? {
        Ok(()) => Ok(onward(posted.one("back"), person.0.home()).into_response()),
        Err(flaw) => {
            let back = posted.one("back").unwrap_or("").to_owned();
            Ok(page(&state, &person, back, Some(flaw)).unprocessable())
        }
    }
}

fn page(state: &State, person: &HalfSignedIn, back: String, flaw: Option<Flaw>) -> LoginCodePage {
    let t = person.0.visitor.t;
    let flaws: Vec<_> =
        flaw.into_iter().map(|flaw| FieldFlaw { field: "code", index: 0, flaw }).collect();
    let field = Questions { t, flaws: &flaws }.code("code");
    // Whoever is half in is shown nothing of what lies behind.
    let shell = person.0.visitor.shell(state);
    LoginCodePage { shell, errors: field.summary().collect(), field, back }
}

//! `/account/second-factor` — 动态口令: set up, or taken off.

use anbei_app::use_case::second_factor::Offer;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use super::flaws_of;
use super::questions::Questions;
use crate::extract::{HalfSignedIn, Person, Posted};
use crate::page::Cache;
use crate::view::{FieldView, SummaryError};
use crate::{Page, PageError, Shell, State};

#[derive(Template)]
#[template(path = "account/second_factor.html")]
struct SecondFactorPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    field: FieldView,
    /// What to set a device up with; nothing if one is set up already.
    offer: Option<Offer>,
    /// Whether the account cannot do without.
    is_required: bool,
}

impl Page for SecondFactorPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "account/recovery_codes.html")]
struct RecoveryCodesPage {
    shell: Shell,
    codes: Vec<String>,
    home: &'static str,
}

impl Page for RecoveryCodesPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    person: HalfSignedIn,
) -> Result<Response, PageError> {
    if is_closed(&person.0) {
        return Ok(Redirect::to("/login/code?back=/account/second-factor").into_response());
    }
    Ok(page(&state, &person.0, &[]).await?.respond())
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    person: HalfSignedIn,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = &person.0;
    if is_closed(person) {
        return Ok(Redirect::to("/login/code").into_response());
    }
    let code = posted.one("code").unwrap_or("");
    if person.found.session.has_second_factor {
        return remove(&state, person, code).await;
    }
    match state.app().enrol_second_factor(&person.found, code, &person.via).await {
        Ok(codes) => {
            let shell = person.shell(&state);
            Ok(RecoveryCodesPage { shell, codes, home: person.home() }.respond())
        }
        Err(error) => Ok(page(&state, person, &flaws_of(error)?).await?.unprocessable()),
    }
}

async fn remove(state: &State, person: &Person, code: &str) -> Result<Response, PageError> {
    match state.app().remove_second_factor(&person.found, code, &person.via).await? {
        Ok(()) => Ok(Redirect::to("/account").into_response()),
        Err(flaw) => {
            let flaws = [FieldFlaw { field: "code", index: 0, flaw }];
            Ok(page(state, person, &flaws).await?.unprocessable())
        }
    }
}

/// Whoever has a device shows it before changing anything about it.
fn is_closed(person: &Person) -> bool {
    let session = &person.found.session;
    session.has_second_factor && !session.is_open()
}

async fn page(
    state: &State,
    person: &Person,
    flaws: &[FieldFlaw],
) -> Result<SecondFactorPage, PageError> {
    let offer = if person.found.session.has_second_factor {
        None
    } else {
        Some(state.app().offer_second_factor(&person.found, &state.brand().name).await?)
    };
    let field = Questions { t: person.visitor.t, flaws }.code("code");
    Ok(SecondFactorPage {
        shell: person.shell(state),
        errors: field.summary().collect(),
        field,
        offer,
        is_required: person.kind().needs_second_factor(),
    })
}

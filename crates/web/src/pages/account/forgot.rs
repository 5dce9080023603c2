//! `/forgot` — 忘记密码: where to send the code.

use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use super::questions::Questions;
use super::register::captcha_error;
use super::{check_captcha, flaws_of};
use crate::extract::{Origin, Posted, set_cookie};
use crate::page::Cache;
use crate::view::{CaptchaView, FieldView, SummaryError};
use crate::{Page, PageError, Shell, State, Visitor, captcha};

/// Carries the token of a reset that waits for its code.
pub(super) const COOKIE: &str = "reset";

#[derive(Template)]
#[template(path = "account/forgot.html")]
struct ForgotPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    field: FieldView,
    captcha: CaptchaView,
}

impl Page for ForgotPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    page(&state, &visitor, &Posted::default(), &[], None).respond()
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    visitor: Visitor,
    origin: Origin,
    posted: Posted,
) -> Result<Response, PageError> {
    if posted.action() == "captcha" {
        return Ok(page(&state, &visitor, &posted, &[], None).respond());
    }
    if let Some(flaw) = check_captcha(&state, &posted).await? {
        return Ok(page(&state, &visitor, &posted, &[], Some(&flaw)).unprocessable());
    }
    let email = posted.one("reset_email").unwrap_or("");
    let begun = match state.app().begin_reset(email, &origin.via) {
        Ok(begin) => begin.await,
        Err(error) => Err(error),
    };
    match begun {
        Ok(token) => {
            let mut response = Redirect::to("/forgot/code").into_response();
            set_cookie(&mut response, &state, COOKIE, &token, None)?;
            Ok(response)
        }
        Err(error) => Ok(page(&state, &visitor, &posted, &flaws_of(error)?, None).unprocessable()),
    }
}

fn page(
    state: &State,
    visitor: &Visitor,
    posted: &Posted,
    flaws: &[FieldFlaw],
    captcha_flaw: Option<&Flaw>,
) -> ForgotPage {
    let t = visitor.t;
    let typed = posted.one("reset_email").unwrap_or("");
    let field = Questions { t, flaws }.typed("reset_email", typed, ("email", "email"));
    let captcha = match captcha_flaw {
        Some(flaw) => captcha::issue_again(state, t, flaw),
        None => captcha::issue(state),
    };
    let mut errors: Vec<_> = field.summary().collect();
    errors.extend(captcha_error(&captcha));
    ForgotPage { errors, field, captcha, shell: visitor.shell(state) }
}

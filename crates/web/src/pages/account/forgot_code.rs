//! `/forgot/code` — 忘记密码: the code and the new password.

use anbei_app::port::Secret;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::forgot::COOKIE;
use super::questions::Questions;
use super::{flaws_of, hashing};
use crate::extract::{Origin, Posted, cookie, set_cookie};
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{FieldView, SummaryError};
use crate::{Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "account/forgot_code.html")]
struct ForgotCodePage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
}

impl Page for ForgotCodePage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Response {
    match cookie(&headers, COOKIE) {
        Some(_) => page(&state, &visitor, &[]).respond(),
        None => Redirect::to("/forgot").into_response(),
    }
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    visitor: Visitor,
    origin: Origin,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    let Some(token) = cookie(&headers, COOKIE).map(str::to_owned) else {
        return Ok(Redirect::to("/forgot").into_response());
    };
    let code = posted.one("code").unwrap_or("").to_owned();
    let [password, again] =
        ["password", "password_again"].map(|name| Secret::new(posted.one(name).unwrap_or("")));
    let reset = hashing(&state, move |app| {
        app.finish_reset(&token, &code, [&password, &again], &origin.via)
    });
    match reset.await {
        Ok(()) => {
            let mut response = Redirect::to("/login?done=reset").into_response();
            set_cookie(&mut response, &state, COOKIE, "", Some(0))?;
            Ok(response)
        }
        Err(error) => Ok(page(&state, &visitor, &flaws_of(error)?).unprocessable()),
    }
}

fn page(state: &State, visitor: &Visitor, flaws: &[FieldFlaw]) -> ForgotCodePage {
    let q = Questions { t: visitor.t, flaws };
    let hint = Some(visitor.t.text("account-reset-code-hint").to_owned());
    let fields = vec![
        FieldView {
            hint,
            label: visitor.t.text("account-email_code").to_owned(),
            ..q.code("code")
        },
        q.password("password", "new-password"),
        q.password("password_again", "new-password"),
    ];
    ForgotCodePage { errors: summary(&fields), fields, shell: visitor.shell(state) }
}

//! `/account/password` — 修改密码.

use anbei_app::port::Secret;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use super::questions::Questions;
use super::{flaws_of, hashing};
use crate::extract::{Posted, end_session};
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{FieldView, SummaryError};
use crate::{Page, PageError, Shell, SignedIn, State};

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
}

impl Page for PasswordPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(Shared(state): Shared<State>, person: SignedIn) -> Response {
    page(&state, &person, &[]).respond()
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    person: SignedIn,
    posted: Posted,
) -> Result<Response, PageError> {
    let secret = |name| Secret::new(posted.one(name).unwrap_or(""));
    let (current, new) = (secret("current"), [secret("password"), secret("password_again")]);
    let (account, via) = (person.account().clone(), person.via.clone());
    let changed =
        hashing(&state, move |app| app.change_password(&account, &current, new.each_ref(), &via));
    match changed.await {
        Ok(()) => {
            let mut response = Redirect::to("/login?done=password").into_response();
            end_session(&mut response, &state)?;
            Ok(response)
        }
        Err(error) => Ok(page(&state, &person, &flaws_of(error)?).unprocessable()),
    }
}

fn page(state: &State, person: &SignedIn, flaws: &[FieldFlaw]) -> PasswordPage {
    let q = Questions { t: person.visitor.t, flaws };
    let fields = vec![
        q.password("current", "current-password"),
        q.password("password", "new-password"),
        q.password("password_again", "new-password"),
    ];
    PasswordPage { errors: summary(&fields), fields, shell: person.shell(state) }
}

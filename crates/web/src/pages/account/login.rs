//! `/login` — 用户登录.

use anbei_app::port::Secret;
use anbei_app::use_case::login::LogIn;
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::{Query, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::questions::Questions;
use super::register::captcha_error;
use super::{check_captcha, flaws_of, hashing, onward};
use crate::extract::{Origin, Posted, home, keep_session};
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{CaptchaView, FieldView, SummaryError};
use crate::{Page, PageError, Shell, SignedIn, State, Visitor, captcha};

#[derive(Template)]
#[template(path = "account/login.html")]
struct LoginPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    captcha: CaptchaView,
    /// Where the visitor wanted to go.
    back: String,
    /// What has just been done: `reset`, `password`, `out`.
    done: Option<&'static str>,
}

impl Page for LoginPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    back: String,
    #[serde(default)]
    done: String,
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
    signed_in: Option<SignedIn>,
) -> Response {
    if let Some(person) = signed_in {
        return onward(Some(&asked.back), person.home()).into_response();
    }
    let mut posted = Posted::default();
    posted.texts.push(("back".to_owned(), asked.back));
    let known = ["reset", "password", "out"].into_iter().find(|known| *known == asked.done);
    LoginPage { done: known, ..page(&state, &visitor, &posted, &[], None) }.respond()
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
    let typed = LogIn {
        login: posted.one("login").unwrap_or("").to_owned(),
        password: Secret::new(posted.one("password").unwrap_or("")),
        remember: posted.one("remember") == Some("yes"),
        agent: origin.agent,
    };
    let begun = hashing(&state, move |app| app.log_in(&typed, &origin.via)).await;
    match begun {
        Ok(begun) => {
            let back = posted.one("back");
            let mut response = if begun.asks_code {
                Redirect::to(&with_back("/login/code", back.unwrap_or(""))).into_response()
            } else {
                onward(back, home(begun.kind)).into_response()
            };
            keep_session(&mut response, &state, &begun.token, begun.lasts_seconds)?;
            Ok(response)
        }
        Err(error) => Ok(page(&state, &visitor, &posted, &flaws_of(error)?, None).unprocessable()),
    }
}

pub(super) fn with_back(path: &str, back: &str) -> String {
    if back.is_empty() {
        return path.to_owned();
    }
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("{path}?back={back}")
}

fn page(
    state: &State,
    visitor: &Visitor,
    posted: &Posted,
    flaws: &[FieldFlaw],
    captcha_flaw: Option<&Flaw>,
) -> LoginPage {
    let t = visitor.t;
    let q = Questions { t, flaws };
    let name = q.line("login", posted.one("login").unwrap_or(""), "username");
    let fields = vec![
        FieldView { label: t.text("account-login-as").to_owned(), mono: true, ..name },
        // What a password must be like concerns who chooses one.
        FieldView { hint: None, ..q.password("password", "current-password") },
        q.tick("remember", posted.one("remember") == Some("yes")),
    ];
    let captcha = match captcha_flaw {
        Some(flaw) => captcha::issue_again(state, t, flaw),
        None => captcha::issue(state),
    };
    let mut errors = summary(&fields);
    errors.extend(captcha_error(&captcha));
    let back = posted.one("back").unwrap_or("").to_owned();
    LoginPage { errors, fields, captcha, back, done: None, shell: visitor.shell(state) }
}

//! `/register` — 注册账号, the first step.

use anbei_app::port::Secret;
use anbei_app::use_case::registration::Registration;
use anbei_domain::Flaw;
use anbei_domain::account::AccountKind;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use super::questions::Questions;
use super::{check_captcha, flaws_of, hashing};
use crate::extract::{Origin, Posted, set_cookie};
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{CaptchaView, FieldView, Step, SummaryError};
use crate::{Lang, Page, PageError, Shell, SignedIn, State, Visitor, captcha};

/// Carries the token of a registration that waits for its codes.
pub(super) const COOKIE: &str = "registration";

#[derive(Template)]
#[template(path = "account/register.html")]
struct RegisterPage {
    shell: Shell,
    steps: Vec<Step>,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    captcha: CaptchaView,
}

impl Page for RegisterPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    signed_in: Option<SignedIn>,
) -> Response {
    match signed_in {
        Some(person) => Redirect::to(person.home()).into_response(),
        None => page(&state, &visitor, &Posted::default(), &[], None).respond(),
    }
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
        let flaws = read(&posted, visitor.t).evident_flaws();
        return Ok(page(&state, &visitor, &posted, &flaws, Some(&flaw)).unprocessable());
    }
    let form = read(&posted, visitor.t);
    let begun = hashing(&state, move |app| app.begin_registration(&form, &origin.via)).await;
    match begun {
        Ok(token) => {
            let mut response = Redirect::to("/register/codes").into_response();
            set_cookie(&mut response, &state, COOKIE, &token, None)?;
            Ok(response)
        }
        Err(error) => Ok(page(&state, &visitor, &posted, &flaws_of(error)?, None).unprocessable()),
    }
}

fn kind_of(posted: &Posted) -> AccountKind {
    let kind = posted.one("kind").and_then(AccountKind::of_name);
    kind.filter(|kind| kind.is_applicant()).unwrap_or(AccountKind::Personal)
}

fn read(posted: &Posted, t: Lang) -> Registration {
    let text = |name| posted.one(name).unwrap_or("").to_owned();
    Registration {
        kind: kind_of(posted),
        login_name: text("login_name"),
        password: Secret::new(text("password")),
        password_again: Secret::new(text("password_again")),
        email: text("email"),
        mobile: text("mobile"),
        unit_name: text("unit_name"),
        unit_uscc: text("unit_uscc"),
        language: t.code(),
    }
}

fn page(
    state: &State,
    visitor: &Visitor,
    posted: &Posted,
    flaws: &[FieldFlaw],
    captcha_flaw: Option<&Flaw>,
) -> RegisterPage {
    let t = visitor.t;
    let fields = fields(Questions { t, flaws }, posted);
    let captcha = match captcha_flaw {
        Some(flaw) => captcha::issue_again(state, t, flaw),
        None => captcha::issue(state),
    };
    let mut errors = summary(&fields);
    errors.extend(captcha_error(&captcha));
    RegisterPage { steps: steps(t, 0), errors, fields, captcha, shell: visitor.shell(state) }
}

fn fields(q: Questions<'_>, posted: &Posted) -> Vec<FieldView> {
    let text = |name| posted.one(name).unwrap_or("");
    let of_unit = |field: FieldView| FieldView {
        shown_when: Some(("kind".to_owned(), "legal-person".to_owned())),
        ..field
    };
    vec![
        q.one_of("kind", &["personal", "legal-person"], kind_of(posted).as_str()),
        of_unit(q.line("unit_name", text("unit_name"), "organization")),
        of_unit(FieldView { mono: true, ..q.line("unit_uscc", text("unit_uscc"), "off") }),
        FieldView { mono: true, ..q.line("login_name", text("login_name"), "username") },
        q.password("password", "new-password"),
        q.password("password_again", "new-password"),
        q.typed("email", text("email"), ("email", "email")),
        q.typed("mobile", text("mobile"), ("tel", "tel")),
    ]
}

/// The captcha's lines of the summary.
pub(in crate::pages) fn captcha_error(captcha: &CaptchaView) -> impl Iterator<Item = SummaryError> {
    let line = |text: &String| SummaryError {
        href: "#captcha".to_owned(),
        label: None,
        text: text.clone(),
    };
    captcha.errors.iter().map(move |error| line(&error.text))
}

/// 填写信息, 验证, 完成.
pub(super) fn steps(t: Lang, now: usize) -> Vec<Step> {
    let names = ["account-step-details", "account-step-codes", "account-step-done"];
    let state = |index: usize| match index.cmp(&now) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    let step = |(index, name): (usize, &&str)| Step {
        name: t.text(name).to_owned(),
        state: state(index),
        href: None,
    };
    names.iter().enumerate().map(step).collect()
}

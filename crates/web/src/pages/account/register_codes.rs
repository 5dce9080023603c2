//! `/register/codes` — 注册账号, the second step: the codes sent by mail and by short message; and `/register/done`.

use anbei_app::use_case::code::Purpose;
use anbei_app::use_case::registration::Waiting;
use anbei_domain::field::FieldFlaw;
use anbei_domain::redact;
use askama::Template;
use axum::extract::State as Shared;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::flaws_of;
use super::questions::Questions;
use super::register::{COOKIE, steps};
use crate::extract::{Origin, Posted, cookie, set_cookie};
use crate::page::Cache;
use crate::view::{FieldView, Step, SummaryError};
use crate::{Page, PageError, Shell, State, Visitor};

/// A code that is asked for.
struct Asked {
    field: FieldView,
    /// What its "send again" button posts.
    resend: &'static str,
    resend_text: &'static str,
}

#[derive(Template)]
#[template(path = "account/register_codes.html")]
struct CodesPage {
    shell: Shell,
    steps: Vec<Step>,
    errors: Vec<SummaryError>,
    asked: Vec<Asked>,
    /// What has been confirmed, or sent again.
    said: Vec<String>,
}

impl Page for CodesPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "account/register_done.html")]
struct DonePage {
    shell: Shell,
    steps: Vec<Step>,
}

impl Page for DonePage {}

pub(super) async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    match find(&state, &headers).await? {
        Some((_, waiting)) => Ok(page(&state, &visitor, &waiting, &[], None).respond()),
        None => Ok(Redirect::to("/register").into_response()),
    }
}

pub(super) async fn done(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    DonePage { steps: steps(visitor.t, 3), shell: visitor.shell(&state) }.respond()
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    visitor: Visitor,
    origin: Origin,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    let Some((token, waiting)) = find(&state, &headers).await? else {
        return Ok(Redirect::to("/register").into_response());
    };
    let purpose = match posted.action() {
        "resend:email" => Some(Purpose::RegisterEmail),
        "resend:mobile" => Some(Purpose::RegisterMobile),
        _ => None,
    };
    if let Some(purpose) = purpose {
        let sent = state.app().resend_code(&token, purpose, &origin.via).await;
        return match sent {
            Ok(()) => Ok(page(&state, &visitor, &waiting, &[], Some(purpose)).respond()),
            Err(error) => {
                Ok(page(&state, &visitor, &waiting, &flaws_of(error)?, None).unprocessable())
            }
        };
    }
    let codes = ["email_code", "mobile_code"].map(|name| posted.one(name).unwrap_or(""));
    let finished = state.app().finish_registration(&token, codes, &origin.via).await;
    let flaws = match finished {
        Ok(Ok(_)) => return opened(&state),
        Ok(Err(flaws)) => flaws,
        Err(error) => flaws_of(error)?,
    };
    let Some((_, waiting)) = find(&state, &headers).await? else {
        return Ok(Redirect::to("/register").into_response());
    };
    Ok(page(&state, &visitor, &waiting, &flaws, None).unprocessable())
}

fn opened(state: &State) -> Result<Response, PageError> {
    let mut response = Redirect::to("/register/done").into_response();
    set_cookie(&mut response, state, COOKIE, "", Some(0))?;
    Ok(response)
}

async fn find(state: &State, headers: &HeaderMap) -> Result<Option<(String, Waiting)>, PageError> {
    let Some(token) = cookie(headers, COOKIE) else { return Ok(None) };
    let found = state.app().find_registration(token).await?;
    Ok(found.map(|waiting| (token.to_owned(), waiting)))
}

fn page(
    state: &State,
    visitor: &Visitor,
    waiting: &Waiting,
    flaws: &[FieldFlaw],
    resent: Option<Purpose>,
) -> CodesPage {
    let t = visitor.t;
    let q = Questions { t, flaws };
    let (email, mobile) = (redact::email(&waiting.email), redact::phone(&waiting.mobile));
    let ways = [
        (waiting.email_ok, "email_code", Purpose::RegisterEmail, "resend:email", &email),
        (waiting.mobile_ok, "mobile_code", Purpose::RegisterMobile, "resend:mobile", &mobile),
    ];
    let (mut asked, mut said) = (Vec::new(), Vec::new());
    for (is_ok, id, purpose, resend, target) in ways {
        if resent == Some(purpose) {
            said.push(t.with("account-code-resent", &[("target", target)]));
        }
        if is_ok {
            said.push(t.with("account-code-ok", &[("target", target)]));
            continue;
        }
        let hint = Some(t.with("account-code-sent", &[("target", target)]));
        let field = FieldView { hint, ..q.code(id) };
        asked.push(Asked { field, resend, resend_text: t.text(format!("account-{id}-resend")) });
    }
    let mut errors: Vec<_> = asked.iter().flat_map(|asked| asked.field.summary()).collect();
    // Somebody else was faster: the name, or the address, is taken by now.
    let others = flaws.iter().filter(|flaw| !flaw.field.ends_with("_code"));
    errors.extend(others.map(|flaw| SummaryError {
        href: "/register".to_owned(),
        label: None,
        text: t.flaw(&flaw.flaw),
    }));
    CodesPage { steps: steps(t, 1), errors, asked, said, shell: visitor.shell(state) }
}

//! Who has logged in. What a handler may be asked by is its argument: `Applicant`, `Officer`, `Administrator`, anybody
//! who is `SignedIn`, or somebody `HalfSignedIn` whose second factor is still to be shown.

use std::ops::Deref;

use anbei_app::use_case::session::SignedIn as Found;
use anbei_app::{AppError, Via};
use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{HOST, REFERER, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::actor::Role;
use super::{Origin, Shell, Visitor, Who, cookie};
use crate::{ApiProblem, PageError, State};

/// Carries the token of a session.
pub const SESSION_COOKIE: &str = "session";

/// Somebody with a session.
#[derive(Debug, Clone)]
pub struct Person {
    pub visitor: Visitor,
    pub found: Found,
    /// As whom they act.
    pub actor: Actor,
    /// From where.
    pub via: Via,
}

impl Person {
    pub fn account(&self) -> &AccountId {
        &self.found.session.account
    }

    pub fn kind(&self) -> AccountKind {
        self.found.session.kind
    }

    /// Whether they are a 系统管理员.
    pub fn keeps_the_system(&self) -> bool {
        self.found.session.admin_role == Some(AdminRole::System)
    }

    /// The frame of the page they get.
    pub fn shell(&self, state: &State) -> Shell {
        self.visitor.shell(state).seen_by(self.who())
    }

    fn who(&self) -> Who {
        let role = match self.kind() {
            AccountKind::Personal | AccountKind::LegalPerson => Role::Applicant,
            AccountKind::Officer => Role::Officer,
            AccountKind::Administrator => Role::Administrator,
        };
        let unread = u32::try_from(self.found.unread).unwrap_or(u32::MAX);
        let who = Who::new(role, self.found.session.display_name.clone(), unread);
        if self.found.session.acts_for_provider { who.of_provider() } else { who }
    }

    /// Where their work is.
    pub fn home(&self) -> &'static str {
        home(self.kind())
    }
}

/// Where somebody of this kind works.
pub(crate) const fn home(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Personal | AccountKind::LegalPerson => "/my",
        AccountKind::Officer => "/desk",
        AccountKind::Administrator => "/admin",
    }
}

macro_rules! persons {
    ($($(#[$doc:meta])* $name:ident where $allowed:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(pub Person);

        impl Deref for $name {
            type Target = Person;

            fn deref(&self) -> &Person {
                &self.0
            }
        }

        impl FromRequestParts<State> for $name {
            type Rejection = Response;

            async fn from_request_parts(
                parts: &mut Parts,
                state: &State,
            ) -> Result<Self, Response> {
                let person = require(parts, state).await?;
                let allowed: fn(&Person) -> bool = $allowed;
                // Not theirs to see is not there.
                if allowed(&person) { Ok(Self(person)) } else { Err(PageError::NotFound.into_response()) }
            }
        }
    )+};
}

persons! {
    /// Anybody who has logged in, completely.
    SignedIn where |_| true;
    /// 填报人.
    Applicant where |person| person.kind().is_applicant();
    /// 审核民警.
    Officer where |person| person.kind() == AccountKind::Officer;
    /// 管理员.
    Administrator where |person| person.kind() == AccountKind::Administrator;
    /// 系统管理员.
    SystemAdministrator where Person::keeps_the_system;
}

/// Somebody whose password was right, whatever else is still asked for.
#[derive(Debug, Clone)]
pub struct HalfSignedIn(pub Person);

impl FromRequestParts<State> for HalfSignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        match find(parts, state).await.map_err(IntoResponse::into_response)? {
            Some(person) => Ok(Self(person)),
            None => Err(to_login(parts)),
        }
    }
}

/// `Option<SignedIn>`: for pages that anybody may see, and that greet whoever has logged in.
impl OptionalFromRequestParts<State> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &State,
    ) -> Result<Option<Self>, Response> {
        let found = find(parts, state).await.map_err(IntoResponse::into_response)?;
        Ok(found.filter(|person| person.found.session.is_open()).map(Self))
    }
}

async fn require(parts: &Parts, state: &State) -> Result<Person, Response> {
    let found = find(parts, state).await.map_err(IntoResponse::into_response)?;
    let Some(person) = found else { return Err(to_login(parts)) };
    let session = &person.found.session;
    if session.is_open() {
        return Ok(person);
    }
    if is_for_program(parts) {
        return Err(unauthorized());
    }
    // Whoever has to have a second factor and has none sets it up first.
    let path = if session.has_second_factor { "/login/code" } else { "/account/second-factor" };
    Err(Redirect::to(&with_back(path, parts)).into_response())
}

async fn find(parts: &Parts, state: &State) -> Result<Option<Person>, PageError> {
    let Some(token) = cookie(&parts.headers, SESSION_COOKIE) else { return Ok(None) };
    let app = state.app();
    let Some(found) = app.find_session(token).await? else { return Ok(None) };
    if app.is_touch_due(&found.session) {
        match app.touch_session(&found.session).await {
            // A busy moment shall not end anybody's work.
            Ok(()) | Err(AppError::Busy) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let via = Via { session: found.session.id.clone(), ..Origin::of(parts, state).via };
    Ok(Some(Person { visitor: Visitor::of(parts), actor: found.actor(), found, via }))
}

fn to_login(parts: &Parts) -> Response {
    if is_for_program(parts) {
        return unauthorized();
    }
    Redirect::to(&with_back("/login", parts)).into_response()
}

/// The way back leads to a page: of a form that was posted, to the one it stood on.
fn with_back(path: &str, parts: &Parts) -> String {
    let here = if parts.method == Method::GET {
        parts.uri.path_and_query().map(PathAndQuery::as_str)
    } else {
        page_of_form(parts)
    };
    let Some(here) = here.filter(|here| *here != "/") else { return path.to_owned() };
    let here: String = form_urlencoded::byte_serialize(here.as_bytes()).collect();
    format!("{path}?back={here}")
}

/// Where a posted form stood, if it was one of ours.
fn page_of_form(parts: &Parts) -> Option<&str> {
    let header = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let (_, page) = header(REFERER)?.split_once("://")?;
    page.strip_prefix(header(HOST)?).filter(|path| path.starts_with('/'))
}

/// Whether a script or another program asks, which cannot make anything of a page.
fn is_for_program(parts: &Parts) -> bool {
    parts.uri.path().starts_with("/api/") || parts.headers.contains_key("x-autosave")
}

fn unauthorized() -> Response {
    ApiProblem::new(StatusCode::UNAUTHORIZED, "unauthorized").into_response()
}

/// The session's cookie, kept by the browser for so long, or until it is closed.
pub fn keep_session(
    response: &mut Response,
    state: &State,
    token: &str,
    lasts_seconds: Option<i64>,
) -> Result<(), PageError> {
    set_cookie(response, state, SESSION_COOKIE, token, lasts_seconds)
}

/// Makes the browser forget the session.
pub fn end_session(response: &mut Response, state: &State) -> Result<(), PageError> {
    set_cookie(response, state, SESSION_COOKIE, "", Some(0))
}

/// A cookie of ours: no script reads it, no other site sends it along with a form.
pub fn set_cookie(
    response: &mut Response,
    state: &State,
    name: &str,
    value: &str,
    lasts_seconds: Option<i64>,
) -> Result<(), PageError> {
    let age = lasts_seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let secure = if state.config().is_secure() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    let cookie = HeaderValue::from_str(&text).map_err(PageError::internal)?;
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(())
}

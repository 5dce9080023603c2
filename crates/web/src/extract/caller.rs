//! A system that asks with its key.

use anbei_app::Via;
use anbei_app::use_case::api_key;
use anbei_domain::connection::{Party, Scope};
use anbei_domain::id::AccountId;
use anbei_domain::provider::Member;
use axum::extract::FromRequestParts;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::{ApiProblem, State};

/// Whoever the key in `Authorization: Bearer …` belongs to.
#[derive(Debug, Clone)]
pub struct Caller(api_key::Caller);

impl Caller {
    /// For whom it asks, if its key opens this.
    pub fn party(&self, scope: Scope) -> Result<&Party, ApiProblem> {
        let is_open = self.0.scopes.contains(&scope);
        let closed =
            || ApiProblem::new(StatusCode::FORBIDDEN, "key-scope").with("scope", scope.code());
        is_open.then_some(&self.0.party).ok_or_else(closed)
    }

    /// The organisation for which it asks, and acts as one of its operators.
    pub async fn member(&self, state: &State, scope: Scope) -> Result<(Member, Via), ApiProblem> {
        self.party(scope)?;
        Ok(state.app().acts_by_key(&self.0).await?)
    }

    /// The account for which it asks.
    pub fn account(&self, scope: Scope) -> Result<&AccountId, ApiProblem> {
        match self.party(scope)? {
            Party::Account(account) => Ok(account),
            Party::Organisation(_) => {
                Err(ApiProblem::new(StatusCode::FORBIDDEN, "key-scope").with("scope", scope.code()))
            }
        }
    }
}

impl FromRequestParts<State> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let header = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(|text| text.split_once(' ')).filter(|(kind, _)| {
            // RFC 9110: the scheme's case does not matter.
            kind.eq_ignore_ascii_case("bearer")
        });
        let Some((_, token)) = token else { return Err(refuse("key-missing")) };
        let found = state.app().find_caller(token.trim()).await;
        let found = found.map_err(|error| ApiProblem::from(error).into_response())?;
        found.map(Self).ok_or_else(|| refuse("key-wrong"))
    }
}

fn refuse(code: &'static str) -> Response {
    let mut response = ApiProblem::new(StatusCode::UNAUTHORIZED, code).into_response();
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}

//! What every handler of a provider's pages asks of a request.

use anbei_app::views::provider;
use anbei_app::{App, AppError, Via};
use anbei_domain::actor::Actor;
use anbei_domain::provider::{Member, Organisation};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::pages::applicant::here::Here;
use crate::{PageError, State};

/// Somebody who acts for an organisation; to everybody else its pages are not there.
pub struct Agent {
    pub here: Here,
    pub member: Member,
}

impl Agent {
    /// The member as somebody who acts.
    pub fn actor(&self) -> Actor {
        Actor::Provider(self.member.clone())
    }

    pub fn by(&self) -> (&Member, &Via) {
        (&self.member, &self.here.who.via)
    }

    /// The organisation they act for.
    pub async fn organisation(&self) -> Result<Organisation, PageError> {
        organisation(self.here.app(), &self.member).await
    }
}

/// The organisation that a member acts for.
pub async fn organisation(app: &App, member: &Member) -> Result<Organisation, PageError> {
    let (actor, id) = (Actor::Provider(member.clone()), member.organisation.clone());
    let read = app.store().read(move |tx| -> Result<_, AppError> {
        provider::find(tx, &actor, id.as_str())?.ok_or(AppError::NotFound)
    });
    Ok(read.await?)
}

impl FromRequestParts<State> for Agent {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let here = Here::from_request_parts(parts, state).await?;
        let member = here.app().acts_for(here.who.account()).await;
        match member.map_err(PageError::from).map_err(IntoResponse::into_response)? {
            Some(member) => Ok(Self { here, member }),
            None => Err(PageError::NotFound.into_response()),
        }
    }
}

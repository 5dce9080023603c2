//! Who looks after keys and receivers: a holder their own, a manager those of the organisation.

use anbei_app::Via;
use anbei_domain::actor::Actor;
use anbei_domain::connection::Party;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::extract::Applicant;
use crate::pages::provider::{Agent, tabs};
use crate::view::Link;
use crate::{Lang, PageError, Shell, State};

/// Where an organisation's are looked after.
const OF_PROVIDER: &str = "/provider/connections";
const OF_ACCOUNT: &str = "/account/connections";

/// Somebody who may, and for whom.
pub(super) struct Connector {
    pub who: Applicant,
    pub actor: Actor,
    pub party: Party,
    /// The page that all others lie below.
    pub base: &'static str,
}

impl Connector {
    pub fn by(&self) -> (&Actor, &Via) {
        (&self.actor, &self.who.via)
    }

    pub fn t(&self) -> Lang {
        self.who.visitor.t
    }

    pub fn shell(&self, state: &State) -> Shell {
        let is_of_provider = matches!(self.party, Party::Organisation(_));
        let section = if is_of_provider { "provider" } else { "" };
        Shell { section, ..self.who.shell(state) }
    }

    /// The organisation's pages, with this one marked.
    pub fn tabs(&self) -> Vec<Link> {
        match &self.actor {
            Actor::Provider(member) => tabs(self.t(), "connections", member),
            _ => Vec::new(),
        }
    }
}

impl FromRequestParts<State> for Connector {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        if !parts.uri.path().starts_with(OF_PROVIDER) {
            let who = Applicant::from_request_parts(parts, state).await?;
            let (actor, party) = (who.actor.clone(), Party::Account(who.account().clone()));
            return Ok(Self { who, actor, party, base: OF_ACCOUNT });
        }
        let agent = Agent::from_request_parts(parts, state).await?;
        let forbidden = |refusal| PageError::from(anbei_app::AppError::Refused(refusal));
        agent.member.manages().map_err(forbidden).map_err(IntoResponse::into_response)?;
        let party = Party::Organisation(agent.member.organisation.clone());
        Ok(Self { actor: agent.actor(), who: Applicant(agent.here.who), party, base: OF_PROVIDER })
    }
}

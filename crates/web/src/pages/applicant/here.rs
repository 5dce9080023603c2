//! What every handler of the applicant's pages asks of a request.

use anbei_app::{App, views};
use anbei_domain::id::OrganId;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;

use crate::extract::{Applicant, Person};
use crate::view::OrganView;
use crate::{Lang, PageError, Shell, State};

/// The portal, the applicant and the language they read.
pub struct Here {
    pub state: State,
    pub who: Person,
    pub t: Lang,
}

impl Here {
    pub fn app(&self) -> &App {
        self.state.app()
    }

    /// How to reach the organ that deals with something of theirs, once there is one.
    pub async fn organ(&self, id: Option<OrganId>) -> Result<Option<OrganView>, PageError> {
        let Some(id) = id else { return Ok(None) };
        let found = self.app().store().read(move |tx| views::organ::find(tx, &id)).await?;
        Ok(found.map(|organ| OrganView::new(organ, self.t)))
    }

    /// The page's frame, with one entry of the side navigation marked.
    pub fn shell(&self, section: &'static str) -> Shell {
        self.who.shell(&self.state).section(section)
    }
}

impl FromRequestParts<State> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let Applicant(who) = Applicant::from_request_parts(parts, state).await?;
        Ok(Self { state: state.clone(), t: who.visitor.t, who })
    }
}

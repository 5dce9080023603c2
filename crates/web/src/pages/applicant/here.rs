//! What every handler of the applicant's pages asks of a request.

use anbei_app::App;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;

use crate::extract::{Applicant, Person};
use crate::{Lang, Shell, State};

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

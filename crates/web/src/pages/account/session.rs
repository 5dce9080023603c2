//! `POST /logout`, and `POST /session/keep`: somebody is still there.

use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::extract::{HalfSignedIn, Posted, end_session};
use crate::{PageError, State};

pub(super) async fn log_out(
    Shared(state): Shared<State>,
    person: HalfSignedIn,
    _: Posted,
) -> Result<Response, PageError> {
    let (found, via) = (&person.0.found, &person.0.via);
    state.app().revoke_session(found, &found.session.id, via).await?;
    let mut response = Redirect::to("/login?done=out").into_response();
    end_session(&mut response, &state)?;
    Ok(response)
}

pub(super) async fn keep(
    Shared(state): Shared<State>,
    person: HalfSignedIn,
    _: Posted,
) -> Result<StatusCode, PageError> {
    state.app().touch_session(&person.0.found.session).await?;
    Ok(StatusCode::NO_CONTENT)
}

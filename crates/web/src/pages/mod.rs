//! Pages, by area. Each is a struct, a template of the same name, and the routes that lead to it.

pub mod account;
pub mod applicant;
pub mod desk;
pub mod frame;
pub mod provider;
pub mod public;
pub mod violation;

use axum::Router;

use crate::State;

/// Pages with forms, and whatever needs to know who is asking.
pub fn routes() -> Router<State> {
    Router::new()
        .merge(account::routes())
        .merge(applicant::routes())
        .merge(desk::routes())
        .merge(provider::routes())
        .merge(violation::routes())
}

/// Public pages and look-ups that nobody logs in for.
pub fn public_routes() -> Router<State> {
    Router::new().merge(public::routes())
}

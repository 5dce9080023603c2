//! `/api/v1`, one file per noun.

pub mod register;

use axum::Router;

use crate::State;

/// Operations that anybody may use.
pub fn public_routes() -> Router<State> {
    Router::new().merge(register::routes())
}

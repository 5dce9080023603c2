//! What every request passes through: one layer, thin enough for the busiest pages.
//!
//! [`full`] is for pages with forms; [`lean`] for the public register: no visit, no line of log per request at the
//! usual level.

mod catch;
mod draw;
mod guard;
pub(crate) mod headers;

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::State;

pub use guard::RequestId;

/// The stack of pages with forms.
pub fn full(router: Router<State>, state: &State) -> Router<State> {
    router.layer(from_fn_with_state(state.clone(), guard::full))
}

/// The stack of public pages and look-ups that nobody logs in for.
pub fn lean(router: Router<State>, state: &State) -> Router<State> {
    router.layer(from_fn_with_state(state.clone(), guard::lean))
}

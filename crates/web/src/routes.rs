//! Every address of the portal.

use axum::Router;

use crate::pages::{self, frame};
use crate::{PageError, State, api, assets, captcha, middleware};

/// The portal, ready to be served.
pub fn router(state: State) -> Router {
    let lean = Router::new()
        .merge(assets::routes())
        .merge(frame::operations::routes())
        .merge(frame::language::routes())
        .merge(frame::regions::routes())
        .merge(captcha::routes())
        .merge(pages::public_routes())
        .merge(api::v1::public_routes())
        .merge(api::v1::key_routes());
    let mut full = Router::new().merge(pages::routes());
    if cfg!(debug_assertions) || state.config().demo {
        full = full.merge(frame::design::routes());
    }
    full = full.fallback(|| async { PageError::NotFound });
    middleware::full(full, &state).merge(middleware::lean(lean, &state)).with_state(state)
}

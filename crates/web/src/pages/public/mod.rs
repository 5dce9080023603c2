//! What anybody may read without logging in.

pub mod asked;
pub mod certificate;
pub mod directories;
mod feed;
mod feed_write;
pub mod forms;
pub mod guide;
pub mod historic;
pub mod home;
pub mod notices;
pub mod organs;
pub mod policy;
pub mod policy_rules;
pub mod query;
pub mod record;
mod record_past;
pub mod record_view;

use axum::Router;

use crate::State;

pub fn routes() -> Router<State> {
    Router::new()
        .merge(home::routes())
        .merge(guide::routes())
        .merge(forms::routes())
        .merge(policy::routes())
        .merge(notices::routes())
        .merge(query::routes())
        .merge(record::routes())
        .merge(certificate::routes())
        .merge(historic::routes())
        .merge(organs::routes())
        .merge(directories::routes())
        .merge(feed::routes())
}

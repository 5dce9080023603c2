//! 违规处理: what anybody reports, what an officer does about it, what the operator answers.

mod case;
pub(crate) mod files;
mod follow;
pub(crate) mod form;
mod mine;
mod new;
mod own;
pub mod paper;
pub(in crate::pages) mod party;
mod pictures;
mod queue;
mod report;
mod step;
pub(in crate::pages) mod timeline;

use axum::Router;
use axum::routing::{get, post};

use crate::State;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/report", get(report::get).post(report::post))
        .route("/report/follow", get(follow::get).post(follow::post))
        .route("/my/violations", get(mine::get))
        .route("/violations/{id}", get(own::get).post(own::post))
        .route("/violations/{id}/papers/{paper}", get(paper::get_own))
        .route("/provider/orders/{id}/papers/{paper}", get(paper::get_of_provider))
        .route("/desk/violations", get(queue::get))
        .route("/desk/violations/new", get(new::get).post(new::post))
        .route("/desk/violations/{id}", get(case::get))
        .route("/desk/violations/{id}/check", post(case::post_check))
        .route("/desk/violations/{id}/reveal", post(case::post_reveal))
        .route("/desk/violations/{id}/papers/{paper}", get(paper::get))
        .route("/desk/violations/{id}/{move}", get(step::get).post(step::post))
}

//! `GET /design` — every component in every state, for whoever changes one.

mod samples;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::get;

use crate::extract::Posted;
use crate::view::{FactRow, FieldView, Link, Pager, Step, SummaryError, Task, TimelineItem};
use crate::{Page, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "design/design.html")]
struct DesignPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    steps: Vec<Step>,
    fields: Vec<FieldView>,
    tasks: Vec<Task>,
    rows: Vec<FactRow>,
    timeline: Vec<TimelineItem>,
    tabs: Vec<Link>,
    pager: Pager,
    icon_names: &'static [&'static str],
}

impl Page for DesignPage {}

pub fn routes() -> Router<State> {
    Router::new().route("/design", get(show).post(post))
}

async fn show(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    page(visitor.shell(&state)).respond()
}

async fn post(Shared(state): Shared<State>, visitor: Visitor, _: Posted) -> Response {
    page(visitor.shell(&state)).unprocessable()
}

fn page(shell: Shell) -> DesignPage {
    let t = shell.t;
    let here = Some("/design".to_owned());
    DesignPage {
        errors: samples::errors(t),
        steps: samples::steps(t),
        fields: samples::fields(t),
        tasks: samples::tasks(t),
        rows: samples::rows(t),
        timeline: samples::timeline(t),
        tabs: samples::tabs(t),
        pager: Pager { at: "2 / 16".to_owned(), previous: here.clone(), next: here },
        icon_names: samples::ICONS,
        shell,
    }
}

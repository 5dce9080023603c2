//! What goes wrong inside is told with a number, never with its insides.

use anbei_web::{ApiProblem, PageError, State, middleware};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get as on_get;

use crate::support::{Portal, get};

async fn panics() -> &'static str {
    panic!("the secret 4711")
}

async fn fails() -> Result<(), PageError> {
    Err(PageError::internal("disk 4711 is full"))
}

async fn refuses() -> Result<(), PageError> {
    Err(PageError::refused("held-by-another"))
}

async fn problem() -> ApiProblem {
    ApiProblem::new(StatusCode::CONFLICT, "held-by-another")
}

async fn too_often() -> Result<(), PageError> {
    Err(PageError::TooMany { retry_seconds: 30 })
}

fn failing(portal: &Portal, stack: fn(Router<State>, &State) -> Router<State>) -> Router {
    let routes = Router::new()
        .route("/panics", on_get(panics))
        .route("/fails", on_get(fails))
        .route("/refuses", on_get(refuses))
        .route("/too-often", on_get(too_often))
        .route("/api/v1/problem", on_get(problem));
    stack(routes, &portal.state).with_state(portal.state.clone())
}

#[tokio::test]
async fn a_fault_of_ours_shows_a_reference_and_nothing_of_its_insides() {
    let portal = Portal::new();
    for stack in [middleware::full, middleware::lean] {
        let router = failing(&portal, stack);
        for path in ["/panics", "/fails"] {
            let page = get(&router, path).await;
            assert_eq!(page.status, 500);
            assert!(page.text.contains("报错编号") && !page.text.contains("4711"), "{}", page.text);
        }
    }
}

#[tokio::test]
async fn a_refusal_is_told_in_words_to_people_and_by_code_to_programs() {
    let portal = Portal::new();
    let router = failing(&portal, middleware::full);
    let page = get(&router, "/refuses").await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("正由另一名审核人员办理"), "{}", page.text);
    let answer = get(&router, "/api/v1/problem").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(answer.text.contains("\"code\":\"held-by-another\""), "{}", answer.text);
    assert!(answer.text.contains("正由另一名审核人员办理"), "{}", answer.text);
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back() {
    let portal = Portal::new();
    let page = get(&failing(&portal, middleware::lean), "/too-often").await;
    assert_eq!((page.status.as_u16(), page.header("retry-after")), (429, "30"));
}

//! What goes wrong inside is told with a number, never with its insides.

use anbei_web::{ApiProblem, PageError, State, middleware};
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::routing::get as on_get;
use serde_json::{Value, json};

use crate::support::{Portal, ask, get};

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
async fn a_problem_is_headed_by_what_its_status_means() {
    async fn told(Path(status): Path<u16>) -> ApiProblem {
        let code = match status {
            401 => "key-missing",
            403 => "key-scope",
            404 => "register-no-entry",
            409 => "order-moved",
            _ => "register-kind",
        };
        ApiProblem::new(StatusCode::from_u16(status).unwrap(), code).with("scope", "orders")
    }
    let portal = Portal::new();
    let router = Router::new().route("/api/v1/{status}", on_get(told));
    let router = middleware::full(router, &portal.state).with_state(portal.state.clone());
    for (status, chinese, english) in [
        (400, "这个请求看不懂", "We could not read that request"),
        (401, "还不知道您是谁", "We do not know who is asking"),
        (403, "没有这项权限", "You may not do this"),
        (404, "没有找到", "Nothing was found"),
        (409, "现在还不能这样做", "This cannot be done now"),
        (422, "填写的内容有误", "Some of what was sent is wrong"),
    ] {
        for (language, title) in [("zh-CN", chinese), ("en", english)] {
            let request = Request::get(format!("/api/v1/{status}"));
            let request = request.header("accept-language", language).body(Body::empty()).unwrap();
            let problem: Value = serde_json::from_str(&ask(&router, request).await.text).unwrap();
            assert_eq!((&problem["status"], &problem["title"]), (&json!(status), &json!(title)));
        }
    }
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back() {
    let portal = Portal::new();
    let page = get(&failing(&portal, middleware::lean), "/too-often").await;
    assert_eq!((page.status.as_u16(), page.header("retry-after")), (429, "30"));
}

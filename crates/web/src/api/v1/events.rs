//! `GET /api/v1/events?limit=`, `POST /api/v1/events/acknowledge` — 事件取用, for systems that cannot be told.
//!
//! What was not acknowledged is given again: at least once, never lost. Needs a key that opens `events`.

use anbei_app::AppError;
use anbei_app::views::event;
use anbei_domain::connection::Scope;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::private_answer;
use crate::extract::Caller;
use crate::{ApiProblem, State};

/// Events given at once, at most and where nothing is said.
const MOST: usize = 100;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/events", get(list))
        .route("/api/v1/events/acknowledge", post(acknowledge))
}

#[derive(Serialize)]
struct Answer {
    events: Vec<Row>,
    /// How many more wait behind these.
    more: usize,
}

/// An event: the same as a receiver is handed, with the identifier that is in its header there.
#[derive(Serialize)]
struct Row {
    id: String,
    r#type: String,
    /// RFC 3339, Chinese time.
    timestamp: String,
    data: Value,
}

async fn list(
    Shared(state): Shared<State>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, ApiProblem> {
    let party = caller.party(Scope::Events)?.clone();
    let limit = limit(uri.query().unwrap_or_default())?;
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        let events = event::list_to_fetch(tx, &party, limit)?;
        Ok((events, event::count_to_fetch(tx, &party)?))
    });
    let (events, waiting) = read.await?;
    let row = |event: event::Event| -> Result<Row, ApiProblem> {
        let mut body: Value = serde_json::from_str(&event.body).map_err(AppError::internal)?;
        let (data, timestamp) = (body["data"].take(), event.at.to_string());
        Ok(Row { id: event.id, r#type: event.kind, timestamp, data })
    };
    let events = events.into_iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let waiting = usize::try_from(waiting).unwrap_or(0);
    Ok(private_answer(&Answer { more: waiting.saturating_sub(events.len()), events }))
}

fn limit(query: &str) -> Result<usize, ApiProblem> {
    let typed = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "limit");
    let Some((_, text)) = typed else { return Ok(MOST) };
    let number = text.parse().ok().filter(|number| (1..=MOST).contains(number));
    let wrong = ApiProblem::new(StatusCode::BAD_REQUEST, "events-limit");
    number.ok_or_else(|| wrong.with("most", MOST.to_string()))
}

#[derive(Deserialize)]
struct Taken {
    ids: Vec<String>,
}

#[derive(Serialize)]
struct Acknowledged {
    /// Of those named, how many were not acknowledged before.
    acknowledged: usize,
}

async fn acknowledge(
    Shared(state): Shared<State>,
    caller: Caller,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let party = caller.party(Scope::Events)?;
    let wrong = || ApiProblem::new(StatusCode::BAD_REQUEST, "events-ids");
    let Taken { ids } = serde_json::from_slice(&body).map_err(|_| wrong())?;
    if ids.is_empty() || ids.len() > MOST {
        return Err(wrong());
    }
    let acknowledged = state.app().acknowledge_events(party, ids).await?;
    Ok(private_answer(&Acknowledged { acknowledged }))
}

//! `GET /api/v1/prefills`, `POST /api/v1/prefills`, `POST /api/v1/prefills/{id}/end` — 预填链接, for providers' systems.
//! Needs an organisation's key that opens `prefills`.

use std::collections::BTreeMap;

use anbei_app::AppError;
use anbei_app::use_case::prefill::PrefillWish;
use anbei_app::views::prefill::{self, LinkRow};
use anbei_domain::connection::Scope;
use anbei_domain::field::Answers;
use anbei_domain::prefill::FIELDS;
use anbei_domain::refusal::Refusal;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

use super::private_answer;
use crate::extract::Caller;
use crate::{ApiProblem, State};

/// Links given at once.
const MOST: usize = 100;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/api/v1/prefills", get(list).post(make))
        .route("/api/v1/prefills/{id}/end", post(end))
}

#[derive(Serialize)]
struct Answer {
    links: Vec<Row>,
    /// How many there are in all.
    count: usize,
}

/// A link.
#[derive(Serialize)]
struct Row {
    id: String,
    /// Nothing for one that was signed elsewhere.
    url: Option<String>,
    domain: String,
    state: &'static str,
    r#use: &'static str,
    uses: i64,
    /// RFC 3339, Chinese time.
    issued_at: String,
    expires_at: String,
    fill: BTreeMap<String, Vec<String>>,
}

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    #[serde(default)]
    fill: BTreeMap<String, Vec<String>>,
    #[serde(default = "usual_days")]
    days: i64,
    #[serde(default, rename = "use")]
    usage: Usage,
}

#[derive(Deserialize, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Usage {
    #[default]
    Once,
    Many,
}

const fn usual_days() -> i64 {
    90
}

async fn list(
    Shared(state): Shared<State>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, ApiProblem> {
    let (member, _) = caller.member(&state, Scope::Prefills).await?;
    let skip = skip(uri.query().unwrap_or_default())?;
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        let of = &member.organisation;
        Ok((prefill::list_links(tx, of, (MOST, skip))?, prefill::count_links(tx, of)?))
    });
    let (links, count) = read.await?;
    let links = links.into_iter().map(|link| row(&state, link)).collect();
    Ok(private_answer(&Answer { links, count }))
}

fn skip(query: &str) -> Result<usize, ApiProblem> {
    let typed = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "skip");
    let Some((_, text)) = typed else { return Ok(0) };
    let wrong = || ApiProblem::new(StatusCode::BAD_REQUEST, "prefill-skip");
    text.parse().ok().filter(|skip| *skip <= 1_000_000).ok_or_else(wrong)
}

async fn make(
    Shared(state): Shared<State>,
    caller: Caller,
    body: Bytes,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Prefills).await?;
    let wrong = || ApiProblem::new(StatusCode::BAD_REQUEST, "prefill-body");
    let wish: Wish = serde_json::from_slice(&body).map_err(|_| wrong())?;
    if let Some(id) = wish.fill.keys().find(|id| FIELDS.iter().all(|field| field.id() != *id)) {
        return Err(wrong().with("field", id.clone()));
    }
    let mut answers = Answers::new();
    for (id, texts) in wish.fill {
        answers.set(&id, texts);
    }
    let is_single = wish.usage == Usage::Once;
    let wish = PrefillWish { answers, days: wish.days, is_single };
    match state.app().make_prefill((&member, &via), wish).await {
        Ok(made) => Ok(private_answer(&row(&state, made))),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => Err(ApiProblem::flawed(flaws)),
        Err(error) => Err(error.into()),
    }
}

async fn end(
    Shared(state): Shared<State>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, ApiProblem> {
    let (member, via) = caller.member(&state, Scope::Prefills).await?;
    state.app().end_prefill((&member, &via), &id).await?;
    let of = member.organisation;
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        prefill::find_link(tx, &of, &id)?.ok_or(AppError::NotFound)
    });
    let ended = read.await?;
    Ok(private_answer(&row(&state, ended)))
}

fn row(state: &State, of: LinkRow) -> Row {
    let link = &of.link;
    let stands = link.state((of.uses, of.is_ended), state.now());
    let fill = link.given.iter().filter(|(_, texts)| !texts.is_empty());
    let url = Some(of.token.as_str()).filter(|token| !token.is_empty());
    Row {
        url: url.map(|token| state.app().prefill_url(token)),
        state: stands.as_str(),
        r#use: if link.is_single { "once" } else { "many" },
        uses: of.uses,
        issued_at: link.issued_at.to_string(),
        expires_at: link.expires_at.to_string(),
        fill: fill.map(|(id, texts)| (id.to_owned(), texts.to_vec())).collect(),
        id: link.id.clone(),
        domain: of.domain,
    }
}

//! `POST /uploads` — one file, sent by the script while the form is still being filled in.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::here::Here;
use super::{facts, sent};
use crate::{PageError, Posted};

/// Answers `{"id", "name", "href", "thumb", "size", "size_text"}`, or 422 with `{"code", "detail"}`.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let file = posted.files.first().ok_or(PageError::Malformed("no file"))?;
    let stored = match sent::take(&here, file).await? {
        Ok(stored) => stored,
        Err(flaw) => {
            let told = json!({ "code": flaw.code, "detail": here.t.flaw(&flaw) });
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(told)).into_response());
        }
    };
    let view = facts::upload(here.t, &stored);
    let told = json!({
        "id": view.id, "name": view.name, "href": view.href, "thumb": view.thumb,
        "size": stored.size, "size_text": view.size_text,
    });
    Ok((StatusCode::CREATED, Json(told)).into_response())
}

//! `POST /uploads/signature` — 读取签名: the script sends those pieces of a package that matter, and is told what they say.

use anbei_app::use_case::signature::{self, Pieces, Reading, Unread};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::here::Here;
use crate::{PageError, Posted};

/// Takes `size`, and pieces as files named by where they begin. Answers `{"need": {"at", "length"}}` until enough is there, then
/// `{"package", "version", "fingerprints", "subjects"}`; or 422 with `{"code", "detail"}`.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let size = posted.one("size").and_then(|size| size.parse().ok());
    let size: u64 = size.ok_or(PageError::Malformed("no size"))?;
    let piece = |name: &str| name.parse::<u64>().map_err(|_| PageError::Malformed("no offset"));
    let pieces = posted.files.iter().map(|file| Ok((piece(&file.name)?, &file.bytes[..])));
    let pieces = Pieces::of(size, pieces.collect::<Result<Vec<_>, PageError>>()?);
    Ok(match signature::read(&pieces) {
        Ok(reading) => Json(told(&reading)).into_response(),
        Err(Unread::Missing { at, length }) => {
            Json(json!({ "need": { "at": at, "length": length } })).into_response()
        }
        Err(Unread::Flawed(flaw)) => {
            let told = json!({ "code": flaw.code, "detail": here.t.flaw(&flaw) });
            (StatusCode::UNPROCESSABLE_ENTITY, Json(told)).into_response()
        }
    })
}

fn told(reading: &Reading) -> Value {
    let details = reading.certificates().into_iter().filter_map(|one| one.details.as_ref());
    let subjects: Vec<_> = details.map(|details| details.subject.clone()).collect();
    json!({
        "package": reading.package, "version": reading.version, "subjects": subjects,
        "fingerprints": signature::fingerprints(reading),
    })
}

//! `/filings/{id}/papers/{file}` — 文书 of one's own filing; `/papers/{id}` — where a printed code leads.

use anbei_domain::account::AccountKind;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use crate::extract::SignedIn;
use crate::papers::{self, FilingPaper, Material, Stationery};
use crate::{Cache, PageError};

/// `GET /filings/{id}/papers/{file}`.
pub async fn get(
    here: Here,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let paper = FilingPaper::of_file(&file).ok_or(PageError::NotFound)?;
    let (app, actor, filing) = (here.app().clone(), here.who.actor.clone(), id.clone());
    let read = here.app().store().read(move |tx| Material::read(&app, tx, &actor, &filing));
    let document = paper.write(Stationery { state: &here.state, t: here.t }, &read.await?)?;
    let name = format!("{}-{id}", paper.as_str());
    papers::give(&here.state, document, &name, Cache::Never).await
}

/// `GET /papers/violations/{id}` — the same for a case of a violation.
pub async fn scan_violation(who: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    to_side(&who, &id, ("/desk/violations", "/violations"))
}

/// `GET /papers/{id}` — to the case for its organ, to the filing for its applicant. Whether there is one, and whether it
/// is theirs to see, is found out there.
pub async fn scan(who: SignedIn, Path(id): Path<String>) -> Result<Response, PageError> {
    to_side(&who, &id, ("/desk/cases", "/filings"))
}

fn to_side(
    who: &SignedIn,
    id: &str,
    (of_organ, of_applicant): (&str, &str),
) -> Result<Response, PageError> {
    let is_id = id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let to = match who.kind() {
        AccountKind::Officer if is_id => format!("{of_organ}/{id}"),
        AccountKind::Personal | AccountKind::LegalPerson if is_id => format!("{of_applicant}/{id}"),
        _ => return Err(PageError::NotFound),
    };
    Ok(Redirect::to(&to).into_response())
}

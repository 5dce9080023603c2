//! `GET /record/{digits}/certificate.pdf` — 备案登记证明, for whoever wants to show or check a record.

use anbei_app::views::entry;
use anbei_domain::register::EntryState;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use axum::routing::get;

use crate::papers::{self, Stationery};
use crate::{Cache, Lang, PageError, State};

pub fn routes() -> Router<State> {
    Router::new().route("/record/{digits}/certificate.pdf", get(show))
}

/// Where the certificate of these digits is.
pub fn path(digits: &str) -> String {
    format!("/record/{digits}/certificate.pdf")
}

/// Only of what is in force: a certificate outlives the day it was printed on.
async fn show(
    Shared(state): Shared<State>,
    Path(digits): Path<String>,
) -> Result<Response, PageError> {
    let name = format!("certificate-{digits}");
    let found = state.app().store().read(move |tx| entry::find_by_digits(tx, &digits)).await?;
    let entry = found.filter(|entry| entry.state == EntryState::Active);
    let entry = entry.ok_or(PageError::NotFound)?;
    let certificate = papers::certificate(Stationery { state: &state, t: Lang::Zh }, entry);
    papers::give(&state, certificate, &name, Cache::Public).await
}

//! `GET /` — 门户首页: the one box, what to do and for whom.

use anbei_app::views::{announcement, entry};
use anbei_app::{StoreError, Tx};
use anbei_domain::announcement::Announcement;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;

use super::historic;
use super::notices::NoticeLine;
use super::record_view::RecordView;
use crate::page::Cache;
use crate::{Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/home.html")]
struct HomePage {
    shell: Shell,
    notices: Vec<NoticeLine>,
    newest: Vec<RecordView>,
}

impl Page for HomePage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/", get(show))
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    uri: Uri,
) -> Result<Response, PageError> {
    if let Some(number) = historic::named_number(uri.query().unwrap_or_default()) {
        return Ok(historic::to(&number));
    }
    let now = state.now();
    let (notices, newest) = state.app().store().read(move |tx| look(tx, now)).await?;
    let t = visitor.t;
    let shell = visitor.shell(&state).section("home");
    let notices = notices.iter().map(|notice| NoticeLine::new(notice, t)).collect();
    let newest = newest.into_iter().map(|entry| RecordView::new(entry, t)).collect();
    Ok(HomePage { shell, notices, newest }.respond())
}

fn look(
    tx: &mut Tx<'_>,
    now: Timestamp,
) -> Result<(Vec<Announcement>, Vec<entry::Entry>), StoreError> {
    Ok((announcement::list_shown(tx, now, (4, 0))?, entry::list_newest(tx, 6)?))
}

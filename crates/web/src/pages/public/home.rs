//! `GET /` — 门户首页: the one box, what to do and for whom.

use anbei_app::views::announcement::{self, Announcement};
use anbei_app::views::entry;
use anbei_app::{StoreError, Tx};
use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::get;

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

async fn show(Shared(state): Shared<State>, visitor: Visitor) -> Result<Response, PageError> {
    let (notices, newest) = state.app().store().read(look).await?;
    let t = visitor.t;
    let shell = visitor.shell(&state).section("home");
    let notices = notices.into_iter().map(|notice| NoticeLine::new(notice, t)).collect();
    let newest = newest.into_iter().map(|entry| RecordView::new(entry, t)).collect();
    Ok(HomePage { shell, notices, newest }.respond())
}

fn look(tx: &mut Tx<'_>) -> Result<(Vec<Announcement>, Vec<entry::Entry>), StoreError> {
    Ok((announcement::list(tx, 4)?, entry::list_newest(tx, 6)?))
}

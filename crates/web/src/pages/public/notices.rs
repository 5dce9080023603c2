//! `GET /notices`, `GET /notices/{id}` — 公告.

use anbei_app::views::announcement::{self, Announcement};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use axum::routing::get;

use crate::page::Cache;
use crate::{Lang, Page, PageError, Shell, State, Visitor};

/// An announcement in a list.
pub struct NoticeLine {
    pub href: String,
    pub title: String,
    pub at: String,
}

impl NoticeLine {
    pub fn new(notice: Announcement, t: Lang) -> Self {
        Self {
            href: format!("/notices/{}", notice.id),
            title: in_language(t, notice.title_zh, notice.title_en),
            at: t.date(notice.published_at),
        }
    }
}

#[derive(Template)]
#[template(path = "public/notices.html")]
struct NoticesPage {
    shell: Shell,
    notices: Vec<NoticeLine>,
}

impl Page for NoticesPage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

#[derive(Template)]
#[template(path = "public/notice.html")]
struct NoticePage {
    shell: Shell,
    title: String,
    at: String,
    paragraphs: Vec<String>,
}

impl Page for NoticePage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/notices", get(list)).route("/notices/{id}", get(show))
}

async fn list(Shared(state): Shared<State>, visitor: Visitor) -> Result<Response, PageError> {
    let notices = state.app().store().read(|tx| announcement::list(tx, 100)).await?;
    let t = visitor.t;
    let notices = notices.into_iter().map(|notice| NoticeLine::new(notice, t)).collect();
    Ok(NoticesPage { shell: visitor.shell(&state), notices }.respond())
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let found = state.app().store().read(move |tx| announcement::find(tx, &id)).await?;
    let notice = found.ok_or(PageError::NotFound)?;
    let t = visitor.t;
    let body = in_language(t, notice.body_zh, notice.body_en);
    let paragraphs = body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    let page = NoticePage {
        shell: visitor.shell(&state),
        title: in_language(t, notice.title_zh, notice.title_en),
        at: t.date(notice.published_at),
        paragraphs: paragraphs.map(str::to_owned).collect(),
    };
    Ok(page.respond())
}

/// The text in the reader's language, or in Chinese if nobody has translated it.
fn in_language(t: Lang, zh: String, en: String) -> String {
    if t.is_zh() || en.is_empty() { zh } else { en }
}

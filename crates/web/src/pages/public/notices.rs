//! `GET /notices?page=`, `GET /notices/{id}` — 公告.

use anbei_app::AppError;
use anbei_app::views::announcement;
use anbei_domain::announcement::{Announcement, form};
use anbei_domain::field::AnyField;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State as Shared};
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

use crate::page::Cache;
use crate::view::Pager;
use crate::{Lang, Page, PageError, Shell, State, Visitor};

/// Notices on one page of the list.
const PAGE: usize = 50;

/// An announcement in a list.
pub struct NoticeLine {
    pub href: String,
    pub title: String,
    pub at: String,
}

impl NoticeLine {
    pub fn new(notice: &Announcement, t: Lang) -> Self {
        Self {
            href: format!("/notices/{}", notice.id),
            title: title(notice, t).to_owned(),
            at: t.date(notice.published_at),
        }
    }
}

#[derive(Template)]
#[template(path = "public/notices.html")]
struct NoticesPage {
    shell: Shell,
    notices: Vec<NoticeLine>,
    pager: Pager,
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
    paragraphs: Vec<Vec<String>>,
}

impl Page for NoticePage {
    const CACHE: Cache = Cache::Public;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/notices", get(list)).route("/notices/{id}", get(show))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    page: usize,
}

async fn list(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (t, now, at) = (visitor.t, state.now(), asked.page.clamp(1, 10_000));
    let read = state.app().store().read(move |tx| -> Result<_, AppError> {
        let notices = announcement::list_shown(tx, now, (PAGE, (at - 1) * PAGE))?;
        Ok((notices, announcement::count_shown(tx, now)?))
    });
    let (notices, count) = read.await?;
    let href = |page: usize| format!("/notices?page={page}");
    let pager = Pager {
        at: t.with("portal-notices-count", &[("count", &count)]),
        previous: (at > 1).then(|| href(at - 1)),
        next: (at * PAGE < count).then(|| href(at + 1)),
    };
    let notices = notices.iter().map(|notice| NoticeLine::new(notice, t)).collect();
    Ok(NoticesPage { shell: visitor.shell(&state), notices, pager }.respond())
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let (t, now) = (visitor.t, state.now());
    let found = state.app().store().read(move |tx| announcement::find_shown(tx, now, &id)).await?;
    let notice = found.ok_or(PageError::NotFound)?;
    let page = NoticePage {
        shell: visitor.shell(&state),
        title: title(&notice, t).to_owned(),
        at: t.date(notice.published_at),
        paragraphs: paragraphs(&notice, t),
    };
    Ok(page.respond())
}

/// What it is called in the reader's language, or in Chinese if nobody has translated it.
pub fn title(notice: &Announcement, t: Lang) -> &str {
    in_language(notice, t, (&form::TITLE_ZH, &form::TITLE_EN))
}

/// What it says likewise: paragraphs, each of lines.
pub fn paragraphs(notice: &Announcement, t: Lang) -> Vec<Vec<String>> {
    let body = in_language(notice, t, (&form::BODY_ZH, &form::BODY_EN));
    let paragraphs = body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    paragraphs.map(|text| text.lines().map(str::to_owned).collect()).collect()
}

fn in_language<'a>(
    notice: &'a Announcement,
    t: Lang,
    (zh, en): (&dyn AnyField, &dyn AnyField),
) -> &'a str {
    let translated = notice.text.one(en.id()).filter(|_| !t.is_zh());
    translated.or_else(|| notice.text.one(zh.id())).unwrap_or_default()
}

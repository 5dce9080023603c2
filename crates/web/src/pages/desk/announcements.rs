//! `GET /admin/notices?page=` — 公告: those being written first, then the newest.

use anbei_app::AppError;
use anbei_app::views::announcement;
use anbei_domain::announcement::{Announcement, Standing, form};
use anbei_domain::field::AnyField;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::keeper::Keeper;
use crate::pages::public::notices::title;
use crate::view::{Link, Pager};
use crate::{Cache, Lang, Page, PageError, Shell};

/// Notices on one page of the list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/announcements.html")]
struct AnnouncementsPage {
    shell: Shell,
    nav: Vec<Link>,
    rows: Vec<Row>,
    pager: Pager,
}

impl Page for AnnouncementsPage {
    const CACHE: Cache = Cache::Never;
}

struct Row {
    href: String,
    title: String,
    state: &'static str,
    word: &'static str,
    period: String,
    is_translated: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: usize,
}

/// `GET /admin/notices`.
pub async fn get(keeper: Keeper, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, now, at) = (keeper.t, keeper.state.now(), asked.page.clamp(1, 10_000));
    let actor = keeper.admin.actor.clone();
    let read = keeper.state.app().store().read(move |tx| -> Result<_, AppError> {
        let notices = announcement::list(tx, &actor, (PAGE, (at - 1) * PAGE))?;
        Ok((notices, announcement::count(tx, &actor)?))
    });
    let (notices, count) = read.await?;
    let row = |notice: &Announcement| {
        let standing = notice.standing(now);
        Row {
            href: format!("/admin/notices/{}", notice.id),
            title: title(notice, t).to_owned(),
            state: look(standing),
            word: t.text(format!("announcement-{}", standing.as_str())),
            period: period(notice, now, t),
            is_translated: notice.text.one(form::TITLE_EN.id()).is_some(),
        }
    };
    let href = |page: usize| format!("/admin/notices?page={page}");
    let page = AnnouncementsPage {
        nav: keeper.nav("notices"),
        rows: notices.iter().map(row).collect(),
        pager: Pager {
            at: t.with("portal-notices-count", &[("count", &count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count).then(|| href(at + 1)),
        },
        shell: keeper.shell(),
    };
    Ok(page.respond())
}

/// How a tag looks.
pub fn look(standing: Standing) -> &'static str {
    match standing {
        Standing::Draft => "now",
        Standing::Scheduled => "wait",
        Standing::Shown => "done",
        Standing::Over | Standing::Withdrawn => "idle",
    }
}

/// From when until when it is shown.
pub fn period(notice: &Announcement, now: Timestamp, t: Lang) -> String {
    let is_dated = !matches!(notice.standing(now), Standing::Draft);
    let from = form::FROM.of(&notice.text).map(|day| t.day(day.into()));
    let from = if is_dated { Some(t.date(notice.published_at)) } else { from };
    let from = from.unwrap_or_else(|| t.text("announcement-at-once").to_owned());
    match form::UNTIL.of(&notice.text) {
        None => t.with("announcement-period-open", &[("from", &from)]),
        Some(day) => {
            let until = t.day(day.into());
            t.with("announcement-period", &[("from", &from), ("until", &until)])
        }
    }
}

//! `/admin/notices/{id}` — a notice as it is or will be read, and what may be done with it.

use anbei_app::AppError;
use anbei_app::views::announcement;
use anbei_domain::announcement::{Announcement, AnnouncementAction, Standing, form};
use anbei_domain::field::AnyField;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::announcement_form::{Of, form_page};
use super::announcements::{look, period};
use super::keeper::Keeper;
use crate::extract::Posted;
use crate::pages::public::notices::{paragraphs, title};
use crate::view::Link;
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/announcement.html")]
struct AnnouncementPage {
    shell: Shell,
    nav: Vec<Link>,
    path: String,
    version: i64,
    title: String,
    state: &'static str,
    word: &'static str,
    explain: &'static str,
    period: String,
    /// What was just done.
    done: Option<&'static str>,
    readings: Vec<Reading>,
    /// Where everybody reads it.
    public: Option<String>,
    may_write: bool,
    may_publish: bool,
    /// Taking it down, and what follows from it.
    withdraw: Option<(&'static str, &'static str)>,
}

impl Page for AnnouncementPage {
    const CACHE: Cache = Cache::Never;
}

/// The notice in one language.
struct Reading {
    language: &'static str,
    heading: &'static str,
    title: String,
    at: String,
    paragraphs: Vec<Vec<String>>,
}

/// What a page is asked for with.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /admin/notices/{id}`.
pub async fn get(
    keeper: Keeper,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let notice = find(&keeper, id).await?;
    let (t, now) = (keeper.t, keeper.state.now());
    let standing = notice.standing(now);
    let offers = |action| notice.offers(action, &keeper.admin.actor);
    let done = AnnouncementAction::find(&asked.did);
    let withdraw = format!("announcement-withdraw-{}", notice.state.as_str());
    let page = AnnouncementPage {
        nav: keeper.nav("notices"),
        path: format!("/admin/notices/{}", notice.id),
        version: notice.version,
        title: title(&notice, t).to_owned(),
        state: look(standing),
        word: t.text(format!("announcement-{}", standing.as_str())),
        explain: t.text(format!("announcement-{}.explain", standing.as_str())),
        period: period(&notice, now, t),
        done: done.map(|action| t.text(format!("announcement-{}-done", action.as_str()))),
        readings: readings(&notice, t),
        public: (standing == Standing::Shown).then(|| format!("/notices/{}", notice.id)),
        may_write: offers(AnnouncementAction::Write),
        may_publish: offers(AnnouncementAction::Publish),
        withdraw: offers(AnnouncementAction::Withdraw)
            .then(|| (t.text(&withdraw), t.text(format!("{withdraw}.text")))),
        shell: keeper.shell(),
    };
    Ok(page.respond())
}

/// In Chinese, and in English if there is such a text.
fn readings(notice: &Announcement, t: Lang) -> Vec<Reading> {
    let has_english = notice.text.one(form::TITLE_EN.id()).is_some();
    let languages = Lang::ALL.into_iter().filter(|lang| lang.is_zh() || has_english);
    let reading = |lang: Lang| Reading {
        language: lang.code(),
        heading: t.text(format!("announcement-in-{}", lang.code())),
        title: title(notice, lang).to_owned(),
        at: lang.date(notice.published_at),
        paragraphs: paragraphs(notice, lang),
    };
    languages.map(reading).collect()
}

/// `POST /admin/notices/{id}` — 发布, or 撤下.
pub async fn post(
    keeper: Keeper,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let action = AnnouncementAction::find(posted.action()).ok_or(PageError::NotFound)?;
    let of = Of::posted(Some(id.clone()), &posted);
    let by = (&keeper.admin.actor, &keeper.admin.via);
    let version = of.version.unwrap_or(-1);
    let moved = keeper.state.app().move_announcement(by, (id.clone(), version), action);
    match moved.await {
        Ok(()) => {
            let did = action.as_str();
            Ok(Redirect::to(&format!("/admin/notices/{id}?did={did}")).into_response())
        }
        // Its last day has passed since it was written: to be mended in the form.
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            let text = find(&keeper, id).await?.text;
            Ok(form_page(&keeper, &of, &text, &flaws).unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

/// The notice, for who keeps them.
pub async fn find(keeper: &Keeper, id: String) -> Result<Announcement, PageError> {
    let actor = keeper.admin.actor.clone();
    let read = keeper.state.app().store().read(move |tx| announcement::find(tx, &actor, &id));
    read.await?.ok_or(PageError::NotFound)
}

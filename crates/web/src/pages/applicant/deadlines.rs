//! `/my/deadlines` — 我的期限: everything that is due, the nearest first, and why on that day.

use anbei_app::views::deadline::{self, DeadlineRow};
use anbei_app::{AppError, views};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan;
use jiff::civil::Date;

use super::facts;
use super::here::Here;
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

/// What is due later is nobody's worry yet.
const AHEAD_DAYS: i32 = 400;
const MOST: usize = 500;

/// A deadline in the list.
struct Line {
    name: String,
    href: String,
    why: String,
    state: &'static str,
    word: String,
    /// The entry of which its holder may say that the number is shown.
    may_say: Option<String>,
}

#[derive(Template)]
#[template(path = "applicant/deadlines.html")]
struct DeadlinesPage {
    shell: Shell,
    mine: Vec<Line>,
    organs: Vec<Line>,
}

impl Page for DeadlinesPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/deadlines`.
pub async fn get(here: Here) -> Result<Response, PageError> {
    let (today, actor) = (here.state.now().date_in_china(), here.who.actor.clone());
    let until = today.saturating_add(AHEAD_DAYS.days());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let account = actor.account().ok_or(AppError::NotFound)?;
        Ok(views::deadline::list_of_account(tx, account, until, MOST)?)
    });
    let (organs, mine): (Vec<_>, Vec<_>) =
        read.await?.into_iter().partition(|row| row.deadline.rule.is_of_organ());
    let lines = |rows: &[DeadlineRow]| rows.iter().map(|row| line(here.t, row, today)).collect();
    let page = DeadlinesPage {
        mine: lines(&mine),
        organs: lines(&organs),
        shell: here.shell("deadlines"),
    };
    Ok(page.respond())
}

/// `POST /my/deadlines` — 已放置.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let entry = posted.action_on("shown").ok_or(PageError::Malformed("no such button"))?;
    here.app().say_badge_shown((&here.who.actor, &here.who.via), entry).await?;
    Ok(Redirect::to("/my/deadlines").into_response())
}

fn line(t: Lang, row: &DeadlineRow, today: Date) -> Line {
    let due = &row.deadline;
    let name = t.text(format!("deadline-{}.name", due.rule.code()));
    let title = if row.title.is_empty() { t.text("filing-untitled") } else { &row.title };
    let days = due.stands().is_none().then(|| due.days_left(today));
    Line {
        name: t.with("agenda-event", &[("name", &name), ("title", &title)]),
        href: href(row),
        why: facts::deadline(t, due),
        state: match days {
            Some(..0) => "wrong",
            Some(0..=7) => "wait",
            _ => "idle",
        },
        word: facts::left_of(t, due, today),
        may_say: due.rule.may_be_told_done().then(|| row.about_id.clone()),
    }
}

/// Where something is done about it.
pub fn href(row: &DeadlineRow) -> String {
    match row.about {
        deadline::About::Filing => format!("/filings/{}", row.about_id),
        deadline::About::Entry => format!("/records/{}", row.about_id),
        deadline::About::Subject => "/my/subject".to_owned(),
        deadline::About::Violation => format!("/violations/{}", row.about_id),
    }
}

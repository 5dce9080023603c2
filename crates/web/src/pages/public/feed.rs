//! `GET /feeds/{token}/deadlines.ics` and `/messages.atom` — 订阅: what is due and what has happened, for calendars and
//! readers that cannot log in. Whoever has the address is let in, so it says no more than lists do.

use anbei_app::views::deadline::{self, About, DeadlineRow};
use anbei_app::views::feed::FeedOwner;
use anbei_app::views::message::{self, Message};
use anbei_app::{AppError, Tx};
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::ToSpan;

use super::feed_write::{Happening, Occasion, calendar, news};
use crate::page::Cache;
use crate::pages::applicant::{facts, lists};
use crate::{Lang, PageError, State};

const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");
const NEWS: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const MOST: usize = 500;
const MOST_NEWS: usize = 50;
const AHEAD_DAYS: i32 = 400;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/feeds/{token}/deadlines.ics", get(deadlines))
        .route("/feeds/{token}/messages.atom", get(messages))
}

async fn owner(state: &State, token: &str) -> Result<(FeedOwner, Lang), PageError> {
    let owner = state.app().find_feed(token).await?.ok_or(PageError::NotFound)?;
    let t = Lang::of_code(&owner.language).unwrap_or_default();
    Ok((owner, t))
}

async fn deadlines(
    Shared(state): Shared<State>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let (owner, t) = owner(&state, &token).await?;
    let is_officer = owner.organ.is_some();
    let until = state.now().date_in_china().saturating_add(AHEAD_DAYS.days());
    let read = move |tx: &mut Tx<'_>| -> Result<_, AppError> {
        Ok(match &owner.organ {
            Some(organ) => deadline::list_of_organ(tx, organ, MOST)?,
            None => deadline::list_of_account(tx, &owner.account, until, MOST)?,
        })
    };
    let rows = state.app().store().read_heavy(read).await?;
    let base = &state.app().config().public_url;
    let occasions: Vec<_> = rows.iter().map(|row| occasion(t, base, is_officer, row)).collect();
    let text = calendar(t.text("agenda-calendar"), base, &occasions);
    Ok(answer(CALENDAR, text))
}

async fn messages(
    Shared(state): Shared<State>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let (owner, t) = owner(&state, &token).await?;
    let is_officer = owner.organ.is_some();
    let read = move |tx: &mut Tx<'_>| -> Result<_, AppError> {
        Ok(match &owner.organ {
            Some(organ) => (Vec::new(), deadline::list_of_organ(tx, organ, MOST_NEWS)?),
            None => (message::list(tx, &owner.account, MOST_NEWS)?, Vec::new()),
        })
    };
    let (said, due) = state.app().store().read_heavy(read).await?;
    let base = &state.app().config().public_url;
    let told = said.iter().map(|message| happening(t, base, message));
    let promised = due.iter().map(|row| {
        let Occasion { id, title, text, url, .. } = occasion(t, base, is_officer, row);
        Happening { id, title, text, url, at: row.changed_at }
    });
    let mut all: Vec<_> = told.chain(promised).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    let itself = format!("{base}/feeds/{token}/messages.atom");
    let text = news(t.text("agenda-news"), &itself, base, &all, state.now());
    Ok(answer(NEWS, text))
}

fn occasion(t: Lang, base: &str, is_officer: bool, row: &DeadlineRow) -> Occasion {
    let due = &row.deadline;
    let name = t.text(format!("deadline-{}.name", due.rule.code()));
    let title = if row.title.is_empty() { t.text("filing-untitled") } else { &row.title };
    let path = match row.about {
        About::Filing if is_officer => format!("/desk/cases/{}", row.about_id),
        About::Filing => format!("/filings/{}", row.about_id),
        About::Entry => format!("/records/{}", row.about_id),
        About::Subject => "/my/subject".to_owned(),
        About::Violation => format!("/violations/{}", row.about_id),
    };
    let mut id = format!("{}-{}-{}", row.about.as_str(), row.about_id, due.rule.code());
    if due.rule.is_repeated() {
        id = format!("{id}-{}", due.due_on);
    }
    Occasion {
        id,
        title: t.with("agenda-event", &[("name", &name), ("title", &title)]),
        text: facts::deadline(t, due),
        url: format!("{base}{path}"),
        on: due.due_on,
        is_off: due.stands().is_some(),
        changed_at: row.changed_at,
    }
}

fn happening(t: Lang, base: &str, message: &Message) -> Happening {
    let row = lists::message(t, message);
    Happening {
        id: message.id.clone(),
        title: row.title.to_owned(),
        text: row.text,
        url: format!("{base}{}", lists::href(message)),
        at: message.at,
    }
}

/// Nobody on the way keeps it, and no search engine lists it.
fn answer(kind: HeaderValue, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CACHE_CONTROL, Cache::Never.header());
    headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    response
}

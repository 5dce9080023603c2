//! `GET /feeds/{token}/deadlines.ics` and `/messages.atom` — 订阅: what is due and what has happened, for calendars and
//! readers that cannot log in. Whoever has the address is let in, so it says no more than lists do.

use anbei_app::views::deadline::{self, About, DeadlineRow};
use anbei_app::views::feed::FeedOwner;
use anbei_app::views::message::{self, Message};
use anbei_app::views::violation::{self, CaseLine};
use anbei_app::views::{alarm, hosting};
use anbei_app::{AppError, Tx};
use anbei_domain::id::OrganId;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::ToSpan;
use jiff::civil::Date;

use super::feed_write::{Happening, Occasion, calendar, news};
use crate::page::Cache;
use crate::pages::applicant::{deadlines, facts, lists};
use crate::pages::violation::form::category_text;
use crate::pages::violation::timeline::state_text;
use crate::{Lang, PageError, State};

const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");
const NEWS: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const MOST: usize = 500;
const MOST_NEWS: usize = 50;
const AHEAD_DAYS: i32 = 400;

pub fn routes() -> Router<State> {
    Router::new()
        .route("/feeds/{token}/deadlines.ics", get(days))
        .route("/feeds/{token}/messages.atom", get(messages))
}

async fn owner(state: &State, token: &str) -> Result<(FeedOwner, Lang), PageError> {
    let owner = state.app().find_feed(token).await?.ok_or(PageError::NotFound)?;
    let t = Lang::of_code(&owner.language).unwrap_or_default();
    Ok((owner, t))
}

async fn days(
    Shared(state): Shared<State>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let (owner, t) = owner(&state, &token).await?;
    let until = state.now().date_in_china().saturating_add(AHEAD_DAYS.days());
    let read = move |tx: &mut Tx<'_>| -> Result<_, AppError> { due(tx, &owner, until) };
    let rows = state.app().store().read_heavy(read).await?;
    let base = &state.app().config().public_url;
    let occasions: Vec<_> =
        rows.iter().map(|(whose, row)| occasion(t, base, *whose, row)).collect();
    let text = calendar(t.text("agenda-calendar"), base, &occasions);
    Ok(answer(CALENDAR, text))
}

/// In whose place a deadline is read, which says where it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Organ,
    Own,
    Order,
    Customer,
}

/// What is due: the organ's and what it waits for; or a person's own, and what concerns the access provider they act for.
fn due(
    tx: &mut Tx<'_>,
    owner: &FeedOwner,
    until: Date,
) -> Result<Vec<(Whose, DeadlineRow)>, AppError> {
    let of = |whose: Whose, rows: Vec<DeadlineRow>| rows.into_iter().map(move |row| (whose, row));
    if let Some(organ) = &owner.organ {
        return Ok(of(Whose::Organ, deadline::list_of_organ(tx, organ, MOST)?).collect());
    }
    let own = deadline::list_of_account(tx, &owner.account, until, MOST)?;
    let mut all: Vec<_> = of(Whose::Own, own).collect();
    if let Some(provider) = &owner.provider {
        let orders = deadline::list_of_provider(tx, provider, MOST)?;
        let mut customers = hosting::list_deadlines(tx, provider, until, MOST)?;
        customers
            .retain(|row| row.deadline.rule.is_told_to_provider() && row.account != owner.account);
        all.extend(of(Whose::Order, orders).chain(of(Whose::Customer, customers)));
        all.sort_by_key(|(_, row)| row.deadline.due_on);
    }
    Ok(all)
}

async fn messages(
    Shared(state): Shared<State>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let (owner, t) = owner(&state, &token).await?;
    let base = state.app().config().public_url.clone();
    let here = base.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<_, AppError> {
        if let Some(organ) = &owner.organ {
            return news_of_organ(tx, organ, t, &here);
        }
        let said = message::list(tx, &owner.account, MOST_NEWS)?;
        Ok(said.iter().map(|message| happening(t, &here, message)).collect())
    };
    let mut all: Vec<Happening> = state.app().store().read_heavy(read).await?;
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all.truncate(MOST_NEWS);
    let itself = format!("{base}/feeds/{token}/messages.atom");
    let text = news(t.text("agenda-news"), &itself, &base, &all, state.now());
    Ok(answer(NEWS, text))
}

/// What has come to an organ: filings to review and days to come, cases as they go on, alarms.
fn news_of_organ(
    tx: &mut Tx<'_>,
    organ: &OrganId,
    t: Lang,
    base: &str,
) -> Result<Vec<Happening>, AppError> {
    let due = deadline::list_changed_of_organ(tx, organ, MOST_NEWS)?;
    let filings = due.iter().filter(|row| row.about == About::Filing).map(|row| {
        let Occasion { id, title, text, url, .. } = occasion(t, base, Whose::Organ, row);
        Happening { id, title, text, url, at: row.changed_at }
    });
    let cases = violation::list_changed(tx, organ, MOST_NEWS)?;
    let cases = cases.iter().map(|line| case_happening(t, base, line));
    let alarms = alarm::list_of_organ(tx, organ, MOST_NEWS)?;
    let alarms = alarms.iter().map(|alarm| {
        let title = t.with("feed-alarm", &[("name", &alarm.entry_name)]);
        let (number, domain) = (&alarm.number, lists::domain(&alarm.domain));
        Happening {
            id: format!("alarm-{}", alarm.id),
            title,
            text: t.with("feed-alarm.text", &[("number", number), ("domain", &domain)]),
            url: format!("{base}/desk/alarms"),
            at: alarm.at,
        }
    });
    Ok(filings.chain(cases).chain(alarms).collect())
}

/// Each state of a case is news of its own.
fn case_happening(t: Lang, base: &str, line: &CaseLine) -> Happening {
    let case = &line.case;
    let state = state_text(t, case);
    let category = category_text(t, case.category);
    Happening {
        id: format!("case-{}-{}", case.id, case.version),
        title: t.with("agenda-event", &[("name", &state), ("title", &case.title)]),
        text: t.with("feed-case", &[("reference", &case.reference), ("category", &category)]),
        url: format!("{base}/desk/violations/{}", case.id),
        at: line.changed_at,
    }
}

fn occasion(t: Lang, base: &str, whose: Whose, row: &DeadlineRow) -> Occasion {
    let due = &row.deadline;
    let name = t.text(format!("deadline-{}.name", due.rule.code()));
    let title = if row.title.is_empty() { t.text("filing-untitled") } else { &row.title };
    let path = match (whose, row.about) {
        (Whose::Customer, _) => "/provider/customers".to_owned(),
        (Whose::Order, _) => format!("/provider/orders/{}", row.about_id),
        (Whose::Organ, About::Violation) => format!("/desk/violations/{}", row.about_id),
        (Whose::Organ, _) => format!("/desk/cases/{}", row.about_id),
        (Whose::Own, _) => deadlines::href(row),
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

//! `/desk` — the cases of the officer's organ, and the next one to take.

use anbei_app::views::queue::{self, QueueFilter};
use anbei_app::{AppError, views};
use anbei_domain::filing::StateName;
use anbei_domain::kind::KINDS;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::queue_row::{QueueRow, queue_row};
use super::seat::{Counts, Seat};
use crate::extract::Posted;
use crate::view::{Link, OptionView, Pager};
use crate::{Cache, Page, PageError, Shell};

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    shell: Shell,
    nav: Vec<Link>,
    tabs: Vec<Link>,
    tab: &'static Tab,
    kinds: Vec<OptionView>,
    words: String,
    is_filtered: bool,
    rows: Vec<QueueRow>,
    pager: Pager,
    waiting: usize,
    /// What was just decided, in words.
    done: Option<Done>,
    nothing_left: bool,
}

impl Page for QueuePage {
    const CACHE: Cache = Cache::Never;
}

/// A part of the queue.
pub struct Tab {
    pub id: &'static str,
    states: &'static [StateName],
    is_mine: bool,
    /// Shows how cases stand rather than how long they wait, the newest first.
    pub is_closed: bool,
}

const fn tab(id: &'static str, states: &'static [StateName]) -> Tab {
    Tab { id, states, is_mine: false, is_closed: false }
}

const IN_HAND: &[StateName] = &[StateName::UnderReview, StateName::AwaitingInspection];
const CLOSED: &[StateName] =
    &[StateName::Approved, StateName::Refused, StateName::Withdrawn, StateName::Lapsed];

static TABS: [Tab; 8] = [
    tab("waiting", &[StateName::Submitted]),
    Tab { is_mine: true, ..tab("mine", IN_HAND) },
    tab("reviewing", &[StateName::UnderReview]),
    tab("returned", &[StateName::AwaitingCorrection]),
    tab("inspect", &[StateName::AwaitingInspection]),
    tab("sign", &[StateName::AwaitingSecondOfficer]),
    Tab { is_closed: true, ..tab("closed", CLOSED) },
    Tab { is_closed: true, ..tab("all", &StateName::ALL) },
];

impl Tab {
    fn count(&self, counts: &Counts) -> usize {
        if self.is_mine { counts.held } else { counts.of(self.states) }
    }
}

/// Which part of which queue is asked for.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
    /// The move that was just made, and the cases it moved, parted by commas.
    #[serde(default)]
    did: String,
    #[serde(default)]
    case: String,
    #[serde(default)]
    empty: String,
}

impl Asked {
    fn tab(&self) -> &'static Tab {
        // Who looks for a name without saying where looks everywhere.
        let usual = if self.q.trim().is_empty() { &TABS[0] } else { &TABS[TABS.len() - 1] };
        TABS.iter().find(|tab| tab.id == self.tab).unwrap_or(usual)
    }

    fn number(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, 10_000)
    }

    fn filter(&self, seat: &Seat) -> QueueFilter {
        let tab = self.tab();
        let words = self.q.trim();
        QueueFilter {
            states: if tab.id == "all" { Vec::new() } else { tab.states.to_vec() },
            kind: KINDS.iter().find(|kind| kind.id == self.kind).map(|kind| kind.id.to_owned()),
            held_by: tab.is_mine.then(|| seat.account().clone()),
            words: (!words.is_empty()).then(|| words.chars().take(60).collect()),
            newest_first: tab.is_closed,
            offset: (self.number() - 1) * PAGE,
            limit: PAGE,
        }
    }

    /// The address of another page of the same list.
    fn at(&self, number: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::from("/desk?"));
        query.append_pair("tab", self.tab().id);
        for (name, text) in [("kind", &self.kind), ("q", &self.q)] {
            if !text.is_empty() {
                query.append_pair(name, text);
            }
        }
        query.append_pair("page", &number.to_string());
        query.finish()
    }
}

/// What was just decided: the move, and each case it moved.
pub struct Done {
    pub title: String,
    pub lines: Vec<String>,
}

/// `GET /desk`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let counts = seat.counts().await?;
    let (organ, filter) = (seat.organ()?, asked.filter(&seat));
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        let lines = queue::list(tx, &organ, &filter)?;
        Ok((lines, queue::count(tx, &organ, &filter)?))
    });
    let (lines, total) = read.await?;
    let done = done(&seat, &asked).await?;
    let nav = if asked.tab == "mine" || asked.tab == "sign" { &*asked.tab } else { "queue" };
    let page = QueuePage {
        nav: seat.nav(&counts, nav),
        tabs: tabs(&seat, &counts, &asked),
        tab: asked.tab(),
        kinds: kinds(&seat, &asked),
        is_filtered: !asked.q.trim().is_empty() || !asked.kind.is_empty(),
        rows: lines.iter().map(|line| queue_row(&seat, line)).collect(),
        pager: pager(&seat, &asked, total),
        waiting: counts.of(&[StateName::Submitted]),
        words: asked.q,
        nothing_left: !asked.empty.is_empty(),
        done,
        shell: seat.shell(),
    };
    Ok(page.respond())
}

/// `POST /desk/next` — 领取下一件.
pub async fn post_next(seat: Seat, _: Posted) -> Result<Response, PageError> {
    let taken = seat.app().take_next(seat.by()).await?;
    let to = taken.map_or("/desk?empty=1".to_owned(), |id| format!("/desk/cases/{id}"));
    Ok(Redirect::to(&to).into_response())
}

fn tabs(seat: &Seat, counts: &Counts, asked: &Asked) -> Vec<Link> {
    let link = |tab: &Tab| Link {
        text: seat.t.text(format!("desk-tab-{}", tab.id)).to_owned(),
        href: format!("/desk?tab={}", tab.id),
        icon: "list",
        count: Some(tab.count(counts)),
        current: tab.id == asked.tab().id,
    };
    TABS.iter().map(link).collect()
}

fn kinds(seat: &Seat, asked: &Asked) -> Vec<OptionView> {
    let option = |kind: &&anbei_domain::kind::Kind| OptionView {
        code: kind.id.to_owned(),
        label: seat.t.text(format!("kind-{}", kind.id)).to_owned(),
        hint: None,
        checked: kind.id == asked.kind,
    };
    KINDS.iter().map(option).collect()
}

fn pager(seat: &Seat, asked: &Asked, total: usize) -> Pager {
    let number = asked.number();
    let pages = total.div_ceil(PAGE).max(1);
    Pager {
        at: seat.t.with("desk-pages", &[("page", &number), ("pages", &pages), ("total", &total)]),
        previous: (number > 1).then(|| asked.at(number - 1)),
        next: (number < pages).then(|| asked.at(number + 1)),
    }
}

/// Tells what was just decided; only what the cases themselves bear out.
async fn done(seat: &Seat, asked: &Asked) -> Result<Option<Done>, PageError> {
    let Some(action) = super::history::action(&asked.did) else { return Ok(None) };
    let t = seat.t;
    let title = t.text(format!("action-{}.done", action.as_str())).to_owned();
    let ids: Vec<String> = asked.case.split(',').take(8).map(str::to_owned).collect();
    let (app, actor) = (seat.app().clone(), seat.actor().clone());
    let read = app.clone().store().read(move |tx| -> Result<_, AppError> {
        let mut found = Vec::new();
        for id in &ids {
            if let Some(filing) = views::filing::find(tx, app.keys(), &actor, id)? {
                found.push((filing, views::entry::find_of_filing(tx, id)?));
            }
        }
        Ok(found)
    });
    let moved = anbei_domain::filing::lifecycle::MOVES.iter().filter(|row| row.action == action);
    let leads_to: Vec<StateName> = moved.flat_map(|row| row.to).copied().collect();
    let mut lines = Vec::new();
    for (filing, entry) in read.await? {
        if !leads_to.contains(&filing.state.name()) {
            continue;
        }
        let kind = t.text(format!("kind-{}", filing.kind.id));
        let state = t.text(format!("state-{}", filing.state.name().as_str()));
        let title = filing.title();
        lines.push(match entry {
            Some(entry) => t.with(
                "desk-done-numbered",
                &[("kind", &kind), ("title", &title), ("number", &entry.number)],
            ),
            None => {
                t.with("desk-done-line", &[("kind", &kind), ("title", &title), ("state", &state)])
            }
        });
    }
    // A case handed over is not this organ's any more.
    let is_gone = action == anbei_domain::filing::Action::HandOver;
    Ok((!lines.is_empty() || is_gone).then_some(Done { title, lines }))
}

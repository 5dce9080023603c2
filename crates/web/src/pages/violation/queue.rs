//! `/desk/violations` — the organ's cases: what waits for an officer first, then everything.

use anbei_app::views::violation::{CaseFilter, CaseLine};
use anbei_app::{AppError, views};
use anbei_domain::deadline::agenda;
use anbei_domain::violation::CaseState;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::form::category_text;
use super::timeline::{state_look, state_text};
use crate::pages::applicant::facts;
use crate::pages::desk::Seat;
use crate::view::{Link, Pager};
use crate::{Cache, Page, PageError, Shell};

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "violation/queue.html")]
struct QueuePage {
    shell: Shell,
    nav: Vec<Link>,
    tabs: Vec<Link>,
    tab: &'static str,
    words: String,
    rows: Vec<Row>,
    pager: Pager,
}

impl Page for QueuePage {
    const CACHE: Cache = Cache::Never;
}

/// A case in the list.
struct Row {
    href: String,
    title: String,
    domain: String,
    category: &'static str,
    severity: &'static str,
    reference: String,
    since: String,
    due: String,
    is_late: bool,
    state: &'static str,
    word: &'static str,
}

/// A part of the list.
struct Tab {
    id: &'static str,
    states: &'static [CaseState],
    appealed: bool,
}

const fn tab(id: &'static str, states: &'static [CaseState]) -> Tab {
    Tab { id, states, appealed: false }
}

const STOPPED: &[CaseState] =
    &[CaseState::AccessOrdered, CaseState::AccessCancelled, CaseState::RestoreOrdered];

static TABS: [Tab; 7] = [
    tab("reported", &[CaseState::Reported]),
    tab("answered", &[CaseState::Answered]),
    tab("overdue", &[CaseState::Overdue]),
    tab("awaiting", &[CaseState::AwaitingAnswer]),
    tab("stopped", STOPPED),
    Tab { appealed: true, ..tab("appeals", &[]) },
    tab("all", &[]),
];

/// Which part of the list is asked for.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
}

impl Asked {
    fn tab(&self) -> &'static Tab {
        // Who looks for something without saying where looks everywhere.
        let usual = if self.q.trim().is_empty() { &TABS[0] } else { &TABS[TABS.len() - 1] };
        TABS.iter().find(|tab| tab.id == self.tab).unwrap_or(usual)
    }

    fn number(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, 10_000)
    }

    fn filter(&self, tab: &Tab) -> CaseFilter {
        CaseFilter {
            states: tab.states.to_vec(),
            appealed: tab.appealed,
            words: self.q.trim().chars().take(60).collect(),
            limit: PAGE,
            offset: (self.number() - 1) * PAGE,
        }
    }

    fn at(&self, number: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::from("/desk/violations?"));
        query.append_pair("tab", self.tab().id);
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        query.append_pair("page", &number.to_string());
        query.finish()
    }
}

/// `GET /desk/violations`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (organ, filter) = (seat.organ()?, asked.filter(asked.tab()));
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        let lines = views::violation::list_of_organ(tx, &organ, &filter)?;
        let total = views::violation::count_of_organ(tx, &organ, &filter)?;
        let plain = |tab: &Tab| CaseFilter {
            states: tab.states.to_vec(),
            appealed: tab.appealed,
            ..CaseFilter::default()
        };
        let counts =
            TABS.iter().map(|tab| Ok(views::violation::count_of_organ(tx, &organ, &plain(tab))?));
        let counts: Vec<usize> = counts.collect::<Result<_, AppError>>()?;
        Ok((lines, total, counts))
    });
    let (lines, total, counts) = read.await?;
    let page = QueuePage {
        nav: seat.nav(&seat.counts().await?, "violations"),
        tabs: TABS.iter().zip(counts).map(|(tab, count)| link(&seat, &asked, tab, count)).collect(),
        tab: asked.tab().id,
        rows: lines.iter().map(|line| row(&seat, line)).collect(),
        pager: pager(&seat, &asked, total),
        words: asked.q,
        shell: seat.shell(),
    };
    Ok(page.respond())
}

fn link(seat: &Seat, asked: &Asked, tab: &Tab, count: usize) -> Link {
    Link {
        text: seat.t.text(format!("violation-tab-{}", tab.id)).to_owned(),
        href: format!("/desk/violations?tab={}", tab.id),
        icon: "list",
        count: Some(count),
        current: tab.id == asked.tab().id,
    }
}

fn row(seat: &Seat, line: &CaseLine) -> Row {
    let (t, today, case) = (seat.t, seat.now().date_in_china(), &line.case);
    let due = agenda::of_case(case);
    Row {
        href: format!("/desk/violations/{}", case.id),
        title: case.title.clone(),
        domain: crate::pages::applicant::lists::domain(&case.domain),
        category: category_text(t, case.category),
        severity: case.severity.map_or("—", |of| t.text(format!("severity-{}", of.as_str()))),
        reference: case.reference.clone(),
        since: t.date(line.created_at),
        due: due.as_ref().map_or("—".to_owned(), |due| facts::left_of(t, due, today)),
        is_late: due.is_some_and(|due| due.is_overdue(today)),
        state: state_look(case.state),
        word: state_text(t, case),
    }
}

fn pager(seat: &Seat, asked: &Asked, total: usize) -> Pager {
    let number = asked.number();
    let pages = total.div_ceil(PAGE).max(1);
    Pager {
        at: seat
            .t
            .with("violation-pages", &[("page", &number), ("pages", &pages), ("total", &total)]),
        previous: (number > 1).then(|| asked.at(number - 1)),
        next: (number < pages).then(|| asked.at(number + 1)),
    }
}

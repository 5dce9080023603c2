//! `/desk/records` — 备案登记: the records of the officer's organ.

use anbei_app::AppError;
use anbei_app::views::organ_entry::{self, EntryFilter, EntryLine, StateCount};
use anbei_domain::register::{EntryKind, EntryState};
use anbei_domain::value::{DomainName, FilingNumber};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::seat::Seat;
use crate::pages::public::record_view::{DomainView, state_look};
use crate::view::{Link, OptionView, Pager};
use crate::{Cache, Page, PageError, Shell};

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/records.html")]
struct RecordsPage {
    shell: Shell,
    nav: Vec<Link>,
    tabs: Vec<Link>,
    tab: &'static str,
    kinds: Vec<OptionView>,
    words: String,
    is_filtered: bool,
    rows: Vec<RecordRow>,
    pager: Pager,
}

impl Page for RecordsPage {
    const CACHE: Cache = Cache::Never;
}

/// A record as a row of the list.
struct RecordRow {
    href: String,
    name: String,
    domain: String,
    number: String,
    kind: &'static str,
    subject: String,
    issued: String,
    state: &'static str,
    word: &'static str,
    is_proposed: bool,
}

/// A part of the list: its name, and the state it shows; `sign` shows what waits for a second officer.
const TABS: [(&str, Option<EntryState>); 6] = [
    ("all", None),
    ("sign", None),
    ("active", Some(EntryState::Active)),
    ("suspended", Some(EntryState::Suspended)),
    ("revoked", Some(EntryState::Revoked)),
    ("cancelled", Some(EntryState::Cancelled)),
];

/// Which part of the list is asked for.
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
}

impl Asked {
    fn tab(&self) -> (&'static str, Option<EntryState>) {
        TABS.into_iter().find(|tab| tab.0 == self.tab).unwrap_or(TABS[0])
    }

    fn number(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, 100_000)
    }

    fn filter(&self) -> EntryFilter {
        let (tab, state) = self.tab();
        let typed: String = self.q.trim().chars().take(100).collect();
        // An address leads to its host, and a domain is kept as machines write it.
        let host = typed.parse::<DomainName>().ok().filter(|_| typed.contains('.'));
        EntryFilter {
            state,
            kind: EntryKind::find(&self.kind),
            is_proposed: tab == "sign",
            digits: FilingNumber::digits_for_search(&typed).unwrap_or_default(),
            words: host.map_or(typed, |host| host.to_string()),
            offset: (self.number() - 1) * PAGE,
            limit: PAGE,
        }
    }

    /// The address of another page of the same list.
    fn at(&self, number: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::from("/desk/records?"));
        query.append_pair("tab", self.tab().0);
        for (name, text) in [("kind", &self.kind), ("q", &self.q)] {
            if !text.is_empty() {
                query.append_pair(name, text);
            }
        }
        query.append_pair("page", &number.to_string());
        query.finish()
    }
}

/// `GET /desk/records`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (organ, filter) = (seat.organ()?, asked.filter());
    let read = seat.app().store().read_heavy(move |tx| -> Result<_, AppError> {
        let counts = organ_entry::count_by_state(tx, &organ)?;
        let lines = organ_entry::list(tx, &organ, &filter)?;
        Ok((counts, lines, organ_entry::count(tx, &organ, &filter)?))
    });
    let (counts, lines, total) = read.await?;
    let page = RecordsPage {
        nav: seat.nav(&seat.counts().await?, "records"),
        tabs: tabs(&seat, &counts, &asked),
        tab: asked.tab().0,
        kinds: kinds(&seat, &asked),
        is_filtered: !asked.q.trim().is_empty() || !asked.kind.is_empty(),
        rows: lines.into_iter().map(|line| row(&seat, line)).collect(),
        pager: pager(&seat, &asked, total),
        words: asked.q,
        shell: seat.shell(),
    };
    Ok(page.respond())
}

fn tabs(seat: &Seat, counts: &[StateCount], asked: &Asked) -> Vec<Link> {
    let count = |id: &str, state: Option<EntryState>| {
        let of = counts.iter().filter(|of| state.is_none_or(|state| of.state == state));
        of.map(|of| if id == "sign" { of.proposed } else { of.count }).sum()
    };
    let link = |(id, state): (&str, Option<EntryState>)| Link {
        text: match state {
            Some(state) => seat.t.text(format!("entry-state-{}", state.as_str())),
            None => seat.t.text(format!("desk-records-{id}")),
        }
        .to_owned(),
        href: format!("/desk/records?tab={id}"),
        icon: "list",
        count: Some(count(id, state)),
        current: id == asked.tab().0,
    };
    TABS.into_iter().map(link).collect()
}

fn kinds(seat: &Seat, asked: &Asked) -> Vec<OptionView> {
    let option = |kind: EntryKind| OptionView {
        code: kind.as_str().to_owned(),
        label: seat.t.text(format!("entry-kind-{}", kind.as_str())).to_owned(),
        hint: None,
        checked: kind.as_str() == asked.kind,
    };
    EntryKind::ALL.into_iter().map(option).collect()
}

fn row(seat: &Seat, line: EntryLine) -> RecordRow {
    let t = seat.t;
    RecordRow {
        href: format!("/desk/records/{}", line.id),
        domain: DomainView::new(&line.primary_domain).readable,
        kind: t.text(format!("entry-kind-{}", line.kind.as_str())),
        issued: line.issued_on,
        state: state_look(line.state),
        word: t.text(format!("entry-state-{}", line.state.as_str())),
        is_proposed: line.is_proposed,
        name: line.name,
        number: line.number,
        subject: line.subject_name,
    }
}

fn pager(seat: &Seat, asked: &Asked, total: usize) -> Pager {
    let number = asked.number();
    let pages = total.div_ceil(PAGE).max(1);
    let facts: [(&str, &dyn std::fmt::Display); 3] =
        [("page", &number), ("pages", &pages), ("total", &total)];
    Pager {
        at: seat.t.with("desk-records-pages", &facts),
        previous: (number > 1).then(|| asked.at(number - 1)),
        next: (number < pages).then(|| asked.at(number + 1)),
    }
}

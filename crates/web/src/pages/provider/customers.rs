//! `/provider/customers` — 客户: what is hosted on the provider's lines, and how its filing stands; as a table to take away.

use anbei_app::sheet::csv_of;
use anbei_app::use_case::customer::CustomerView;
use anbei_app::views::hosting::{self, CustomerFilter, Hosted, UnfiledHere};
use anbei_domain::filing::StateName;
use anbei_domain::register::EntryState;
use askama::Template;
use axum::extract::Query;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::{Agent, tabs};
use crate::pages::applicant::{facts, lists};
use crate::view::{ControlView, FieldView, Link, Pager};
use crate::{Cache, Lang, Page, PageError, Shell};

/// Customers on one page.
const PAGE: usize = 20;
/// Unfiled sites shown at most.
const MOST_UNFILED: usize = 200;

#[derive(Template)]
#[template(path = "provider/customers.html")]
struct CustomersPage {
    shell: Shell,
    tabs: Vec<Link>,
    is_listed: bool,
    search: FieldView,
    rows: Vec<Row>,
    pager: Pager,
    export: String,
    unfiled: Vec<UnfiledRow>,
}

impl Page for CustomersPage {
    const CACHE: Cache = Cache::Never;
}

struct Row {
    name: String,
    domain: String,
    number: String,
    kind: &'static str,
    state: &'static str,
    word: &'static str,
    badge: &'static str,
    deadlines: Vec<String>,
    /// Only what was filed names the provider.
    is_claimed: bool,
}

struct UnfiledRow {
    name: String,
    domain: String,
    notified: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: usize,
}

impl Asked {
    fn words(&self) -> String {
        self.q.trim().chars().take(100).collect()
    }
}

/// `GET /provider/customers?q=&page=`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, today) = (agent.here.t, agent.here.state.now().date_in_china());
    let (words, at) = (asked.words(), asked.page.clamp(1, 10_000));
    let filter = CustomerFilter { words: words.clone(), limit: PAGE, offset: (at - 1) * PAGE };
    let (found, count) = agent.here.app().find_customers(&agent.member, filter).await?;
    let unfiled = unfiled(&agent).await?;
    let label = t.text("provider-customers-search").to_owned();
    let href = |page: usize| address("", &words, page);
    let page = CustomersPage {
        tabs: tabs(t, "customers", &agent.member),
        is_listed: agent.member.entry.is_some(),
        rows: found.iter().map(|view| row(t, view, today)).collect(),
        pager: Pager {
            at: t.with("provider-customers-count", &[("count", &count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count).then(|| href(at + 1)),
        },
        export: address("/export.csv", &words, 1),
        unfiled: unfiled.into_iter().map(|of| unfiled_row(t, of)).collect(),
        search: FieldView { value: words, ..FieldView::blank("q", label, ControlView::Line) },
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

/// `GET /provider/customers/export.csv?q=`.
pub async fn get_export(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, today) = (agent.here.t, agent.here.state.now().date_in_china());
    let found = agent.here.app().export_customers(&agent.member, asked.words()).await?;
    let heads = ["name", "domain", "number", "kind", "state", "proof", "badge", "deadlines"];
    let heads = heads.map(|head| t.text(format!("provider-customer-{head}")).to_owned());
    let mut lines = vec![heads];
    for view in &found {
        let row = row(t, view, today);
        let deadlines = row.deadlines.join(t.text("agenda-item-separator"));
        let proof =
            if row.is_claimed { "provider-customer-claimed" } else { "provider-customer-proved" };
        let words = [row.kind, row.word, t.text(proof), row.badge].map(str::to_owned);
        let [kind, word, proof, badge] = words;
        lines.push([row.name, row.domain, row.number, kind, word, proof, badge, deadlines]);
    }
    let bytes = csv_of(lines.iter().map(|line| line.iter().map(String::as_str).collect()));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = HeaderValue::from_static("attachment; filename=\"customers.csv\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

fn address(file: &str, words: &str, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let page = if page > 1 { page.to_string() } else { String::new() };
    let asked = [("q", words), ("page", &page)];
    query.extend_pairs(asked.into_iter().filter(|(_, text)| !text.is_empty()));
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/provider/customers{file}{mark}{query}")
}

async fn unfiled(agent: &Agent) -> Result<Vec<UnfiledHere>, PageError> {
    let Some(entry) = agent.member.entry.clone() else { return Ok(Vec::new()) };
    let read = move |tx: &mut anbei_app::Tx<'_>| hosting::list_unfiled(tx, &entry, MOST_UNFILED);
    Ok(agent.here.app().store().read_heavy(read).await?)
}

fn unfiled_row(t: Lang, of: UnfiledHere) -> UnfiledRow {
    let notified = t.day_text(&of.notified_on);
    UnfiledRow { name: of.name, domain: lists::domain(&of.domain), notified }
}

fn row(t: Lang, view: &CustomerView, today: Date) -> Row {
    let of = &view.customer;
    let (state, word) = state(t, of.hosted, &of.state);
    let kind = match of.hosted {
        Hosted::Entry => format!("entry-kind-{}", of.kind),
        _ => format!("kind-{}", of.kind),
    };
    let badge = match view.badge {
        Some(true) => "provider-badge-shown",
        Some(false) => "provider-badge-missing",
        None => "provider-badge-unknown",
    };
    let deadline = |row: &anbei_app::views::deadline::DeadlineRow| {
        let name = t.text(format!("deadline-{}.name", row.deadline.rule.code()));
        let left = facts::left_of(t, &row.deadline, today);
        t.with("provider-customer-due", &[("name", &name), ("left", &left)])
    };
    Row {
        name: if of.name.is_empty() { lists::domain(&of.domain) } else { of.name.clone() },
        domain: lists::domain(&of.domain),
        number: of.number.clone(),
        kind: t.find(kind).unwrap_or("—"),
        state,
        word,
        badge: t.text(badge),
        deadlines: view.deadlines.iter().map(deadline).collect(),
        is_claimed: !of.is_proved,
    }
}

/// How a record's state, or a filing's, is drawn and called.
fn state(t: Lang, hosted: Hosted, name: &str) -> (&'static str, &'static str) {
    if hosted == Hosted::Filing {
        let look = StateName::find(name).map_or("idle", lists::look);
        return (look, t.find(format!("state-{name}")).unwrap_or("—"));
    }
    let look = match EntryState::find(name) {
        Some(EntryState::Active) => "done",
        Some(EntryState::Suspended) => "wait",
        Some(EntryState::Revoked) => "wrong",
        _ => "idle",
    };
    (look, t.find(format!("entry-state-{name}")).unwrap_or("—"))
}

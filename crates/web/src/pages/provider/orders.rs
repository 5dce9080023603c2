//! `GET /provider/orders?page=` — 停止与恢复接入: the orders to an organisation, those that wait for it first, and the cases
//! about its customers that it was told of.

use anbei_app::AppError;
use anbei_app::views::violation::{self, CaseLine};
use anbei_domain::deadline::{DeadlineRule, agenda};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Agent, tabs};
use crate::pages::applicant::{facts, lists};
use crate::pages::violation::timeline::{state_look, state_text};
use crate::view::{Link, Pager, Task};
use crate::{Cache, Lang, Page, PageError, Shell};

/// Orders on one page.
const PAGE: usize = 20;

#[derive(Template)]
#[template(path = "provider/orders.html")]
struct OrdersPage {
    shell: Shell,
    tabs: Vec<Link>,
    is_listed: bool,
    tasks: Vec<Task>,
    pager: Pager,
}

impl Page for OrdersPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: usize,
}

/// `GET /provider/orders`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, at) = (agent.here.t, asked.page.clamp(1, 10_000));
    let today = agent.here.state.now().date_in_china();
    let entry = agent.member.entry.clone();
    let is_listed = entry.is_some();
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        let Some(entry) = entry else { return Ok((Vec::new(), 0)) };
        let lines = violation::list_of_provider(tx, (&entry, &[]), (PAGE, (at - 1) * PAGE))?;
        Ok((lines, violation::count_of_provider(tx, &entry, &[])?.0))
    });
    let (lines, count) = read.await?;
    let href = |page: usize| format!("/provider/orders?page={page}");
    let page = OrdersPage {
        tabs: tabs(t, "orders", &agent.member),
        is_listed,
        tasks: lines.iter().map(|line| task(t, line, today)).collect(),
        pager: Pager {
            at: t.with("provider-orders-count", &[("count", &count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count).then(|| href(at + 1)),
        },
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

fn task(t: Lang, line: &CaseLine, today: Date) -> Task {
    let case = &line.case;
    let (domain, at) = (lists::domain(&case.domain), t.moment(line.changed_at));
    let said: [(&str, &dyn std::fmt::Display); 3] =
        [("domain", &domain), ("reference", &case.reference), ("at", &at)];
    // A site without a record is called by its domain already.
    let key =
        if domain == case.title { "provider-order-hint-short" } else { "provider-order-hint" };
    let hint = t.with(key, &said);
    // The operator's days are the operator's own.
    let due = agenda::of_case(case).filter(|due| due.rule == DeadlineRule::CarryOutOrder);
    let due = due.map(|due| facts::left(t, due.due_on, today));
    Task {
        name: case.title.clone(),
        hint: Some(due.map_or(hint.clone(), |due| format!("{hint} · {due}"))),
        href: Some(format!("/provider/orders/{}", case.id)),
        state: state_look(case.state),
        word: state_text(t, case).to_owned(),
    }
}

//! `/provider/prefills` — 预填链接: the links of an organisation, those made last first; as a table to take away.

use anbei_app::AppError;
use anbei_app::sheet::csv_of;
use anbei_app::views::prefill::{self, LinkRow};
use anbei_domain::prefill::LinkState;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Query;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Agent, tabs};
use crate::pages::applicant::lists;
use crate::view::{Link, Pager, Task};
use crate::{Cache, Lang, Page, PageError, Shell};

/// Links on one page.
const PAGE: usize = 20;
/// The most links of one table.
const MOST: usize = 20_000;

#[derive(Template)]
#[template(path = "provider/prefills.html")]
struct PrefillsPage {
    shell: Shell,
    tabs: Vec<Link>,
    is_listed: bool,
    may_make: bool,
    may_manage: bool,
    tasks: Vec<Task>,
    pager: Pager,
}

impl Page for PrefillsPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: usize,
}

/// `GET /provider/prefills`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, at) = (agent.here.t, asked.page.clamp(1, 10_000));
    let now = agent.here.state.now();
    let (links, count) = list(&agent, (PAGE, (at - 1) * PAGE)).await?;
    let href = |page: usize| format!("/provider/prefills?page={page}");
    let is_listed = agent.member.entry.is_some();
    let page = PrefillsPage {
        tabs: tabs(t, "prefills", &agent.member),
        is_listed,
        may_make: is_listed && agent.member.role.may_work(),
        may_manage: is_listed && agent.member.role.may_manage(),
        tasks: links.iter().map(|row| task(t, row, now)).collect(),
        pager: Pager {
            at: t.with("provider-prefills-count", &[("count", &count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count).then(|| href(at + 1)),
        },
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

/// `GET /provider/prefills/export.csv` — every link with its address, for a mail-merge.
pub async fn get_export(agent: Agent) -> Result<Response, PageError> {
    let (t, now) = (agent.here.t, agent.here.state.now());
    let (links, _) = list(&agent, (MOST, 0)).await?;
    let heads = ["domain", "url", "state", "until", "uses"];
    let mut lines = vec![heads.map(|head| t.text(format!("prefill-column-{head}")).to_owned())];
    for row in &links {
        let url = match row.token.as_str() {
            "" => String::new(),
            token => agent.here.app().prefill_url(token),
        };
        let until = t.moment(row.link.expires_at);
        let state = t.text(format!("prefill-state-{}", state(row, now).as_str())).to_owned();
        lines.push([lists::domain(&row.domain), url, state, until, row.uses.to_string()]);
    }
    let bytes = csv_of(lines.iter().map(|line| line.iter().map(String::as_str).collect()));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = HeaderValue::from_static("attachment; filename=\"prefill-links.csv\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn list(agent: &Agent, part: (usize, usize)) -> Result<(Vec<LinkRow>, usize), PageError> {
    let of = agent.member.organisation.clone();
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        Ok((prefill::list_links(tx, &of, part)?, prefill::count_links(tx, &of)?))
    });
    Ok(read.await?)
}

/// Where a link stands for somebody who has not opened it.
pub(super) fn state(row: &LinkRow, now: Timestamp) -> LinkState {
    row.link.state((row.uses, row.is_ended), now)
}

/// How a link's state is drawn.
pub(super) const fn look(state: LinkState) -> &'static str {
    match state {
        LinkState::Open => "now",
        LinkState::Used => "done",
        LinkState::Expired => "idle",
        LinkState::Ended => "wrong",
    }
}

/// What a link is called: by its domain, or as one for anybody's.
pub(super) fn name(t: Lang, row: &LinkRow) -> String {
    if row.domain.is_empty() {
        t.text("prefill-any-domain").to_owned()
    } else {
        lists::domain(&row.domain)
    }
}

fn task(t: Lang, row: &LinkRow, now: Timestamp) -> Task {
    let state = state(row, now);
    let until = t.moment(row.link.expires_at);
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("until", &until), ("uses", &row.uses)];
    let which = if row.link.is_single { "single" } else { "many" };
    Task {
        name: name(t, row),
        hint: Some(t.with(format!("prefill-row-{which}"), &facts)),
        href: Some(format!("/provider/prefills/{}", row.link.id)),
        state: look(state),
        word: t.text(format!("prefill-state-{}", state.as_str())).to_owned(),
    }
}

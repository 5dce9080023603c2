//! `GET /provider/sites?page=` — 接入上报: the sites and lines that were reported, and the ways to report more.

use anbei_app::AppError;
use anbei_app::views::provider_report::{self, ReportedSite};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::{Agent, tabs};
use crate::pages::applicant::lists;
use crate::view::{Link, Pager};
use crate::{Cache, Page, PageError, Shell};

/// Sites on one page.
const PAGE: usize = 20;
/// Lines shown at most.
const MOST_LINES: usize = 100;

#[derive(Template)]
#[template(path = "provider/sites.html")]
struct SitesPage {
    shell: Shell,
    tabs: Vec<Link>,
    is_listed: bool,
    may_report: bool,
    sites: Vec<ReportedSite>,
    pager: Pager,
    lines: Vec<(String, String)>,
    line_count: String,
}

impl Page for SitesPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: usize,
}

/// `GET /provider/sites`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, at) = (agent.here.t, asked.page.clamp(1, 10_000));
    let entry = agent.member.entry.clone();
    let is_listed = entry.is_some();
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        let Some(entry) = entry else { return Ok((Vec::new(), Vec::new(), (0, 0))) };
        let sites = provider_report::list_sites(tx, &entry, (PAGE, (at - 1) * PAGE))?;
        let lines = provider_report::list_lines(tx, &entry, MOST_LINES)?;
        Ok((sites, lines, provider_report::count(tx, &entry)?))
    });
    let (sites, lines, (site_count, line_count)) = read.await?;
    let shown = |site: ReportedSite| ReportedSite { domain: lists::domain(&site.domain), ..site };
    let href = |page: usize| format!("/provider/sites?page={page}");
    let page = SitesPage {
        tabs: tabs(t, "sites"),
        is_listed,
        may_report: is_listed && agent.member.role.may_work(),
        sites: sites.into_iter().map(shown).collect(),
        pager: Pager {
            at: t.with("provider-sites-count", &[("count", &site_count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < site_count).then(|| href(at + 1)),
        },
        lines,
        line_count: t.with("provider-lines-count", &[("count", &line_count)]),
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

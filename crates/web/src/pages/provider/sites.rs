//! `GET /provider/sites?page=` — 接入上报: the sites, lines and nodes that were reported, and the ways to report more.

use anbei_app::AppError;
use anbei_app::views::provider_report::{self, ReportedCount, ReportedLine, ReportedSite};
use anbei_domain::redact;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::{Agent, tabs};
use crate::pages::applicant::lists;
use crate::view::{FactRow, Link, Pager};
use crate::{Cache, Lang, Page, PageError, Shell};

/// Sites on one page.
const PAGE: usize = 20;
/// Lines shown at most.
const MOST_LINES: usize = 100;
/// Nodes shown at most.
const MOST_NODES: usize = 500;

/// A line: its unit, its addresses, and what else was reported of it.
struct LineRow {
    unit: String,
    range: String,
    facts: Vec<FactRow>,
}

#[derive(Template)]
#[template(path = "provider/sites.html")]
struct SitesPage {
    shell: Shell,
    tabs: Vec<Link>,
    is_listed: bool,
    may_report: bool,
    sites: Vec<ReportedSite>,
    pager: Pager,
    lines: Vec<LineRow>,
    line_count: String,
    nodes: Vec<String>,
    node_count: String,
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
    let app = agent.here.app().clone();
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        let Some(entry) = entry else { return Ok(Default::default()) };
        let sites = provider_report::list_sites(tx, &entry, (PAGE, (at - 1) * PAGE))?;
        let lines = provider_report::list_lines(tx, app.keys(), &entry, MOST_LINES)?;
        let nodes = provider_report::list_nodes(tx, &entry, MOST_NODES)?;
        Ok((sites, lines, nodes, provider_report::count(tx, &entry)?))
    });
    let (sites, lines, nodes, count): (Vec<_>, Vec<_>, Vec<_>, ReportedCount) = read.await?;
    let shown = |site: ReportedSite| ReportedSite { domain: lists::domain(&site.domain), ..site };
    let href = |page: usize| format!("/provider/sites?page={page}");
    let page = SitesPage {
        tabs: tabs(t, "sites", &agent.member),
        is_listed,
        may_report: is_listed && agent.member.role.may_work(),
        sites: sites.into_iter().map(shown).collect(),
        pager: Pager {
            at: t.with("provider-sites-count", &[("count", &count.sites)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count.sites).then(|| href(at + 1)),
        },
        lines: lines.iter().map(|line| line_row(t, line)).collect(),
        line_count: t.with("provider-lines-count", &[("count", &count.lines)]),
        nodes,
        node_count: t.with("provider-nodes-count", &[("count", &count.nodes)]),
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

/// What was reported of a line, masked where it leads to a person.
fn line_row(t: Lang, line: &ReportedLine) -> LineRow {
    let word = |key: String| t.text(key).to_owned();
    let safe = if line.is_protected { "yes" } else { "no" };
    let document = match (line.document_type.as_str(), line.document.as_str()) {
        (of, "") => of.to_owned(),
        (of, number) => format!("{of} {}", redact::document_number(number)).trim().to_owned(),
    };
    let facts = [
        ("line-nature", word(format!("provider-line-{}", line.nature))),
        ("line-document", document),
        ("line-phone", redact::phone(&line.phone)),
        ("install-address", line.install_address.clone()),
        ("installed-on", line.installed_on.clone()),
        ("usage", line.usage.clone()),
        ("organ-code", line.organ_code.clone()),
        ("terminals", line.terminals.to_string()),
        ("protected", word(format!("provider-line-{safe}"))),
    ];
    let said = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let row = |(column, text)| FactRow {
        label: word(format!("column-{column}")),
        texts: vec![text],
        ..FactRow::default()
    };
    LineRow { unit: line.unit.clone(), range: line.range.clone(), facts: said.map(row).collect() }
}

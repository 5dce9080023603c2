//! `/provider/prefills/{id}` — one link: to be handed to the customer, or taken back.

use anbei_app::AppError;
use anbei_app::views::prefill::{self, LinkRow};
use anbei_domain::prefill::{FIELDS, LinkState};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Agent, prefills};
use crate::extract::Posted;
use crate::view::{FactRow, Facts, NoLookups};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/prefill.html")]
struct LinkPage {
    shell: Shell,
    name: String,
    look: &'static str,
    state: &'static str,
    done: Option<&'static str>,
    /// Nothing for a link that was signed elsewhere.
    url: Option<String>,
    facts: Vec<FactRow>,
    action: String,
    may_end: bool,
}

impl Page for LinkPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    did: String,
}

/// `GET /provider/prefills/{id}`.
pub async fn get(
    agent: Agent,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (of, key) = (agent.member.organisation.clone(), id.clone());
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        prefill::find_link(tx, &of, &key)?.ok_or(AppError::NotFound)
    });
    let row = read.await?;
    let t = agent.here.t;
    let state = prefills::state(&row, agent.here.state.now());
    let is_open = state == LinkState::Open;
    let done = match asked.did.as_str() {
        did @ ("make" | "end") => t.find(format!("prefill-did-{did}")),
        _ => None,
    };
    let url = Some(row.token.as_str()).filter(|token| !token.is_empty());
    let page = LinkPage {
        name: prefills::name(t, &row),
        look: prefills::look(state),
        state: t.text(format!("prefill-state-{}", state.as_str())),
        done,
        url: url.map(|token| agent.here.app().prefill_url(token)),
        facts: facts(t, &row),
        action: format!("/provider/prefills/{id}"),
        may_end: is_open && agent.member.role.may_work(),
        shell: agent.here.shell("provider"),
    };
    Ok(page.respond())
}

/// `POST /provider/prefills/{id}` — 作废.
pub async fn post(
    agent: Agent,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    if posted.action() != "end" {
        return Err(PageError::Malformed("no such button"));
    }
    agent.here.app().end_prefill(agent.by(), &id).await?;
    Ok(Redirect::to(&format!("/provider/prefills/{id}?did=end")).into_response())
}

fn facts(t: Lang, row: &LinkRow) -> Vec<FactRow> {
    let answers = &row.link.given;
    let rows = Facts { t, answers, lookups: &NoLookups, masked: false, change: None };
    let given = FIELDS.iter().filter(|field| answers.one(field.id()).is_some());
    let mut facts: Vec<_> = given.map(|field| rows.row(*field)).collect();
    let usage = if row.link.is_single { "once" } else { "many" };
    let used = row.used_at.map_or_else(
        || t.text("prefill-unused").to_owned(),
        |at| t.with("prefill-used", &[("uses", &row.uses), ("at", &t.moment(at))]),
    );
    let more = [
        ("prefill-use", t.text(format!("prefill-use-{usage}")).to_owned()),
        ("prefill-column-issued", t.moment(row.link.issued_at)),
        ("prefill-column-until", t.moment(row.link.expires_at)),
        ("prefill-column-uses", used),
    ];
    let fact = |(label, text): (&str, String)| FactRow {
        label: t.text(label).to_owned(),
        texts: vec![text],
        ..FactRow::default()
    };
    facts.extend(more.map(fact));
    facts
}

//! `/provider` — how an organisation stands; for who acts for none, the ways to become one or to join one.

use anbei_app::{AppError, views};
use anbei_domain::actor::Actor;
use anbei_domain::provider::{
    Member, Organisation, OrganisationAction, OrganisationMove, OrganisationState, form,
};
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::entry::Known;
use super::{Agent, agent, join, tabs};
use crate::pages::applicant::here::Here;
use crate::view::{FactRow, Facts, Link, field};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/home.html")]
struct HomePage {
    shell: Shell,
    tabs: Vec<Link>,
    name: String,
    state: &'static str,
    word: &'static str,
    explain: &'static str,
    role: &'static str,
    done: Option<&'static str>,
    /// What a reviewer wants changed: the question, if it is about one, and the words.
    remarks: Vec<(Option<String>, String)>,
    facts: Vec<FactRow>,
    may_propose: bool,
    may_withdraw: bool,
    downstream: Vec<(String, String)>,
}

impl Page for HomePage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /provider`.
pub async fn get(here: Here, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    match here.app().acts_for(here.who.account()).await? {
        Some(member) => home(&here, &member, &asked.did).await,
        None => Ok(join::page(&here, "", None).await?.respond()),
    }
}

/// `POST /provider/entry/withdraw` — 撤回.
pub async fn post_withdraw(agent: Agent) -> Result<Response, PageError> {
    agent.here.app().move_organisation(agent.by(), OrganisationMove::Withdraw).await?;
    Ok(Redirect::to("/provider?did=withdraw").into_response())
}

async fn home(here: &Here, member: &Member, did: &str) -> Result<Response, PageError> {
    let (t, actor) = (here.t, Actor::Provider(member.clone()));
    let of = agent::organisation(here.app(), member).await?;
    let entry = of.entry.clone().unwrap_or_default();
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        Ok(views::provider::list_downstream(tx, &entry)?)
    });
    let downstream: Vec<_> = read.await?;
    let known =
        Known::read((here.app(), t), here.who.actor.clone(), vec![of.proposal.clone()]).await?;
    let facts = Facts { t, answers: &of.proposal, lookups: &known, masked: false, change: None };
    let done = match did {
        "propose" if of.state.awaits_review() => Some("provider-did-propose"),
        "withdraw" if of.state == OrganisationState::Listed => Some("provider-did-withdraw"),
        "join" => Some("provider-did-join"),
        _ => None,
    };
    let page = HomePage {
        tabs: tabs(t, "home", member),
        name: of.name().to_owned(),
        state: look(of.state),
        word: t.text(format!("provider-state-{}", of.state.as_str())),
        explain: t.text(format!("provider-state-{}.explain", of.state.as_str())),
        role: t.text(format!("provider-role-{}", member.role.as_str())),
        done: done.map(|key| t.text(key)),
        remarks: remarks(t, &of),
        facts: facts.rows(form::FIELDS),
        may_propose: of.offers(OrganisationAction::Propose, &actor),
        may_withdraw: of.offers(OrganisationAction::Withdraw, &actor),
        downstream,
        shell: here.shell("provider"),
    };
    Ok(page.respond())
}

fn remarks(t: Lang, of: &Organisation) -> Vec<(Option<String>, String)> {
    let named = |remark: &anbei_domain::provider::Remark| {
        let label = remark.field.as_deref().map(|id| field::label(t, id));
        (label, remark.note.clone())
    };
    of.remarks.iter().map(named).collect()
}

/// How a state is drawn.
pub const fn look(state: OrganisationState) -> &'static str {
    match state {
        OrganisationState::Proposed | OrganisationState::ChangeProposed => "now",
        OrganisationState::Returned | OrganisationState::ChangeReturned => "wait",
        OrganisationState::Listed => "done",
        OrganisationState::Withdrawn => "idle",
    }
}

//! `GET /policy` — 政策法规.

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::get;

use super::policy_rules::{RULES, Read, Told};
use crate::page::Cache;
use crate::{Lang, Page, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/policy.html")]
struct PolicyPage {
    shell: Shell,
    rules: Vec<Rule>,
}

/// A law or a rule.
struct Rule {
    id: &'static str,
    title: &'static str,
    number: &'static str,
    force: &'static str,
    about: &'static str,
    /// Why it no longer applies as it stands.
    mark: Option<&'static str>,
    /// Which article, and what it asks.
    articles: Vec<(&'static str, &'static str)>,
    /// Where the whole text is read, and what is found there.
    read: (&'static str, &'static str),
}

impl Page for PolicyPage {
    const CACHE: Cache = Cache::Long;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/policy", get(show))
}

async fn show(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    let t = visitor.t;
    let rules = RULES.iter().map(|told| rule(told, t)).collect();
    PolicyPage { shell: visitor.shell(&state).section("policy"), rules }.respond()
}

fn rule(told: &Told, t: Lang) -> Rule {
    let id = told.id;
    let text = |of: &str| t.text(format!("policy-{id}{of}"));
    let article = |n: usize| (text(&format!("-{n}.article")), text(&format!("-{n}")));
    Rule {
        id,
        title: text(""),
        number: text(".number"),
        force: text(".force"),
        about: text(".about"),
        mark: t.find(format!("policy-{id}.mark")),
        articles: (1..=told.articles).map(article).collect(),
        read: match told.read {
            Read::At(address) => (address, t.text("policy-text")),
            Read::In(address) => (address, t.text("policy-look-up")),
        },
    }
}

//! `/account` — 账号与安全.

use anbei_app::views::session::SessionLine;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};

use crate::extract::Posted;
use crate::page::Cache;
use crate::view::FactRow;
use crate::{Lang, Page, PageError, Shell, SignedIn, State};

/// A session as its owner recognises it.
struct Line {
    id: String,
    browser: String,
    address: String,
    seen: String,
    begun: String,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "account/overview.html")]
struct OverviewPage {
    shell: Shell,
    rows: Vec<FactRow>,
    lines: Vec<Line>,
    has_others: bool,
    /// The language letters are written in.
    language: Lang,
}

impl Page for OverviewPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    person: SignedIn,
) -> Result<Response, PageError> {
    let t = person.visitor.t;
    let sessions = state.app().list_sessions(person.account()).await?;
    let lines: Vec<_> = sessions.into_iter().map(|s| line(&state, &person, s)).collect();
    let page = OverviewPage {
        rows: rows(t, &person),
        has_others: lines.len() > 1,
        lines,
        language: Lang::of_code(&person.found.session.language).unwrap_or_default(),
        shell: person.shell(&state),
    };
    Ok(page.respond())
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    person: SignedIn,
    posted: Posted,
) -> Result<Response, PageError> {
    let (app, who, via) = (state.app(), &person.found, &person.via);
    if let Some(id) = posted.action_on("revoke") {
        app.revoke_session(who, id, via).await?;
    } else if posted.action() == "revoke-others" {
        app.revoke_other_sessions(who, via).await?;
    } else if let Some(language) = posted.action_on("language").and_then(Lang::of_code) {
        app.set_language(person.account(), language.code()).await?;
    } else {
        return Err(PageError::Malformed("no such button"));
    }
    Ok(Redirect::to("/account").into_response())
}

fn rows(t: Lang, person: &SignedIn) -> Vec<FactRow> {
    let session = &person.found.session;
    let row = |key: &str, text: String, change: Option<&str>| FactRow {
        label: t.text(key).to_owned(),
        texts: vec![text],
        change: change.map(str::to_owned),
        ..FactRow::default()
    };
    let kind = t.text(format!("account-kind-{}", session.kind.as_str())).to_owned();
    let factor = if session.has_second_factor { "account-factor-on" } else { "account-factor-off" };
    let mut rows = vec![
        row("account-login_name", session.login_name.clone(), None),
        row("account-kind", kind, None),
        row("account-password", "••••••••••".to_owned(), Some("/account/password")),
        row("account-factor", t.text(factor).to_owned(), Some("/account/second-factor")),
        row("reminders-title", t.text("reminders-lead").to_owned(), Some("/account/reminders")),
    ];
    if session.kind.is_applicant() {
        let lead = t.text("connection-lead").to_owned();
        rows.push(row("connection-title", lead, Some("/account/connections")));
    }
    if session.display_name != session.login_name {
        rows.insert(1, row("account-display-name", session.display_name.clone(), None));
    }
    rows
}

fn line(state: &State, person: &SignedIn, session: SessionLine) -> Line {
    let t = person.visitor.t;
    Line {
        is_this: session.id == person.found.session.id,
        browser: browser(t, &session.agent),
        address: session.address,
        seen: t.ago(session.last_seen_at, state.now()),
        begun: t.moment(session.created_at),
        id: session.id,
    }
}

/// What a browser is commonly called, and what it runs on.
fn browser(t: Lang, agent: &str) -> String {
    const BROWSERS: [(&str, &str); 5] = [
        ("Edg", "Edge"),
        ("Firefox/", "Firefox"),
        ("MicroMessenger", "WeChat"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let parts: Vec<_> = [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect();
    if parts.is_empty() { t.text("account-agent-unknown").to_owned() } else { parts.join(" · ") }
}

//! `/claims` — 认领与补办: earlier registrations that wait for their subject, and sites that an organ found unfiled.

use anbei_app::use_case::claim::Waiting;
use anbei_domain::deadline;
use anbei_domain::kind::CLAIM_RECORD;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::here::Here;
use super::{choose, facts, lists};
use crate::view::{ControlView, FieldView, SummaryError, Task, field};
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

/// A registration to claim.
pub struct ClaimRow {
    id: String,
    name: String,
    kind: &'static str,
    number: String,
    domain: String,
    organ: String,
}

/// A site to be filed.
pub struct SiteRow {
    id: String,
    name: String,
    domain: String,
    icp: String,
    /// By when, and why.
    due: String,
    state: &'static str,
    word: String,
}

/// What was looked for, and found.
pub struct Found {
    words: String,
    claimable: Vec<ClaimRow>,
    unfiled: Vec<SiteRow>,
}

#[derive(Template)]
#[template(path = "applicant/claims.html")]
struct ClaimsPage {
    shell: Shell,
    has_subject: bool,
    errors: Vec<SummaryError>,
    claimable: Vec<ClaimRow>,
    unfiled: Vec<SiteRow>,
    search: FieldView,
    found: Option<Found>,
}

impl Page for ClaimsPage {
    const CACHE: Cache = Cache::Never;
}

/// What is looked for.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /claims`.
pub async fn get(here: Here, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let t = here.t;
    let today = here.state.now().date_in_china();
    let words: String = asked.q.trim().chars().take(200).collect();
    let mine = here.app().find_waiting(&here.who.actor).await?;
    let found = if words.is_empty() { None } else { here.app().search_waiting(&words).await? };
    let mut search = FieldView::blank("q", t.text("claims-search").to_owned(), ControlView::Line);
    search.hint = Some(t.text("claims-search.hint").to_owned());
    search.value.clone_from(&words);
    if found.is_none() && !words.is_empty() {
        search.add_error(t.text("claims-search-wrong"));
    }
    let page = ClaimsPage {
        has_subject: choose::has_subject(&here).await?,
        errors: field::summary(std::slice::from_ref(&search)),
        claimable: claims(t, &mine),
        unfiled: sites(t, &mine, today),
        found: found.map(|found| Found {
            words,
            claimable: claims(t, &found),
            unfiled: sites(t, &found, today),
        }),
        search,
        shell: here.shell("claims"),
    };
    Ok(if page.errors.is_empty() { page.respond() } else { page.unprocessable() })
}

/// `POST /claims` — begins a claim, or the filing of a site.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let (app, actor) = (here.app(), &here.who.actor);
    let filing = match (posted.action_on("claim"), posted.action_on("file")) {
        (Some(entry), _) => app.begin_on_entry(actor, &CLAIM_RECORD, entry).await?,
        (_, Some(site)) => app.begin_unfiled(actor, site).await?,
        _ => return Err(PageError::NotFound),
    };
    Ok(Redirect::to(&format!("/apply/{filing}")).into_response())
}

fn claims(t: Lang, waiting: &Waiting) -> Vec<ClaimRow> {
    let row = |entry: &anbei_domain::register::Entry| ClaimRow {
        id: entry.id.to_string(),
        name: entry.facts.name.clone(),
        kind: t.text(format!("entry-kind-{}", entry.kind.as_str())),
        number: entry.facts.number.clone(),
        domain: lists::domain(&entry.facts.primary_domain),
        organ: entry.facts.organ_name.clone(),
    };
    waiting.claimable.iter().map(row).collect()
}

fn sites(t: Lang, waiting: &Waiting, today: Date) -> Vec<SiteRow> {
    let row = |site: &anbei_app::views::unfiled::UnfiledSite| {
        let clock = Clock::of(t, &site.notified_on, today);
        SiteRow {
            id: site.id.clone(),
            name: site.name.clone(),
            domain: lists::domain(&site.domain),
            icp: site.icp_number.clone(),
            due: clock.why,
            state: clock.state,
            word: clock.left,
        }
    };
    waiting.unfiled.iter().map(row).collect()
}

/// 补办期限, as it is told.
pub struct Clock {
    /// By when, and why then.
    pub why: String,
    pub left: String,
    pub state: &'static str,
}

impl Clock {
    pub fn of(t: Lang, notified_on: &str, today: Date) -> Self {
        let Ok(day) = notified_on.parse::<Date>() else {
            return Self { why: String::new(), left: String::new(), state: "wait" };
        };
        let due = deadline::file_after_notice_by(day);
        let state = if due.is_overdue(today) { "wrong" } else { "wait" };
        let left = facts::left(t, due.due_on, today);
        Self { why: facts::deadline(t, &due), left, state }
    }

    /// What is to be done by then.
    pub fn task(self, name: String, href: String) -> Task {
        Task { name, hint: Some(self.why), href: Some(href), state: self.state, word: self.left }
    }
}

/// What waits for the applicant, as tasks on their home page.
pub fn tasks(t: Lang, waiting: &Waiting, today: Date) -> Vec<Task> {
    let mut tasks: Vec<_> = waiting
        .unfiled
        .iter()
        .map(|site| {
            let domain = lists::domain(&site.domain);
            let name = t.with("my-file-unfiled", &[("name", &site.name), ("domain", &domain)]);
            Clock::of(t, &site.notified_on, today).task(name, "/claims".to_owned())
        })
        .collect();
    let count = waiting.claimable.len();
    if count > 0 {
        tasks.push(Task {
            name: t.with("my-claim", &[("count", &count)]),
            hint: Some(t.text("my-claim.hint").to_owned()),
            href: Some("/claims".to_owned()),
            state: "wait",
            word: t.text("my-claim.word").to_owned(),
        });
    }
    tasks
}

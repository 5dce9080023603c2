//! `/desk/cases/{id}` — one case: what was answered, what is attached, what may be decided.

use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::Action;
use anbei_domain::kind::Outcome;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::bar::{self, BarButton};
use super::bench::waiting;
use super::blocks::{Block, Shown};
use super::case_file::CaseFile;
use super::head::CaseHead;
use super::refused::refused;
use super::related::{self, Beside};
use super::seat::Seat;
use super::{head, history, papers};
use crate::extract::Posted;
use crate::papers::PaperLink;
use crate::view::checks::{ChecksView, LookView, checks, look};
use crate::view::{Link, TimelineItem, UploadView};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/case.html")]
struct CasePage {
    shell: Shell,
    nav: Vec<Link>,
    path: String,
    head: CaseHead,
    rounds: Vec<Link>,
    round: i64,
    blocks: Vec<Block>,
    files: Vec<UploadView>,
    /// What is waiting beside it and belongs to it.
    companions: Vec<Beside>,
    /// 预填来源, where the filing began with a link.
    prefill: Option<String>,
    /// 核查, where there is something to look at.
    checks: Option<CaseChecks>,
    same_domain: Vec<Beside>,
    cases: Vec<Beside>,
    entries: Vec<Beside>,
    timeline: Vec<TimelineItem>,
    notes: Vec<TimelineItem>,
    /// 文书, to be printed with everything on them.
    papers: Vec<PaperLink>,
    buttons: Vec<BarButton>,
    said: String,
    holds: bool,
    /// The name of what was just shown, and written down as seen.
    revealed: Option<String>,
}

impl Page for CasePage {
    const CACHE: Cache = Cache::Never;
    const FRAMES: bool = true;
}

/// What the platform saw of what the case names.
pub struct CaseChecks {
    last: Option<LookView>,
    list: ChecksView,
}

impl CaseChecks {
    fn of(seat: &Seat, file: &CaseFile) -> Option<Self> {
        let outcome = file.filing.kind.outcome;
        let is_checked = matches!(outcome, Outcome::Register(_) | Outcome::ChangeEntry(_));
        let findings = file.look.as_ref().map(|look| look.findings.as_slice());
        is_checked.then(|| Self {
            last: file.look.as_ref().map(|last| look(seat.t, last, "")),
            list: checks(seat.t, findings.unwrap_or_default()),
        })
    }
}

#[derive(Deserialize, Default)]
pub struct Asked {
    round: Option<String>,
}

/// `GET /desk/cases/{id}`.
pub async fn get(
    seat: Seat,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let round = asked.round.and_then(|round| round.parse().ok());
    Ok(page(&seat, &id, round, None).await?.respond())
}

async fn page(
    seat: &Seat,
    id: &str,
    round: Option<i64>,
    revealed: Option<&str>,
) -> Result<CasePage, PageError> {
    let file = CaseFile::load(seat, id).await?;
    let round = file.round(round).ok_or(PageError::NotFound)?;
    let shown = Shown::new(seat, &file, round, revealed);
    let t = seat.t;
    Ok(CasePage {
        nav: seat.nav(&seat.counts().await?, ""),
        path: file.path(),
        head: head::of(seat, &file),
        rounds: rounds(seat, &file, round.number),
        round: round.number,
        prefill: shown.prefill().map(|prefill| prefill.in_short(file.filing.kind)),
        blocks: shown.blocks(),
        files: shown.attachments(),
        companions: related::companions(seat, &file),
        checks: CaseChecks::of(seat, &file),
        same_domain: related::same_domain(seat, &file),
        cases: related::cases(seat, &file),
        entries: related::entries(seat, &file),
        timeline: history::timeline(seat, &file),
        notes: history::notes(seat, &file),
        papers: papers::links(seat, &file),
        buttons: bar::buttons(seat, &file),
        said: bar::said(seat, &file),
        holds: bar::holds(seat, &file),
        revealed: revealed.map(|field| t.text(format!("field-{field}")).to_owned()),
        shell: seat.shell(),
    })
}

fn rounds(seat: &Seat, file: &CaseFile, current: i64) -> Vec<Link> {
    let last = file.rounds.last().map_or(0, |round| round.number);
    let link = |round: &anbei_app::views::round::Round| {
        let at = seat.t.short_day(round.submitted_at.date_in_china());
        let key = if round.number == last { "desk-round-last" } else { "desk-round" };
        Link {
            text: seat.t.with(key, &[("round", &round.number), ("at", &at)]),
            href: format!("{}?round={}", file.path(), round.number),
            icon: "list",
            count: None,
            current: round.number == current,
        }
    };
    file.rounds.iter().rev().map(link).collect()
}

/// `POST /desk/cases/{id}/take`, with what belongs to it.
pub async fn post_take(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    match seat.app().take_case(seat.by(), &id).await {
        Ok(()) => Ok(to_case(&id)),
        Err(error) => refused(&seat, &id, error).await,
    }
}

/// `POST /desk/cases/{id}/release`.
pub async fn post_release(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    match seat.app().review(seat.by(), &id, ReviewMove::Release).await {
        Ok(_) => Ok(to_queue(Action::Release, &[id])),
        Err(error) => refused(&seat, &id, error).await,
    }
}

/// `POST /desk/cases/{id}/renew` — by button, or quietly while the case is on the screen.
pub async fn post_renew(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    seat.app().renew_lease(seat.actor(), &id).await?;
    let quiet = posted.action() == "quiet";
    Ok(if quiet { StatusCode::NO_CONTENT.into_response() } else { to_case(&id) })
}

/// `POST /desk/cases/{id}/reveal` — the page again with one masked answer shown, after that was written down.
pub async fn post_reveal(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let field = posted.one("field").ok_or(PageError::Malformed("no field"))?;
    seat.app().reveal(seat.by(), &id, field).await?;
    seat.app().renew_lease(seat.actor(), &id).await?;
    let round = posted.one("round").and_then(|round| round.parse().ok());
    Ok(page(&seat, &id, round, Some(field)).await?.respond())
}

/// `POST /desk/cases/{id}/check` — 重新核查.
pub async fn post_check(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let (app, actor, case) = (seat.app().clone(), seat.actor().clone(), id.clone());
    waiting(move || app.check_case(&actor, &case)).await?;
    Ok(Redirect::to(&format!("/desk/cases/{id}#checks")).into_response())
}

/// `POST /desk/cases/{id}/notes`.
pub async fn post_note(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    seat.app().add_note(seat.actor(), &id, posted.one("note").unwrap_or("")).await?;
    seat.app().renew_lease(seat.actor(), &id).await?;
    Ok(Redirect::to(&format!("/desk/cases/{id}#notes")).into_response())
}

pub fn to_case(id: &str) -> Response {
    Redirect::to(&format!("/desk/cases/{id}")).into_response()
}

/// Back to the queue, which tells what was done.
pub fn to_queue(action: Action, ids: &[String]) -> Response {
    let to = format!("/desk?did={}&case={}", action.as_str(), ids.join(","));
    Redirect::to(&to).into_response()
}

//! 通过, 一并通过, 复核通过: what cannot be taken back is asked once, in words that name it.

use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::{Action, Filing};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::case::{to_case, to_queue};
use super::case_file::CaseFile;
use super::refused::refused;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::Link;
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    nav: Vec<Link>,
    title: String,
    text: String,
    /// The cases that would be moved, in order.
    lines: Vec<String>,
    action: String,
    label: String,
    back: String,
}

impl Page for ConfirmPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /desk/cases/{id}/approve`.
pub async fn get_approve(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&seat, &id, Action::Approve, false).await
}

/// `GET /desk/cases/{id}/together`.
pub async fn get_together(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&seat, &id, Action::Approve, true).await
}

/// `GET /desk/cases/{id}/sign`.
pub async fn get_sign(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&seat, &id, Action::Sign, false).await
}

async fn ask(
    seat: &Seat,
    id: &str,
    action: Action,
    is_together: bool,
) -> Result<Response, PageError> {
    let t = seat.t;
    let file = CaseFile::load(seat, id).await?;
    if !file.filing.offers(action, seat.actor(), seat.now()) {
        return Ok(to_case(id));
    }
    let cases = if is_together { file.together(seat, action) } else { vec![&file.filing] };
    let key = if is_together { "together".to_owned() } else { action.as_str().to_owned() };
    let count = cases.len();
    let page = ConfirmPage {
        nav: seat.nav(&seat.counts().await?, ""),
        title: t
            .with(format!("desk-confirm-{key}"), &[("title", &file.title(t)), ("count", &count)]),
        text: t.text(format!("action-{}.confirm", action.as_str())).to_owned(),
        lines: cases.into_iter().map(|filing| line(seat, filing)).collect(),
        label: t.text(format!("desk-confirm-{key}.label")).to_owned(),
        action: format!(
            "{}/{}",
            file.path(),
            if is_together { "together" } else { action.as_str() }
        ),
        back: file.path(),
        shell: seat.shell(),
    };
    Ok(page.respond())
}

fn line(seat: &Seat, filing: &Filing) -> String {
    let kind = seat.t.text(format!("kind-{}", filing.kind.id));
    seat.t.with("desk-case-line", &[("kind", &kind), ("title", &filing.title())])
}

/// `POST /desk/cases/{id}/approve`.
pub async fn post_approve(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    perform(&seat, vec![id], Action::Approve, ReviewMove::Approve).await
}

/// `POST /desk/cases/{id}/together` — the subject first, all or none.
pub async fn post_together(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let file = CaseFile::load(&seat, &id).await?;
    let cases = file.together(&seat, Action::Approve);
    // Nothing of it is offered any more: the move itself says why.
    let ids = if cases.is_empty() { vec![&file.filing] } else { cases };
    let ids = ids.into_iter().map(|filing| filing.id.to_string()).collect();
    perform(&seat, ids, Action::Approve, ReviewMove::Approve).await
}

/// `POST /desk/cases/{id}/sign`.
pub async fn post_sign(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    perform(&seat, vec![id], Action::Sign, ReviewMove::Sign).await
}

/// Makes a decision, and goes back to the queue with it.
pub async fn perform(
    seat: &Seat,
    ids: Vec<String>,
    action: Action,
    what: ReviewMove,
) -> Result<Response, PageError> {
    let first = ids.first().cloned().unwrap_or_default();
    match seat.app().review_together(seat.by(), ids.clone(), what).await {
        Ok(_) => Ok(to_queue(action, &ids)),
        Err(error) => refused(seat, &first, error).await,
    }
}

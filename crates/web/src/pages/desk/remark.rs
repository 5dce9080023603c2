//! 检查完成 and 复核退回: a move that takes some words.

use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::case::to_case;
use super::case_file::CaseFile;
use super::confirm::perform;
use super::refused::refused;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/remark.html")]
struct RemarkPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    title: String,
    field: FieldView,
    label: String,
    back: String,
}

impl Page for RemarkPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /desk/cases/{id}/finding`.
pub async fn get_finding(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    get(&seat, &id, Action::RecordInspection).await
}

/// `GET /desk/cases/{id}/send-back`.
pub async fn get_back(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    get(&seat, &id, Action::SendBack).await
}

async fn get(seat: &Seat, id: &str, action: Action) -> Result<Response, PageError> {
    let file = CaseFile::load(seat, id).await?;
    if !file.filing.offers(action, seat.actor(), seat.now()) {
        return Ok(to_case(id));
    }
    Ok(page(seat, &file, action, false).await?.respond())
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    action: Action,
    is_blank: bool,
) -> Result<RemarkPage, PageError> {
    let t = seat.t;
    let key = format!("desk-remark-{}", action.as_str());
    let mut question = FieldView::blank("words", t.text(&key).to_owned(), ControlView::Paragraph);
    question.hint = Some(t.text(format!("{key}.hint")).to_owned());
    if is_blank {
        question.add_error(t.text("flaw-required"));
    }
    Ok(RemarkPage {
        nav: seat.nav(&seat.counts().await?, ""),
        errors: field::summary(std::slice::from_ref(&question)),
        over: file.title(t).to_owned(),
        title: t.text(format!("action-{}", action.as_str())).to_owned(),
        field: question,
        label: t.text(format!("{key}.label")).to_owned(),
        back: file.path(),
        shell: seat.shell(),
    })
}

/// `POST /desk/cases/{id}/finding` — the case is on the officer's desk again.
pub async fn post_finding(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let action = Action::RecordInspection;
    let Some(finding) = words(&posted) else { return again(&seat, &id, action).await };
    match seat.app().review(seat.by(), &id, ReviewMove::RecordInspection { finding }).await {
        Ok(_) => Ok(to_case(&id)),
        Err(error) => refused(&seat, &id, error).await,
    }
}

/// `POST /desk/cases/{id}/send-back`.
pub async fn post_back(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let Some(why) = words(&posted) else { return again(&seat, &id, Action::SendBack).await };
    perform(&seat, vec![id], Action::SendBack, ReviewMove::SendBack { why }).await
}

fn words(posted: &Posted) -> Option<String> {
    let words = posted.one("words").unwrap_or("").trim();
    (!words.is_empty()).then(|| words.chars().take(1000).collect())
}

async fn again(seat: &Seat, id: &str, action: Action) -> Result<Response, PageError> {
    let file = CaseFile::load(seat, id).await?;
    Ok(page(seat, &file, action, true).await?.unprocessable())
}

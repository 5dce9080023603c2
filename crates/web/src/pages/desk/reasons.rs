//! 退回修改 and 不予通过: reasons from the catalogue, pinned to what they speak of, and how the applicant will read them.

use anbei_app::use_case::review::ReviewMove;
use anbei_domain::filing::{Action, Reason, reason};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::case::to_case;
use super::case_file::CaseFile;
use super::confirm::perform;
use super::reasons_form::{Given, ReasonRow, rows};
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{Link, OptionView, SummaryError, basis};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/reasons.html")]
struct ReasonsPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    title: String,
    lead: &'static str,
    is_refusal: bool,
    catalogue: Vec<OptionView>,
    rows: Vec<ReasonRow>,
    /// What the applicant will read; nothing while it is not complete.
    preview: Vec<Preview>,
    confirm_title: String,
    confirm_text: String,
    label: String,
    back: String,
}

impl Page for ReasonsPage {
    const CACHE: Cache = Cache::Never;
}

/// A reason as the applicant will read it.
struct Preview {
    label: String,
    text: String,
    basis: &'static str,
}

/// `GET /desk/cases/{id}/return`.
pub async fn get_return(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    get(&seat, &id, Action::ReturnForCorrection).await
}

/// `GET /desk/cases/{id}/refuse`.
pub async fn get_refuse(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    get(&seat, &id, Action::Refuse).await
}

async fn get(seat: &Seat, id: &str, action: Action) -> Result<Response, PageError> {
    let file = CaseFile::load(seat, id).await?;
    if !file.filing.offers(action, seat.actor(), seat.now()) {
        return Ok(to_case(id));
    }
    Ok(page(seat, &file, action, &Given::default(), Shown::Blank).await?.respond())
}

/// `POST /desk/cases/{id}/return`.
pub async fn post_return(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    post(&seat, id, Action::ReturnForCorrection, &posted).await
}

/// `POST /desk/cases/{id}/refuse`.
pub async fn post_refuse(
    seat: Seat,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    post(&seat, id, Action::Refuse, &posted).await
}

async fn post(
    seat: &Seat,
    id: String,
    action: Action,
    posted: &Posted,
) -> Result<Response, PageError> {
    let file = CaseFile::load(seat, &id).await?;
    let mut given = Given::read(&file, posted);
    if posted.action() == "pick" {
        given.pick(&file, posted.one("reason").unwrap_or(""));
        return Ok(page(seat, &file, action, &given, Shown::Blank).await?.respond());
    }
    let Some(reasons) = given.complete(&file) else {
        return Ok(page(seat, &file, action, &given, Shown::Flaws).await?.unprocessable());
    };
    if posted.action() != "send" {
        return Ok(page(seat, &file, action, &given, Shown::Preview(reasons)).await?.respond());
    }
    let what = match action {
        Action::Refuse => ReviewMove::Refuse(reasons),
        _ => ReviewMove::Return(reasons),
    };
    perform(seat, vec![id], action, what).await
}

/// What the page shows beside the form.
enum Shown {
    Blank,
    Flaws,
    Preview(Vec<Reason>),
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    action: Action,
    given: &Given,
    shown: Shown,
) -> Result<ReasonsPage, PageError> {
    let t = seat.t;
    let rows = rows(t, file, given, matches!(shown, Shown::Flaws));
    let is_refusal = action == Action::Refuse;
    let key = if is_refusal { "desk-refuse" } else { "desk-return" };
    let preview = match &shown {
        Shown::Preview(reasons) => reasons.iter().map(|r| preview(seat, r)).collect(),
        _ => Vec::new(),
    };
    Ok(ReasonsPage {
        nav: seat.nav(&seat.counts().await?, ""),
        errors: if matches!(shown, Shown::Flaws) { errors(seat, &rows) } else { Vec::new() },
        over: file.title(t).to_owned(),
        title: t.text(format!("action-{}", action.as_str())).to_owned(),
        lead: t.text(format!("{key}-lead")),
        is_refusal,
        catalogue: reason::REASONS.iter().map(|code| catalogued(seat, code.code)).collect(),
        rows,
        preview,
        confirm_title: t.with(format!("{key}-confirm"), &[("title", &file.title(t))]),
        confirm_text: t.with(format!("{key}-text"), &[("days", &file.filing.kind.correction_days)]),
        label: t.text(format!("{key}-label")).to_owned(),
        back: file.path(),
        shell: seat.shell(),
    })
}

fn catalogued(seat: &Seat, code: &str) -> OptionView {
    let label = seat.t.text(format!("reason-{code}")).to_owned();
    OptionView { code: code.to_owned(), label, hint: None, checked: false }
}

fn preview(seat: &Seat, given: &Reason) -> Preview {
    let t = seat.t;
    Preview {
        label: match &given.field {
            Some(field) => t.text(format!("field-{field}")).to_owned(),
            None => t.text("desk-reason-whole").to_owned(),
        },
        text: crate::view::reason_text(t, given),
        basis: reason::find(&given.code).map_or("", |code| basis(t, code.basis)),
    }
}

fn errors(seat: &Seat, rows: &[ReasonRow]) -> Vec<SummaryError> {
    let wrong = rows.iter().filter_map(|row| {
        let text = row.error.clone()?;
        let href = format!("#code-{}", row.id);
        Some(SummaryError { href, label: Some(row.label.clone()), text })
    });
    let wrong: Vec<_> = wrong.collect();
    if !wrong.is_empty() {
        return wrong;
    }
    let text = seat.t.refusal(&Refusal::NoReason);
    vec![SummaryError { href: "#pins".to_owned(), label: None, text }]
}

//! `/desk/violations/{id}/{move}` — one move of an officer: what it takes is asked, then it is made.

use anbei_app::AppError;
use anbei_app::use_case::violation::{CaseWish, Said};
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::violation::category::{self, DISMISSALS, PAPER_REASONS};
use anbei_domain::violation::{
    AnswerKind, CaseAction, CaseMove, Charge, MOST_DAYS, Order, STOP_AT_ONCE_DAYS, STOP_DAYS,
    Severity,
};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::case::{CaseFile, to_case};
use super::files;
use super::form::{Questions, category_text, flaws_of, mark};
use crate::extract::Posted;
use crate::pages::desk::Seat;
use crate::pages::desk::refused::refused_on_violation;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "violation/step.html")]
struct StepPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    title: &'static str,
    lead: &'static str,
    fields: Vec<FieldView>,
    is_danger: bool,
    label: &'static str,
    back: String,
}

impl Page for StepPage {
    const CACHE: Cache = Cache::Never;
}

/// A move by its name in the address, where an officer makes it.
fn find(name: &str) -> Result<CaseAction, PageError> {
    let is_officers = |action: &CaseAction| {
        !matches!(
            action,
            CaseAction::Report
                | CaseAction::Answer
                | CaseAction::Miss
                | CaseAction::Acknowledge
                | CaseAction::Appeal
        )
    };
    CaseAction::find(name).filter(is_officers).ok_or(PageError::NotFound)
}

/// `GET /desk/violations/{id}/{move}`.
pub async fn get(
    seat: Seat,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let action = find(&name)?;
    let file = CaseFile::load(&seat, &id).await?;
    if !file.offers(&seat, action) {
        return Ok(Redirect::to(&file.path()).into_response());
    }
    let begun = begun(&seat, &file, action).await?;
    Ok(page(&seat, &file, action, (&begun, &[])).await?.respond())
}

/// `POST /desk/violations/{id}/{move}`.
pub async fn post(
    seat: Seat,
    Path((id, name)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    let action = find(&name)?;
    let file = CaseFile::load(&seat, &id).await?;
    let again = async |flaws: &[FieldFlaw]| -> Result<Response, PageError> {
        Ok(page(&seat, &file, action, (&posted, flaws)).await?.unprocessable())
    };
    let wish = match wish(&file, action, &posted) {
        Ok(wish) => wish,
        Err(flaws) => return again(&flaws).await,
    };
    let evidence = match files::take(&seat.state, seat.actor(), &posted).await? {
        Ok(files) => [file.pictures.chosen(&posted), files].concat(),
        Err(flaw) => return again(&[wrong("files", flaw)]).await,
    };
    let said = Said { words: posted.one("words").unwrap_or("").to_owned(), evidence };
    match seat.app().move_violation(seat.by(), &id, wish, said).await {
        Ok(()) => Ok(to_case(&id, action)),
        Err(error @ (AppError::Stale | AppError::NotFound)) => {
            refused_on_violation(&seat, &id, error).await
        }
        Err(AppError::Refused(refusal)) if refusal.code() == "not-from-here" => {
            refused_on_violation(&seat, &id, AppError::Refused(refusal)).await
        }
        Err(error) => again(&flaws_of(error)?).await,
    }
}

fn wrong(field: &'static str, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field, index: 0, flaw }
}

/// What was filled in, as a wish; or everything that is missing.
fn wish(file: &CaseFile, action: CaseAction, posted: &Posted) -> Result<CaseWish, Vec<FieldFlaw>> {
    let text = |name| posted.one(name).unwrap_or("").trim().to_owned();
    let choose = |field| vec![wrong(field, Flaw::new("choose-one"))];
    let days = || text("days").parse().map_err(|_| vec![wrong("days", Flaw::new("answer-days"))]);
    let day =
        || text("done_on").parse().map_err(|_| vec![wrong("done_on", Flaw::new("day-shape"))]);
    let category = || category::find(&text("category")).ok_or_else(|| choose("category"));
    let proofs = posted.files.len();
    Ok(CaseWish::Move(match action {
        CaseAction::Merge => {
            let into = text("into");
            let none = into.is_empty();
            return if none { Err(choose("into")) } else { Ok(CaseWish::MergeInto(into)) };
        }
        CaseAction::Dismiss => {
            let code = DISMISSALS.iter().find(|code| **code == text("dismissal"));
            CaseMove::Dismiss { code: code.ok_or_else(|| choose("dismissal"))? }
        }
        CaseAction::Open => CaseMove::Open(charge(posted)?),
        CaseAction::Extend => CaseMove::Extend { days: days()? },
        CaseAction::OrderAccess => CaseMove::OrderAccess(order(posted, STOP_DAYS)?),
        CaseAction::OrderAtOnce => {
            let order = order(posted, STOP_AT_ONCE_DAYS)?;
            CaseMove::OrderAtOnce { category: category()?, order }
        }
        CaseAction::ConfirmAccess => CaseMove::ConfirmAccess { on: day()?, proofs },
        CaseAction::ConfirmRestore => CaseMove::ConfirmRestore { on: day()?, proofs },
        CaseAction::EnterAnswer => {
            let kind = AnswerKind::find(&text("answer")).ok_or_else(|| choose("answer"))?;
            let reason = PAPER_REASONS.iter().find(|code| **code == text("on_paper")).copied();
            if reason.is_none() && file.case.operator.is_some() {
                return Err(choose("on_paper"));
            }
            CaseMove::EnterAnswer { kind, on: day()?, reason, proofs }
        }
        CaseAction::OrderRestore => CaseMove::OrderRestore,
        CaseAction::AnswerAppeal => CaseMove::AnswerAppeal,
        CaseAction::Resume => CaseMove::Resume,
        CaseAction::Close => CaseMove::Close,
        _ => CaseMove::Remark,
    }))
}

/// Who is ordered, and within how many days, `usual` if nothing was typed; or everything that is missing.
fn order(posted: &Posted, usual: u32) -> Result<Order, Vec<FieldFlaw>> {
    let text = |name| posted.one(name).unwrap_or("").trim();
    let provider: String = text("provider").chars().take(100).collect();
    let days = if text("days").is_empty() { Ok(usual) } else { text("days").parse() };
    let days = days.ok().filter(|days| (1..=MOST_DAYS).contains(days));
    let unnamed = provider.is_empty().then(|| wrong("provider", Flaw::new("required")));
    let undated = days.is_none().then(|| wrong("days", Flaw::new("answer-days")));
    match (unnamed, days) {
        (None, Some(days)) => Ok(Order { provider, days }),
        (unnamed, _) => Err(unnamed.into_iter().chain(undated).collect()),
    }
}

/// What is charged, from the form; or everything that is missing.
pub fn charge(posted: &Posted) -> Result<Charge, Vec<FieldFlaw>> {
    let text = |name| posted.one(name).unwrap_or("").trim();
    let (category, severity) = (category::find(text("category")), Severity::find(text("severity")));
    let days = Some(text("days")).filter(|days| !days.is_empty()).map(str::parse);
    let mut flaws = Vec::new();
    if category.is_none() {
        flaws.push(wrong("category", Flaw::new("choose-one")));
    }
    if severity.is_none() {
        flaws.push(wrong("severity", Flaw::new("choose-one")));
    }
    if text("words").is_empty() {
        flaws.push(wrong("words", Flaw::new("required")));
    }
    match (category, severity, days.transpose()) {
        (Some(category), Some(severity), Ok(days)) if flaws.is_empty() => {
            Ok(Charge { category, severity, days })
        }
        (_, _, Err(_)) => {
            flaws.push(wrong("days", Flaw::new("answer-days")));
            Err(flaws)
        }
        _ => Err(flaws),
    }
}

/// The questions of a charge.
pub fn charge_fields(q: Questions<'_>) -> Vec<FieldView> {
    vec![
        q.category(true),
        q.severity(),
        q.optional("days", ControlView::Line),
        q.ask("words", ControlView::Paragraph),
        q.files(false),
    ]
}

/// The form before anything was typed: what is known already stands in it.
async fn begun(seat: &Seat, file: &CaseFile, action: CaseAction) -> Result<Posted, PageError> {
    let mut texts = vec![("category".to_owned(), file.case.category.code.to_owned())];
    let days = match action {
        CaseAction::OrderAccess => Some(STOP_DAYS),
        CaseAction::OrderAtOnce => Some(STOP_AT_ONCE_DAYS),
        _ => None,
    };
    if let Some(days) = days {
        texts.push(("provider".to_owned(), provider_of(seat, file).await?));
        texts.push(("days".to_owned(), days.to_string()));
    }
    if matches!(
        action,
        CaseAction::ConfirmAccess | CaseAction::ConfirmRestore | CaseAction::EnterAnswer
    ) {
        texts.push(("done_on".to_owned(), seat.now().date_in_china().to_string()));
    }
    Ok(Posted { texts, files: Vec::new() })
}

/// 网络接入服务商 as the record has it.
async fn provider_of(seat: &Seat, file: &CaseFile) -> Result<String, PageError> {
    let Some(entry) = file.entry.as_ref().map(|entry| entry.id.clone()) else {
        return Ok(String::new());
    };
    let app = seat.app().clone();
    let read = seat
        .app()
        .store()
        .read(move |tx| anbei_app::views::entry_life::find_document(tx, app.keys(), &entry));
    let answers = read.await?.map(|(_, answers)| answers).unwrap_or_default();
    Ok(answers.one("access_provider_name").unwrap_or("").to_owned())
}

fn fields(file: &CaseFile, action: CaseAction, q: Questions<'_>) -> Vec<FieldView> {
    let words = || q.ask("words", ControlView::Paragraph);
    let files = |required| q.files(required);
    let line = |id| q.ask(id, ControlView::Line);
    let day = || FieldView { input_type: "date", ..q.ask("done_on", ControlView::Date) };
    // What the access provider is given, not the operator.
    let days = || FieldView {
        label: q.t.text("violation-order-days").to_owned(),
        hint: Some(q.t.text("violation-order-days.hint").to_owned()),
        ..q.optional("days", ControlView::Line)
    };
    let mut fields = match action {
        CaseAction::Open => charge_fields(q),
        CaseAction::Dismiss => {
            let option = |code: &&str| {
                ((*code).to_owned(), q.t.text(format!("dismissal-{code}")).to_owned(), None)
            };
            let words = q.optional("words", ControlView::Paragraph);
            vec![q.one_of("dismissal", DISMISSALS.iter().map(option).collect()), words]
        }
        CaseAction::Merge => {
            let words = q.optional("words", ControlView::Paragraph);
            vec![q.one_of("into", mergeable(file, q)), words]
        }
        CaseAction::Extend => vec![line("days"), words()],
        CaseAction::OrderAccess => vec![line("provider"), days(), words(), files(false)],
        CaseAction::OrderAtOnce => {
            vec![q.category(true), line("provider"), days(), words(), files(false)]
        }
        CaseAction::ConfirmAccess | CaseAction::ConfirmRestore => vec![day(), words(), files(true)],
        CaseAction::EnterAnswer => {
            let named = |view: FieldView, key: &str| FieldView {
                label: q.t.text(key).to_owned(),
                hint: q.t.find(format!("{key}.hint")).map(str::to_owned),
                ..view
            };
            let received = named(day(), "violation-received_on");
            let scans = named(files(true), "violation-scans");
            let why = file.case.operator.is_some().then(|| on_paper(q));
            [q.answer(false), received].into_iter().chain(why).chain([words(), scans]).collect()
        }
        CaseAction::OrderRestore | CaseAction::AnswerAppeal | CaseAction::Resume => vec![words()],
        _ => vec![words(), files(false)],
    };
    let key = format!("violation-do-{}.words", action.as_str());
    if let Some(view) = fields.iter_mut().find(|view| view.id == "words") {
        view.hint = q.t.find(key).map(str::to_owned);
    }
    fields
}

/// Why an operator who has an account answered on paper.
fn on_paper(q: Questions<'_>) -> FieldView {
    let option = |code: &&str| {
        ((*code).to_owned(), q.t.text(format!("violation-on-paper-{code}")).to_owned(), None)
    };
    q.one_of("on_paper", PAPER_REASONS.iter().map(option).collect())
}

fn mergeable(file: &CaseFile, q: Questions<'_>) -> Vec<(String, String, Option<String>)> {
    let option = |other: &anbei_domain::violation::Case| {
        let category = category_text(q.t, other.category);
        let facts: [(&str, &dyn std::fmt::Display); 2] =
            [("reference", &other.reference), ("category", &category)];
        (other.id.to_string(), q.t.with("violation-related", &facts), None)
    };
    file.mergeable().map(option).collect()
}

async fn page(
    seat: &Seat,
    file: &CaseFile,
    action: CaseAction,
    (posted, flaws): (&Posted, &[FieldFlaw]),
) -> Result<StepPage, PageError> {
    let t = seat.t;
    let key = format!("violation-do-{}", action.as_str());
    let q = Questions { t, posted };
    let mut fields = fields(file, action, q);
    if matches!(action, CaseAction::Open | CaseAction::Remark) {
        file.pictures.ask(q, &mut fields);
    }
    mark(t, &mut fields, flaws, posted);
    Ok(StepPage {
        nav: seat.nav(&seat.counts().await?, "violations"),
        errors: field::summary(&fields),
        over: file.named(seat),
        title: t.text(format!("violation-action-{}", action.as_str())),
        lead: t.text(format!("{key}.lead")),
        fields,
        is_danger: matches!(action, CaseAction::OrderAccess | CaseAction::OrderAtOnce),
        label: t.text(format!("violation-action-{}", action.as_str())),
        back: file.path(),
        shell: seat.shell(),
    })
}

//! `/admin/providers/{id}` — 审核服务商条目: what is proposed beside what is listed, and the answer to it.

use anbei_app::use_case::provider::Overlap;
use anbei_app::views::provider;
use anbei_app::{App, AppError};
use anbei_domain::actor::Actor;
use anbei_domain::field::AnyField;
use anbei_domain::provider::{Organisation, OrganisationAction, Remark, form};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::keeper::Keeper;
use crate::extract::Posted;
use crate::pages::provider::{Known, look};
use crate::view::{ControlView, FactRow, Facts, FieldView, Link, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/provider_review.html")]
struct ReviewPage {
    shell: Shell,
    nav: Vec<Link>,
    path: String,
    version: i64,
    errors: Vec<SummaryError>,
    name: String,
    state: &'static str,
    word: &'static str,
    explain: &'static str,
    /// What is proposed; of a change only what differs.
    proposed: Vec<FactRow>,
    listed: Vec<FactRow>,
    overlaps: Vec<Overlap>,
    members: Vec<String>,
    is_open: bool,
    remarks: Vec<FieldView>,
}

impl Page for ReviewPage {
    const CACHE: Cache = Cache::Never;
}

/// The words about the entry as a whole.
const WHOLE: &str = "remark";
/// The longest remark, characters.
const MOST: usize = 500;

/// `GET /admin/providers/{id}`.
pub async fn get(keeper: Keeper, Path(id): Path<String>) -> Result<Response, PageError> {
    Ok(page(&keeper, &id, &Posted::default(), None).await?.respond())
}

/// `POST /admin/providers/{id}` — 通过, or 退回修改.
pub async fn post(
    keeper: Keeper,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let version = posted.one("version").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let remarks = (posted.action() == "return").then(|| remarks(&posted));
    let by = (&keeper.admin.actor, &keeper.admin.via);
    match keeper.state.app().review_organisation(by, (&id, version), remarks).await {
        Ok(()) => Ok(Redirect::to(&format!("/admin/providers/{id}")).into_response()),
        Err(AppError::Refused(refusal @ (Refusal::NoReason | Refusal::Taken(_)))) => {
            Ok(page(&keeper, &id, &posted, Some(&refusal)).await?.unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

/// Whatever was written beside a question, and about the whole.
fn remarks(posted: &Posted) -> Vec<Remark> {
    let said = |field: Option<&str>, name: &str| {
        let note: String = posted.one(name)?.trim().chars().take(MOST).collect();
        (!note.is_empty()).then(|| Remark { field: field.map(str::to_owned), note })
    };
    let pinned = form::FIELDS.iter().filter_map(|of| said(Some(of.id()), &note_id(*of)));
    pinned.chain(said(None, WHOLE)).collect()
}

fn note_id(field: &dyn AnyField) -> String {
    format!("{WHOLE}-{}", field.id())
}

/// What the page reads.
struct Read {
    of: Organisation,
    overlaps: Vec<Overlap>,
    members: Vec<String>,
}

async fn read(keeper: &Keeper, id: &str) -> Result<Read, PageError> {
    let (actor, id): (Actor, _) = (keeper.admin.actor.clone(), id.to_owned());
    let read = keeper.state.app().store().read_heavy(move |tx| -> Result<_, AppError> {
        let of = provider::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
        let overlaps = App::find_overlaps(tx, &of)?;
        let members = provider::list_members(tx, &of.id)?;
        let members = members.into_iter().map(|line| line.display_name).collect();
        Ok(Read { of, overlaps, members })
    });
    Ok(read.await?)
}

async fn page(
    keeper: &Keeper,
    id: &str,
    posted: &Posted,
    refusal: Option<&Refusal>,
) -> Result<ReviewPage, PageError> {
    let (t, Read { of, overlaps, members }) = (keeper.t, read(keeper, id).await?);
    let actor = &keeper.admin.actor;
    let both = vec![of.listed.clone(), of.proposal.clone()];
    let known = Known::read((keeper.state.app(), t), actor.clone(), both).await?;
    let rows = |answers, fields: &[&'static dyn AnyField]| {
        Facts { t, answers, lookups: &known, masked: false, change: None }.rows(fields)
    };
    let differs =
        |field: &&&'static dyn AnyField| of.proposal.all(field.id()) != of.listed.all(field.id());
    let changed: Vec<_> = form::FIELDS.iter().filter(differs).copied().collect();
    let told = refusal.map(|refusal| {
        let what = if let Refusal::Taken(what) = refusal { what.as_str() } else { "" };
        let key = match refusal {
            Refusal::NoReason => "admin-provider-no-remark".to_owned(),
            other => format!("refusal-{}", other.code()),
        };
        SummaryError {
            href: "#answer".to_owned(),
            label: None,
            text: t.with(key, &[("what", &what)]),
        }
    });
    Ok(ReviewPage {
        nav: keeper.nav("providers"),
        path: format!("/admin/providers/{}", of.id),
        version: of.version,
        errors: told.into_iter().collect(),
        name: of.name().to_owned(),
        state: look(of.state),
        word: t.text(format!("provider-state-{}", of.state.as_str())),
        explain: t.text(format!("provider-state-{}.officer", of.state.as_str())),
        proposed: if of.state.awaits_review() { rows(&of.proposal, &changed) } else { Vec::new() },
        listed: if of.state.is_listed() { rows(&of.listed, form::FIELDS) } else { Vec::new() },
        overlaps: if of.state.awaits_review() { overlaps } else { Vec::new() },
        members,
        is_open: of.offers(OrganisationAction::Approve, actor),
        remarks: questions(keeper, posted),
        shell: keeper.shell(),
    })
}

/// A line for each question, and one for the whole.
fn questions(keeper: &Keeper, posted: &Posted) -> Vec<FieldView> {
    let blank = |id: String, label: String, control| FieldView {
        required: false,
        value: posted.one(&id).unwrap_or("").to_owned(),
        ..FieldView::blank(&id, label, control)
    };
    let line = |of: &&'static dyn AnyField| {
        blank(note_id(*of), field::label(keeper.t, of.id()), ControlView::Line)
    };
    let whole = keeper.t.text("admin-provider-whole").to_owned();
    let whole = blank(WHOLE.to_owned(), whole, ControlView::Paragraph);
    form::FIELDS.iter().map(line).chain([whole]).collect()
}

//! `/admin/notices/new`, `/admin/notices/{id}/edit` — 起草 and 修改 of a notice.

use anbei_app::AppError;
use anbei_domain::announcement::{AnnouncementAction, form};
use anbei_domain::field::{Answers, FieldFlaw};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::announcement::find;
use super::keeper::Keeper;
use crate::extract::Posted;
use crate::view::{FieldView, Form, Link, NoLookups, SummaryError, field, read_answers};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/announcement_form.html")]
pub struct FormPage {
    shell: Shell,
    nav: Vec<Link>,
    path: String,
    /// Where one goes back to.
    back: String,
    /// The key of the heading.
    heading: &'static str,
    version: Option<i64>,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
}

impl Page for FormPage {
    const CACHE: Cache = Cache::Never;
}

/// The notice that is written: none yet, or one in the version that was read.
pub struct Of {
    id: Option<String>,
    pub version: Option<i64>,
}

impl Of {
    pub fn posted(id: Option<String>, posted: &Posted) -> Self {
        Self { id, version: posted.one("version").and_then(|text| text.parse().ok()) }
    }
}

/// `GET /admin/notices/new`.
pub async fn get_new(keeper: Keeper) -> Response {
    let of = Of { id: None, version: None };
    form_page(&keeper, &of, &Answers::new(), &[]).respond()
}

/// `GET /admin/notices/{id}/edit`.
pub async fn get_edit(keeper: Keeper, Path(id): Path<String>) -> Result<Response, PageError> {
    let notice = find(&keeper, id).await?;
    if !notice.offers(AnnouncementAction::Write, &keeper.admin.actor) {
        return Err(PageError::NotFound);
    }
    let of = Of { id: Some(notice.id), version: Some(notice.version) };
    Ok(form_page(&keeper, &of, &notice.text, &[]).respond())
}

/// `POST /admin/notices/new`.
pub async fn post_new(keeper: Keeper, posted: Posted) -> Result<Response, PageError> {
    post(keeper, None, posted).await
}

/// `POST /admin/notices/{id}/edit`.
pub async fn post_edit(
    keeper: Keeper,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    post(keeper, Some(id), posted).await
}

async fn post(keeper: Keeper, id: Option<String>, posted: Posted) -> Result<Response, PageError> {
    let of = Of::posted(id, &posted);
    let text = read_answers(form::FIELDS, &posted);
    let by = (&keeper.admin.actor, &keeper.admin.via);
    let known = of.id.clone().map(|id| (id, of.version.unwrap_or(-1)));
    let written = keeper.state.app().write_announcement(by, known, text.clone()).await;
    let id = match (written, &of.id) {
        (Ok(id), _) => id,
        // Saving what was not touched is no mistake.
        (Err(AppError::Refused(Refusal::NothingChanged)), Some(id)) => id.clone(),
        (Err(AppError::Refused(Refusal::Flawed(flaws))), _) => {
            return Ok(form_page(&keeper, &of, &text, &flaws).unprocessable());
        }
        (Err(error), _) => return Err(error.into()),
    };
    Ok(Redirect::to(&format!("/admin/notices/{id}?did=write")).into_response())
}

/// The form as it stands.
pub fn form_page(keeper: &Keeper, of: &Of, text: &Answers, flaws: &[FieldFlaw]) -> FormPage {
    let (list, id) = ("/admin/notices", of.id.as_deref());
    let fields =
        Form { t: keeper.t, answers: text, flaws, lookups: &NoLookups }.views(form::FIELDS);
    FormPage {
        nav: keeper.nav("notices"),
        path: id.map_or(format!("{list}/new"), |id| format!("{list}/{id}/edit")),
        back: id.map_or(list.to_owned(), |id| format!("{list}/{id}")),
        heading: if id.is_some() { "announcement-edit" } else { "announcement-new" },
        version: of.version,
        errors: field::summary(&fields),
        fields,
        shell: keeper.shell(),
    }
}

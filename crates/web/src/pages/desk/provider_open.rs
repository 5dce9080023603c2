//! `/admin/providers/new` — 邀请入驻: the organisation of an entry that the directory has, and its first manager.

use anbei_app::use_case::provider_members::Invited;
use anbei_app::views::directory;
use anbei_app::{AppError, Tx};
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::response::Response;

use super::keeper::Keeper;
use crate::extract::Posted;
use crate::pages::provider::to_field;
use crate::view::{ControlView, FieldView, Link, OptionView, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/provider_open.html")]
struct OpenPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    /// What was made: an invitation that was told, or a code to be handed over.
    done: Option<Invited>,
    fields: Vec<FieldView>,
}

impl Page for OpenPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /admin/providers/new`.
pub async fn get(keeper: Keeper) -> Result<Response, PageError> {
    Ok(page(&keeper, &Posted::default(), &[]).await?.respond())
}

/// `POST /admin/providers/new` — 发出邀请.
pub async fn post(keeper: Keeper, posted: Posted) -> Result<Response, PageError> {
    let (entry, to) = (posted.one("entry").unwrap_or(""), posted.one("to").unwrap_or(""));
    let by = (&keeper.admin.actor, &keeper.admin.via);
    match keeper.state.app().open_organisation(by, entry, to).await {
        Ok(invited) => {
            let page = page(&keeper, &Posted::default(), &[]).await?;
            Ok(OpenPage { done: Some(invited), ..page }.respond())
        }
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&keeper, &posted, &flaws).await?.unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    keeper: &Keeper,
    posted: &Posted,
    flaws: &[FieldFlaw],
) -> Result<OpenPage, PageError> {
    let t = keeper.t;
    let read = |tx: &mut Tx<'_>| directory::list(tx, "access_provider");
    let entries = keeper.state.app().store().read(read).await?;
    let chosen = posted.one("entry").unwrap_or("");
    let option = |entry: &directory::DirectoryEntry| OptionView {
        code: entry.id.clone(),
        label: entry.name.clone(),
        hint: None,
        checked: entry.id == chosen,
    };
    let label = t.text("admin-provider-entry").to_owned();
    let mut entry = FieldView::blank("entry", label, ControlView::Directory);
    entry.options = entries.iter().map(option).collect();
    let mut fields = vec![entry, to_field(t, posted)];
    for found in flaws {
        for view in fields.iter_mut().filter(|view| view.id == found.field) {
            view.add_error(t.flaw(&found.flaw));
        }
    }
    Ok(OpenPage {
        nav: keeper.nav("providers"),
        errors: field::summary(&fields),
        done: None,
        fields,
        shell: keeper.shell(),
    })
}

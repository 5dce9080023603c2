//! `/apply/new` — what is to be filed: every kind on offer, whatever kinds there are.

use anbei_app::{App, AppError, views};
use anbei_domain::kind;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/choose.html")]
struct ChoosePage {
    shell: Shell,
    kinds: Vec<KindView>,
    has_subject: bool,
}

impl Page for ChoosePage {
    const CACHE: Cache = Cache::Never;
}

/// A kind of filing on offer.
pub struct KindView {
    pub id: &'static str,
    pub name: &'static str,
    pub summary: &'static str,
}

/// The kinds that may be begun now.
pub fn on_offer(here: &Here, has_subject: bool) -> Vec<KindView> {
    let kinds = App::kinds_on_offer(has_subject);
    kinds
        .map(|kind| KindView {
            id: kind.id,
            name: here.t.text(format!("kind-{}", kind.id)),
            summary: here.t.text(format!("kind-{}.summary", kind.id)),
        })
        .collect()
}

/// Whether the account has a subject, established or submitted.
pub async fn has_subject(here: &Here) -> Result<bool, PageError> {
    let (app, account) = (here.app().clone(), here.who.actor.account().cloned());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let account = account.ok_or(AppError::NotFound)?;
        Ok(views::subject::find_of_account(tx, app.keys(), &account)?.is_some())
    });
    Ok(read.await?)
}

/// `GET /apply/new`.
pub async fn get(here: Here) -> Result<Response, PageError> {
    let has_subject = has_subject(&here).await?;
    let kinds = on_offer(&here, has_subject);
    Ok(ChoosePage { kinds, has_subject, shell: here.shell("filings") }.respond())
}

/// `POST /apply/new` — begins a filing of the chosen kind.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let kind = posted.one("kind").and_then(kind::find).ok_or(PageError::NotFound)?;
    let id = here.app().begin_filing(&here.who.actor, kind).await?;
    Ok(Redirect::to(&format!("/apply/{id}")).into_response())
}

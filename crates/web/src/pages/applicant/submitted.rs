//! `/filings/{id}/submitted` — 已提交: what happens next, when, and how it will be told.

use anbei_domain::deadline::agenda;
use anbei_domain::filing::StateName;
use anbei_domain::kind::Outcome;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::case::Case;
use super::choose::{self, KindView};
use super::facts;
use super::here::Here;
use crate::view::OrganView;
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "applicant/submitted.html")]
struct SubmittedPage {
    shell: Shell,
    title: String,
    text: String,
    promised: Option<String>,
    organ: Option<OrganView>,
    /// The kinds that may be filed next; offered once the subject is handed in.
    kinds: Vec<KindView>,
    /// Whether the page arrives with the question which of them is next.
    is_asked: bool,
    is_subject: bool,
    /// Whether a number comes of it.
    is_registration: bool,
    filing: String,
}

impl Page for SubmittedPage {
    const CACHE: Cache = Cache::Never;
}

/// 以后再说: the question is put off.
#[derive(Deserialize)]
pub struct Asked {
    later: Option<String>,
}

/// `GET /filings/{id}/submitted`.
pub async fn get(
    here: Here,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &id).await?;
    let filing = &case.filing;
    if filing.state.name() == StateName::AwaitingAcceptance {
        return Ok(Redirect::to(&format!("/filings/{id}")).into_response());
    }
    if filing.state.name() != StateName::Submitted {
        return Ok(Redirect::to(&case.current_path()).into_response());
    }
    let t = here.t;
    let organ = here.organ(filing.organ.clone()).await?;
    let is_subject = !filing.kind.needs_subject();
    let kind = t.text(format!("kind-{}", filing.kind.id));
    let page = SubmittedPage {
        title: t.with("apply-submitted-title", &[("kind", &kind)]),
        text: t.with("apply-submitted-text", &[("title", &filing.title())]),
        promised: agenda::promised(filing).map(|due| facts::deadline(t, &due)),
        organ,
        kinds: if is_subject { choose::on_offer(&here, true) } else { Vec::new() },
        is_asked: asked.later.is_none(),
        is_subject,
        is_registration: matches!(filing.kind.outcome, Outcome::Register(_)),
        filing: format!("/filings/{id}"),
        shell: here.shell("filings"),
    };
    Ok(page.respond())
}

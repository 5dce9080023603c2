//! `/prefill/{token}` — 预填链接: what an access provider filled in, shown to whoever has the link, and begun with.

use anbei_app::AppError;
use anbei_app::use_case::prefill::{Opened, Shown};
use anbei_domain::actor::Actor;
use anbei_domain::field::AnyField;
use anbei_domain::id::OrganisationId;
use anbei_domain::prefill::FIELDS;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use super::refusal_text;
use crate::extract::{SignedIn, Visitor};
use crate::view::{FactRow, Facts, NoLookups};
use crate::{Cache, Lang, Page, PageError, Posted, Shell, State};

#[derive(Template)]
#[template(path = "applicant/prefill.html")]
struct PrefillPage {
    shell: Shell,
    path: String,
    /// Who signed it.
    provider: String,
    facts: Vec<FactRow>,
    until: String,
    is_single: bool,
    /// Why it does not open.
    over: Option<String>,
    /// What an applicant presses.
    button: Option<&'static str>,
    /// Where somebody goes who has not logged in.
    login: Option<String>,
}

impl Page for PrefillPage {
    const CACHE: Cache = Cache::Never;
}

/// A link that nobody signed as it is.
#[derive(Template)]
#[template(path = "applicant/prefill_wrong.html")]
struct WrongPage {
    shell: Shell,
    text: String,
}

impl Page for WrongPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /prefill/{token}`.
pub async fn get(
    Shared(state): Shared<State>,
    visitor: Visitor,
    person: Option<SignedIn>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let t = visitor.t;
    let shell = match &person {
        Some(person) => person.shell(&state),
        None => visitor.shell(&state),
    };
    let actor = person.as_ref().map_or(Actor::Visitor, |person| person.actor.clone());
    let shown = match state.app().look_at_prefill(&actor, &token).await {
        Ok(shown) => shown,
        Err(AppError::Refused(refusal)) => return Ok(wrong(shell, t, &refusal)),
        Err(error) => return Err(error.into()),
    };
    let is_applicant = person.as_ref().is_some_and(|person| person.kind().is_applicant());
    Ok(page(shell, t, (&token, &shown), (is_applicant, person.is_none())).respond())
}

/// `POST /prefill/{token}` — 开始填报.
pub async fn post(here: Here, Path(token): Path<String>, _: Posted) -> Result<Response, PageError> {
    match here.app().take_prefill(&here.who.actor, &token).await {
        Ok(opened) => Ok(onward(&opened)),
        Err(AppError::Refused(refusal)) => {
            let shell = here.shell("my");
            // Of a link that was signed, the page itself says why it does not open.
            match here.app().look_at_prefill(&here.who.actor, &token).await {
                Ok(shown) => {
                    Ok(page(shell, here.t, (&token, &shown), (true, false)).unprocessable())
                }
                Err(_) => Ok(wrong(shell, here.t, &refusal)),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /my/prefills/{organisation}/{link}` — goes on with a link that was opened before there was a subject.
pub async fn post_waiting(
    here: Here,
    Path((organisation, link)): Path<(String, String)>,
    _: Posted,
) -> Result<Response, PageError> {
    let of = OrganisationId::new(organisation);
    Ok(onward(&here.app().begin_prefill(&here.who.actor, (&of, &link)).await?))
}

fn onward(opened: &Opened) -> Response {
    match opened {
        Opened::Begun(filing) => Redirect::to(&format!("/apply/{filing}")),
        Opened::NeedsSubject => Redirect::to("/my#prefills"),
    }
    .into_response()
}

fn wrong(shell: Shell, t: Lang, refusal: &Refusal) -> Response {
    WrongPage { shell, text: refusal_text(t, refusal) }.unprocessable()
}

fn page(
    shell: Shell,
    t: Lang,
    (token, shown): (&str, &Shown),
    (is_applicant, is_nobody): (bool, bool),
) -> PrefillPage {
    let path = format!("/prefill/{token}");
    let back: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    let refusal = shown.state.opens().err();
    let over = refusal.map(|refusal| refusal_text(t, &refusal));
    let button = if shown.is_taken { "prefill-go-on" } else { "prefill-begin" };
    PrefillPage {
        provider: shown.provider.name.clone(),
        facts: facts(t, shown),
        until: t.moment(shown.link.expires_at),
        is_single: shown.link.is_single,
        // Whoever opened it comes back by it to what they began.
        over: over.filter(|_| !shown.is_taken),
        button: is_applicant.then(|| t.text(button)),
        login: is_nobody.then(|| format!("/login?back={back}")),
        path,
        shell,
    }
}

/// What it fills in, in words.
pub(in crate::pages) fn facts(t: Lang, shown: &Shown) -> Vec<FactRow> {
    let answers = &shown.link.given;
    let rows = Facts { t, answers, lookups: &NoLookups, masked: false, change: None };
    let given = FIELDS.iter().filter(|field| answers.one(field.id()).is_some());
    let provider = FactRow {
        label: t.text("field-access_provider").to_owned(),
        texts: vec![shown.provider.name.clone()],
        ..FactRow::default()
    };
    given.map(|field: &&dyn AnyField| rows.row(*field)).chain([provider]).collect()
}

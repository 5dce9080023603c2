//! `/provider` for who acts for no organisation: invitations, a code, or an application of one's own.

use anbei_app::AppError;
use anbei_app::use_case::provider_members::Ticket;
use anbei_app::views::provider::{self, Invitation};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use crate::extract::Posted;
use crate::pages::applicant::here::Here;
use crate::view::{ControlView, FieldView, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/join.html")]
pub struct JoinPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    invitations: Vec<InvitationRow>,
    code: FieldView,
}

impl Page for JoinPage {
    const CACHE: Cache = Cache::Never;
}

struct InvitationRow {
    id: String,
    name: String,
    text: String,
}

/// `POST /provider/join` — 接受邀请.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let typed = posted.one("code").unwrap_or("").trim().to_owned();
    let ticket = match posted.action_on("join") {
        Some(id) => Ticket::Invitation(id.to_owned()),
        None if typed.is_empty() => {
            let flaw = here.t.text("flaw-required").to_owned();
            return Ok(page(&here, "", Some(flaw)).await?.unprocessable());
        }
        None => Ticket::Code(typed.clone()),
    };
    match here.app().join_organisation((&here.who.actor, &here.who.via), ticket).await {
        Ok(()) => Ok(Redirect::to("/provider?did=join").into_response()),
        Err(AppError::Refused(refusal @ Refusal::InvitationOver)) => {
            let text = here.t.text(format!("refusal-{}", refusal.code())).to_owned();
            Ok(page(&here, &typed, Some(text)).await?.unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

/// The page, with what is wrong with the code that was typed.
pub async fn page(here: &Here, typed: &str, wrong: Option<String>) -> Result<JoinPage, PageError> {
    let (t, account, now) = (here.t, here.who.account().clone(), here.state.now());
    let read = move |tx: &mut anbei_app::Tx<'_>| provider::list_invitations_to(tx, &account, now);
    let invitations = here.app().store().read(read).await?;
    let label = t.text("provider-join-code").to_owned();
    let mut code = FieldView::blank("code", label, ControlView::Line);
    code.hint = Some(t.text("provider-join-code.hint").to_owned());
    typed.clone_into(&mut code.value);
    code.mono = true;
    if let Some(text) = wrong {
        code.add_error(text);
    }
    Ok(JoinPage {
        errors: field::summary(std::slice::from_ref(&code)),
        invitations: invitations.iter().map(|of| row(t, of)).collect(),
        code,
        shell: here.shell("provider"),
    })
}

fn row(t: Lang, of: &Invitation) -> InvitationRow {
    let role = t.text(format!("provider-role-{}", of.role.as_str()));
    let until = t.moment(of.expires_at);
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("role", &role), ("until", &until)];
    let text = t.with("provider-join-as", &facts);
    InvitationRow { id: of.id.clone(), name: of.name.clone(), text }
}

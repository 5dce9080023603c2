//! `/provider/members` — 成员: who acts for an organisation, in which role, and who is invited.

use anbei_app::AppError;
use anbei_app::use_case::provider_members::{INVITATION_DAYS, Invited};
use anbei_app::views::provider::{self, Invitation, MemberLine};
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::AccountId;
use anbei_domain::provider::MemberRole;
use anbei_domain::refusal::Refusal;
use anbei_domain::{Flaw, refusal};
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Agent, tabs};
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, OptionView, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/members.html")]
struct MembersPage {
    shell: Shell,
    tabs: Vec<Link>,
    errors: Vec<SummaryError>,
    done: Option<&'static str>,
    /// Shown once.
    code: Option<String>,
    members: Vec<MemberRow>,
    invitations: Vec<InvitationRow>,
    may_manage: bool,
    fields: Vec<FieldView>,
}

impl Page for MembersPage {
    const CACHE: Cache = Cache::Never;
}

struct MemberRow {
    id: String,
    name: String,
    login: String,
    role: &'static str,
    since: String,
    is_me: bool,
    /// Roles to be given instead: code and word.
    roles: Vec<(&'static str, &'static str)>,
}

struct InvitationRow {
    id: String,
    to: String,
    role: &'static str,
    until: String,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// What there is to tell on top of the list.
#[derive(Default)]
struct Told {
    flaws: Vec<FieldFlaw>,
    refusal: Option<refusal::Refusal>,
    did: String,
    code: Option<String>,
}

/// `GET /provider/members`.
pub async fn get(agent: Agent, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let told = Told { did: asked.did, ..Told::default() };
    Ok(page(&agent, &Posted::default(), told).await?.respond())
}

/// `POST /provider/members` — 邀请, 撤回邀请, 更改角色, 移出, 退出.
pub async fn post(agent: Agent, posted: Posted) -> Result<Response, PageError> {
    match act(&agent, &posted).await {
        Ok(Done::To(path)) => Ok(Redirect::to(path).into_response()),
        Ok(Done::Code(code)) => {
            let told = Told { code: Some(code), ..Told::default() };
            Ok(page(&agent, &Posted::default(), told).await?.respond())
        }
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            let told = Told { flaws, ..Told::default() };
            Ok(page(&agent, &posted, told).await?.unprocessable())
        }
        Err(AppError::Refused(refusal @ Refusal::LastManager)) => {
            let told = Told { refusal: Some(refusal), ..Told::default() };
            Ok(page(&agent, &posted, told).await?.unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

enum Done {
    To(&'static str),
    Code(String),
}

async fn act(agent: &Agent, posted: &Posted) -> Result<Done, AppError> {
    let app = agent.here.app();
    if let Some(id) = posted.action_on("uninvite") {
        app.withdraw_invitation(agent.by(), id).await?;
        return Ok(Done::To("/provider/members?did=uninvite"));
    }
    if let Some(id) = posted.action_on("remove") {
        let account = AccountId::new(id);
        let is_me = account == agent.member.account;
        app.set_member(agent.by(), &account, None).await?;
        return Ok(Done::To(if is_me { "/provider" } else { "/provider/members?did=remove" }));
    }
    if let Some((id, role)) = posted.action_on("role").and_then(|rest| rest.rsplit_once(':')) {
        let role = MemberRole::find(role).ok_or(AppError::NotFound)?;
        app.set_member(agent.by(), &AccountId::new(id), Some(role)).await?;
        return Ok(Done::To("/provider/members?did=role"));
    }
    let choose = || {
        let flaw = Flaw::new("choose-one");
        AppError::flawed(vec![FieldFlaw { field: "role", index: 0, flaw }])
    };
    let role = posted.one("role").and_then(MemberRole::find).ok_or_else(choose)?;
    Ok(match app.invite_member(agent.by(), role, posted.one("to").unwrap_or("")).await? {
        Invited::Address => Done::To("/provider/members?did=invite"),
        Invited::Code(code) => Done::Code(code),
    })
}

async fn page(agent: &Agent, posted: &Posted, told: Told) -> Result<MembersPage, PageError> {
    let (t, now) = (agent.here.t, agent.here.state.now());
    let of = agent.member.organisation.clone();
    let read = agent.here.app().store().read(move |tx| -> Result<_, AppError> {
        let members = provider::list_members(tx, &of)?;
        Ok((members, provider::list_invitations(tx, &of, now)?))
    });
    let (members, invitations) = read.await?;
    let may_manage = agent.member.role.may_manage();
    let mut fields = fields(t, posted);
    for found in &told.flaws {
        for view in fields.iter_mut().filter(|view| view.id == found.field) {
            view.add_error(t.flaw(&found.flaw));
        }
    }
    let mut errors = field::summary(&fields);
    errors.extend(told.refusal.map(|refusal| SummaryError {
        href: "#members".to_owned(),
        label: None,
        text: t.text(format!("refusal-{}", refusal.code())).to_owned(),
    }));
    let done = match told.did.as_str() {
        did @ ("invite" | "uninvite" | "remove" | "role") => t.find(format!("provider-did-{did}")),
        _ => None,
    };
    Ok(MembersPage {
        tabs: tabs(t, "members", &agent.member),
        errors,
        done,
        code: told.code,
        members: members.iter().map(|line| member_row(agent, line)).collect(),
        invitations: invitations.iter().map(|of| invitation_row(t, of)).collect(),
        may_manage,
        fields,
        shell: agent.here.shell("provider"),
    })
}

fn member_row(agent: &Agent, line: &MemberLine) -> MemberRow {
    let t = agent.here.t;
    let word = |role: MemberRole| t.text(format!("provider-role-{}", role.as_str()));
    let others = MemberRole::ALL.iter().filter(|role| **role != line.member.role);
    MemberRow {
        id: line.member.account.to_string(),
        name: line.display_name.clone(),
        login: line.login_name.clone(),
        role: word(line.member.role),
        since: t.date(line.since),
        is_me: line.member.account == agent.member.account,
        roles: others.map(|role| (role.as_str(), word(*role))).collect(),
    }
}

fn invitation_row(t: Lang, of: &Invitation) -> InvitationRow {
    let is_code = of.sent_to.is_empty();
    InvitationRow {
        id: of.id.clone(),
        to: if is_code { t.text("provider-invite-code").to_owned() } else { of.sent_to.clone() },
        role: t.text(format!("provider-role-{}", of.role.as_str())),
        until: t.moment(of.expires_at),
    }
}

/// The questions of an invitation.
fn fields(t: Lang, posted: &Posted) -> Vec<FieldView> {
    let chosen = posted.one("role").unwrap_or("");
    let option = |role: &MemberRole| {
        let key = format!("provider-role-{}", role.as_str());
        OptionView {
            code: role.as_str().to_owned(),
            label: t.text(&key).to_owned(),
            hint: t.find(format!("{key}.hint")).map(str::to_owned),
            checked: role.as_str() == chosen,
        }
    };
    let label = t.text("provider-invite-role").to_owned();
    let mut role = FieldView::blank("role", label, ControlView::OneOf);
    role.options = MemberRole::ALL.iter().map(option).collect();
    vec![to_field(t, posted), role]
}

/// To whom an invitation goes; to whoever gets its code, if that is left empty.
pub fn to_field(t: Lang, posted: &Posted) -> FieldView {
    let label = t.text("provider-invite-to").to_owned();
    let days = t.with("provider-invite-to-hint", &[("days", &INVITATION_DAYS)]);
    FieldView {
        required: false,
        hint: Some(days),
        value: posted.one("to").unwrap_or("").trim().to_owned(),
        ..FieldView::blank("to", label, ControlView::Line)
    }
}

//! 服务商成员: invited, taken in, given another role, taken away.

use anbei_domain::actor::Actor;
use anbei_domain::filing::Notice;
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::provider::{Member, MemberRole, Organisation, keeps_a_manager};
use anbei_domain::redact;
use anbei_domain::refusal::Refusal;
use anbei_domain::value::{Email, Mobile};
use anbei_store::read::provider::Invitation;
use anbei_store::write::provider::NewInvitation;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::account::wrong;
use super::provider::join;
use super::symbols::{folded, secret_code};
use crate::commit::provider::note_on_organisation;
use crate::commit::tell;
use crate::{App, AppError, Via};

/// How long an invitation may be taken up, days.
pub const INVITATION_DAYS: i64 = 7;

/// An invitation that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// Whoever has the address has been told, if there is such an account. Nobody learns whether there is.
    Address,
    /// Shown once, to be handed over.
    Code(String),
}

/// What an invitation is taken up by.
#[derive(Debug, Clone)]
pub enum Ticket {
    Code(String),
    /// One that names the account.
    Invitation(String),
}

impl App {
    /// 邀请成员: by the e-mail address or the mobile of an account, or, without one, by a code that works once.
    ///
    /// # Errors
    ///
    /// A flaw of `to`, or that the member's role does not allow it.
    pub fn invite_member(
        &self,
        (member, via): (&Member, &Via),
        role: MemberRole,
        to: &str,
    ) -> impl Future<Output = Result<Invited, AppError>> + Send + use<> {
        let (app, member, via, to) = (self.clone(), member.clone(), via.clone(), to.to_owned());
        self.store().write(move |tx| {
            member.manages()?;
            let actor = Actor::Provider(member);
            let organisation = own(tx, &actor)?;
            app.invite((&actor, &via), tx, &organisation, (role, &to))
        })
    }

    pub(super) fn invite(
        &self,
        by: (&Actor, &Via),
        tx: &mut Tx,
        organisation: &Organisation,
        (role, to): (MemberRole, &str),
    ) -> Result<Invited, AppError> {
        let to = to.trim();
        let mut accounts = Vec::new();
        let mut sent_to = String::new();
        if to.contains('@') {
            let email: Email = to.parse().map_err(|flaw| wrong("to", flaw))?;
            accounts.extend(read::account::find_by_email(tx, self.keys(), &email.to_string())?);
            sent_to = redact::email(&email.to_string());
        } else if !to.is_empty() {
            let mobile: Mobile = to.parse().map_err(|flaw| wrong("to", flaw))?;
            accounts = read::account::list_by_mobile(tx, self.keys(), &mobile.to_string())?;
            sent_to = redact::phone(&mobile.to_string());
        }
        accounts.retain(|account| account.kind.is_applicant());
        let accounts: Vec<_> = accounts.into_iter().map(|account| account.id).collect();
        let code = self.write_invitations(tx, organisation, role, (&sent_to, &accounts))?;
        for account in &accounts {
            let about = (Notice::ProviderInvited, organisation.name(), "/provider");
            tell::of_provider(self, tx, account, about)?;
        }
        let detail = json!({ "role": role.as_str(), "by_code": sent_to.is_empty() });
        note_on_organisation(self, tx, by, &organisation.id, ("invite", &detail))?;
        Ok(code.map_or(Invited::Address, Invited::Code))
    }

    /// One for each account; without any account one that nobody but its own organisation sees, so that both look the same.
    fn write_invitations(
        &self,
        tx: &mut Tx,
        organisation: &Organisation,
        role: MemberRole,
        (sent_to, accounts): (&str, &[AccountId]),
    ) -> Result<Option<String>, AppError> {
        let now = self.now();
        let mut code = None;
        for at in 0..accounts.len().max(1) {
            let id = self.fresh_id(now);
            let account = accounts.get(at);
            code = sent_to.is_empty().then(|| secret_code(&self.keys().blind("invitation", &id)));
            let code_blind = code.as_deref().map(|code| self.invitation_blind(code));
            let new = NewInvitation {
                id: &id,
                organisation: &organisation.id,
                role,
                account,
                sent_to,
                code_blind: code_blind.as_deref(),
                at: now,
                expires_at: now.plus_days(INVITATION_DAYS),
            };
            write::provider::insert_invitation(tx, &new)?;
        }
        Ok(code)
    }

    fn invitation_blind(&self, typed: &str) -> String {
        self.keys().blind("invitation-code", &folded(typed))
    }

    /// 撤回邀请.
    pub fn withdraw_invitation(
        &self,
        (member, via): (&Member, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, member, via, id) = (self.clone(), member.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            member.manages()?;
            let (actor, of) = (Actor::Provider(member.clone()), &member.organisation);
            if write::provider::delete_invitation(tx, of, &id)? == 0 {
                return Err(Refusal::InvitationOver.into());
            }
            note_on_organisation(&app, tx, (&actor, &via), of, ("uninvite", &json!({})))
        })
    }

    /// 接受邀请.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvitationOver`], also for a code that never was; [`Refusal::MemberElsewhere`].
    pub fn join_organisation(
        &self,
        (actor, via): (&Actor, &Via),
        ticket: Ticket,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let Actor::Applicant(account) = &actor else { return Err(AppError::NotFound) };
            let invitation =
                app.find_invitation(tx, account, ticket)?.ok_or(Refusal::InvitationOver)?;
            let of = &invitation.organisation;
            join(tx, of, (account, invitation.role), app.now())?;
            write::provider::delete_invitation(tx, of, &invitation.id)?;
            let detail = json!({ "role": invitation.role.as_str() });
            note_on_organisation(&app, tx, (&actor, &via), of, ("join", &detail))
        })
    }

    fn find_invitation(
        &self,
        tx: &mut Tx,
        account: &AccountId,
        ticket: Ticket,
    ) -> Result<Option<Invitation>, AppError> {
        let now = self.now();
        Ok(match ticket {
            Ticket::Code(typed) => {
                let blind = self.invitation_blind(&typed);
                read::provider::find_invitation_by_code(tx, &blind, now)?
            }
            Ticket::Invitation(id) => {
                let theirs = read::provider::list_invitations_to(tx, account, now)?;
                theirs.into_iter().find(|invitation| invitation.id == id)
            }
        })
    }

    /// Gives a member another role, or none: 移出, and 退出 of oneself.
    pub fn set_member(
        &self,
        (member, via): (&Member, &Via),
        account: &AccountId,
        role: Option<MemberRole>,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        let account = account.clone();
        self.store().write(move |tx| {
            let is_leaving = role.is_none() && account == member.account;
            if !is_leaving {
                member.manages()?;
            }
            let of = &member.organisation;
            let members: Vec<_> =
                read::provider::list_members(tx, of)?.into_iter().map(|line| line.member).collect();
            if !members.iter().any(|known| known.account == account) {
                return Err(AppError::NotFound);
            }
            keeps_a_manager(&members, &account, role)?;
            let action = if let Some(role) = role {
                write::provider::set_role(tx, of, (&account, role))?;
                "set-role"
            } else {
                write::provider::delete_member(tx, of, &account)?;
                if is_leaving { "leave" } else { "remove" }
            };
            let detail =
                json!({ "account": account.as_str(), "role": role.map_or("", MemberRole::as_str) });
            let actor = Actor::Provider(member.clone());
            note_on_organisation(&app, tx, (&actor, &via), of, (action, &detail))
        })
    }
}

/// The organisation that the actor acts for.
fn own(tx: &mut Tx, actor: &Actor) -> Result<Organisation, AppError> {
    let Actor::Provider(member) = actor else { return Err(AppError::NotFound) };
    let id: &OrganisationId = &member.organisation;
    read::provider::find(tx, actor, id.as_str())?.ok_or(AppError::NotFound)
}

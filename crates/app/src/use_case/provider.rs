//! 服务商入驻: an organisation proposes its entry of the directory, an administrator reviews it.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::provider::{
    Member, MemberRole, Organisation, OrganisationDecision, OrganisationMove, Remark, form,
};
use anbei_domain::refusal::Refusal;
use anbei_domain::value::IpRange;
use anbei_store::{StoreError, Tx, read, write};

use super::provider_members::Invited;
use crate::commit::provider::{DIRECTORY, commit_organisation};
use crate::{App, AppError, Via};

/// Ranges of another provider that a proposal claims too.
#[derive(Debug, Clone)]
pub struct Overlap {
    /// As proposed.
    pub range: String,
    /// As approved of the other one.
    pub other: String,
    pub owner: String,
}

impl App {
    /// The organisation that an account acts for and its role there, if it acts for one.
    pub fn acts_for(
        &self,
        account: &AccountId,
    ) -> impl Future<Output = Result<Option<Member>, AppError>> + Send + use<> {
        let account = account.clone();
        self.store().read(move |tx| Ok(read::provider::find_membership(tx, &account)?))
    }

    /// 申请入驻: the account proposes an organisation and becomes its first manager.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the answers, or that the account acts for an organisation already.
    pub fn apply_as_provider(
        &self,
        (actor, via): (&Actor, &Via),
        answers: Answers,
    ) -> impl Future<Output = Result<OrganisationId, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let Actor::Applicant(account) = &actor else { return Err(AppError::NotFound) };
            let id = OrganisationId::new(app.fresh_id(app.now()));
            let answers = checked(tx, (&actor, &id), &answers)?;
            let decision = Organisation::apply(id.clone(), &actor, answers)?;
            commit_organisation(&app, tx, &via, &decision)?;
            join(tx, &id, (account, MemberRole::Manager), app.now())?;
            Ok(id)
        })
    }

    /// Moves the organisation that a member acts for: 提交变更, 撤回.
    pub fn move_organisation(
        &self,
        (member, via): (&Member, &Via),
        what: OrganisationMove,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, via) = (self.clone(), via.clone());
        let (id, actor) = (member.organisation.clone(), Actor::Provider(member.clone()));
        self.store().write(move |tx| {
            let found = read::provider::find(tx, &actor, id.as_str())?.ok_or(AppError::NotFound)?;
            let what = match what {
                OrganisationMove::Propose(answers) => {
                    OrganisationMove::Propose(checked(tx, (&actor, &id), &answers)?)
                }
                other => other,
            };
            commit_organisation(&app, tx, &via, &found.moved(&actor, what)?)
        })
    }

    /// 审核: an administrator approves what is proposed, or returns it with remarks. It must be what they have read.
    pub fn review_organisation(
        &self,
        (actor, via): (&Actor, &Via),
        (id, version): (&str, i64),
        remarks: Option<Vec<Remark>>,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let Actor::Administrator(_) = &actor else { return Err(AppError::NotFound) };
            let found = read::provider::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
            if found.version != version {
                return Err(AppError::Stale);
            }
            let what = remarks.map_or(OrganisationMove::Approve, OrganisationMove::Return);
            let mut decision = found.moved(&actor, what)?;
            if decision.organisation.state.is_listed() {
                give_entry(tx, &mut decision)?;
            }
            commit_organisation(&app, tx, &via, &decision)
        })
    }

    /// 邀请入驻: opens the organisation of an entry that the directory has, and invites its first manager.
    ///
    /// # Errors
    ///
    /// A flaw of `entry` or `to`.
    pub fn open_organisation(
        &self,
        (actor, via): (&Actor, &Via),
        entry: &str,
        to: &str,
    ) -> impl Future<Output = Result<Invited, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let (entry, to) = (entry.to_owned(), to.to_owned());
        self.store().write(move |tx| {
            let Actor::Administrator(_) = &actor else { return Err(AppError::NotFound) };
            let unknown = || in_field("entry", Flaw::new("choose-one"));
            let found = read::directory::find(tx, DIRECTORY, &entry)?.ok_or_else(unknown)?;
            let organisation = match read::provider::find_of_entry(tx, &entry)? {
                Some(id) => read::provider::find(tx, &actor, id.as_str())?,
                None => None,
            };
            // 邀请过期 or nobody took it up: the organisation is there, and a manager is invited again.
            let organisation = if let Some(organisation) = organisation {
                organisation
            } else {
                let id = OrganisationId::new(app.fresh_id(app.now()));
                let decision = Organisation::open(id, &actor, entry, listed(tx, &found)?)?;
                commit_organisation(&app, tx, &via, &decision)?;
                decision.organisation
            };
            app.invite((&actor, &via), tx, &organisation, (MemberRole::Manager, &to))
        })
    }

    /// Whose ranges a proposal claims too.
    pub fn find_overlaps(tx: &mut Tx, of: &Organisation) -> Result<Vec<Overlap>, StoreError> {
        let proposed = form::RANGES.all_of(&of.proposal);
        let own = of.entry.as_deref().unwrap_or_default();
        let mut overlaps = Vec::new();
        for (owner, other) in read::provider::list_other_ranges(tx, own)? {
            let Ok(theirs) = other.parse::<IpRange>() else { continue };
            let shared = proposed.iter().filter(|range| range.overlaps(&theirs));
            overlaps.extend(shared.map(|range| Overlap {
                range: range.to_string(),
                other: other.clone(),
                owner: owner.clone(),
            }));
        }
        Ok(overlaps)
    }
}

fn in_field(field: &'static str, flaw: Flaw) -> AppError {
    AppError::flawed(vec![FieldFlaw { field, index: 0, flaw }])
}

/// Makes the account a member.
///
/// # Errors
///
/// [`Refusal::MemberElsewhere`] if it acts for an organisation already.
pub(super) fn join(
    tx: &mut Tx,
    organisation: &OrganisationId,
    who: (&AccountId, MemberRole),
    now: anbei_domain::time::Timestamp,
) -> Result<(), AppError> {
    match write::provider::insert_member(tx, organisation, who, now) {
        Err(StoreError::Duplicate(_)) => Err(Refusal::MemberElsewhere.into()),
        other => Ok(other?),
    }
}

/// The answers in normal form, or everything that is wrong with them: also what only the directory can tell.
fn checked(
    tx: &mut Tx,
    (actor, of): (&Actor, &OrganisationId),
    answers: &Answers,
) -> Result<Answers, AppError> {
    let mut flaws = Vec::new();
    let mut wrong = |field: &dyn AnyField, code| {
        flaws.push(FieldFlaw { field: field.id(), index: 0, flaw: Flaw::new(code) });
    };
    if let Some(name) = form::NAME.of(answers)
        && is_of_another(tx, of, &name.to_string())?
    {
        wrong(&form::NAME, "provider-name-taken");
    }
    if let Some(upstream) = answers.one(form::UPSTREAM.id()) {
        let is_own = read::provider::find_of_entry(tx, upstream)?.as_ref() == Some(of);
        if is_own {
            wrong(&form::UPSTREAM, "provider-upstream-own");
        } else if read::directory::find(tx, DIRECTORY, upstream)?.is_none() {
            wrong(&form::UPSTREAM, "choose-one");
        }
    }
    for file in answers.all(form::LICENCE_SCANS.id()) {
        // Files that the proposer may not open are nobody's to show.
        if read::attachment::find(tx, actor, file)?.is_none() {
            wrong(&form::LICENCE_SCANS, "upload-missing");
        }
    }
    match form::check(answers) {
        Ok(normal) if flaws.is_empty() => Ok(normal),
        Ok(_) => Err(AppError::flawed(flaws)),
        Err(found) => {
            flaws.retain(|flaw| !found.iter().any(|other| other.field == flaw.field));
            Err(AppError::flawed(found.into_iter().chain(flaws).collect()))
        }
    }
}

/// Whether the directory's entry of this name has another organisation.
fn is_of_another(tx: &mut Tx, of: &OrganisationId, name: &str) -> Result<bool, AppError> {
    let Some(entry) = read::directory::find_by_name(tx, DIRECTORY, name)? else { return Ok(false) };
    Ok(read::provider::find_of_entry(tx, &entry.id)?.is_some_and(|other| other != *of))
}

/// 列入名录: the entry that has the organisation's name becomes its own, or a new one.
fn give_entry(tx: &mut Tx, decision: &mut OrganisationDecision) -> Result<(), AppError> {
    let of = &mut decision.organisation;
    if is_of_another(tx, &of.id, of.name())? {
        return Err(Refusal::Taken(of.name().to_owned()).into());
    }
    if of.entry.is_none() {
        let known = read::directory::find_by_name(tx, DIRECTORY, of.name())?;
        of.entry = Some(known.map_or_else(|| format!("p-{}", of.id), |entry| entry.id));
    }
    Ok(())
}

/// What the directory says of an entry already, as answers.
fn listed(tx: &mut Tx, entry: &read::directory::DirectoryEntry) -> Result<Answers, StoreError> {
    let mut answers = Answers::new();
    answers.set(form::NAME.id(), [&entry.name]);
    answers.set(form::REGION.id(), [&entry.region_code]);
    answers.set(form::PHONE.id(), [&entry.phone]);
    answers.set(form::METHODS.id(), entry.access_method.split(' '));
    answers.set(form::DEFAULT_METHOD.id(), [entry.usual_method()]);
    answers.set(form::RANGES.id(), read::directory::list_ranges(tx, &entry.id)?);
    Ok(answers)
}

/// The addresses of a provider, as its entry in the directory has them.
pub(super) fn own_ranges(tx: &mut Tx, entry: &str) -> Result<Vec<IpRange>, StoreError> {
    let texts = read::directory::list_ranges(tx, entry)?;
    Ok(texts.iter().filter_map(|text| text.parse().ok()).collect())
}

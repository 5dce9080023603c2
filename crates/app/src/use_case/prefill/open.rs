//! Links opened: shown to whoever has them, taken by an applicant, begun with once there is a subject to file for.

use anbei_domain::actor::Actor;
use anbei_domain::field::AnyField;
use anbei_domain::id::{AccountId, FilingId, OrganisationId};
use anbei_domain::kind::NEW_WEBSITE;
use anbei_domain::kind::new_website::PRIMARY_DOMAIN;
use anbei_domain::prefill::{self, CERTIFICATE_NUMBER, LinkState, PrefillLink};
use anbei_domain::refusal::Refusal;
use anbei_store::read::directory::DirectoryEntry;
use anbei_store::write::prefill::{NewFilingPrefill, NewLink};
use anbei_store::{Tx, read, write};

use super::token;
use crate::commit::provider::DIRECTORY;
use crate::use_case::begin::{Start, account_of};
use crate::use_case::provider::own_ranges;
use crate::{App, AppError};

/// A link whose signature was verified.
#[derive(Debug, Clone)]
pub struct Shown {
    pub provider: DirectoryEntry,
    pub link: PrefillLink,
    pub state: LinkState,
    /// Whether whoever looks has opened it before.
    pub is_taken: bool,
}

/// What became of a link that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// The draft that it filled in.
    Begun(FilingId),
    /// It is the account's now, and waits until the account has a subject.
    NeedsSubject,
}

/// Whose link it is, and by which key.
struct Verified {
    organisation: OrganisationId,
    key: String,
    shown: Shown,
}

impl App {
    /// What a link says, for anybody who has it.
    ///
    /// # Errors
    ///
    /// [`Refusal::PrefillDamaged`] if no provider signed it as it is.
    pub fn look_at_prefill(
        &self,
        actor: &Actor,
        token: &str,
    ) -> impl Future<Output = Result<Shown, AppError>> + Send + use<> {
        let (app, actor, token) = (self.clone(), actor.clone(), token.to_owned());
        self.store().read(move |tx| {
            let Verified { organisation, shown, .. } = verify(&app, tx, &token)?;
            let of = (&organisation, shown.link.id.as_str());
            let is_taken = match &actor {
                Actor::Applicant(account) => read::prefill::find_use(tx, of, account)?.is_some(),
                _ => false,
            };
            Ok(Shown { is_taken, ..shown })
        })
    }

    /// Takes a link for an account, and begins a filing with it where it can. Who took it before comes back to what they
    /// began.
    pub fn take_prefill(
        &self,
        actor: &Actor,
        token: &str,
    ) -> impl Future<Output = Result<Opened, AppError>> + Send + use<> {
        let (app, actor, token) = (self.clone(), actor.clone(), token.to_owned());
        self.store().write(move |tx| {
            let account = account_of(&actor)?;
            let Verified { organisation, key, shown } = verify(&app, tx, &token)?;
            let of = (&organisation, shown.link.id.as_str());
            match read::prefill::find_use(tx, of, account)? {
                Some(Some(filing)) => return Ok(Opened::Begun(FilingId::new(filing))),
                Some(None) => {}
                None => {
                    shown.state.opens()?;
                    let domain = shown.link.given.one(PRIMARY_DOMAIN.id()).unwrap_or_default();
                    let (organisation, link) = (&organisation, &shown.link);
                    let new = NewLink { organisation, key: &key, link, domain, token: "" };
                    write::prefill::keep_link(tx, &new)?;
                    if !write::prefill::take(tx, of, account, app.now())? {
                        return Err(Refusal::PrefillUsed.into());
                    }
                }
            }
            begin(&app, tx, account, (&organisation, &shown.link))
        })
    }

    /// Begins with a link that was taken before there was a subject.
    pub fn begin_prefill(
        &self,
        actor: &Actor,
        (organisation, link): (&OrganisationId, &str),
    ) -> impl Future<Output = Result<Opened, AppError>> + Send + use<> {
        let (app, actor) = (self.clone(), actor.clone());
        let (organisation, link) = (organisation.clone(), link.to_owned());
        self.store().write(move |tx| {
            let account = account_of(&actor)?;
            let used = read::prefill::find_use(tx, (&organisation, &link), account)?;
            if let Some(filing) = used.ok_or(AppError::NotFound)? {
                return Ok(Opened::Begun(FilingId::new(filing)));
            }
            let found = read::prefill::find_link(tx, &organisation, &link)?;
            let found = found.ok_or(AppError::NotFound)?;
            begin(&app, tx, account, (&organisation, &found.link))
        })
    }
}

/// The link, if the organisation of the provider that it names has signed it, and it says nothing it may not.
fn verify(app: &App, tx: &mut Tx, text: &str) -> Result<Verified, AppError> {
    let damaged = || Refusal::PrefillDamaged;
    let key = token::key_of(text).ok_or_else(damaged)?;
    let key = read::prefill::find_key(tx, &key)?.ok_or_else(damaged)?;
    let mut link = token::read(text, &key.public_key, &app.config().public_url)?;
    let now = app.now();
    link.is_timely(now)?;
    let owner = read::provider::find_of_entry(tx, &link.provider)?;
    if owner.as_ref() != Some(&key.organisation) {
        return Err(damaged().into());
    }
    let provider = read::directory::find(tx, DIRECTORY, &link.provider)?.ok_or_else(damaged)?;
    let known = read::prefill::find_link(tx, &key.organisation, &link.id)?;
    let state = match &known {
        _ if key.ended_at.is_some() => LinkState::Ended,
        Some(known) => link.state((known.uses, known.is_ended), now),
        None => link.state((0, false), now),
    };
    if let Some(known) = known {
        // Its answers were checked when it was first seen; what was right then is what the provider vouched for.
        link = known.link;
    } else {
        let own = own_ranges(tx, &link.provider)?;
        let checked = prefill::check(&link.given, &own, now.date_in_china());
        link.given = checked.map_err(|_| damaged())?;
    }
    let shown = Shown { provider, link, state, is_taken: false };
    Ok(Verified { organisation: key.organisation, key: key.id, shown })
}

/// Begins the filing of a website with what a link carries, if there is a subject to file for.
fn begin(
    app: &App,
    tx: &mut Tx,
    account: &AccountId,
    (organisation, link): (&OrganisationId, &PrefillLink),
) -> Result<Opened, AppError> {
    let Some(subject) = read::subject::find_of_account(tx, app.keys(), account)? else {
        return Ok(Opened::NeedsSubject);
    };
    let provider = read::directory::find(tx, DIRECTORY, &link.provider)?;
    let provider = provider.ok_or(AppError::NotFound)?;
    let answers = prefill::filled(&link.given, &provider.id);
    let mut given = answers.clone();
    let number = CERTIFICATE_NUMBER.id();
    given.set(number, link.given.one(number));
    let start = Start { subject, entry: None, answers, base: None };
    let filing = app.begin_with(tx, account, &NEW_WEBSITE, &start)?;
    let new = NewFilingPrefill {
        filing: &filing,
        organisation,
        account,
        link: &link.id,
        domain: link.given.one(PRIMARY_DOMAIN.id()).unwrap_or_default(),
        given: &given,
        provider: &provider.id,
        provider_name: &provider.name,
    };
    write::prefill::begin(tx, &new)?;
    Ok(Opened::Begun(filing))
}

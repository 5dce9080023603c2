//! 签名密钥: by which an organisation's links are signed, here or at its own place.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::OrganisationId;
use anbei_domain::provider::Member;
use anbei_domain::refusal::Refusal;
use anbei_domain::value::Line;
use anbei_store::read::prefill::SigningKey;
use anbei_store::write::prefill::NewPrefillKey;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::token;
use crate::commit::provider::note_on_organisation;
use crate::{App, AppError, Via};

/// Keys that an organisation may have at once.
const MOST: usize = 10;
const MOST_NAME: usize = 60;

impl App {
    /// 更换密钥: new links are signed by another key; those before go on opening until their own keys are ended.
    pub fn renew_prefill_key(
        &self,
        (member, via): (&Member, &Via),
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        self.store().write(move |tx| {
            member.manages()?;
            make_key(&app, tx, (&member, &via)).map(drop)
        })
    }

    /// 登记公钥: of a key that the provider keeps to itself and signs with. The name by which its links call it is told.
    pub fn register_prefill_key(
        &self,
        (member, via): (&Member, &Via),
        name: &str,
        public: &str,
    ) -> impl Future<Output = Result<String, AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        let checked = check(name, public);
        self.store().write(move |tx| {
            member.manages()?;
            let (name, public) = checked?;
            let there = read::prefill::list_keys(tx, &member.organisation)?;
            if there.iter().any(|key| key.public_key == public) {
                return Err(wrong("prefill_public_key", Flaw::new("prefill-key-twice")).into());
            }
            insert(&app, tx, (&member, &via), (&name, &public, None))
        })
    }

    /// 停用: what a key signed opens no more, at once.
    pub fn end_prefill_key(
        &self,
        (member, via): (&Member, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            member.manages()?;
            if !write::prefill::end_key(tx, &member.organisation, &id, app.now())? {
                return Err(AppError::NotFound);
            }
            note(&app, tx, (&member, &via), ("prefill-key-ended", &id))
        })
    }
}

fn wrong(field: &'static str, flaw: Flaw) -> Refusal {
    Refusal::Flawed(vec![FieldFlaw { field, index: 0, flaw }])
}

/// The name and the public key in normal form.
fn check(name: &str, public: &str) -> Result<(String, String), Refusal> {
    let name = name.parse::<Line>().map(|line| line.to_string());
    let name = name.map_err(|flaw| wrong("prefill_key_name", flaw))?;
    let length = name.chars().count();
    if length > MOST_NAME {
        let flaw = Flaw::new("text-too-long").with("length", length.to_string());
        return Err(wrong("prefill_key_name", flaw.with("most", MOST_NAME.to_string())));
    }
    let public = token::read_public_key(public);
    let public =
        public.ok_or_else(|| wrong("prefill_public_key", Flaw::new("prefill-public-key")))?;
    Ok((name, public))
}

/// By what a new link is signed: the key that is kept here, made when it is first needed.
pub(super) fn signing_key(
    app: &App,
    tx: &mut Tx,
    by: (&Member, &Via),
) -> Result<SigningKey, AppError> {
    match read::prefill::find_signing_key(tx, app.keys(), &by.0.organisation)? {
        Some(found) => Ok(found),
        None => make_key(app, tx, by),
    }
}

fn make_key(app: &App, tx: &mut Tx, by: (&Member, &Via)) -> Result<SigningKey, AppError> {
    let none = || AppError::internal("the system gave no randomness for a key");
    let (private, public) = token::make_key().ok_or_else(none)?;
    let id = insert(app, tx, by, ("", &public, Some(&private)))?;
    Ok(SigningKey { id, private })
}

fn insert(
    app: &App,
    tx: &mut Tx,
    (member, via): (&Member, &Via),
    (name, public_key, private_key): (&str, &str, Option<&[u8]>),
) -> Result<String, AppError> {
    if read::prefill::list_keys(tx, &member.organisation)?.len() >= MOST {
        let flaw = Flaw::new("prefill-keys-too-many").with("most", MOST.to_string());
        return Err(wrong("prefill_key_name", flaw).into());
    }
    let created_at = app.now();
    let id = app.fresh_id(created_at);
    let key = NewPrefillKey {
        id: &id,
        organisation: &member.organisation,
        name,
        public_key,
        private_key,
        made_by: member.account.as_str(),
        created_at,
    };
    write::prefill::insert_key(tx, app.keys(), &key)?;
    note(app, tx, (member, via), ("prefill-key-made", &id))?;
    Ok(id)
}

/// What was done with a key or a link, for the audit trail.
pub(super) fn note(
    app: &App,
    tx: &mut Tx,
    (member, via): (&Member, &Via),
    (action, id): (&str, &str),
) -> Result<(), AppError> {
    let (actor, of): (_, &OrganisationId) = (Actor::Provider(member.clone()), &member.organisation);
    note_on_organisation(app, tx, (&actor, via), of, (action, &json!({ "id": id })))
}

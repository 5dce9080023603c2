//! 接口密钥: made by people, used by their systems.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::connection::{Party, Scope};
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::AccountId;
use anbei_domain::provider::{Member, MemberRole};
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use anbei_domain::value::Line;
use anbei_store::read::connection::ApiKey;
use anbei_store::write::connection::NewApiKey;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::account::note;
use super::session::token_hash;
use crate::port::Secret;
use crate::{App, AppError, Via};

/// Days for which a key may be made.
pub const LIFETIMES: [i64; 3] = [30, 90, 365];
/// Keys that a party may have at once.
const MOST: usize = 20;
const MOST_NAME: usize = 60;
/// How long a key that was replaced goes on opening, so that its systems can be changed over.
const OVERLAP_HOURS: i64 = 24;
/// By what a key is recognised where it should not be, such as in published code.
const PREFIX: &str = "anbei_";

/// A key as it is asked for.
#[derive(Debug, Clone, Default)]
pub struct KeyWish {
    pub name: String,
    pub scopes: Vec<Scope>,
    pub days: i64,
}

/// A system that asks with its key.
#[derive(Debug, Clone)]
pub struct Caller {
    pub key: String,
    pub party: Party,
    pub scopes: Vec<Scope>,
    /// Who made the key, and answers for what is done with it.
    pub made_by: AccountId,
}

impl KeyWish {
    fn check(self, party: &Party) -> Result<Self, Refusal> {
        let flaw = |field, code| FieldFlaw { field, index: 0, flaw: Flaw::new(code) };
        let mut flaws = Vec::new();
        let name = self.name.parse::<Line>().map(|line| line.to_string());
        match &name {
            Ok(name) if name.chars().count() > MOST_NAME => flaws.push(FieldFlaw {
                field: "name",
                index: 0,
                flaw: Flaw::new("text-too-long")
                    .with("length", name.chars().count().to_string())
                    .with("most", MOST_NAME.to_string()),
            }),
            Ok(_) => {}
            Err(_) => flaws.push(flaw("name", "key-name")),
        }
        let is_open = |scope: &Scope| party.scopes().contains(scope);
        if self.scopes.is_empty() || !self.scopes.iter().all(is_open) {
            flaws.push(flaw("scopes", "key-scopes"));
        }
        if !LIFETIMES.contains(&self.days) {
            flaws.push(flaw("days", "key-days"));
        }
        match name {
            Ok(name) if flaws.is_empty() => Ok(Self { name, ..self }),
            _ => Err(Refusal::Flawed(flaws)),
        }
    }
}

impl App {
    /// Makes a key. What opens with it is told here, and never again.
    pub fn make_key(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        wish: KeyWish,
    ) -> impl Future<Output = Result<Secret, AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        self.store().write(move |tx| {
            let wish = wish.check(&party)?;
            let now = app.now();
            if read::connection::list_keys(tx, &party, now)?.len() >= MOST {
                let flaw = Flaw::new("key-too-many").with("most", MOST.to_string());
                return Err(
                    Refusal::Flawed(vec![FieldFlaw { field: "name", index: 0, flaw }]).into()
                );
            }
            make(&app, tx, (&actor, &via), (&party, &wish), now)
        })
    }

    /// 轮换: another key in its place, which opens the same for as long. The one before goes on for a day.
    pub fn renew_key(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        id: &str,
    ) -> impl Future<Output = Result<Secret, AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            let now = app.now();
            let keys = read::connection::list_keys(tx, &party, now)?;
            let old = keys.into_iter().find(|key| key.id == id).ok_or(AppError::NotFound)?;
            let lasted = old.ends_at.millis_since(old.created_at) / 86_400_000;
            let days = LIFETIMES.into_iter().find(|days| *days >= lasted).unwrap_or(LIFETIMES[0]);
            let wish = KeyWish { scopes: Scope::read(&old.scopes), name: old.name, days };
            let until = now.plus_minutes(OVERLAP_HOURS * 60);
            write::connection::end_key(tx, &party, &id, (now, until))?;
            make(&app, tx, (&actor, &via), (&party, &wish), now)
        })
    }

    /// 作废, at once.
    pub fn end_key(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            let now = app.now();
            if !write::connection::end_key(tx, &party, &id, (now, now))? {
                return Err(AppError::NotFound);
            }
            let account = actor.account().ok_or(AppError::NotFound)?;
            Ok(note(tx, (&actor, &via), account, "key-ended", &json!({ "key": id }), now)?)
        })
    }

    /// Who asks with this key, if it opens anything.
    pub fn find_caller(
        &self,
        token: &str,
    ) -> impl Future<Output = Result<Option<Caller>, AppError>> + Send + use<> {
        let (app, hash) = (self.clone(), token_hash(token));
        async move {
            let now = app.now();
            let found = app.store().read(move |tx| read::connection::find_key(tx, &hash, now));
            let Some(key) = found.await? else { return Ok(None) };
            app.mark_used(&key, now).await?;
            let scopes = Scope::read(&key.scopes);
            Ok(Some(Caller { key: key.id, party: key.party, scopes, made_by: key.made_by }))
        }
    }

    /// Whoever a system acts for at an organisation: it may what an operator may, by the account that made its key.
    pub fn acts_by_key(
        &self,
        caller: &Caller,
    ) -> impl Future<Output = Result<(Member, Via), AppError>> + Send + use<> {
        let caller = caller.clone();
        self.store().read(move |tx| {
            let Party::Organisation(organisation) = caller.party else {
                return Err(AppError::NotFound);
            };
            let entry = read::provider::find_entry(tx, &organisation)?;
            let (account, role) = (caller.made_by, MemberRole::Operator);
            let via = Via { session: format!("key/{}", caller.key), ..Via::default() };
            Ok((Member { account, organisation, role, entry }, via))
        })
    }

    /// To the minute: a system that asks often would otherwise write as often.
    async fn mark_used(&self, key: &ApiKey, now: Timestamp) -> Result<(), AppError> {
        if key.used_at.is_some_and(|at| now.millis_since(at) < 60_000) {
            return Ok(());
        }
        let id = key.id.clone();
        let marked =
            self.store().write(move |tx| write::connection::mark_key_used(tx, &id, now)).await;
        Ok(marked?)
    }
}

fn make(
    app: &App,
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    (party, wish): (&Party, &KeyWish),
    now: Timestamp,
) -> Result<Secret, AppError> {
    let account = actor.account().ok_or(AppError::NotFound)?;
    let token = format!("{PREFIX}{}", app.fresh_token());
    let id = app.fresh_id(now);
    let scopes = Scope::write(&wish.scopes);
    let key = NewApiKey {
        id: &id,
        party,
        name: &wish.name,
        scopes: &scopes,
        token_hash: &token_hash(&token),
        made_by: account,
        created_at: now,
        ends_at: now.plus_days(wish.days),
    };
    write::connection::insert_key(tx, &key)?;
    let detail = json!({ "key": id, "scopes": scopes, "days": wish.days });
    note(tx, (actor, via), account, "key-made", &detail, now)?;
    Ok(Secret::new(token))
}

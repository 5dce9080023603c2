//! 账号: opened, and every act on it written down.

use anbei_domain::Flaw;
use anbei_domain::account::{AccountKind, AdminRole, LoginName};
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;
use anbei_store::read::account::Account;
use anbei_store::write::account::NewAccountRow;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{StoreError, Tx, write};
use serde_json::Value;

use crate::port::Secret;
use crate::{App, AppError, Via};

/// A password as it is given: typed, or hashed before.
#[derive(Debug, Clone)]
pub enum Password {
    Plain(Secret),
    /// A PHC string, from [`App::hash_password`].
    Hashed(String),
}

/// An account to be opened by an administrator, the command line or a test: nothing is verified by codes.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Chosen here if it is not given.
    pub id: Option<AccountId>,
    pub kind: AccountKind,
    pub login_name: String,
    pub display_name: String,
    pub unit_uscc: Option<String>,
    pub organ: Option<OrganId>,
    pub admin_role: Option<AdminRole>,
    pub password: Password,
    pub email: Option<String>,
    pub mobile: Option<String>,
    /// The secret of a second factor that counts at once, at least 16 bytes.
    pub totp_secret: Option<Vec<u8>>,
    /// `zh-CN` or `en`.
    pub language: String,
}

impl NewAccount {
    /// An account with a log-in name, greeted by it.
    pub fn new(kind: AccountKind, login_name: &str, password: Password) -> Self {
        Self {
            id: None,
            kind,
            login_name: login_name.to_owned(),
            display_name: login_name.to_owned(),
            unit_uscc: None,
            organ: None,
            admin_role: None,
            password,
            email: None,
            mobile: None,
            totp_secret: None,
            language: "zh-CN".to_owned(),
        }
    }
}

impl App {
    /// Opens an account without asking anybody; for the command line, demo data and tests. Waits for the store.
    ///
    /// # Errors
    ///
    /// A flaw of `login_name` if it is malformed or taken.
    pub fn create_account_now(&self, new: NewAccount) -> Result<AccountId, AppError> {
        self.create_account_by((&Actor::Clock, &Via::default()), new)
    }

    /// The same, in the name of whoever does it.
    pub(super) fn create_account_by(
        &self,
        (actor, via): (&Actor, &Via),
        new: NewAccount,
    ) -> Result<AccountId, AppError> {
        let login: LoginName = new.login_name.parse().map_err(|flaw| wrong("login_name", flaw))?;
        let hash = match &new.password {
            Password::Plain(plain) => self.hash_password(plain)?,
            Password::Hashed(hash) => hash.clone(),
        };
        let now = self.now();
        let id = new.id.clone().unwrap_or_else(|| AccountId::new(self.fresh_id(now)));
        let (app, account) = (self.clone(), id.clone());
        let (actor, via) = (actor.clone(), via.clone());
        self.store().write_now(move |tx| {
            let row = NewAccountRow {
                id: &account,
                kind: new.kind,
                login_name: login.as_str(),
                login_folded: &login.folded(),
                display_name: &new.display_name,
                unit_uscc: new.unit_uscc.as_deref(),
                organ: new.organ.as_ref(),
                admin_role: new.admin_role,
                password_hash: &hash,
                email: new.email.as_deref(),
                mobile: new.mobile.as_deref(),
                totp_secret: new.totp_secret.as_deref(),
                language: &new.language,
                now,
            };
            open(&app, tx, &row, (&actor, &via), "created")
        })?;
        Ok(id)
    }

    /// Changes the language in which an account is written to.
    pub fn set_language(
        &self,
        account: &AccountId,
        language: &'static str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let account = account.clone();
        self.store().write(move |tx| Ok(write::account::set_language(tx, &account, language)?))
    }
}

/// Writes an account down, and that it was opened.
pub(crate) fn open(
    app: &App,
    tx: &mut Tx,
    row: &NewAccountRow<'_>,
    (actor, via): (&Actor, &Via),
    action: &'static str,
) -> Result<(), AppError> {
    match write::account::insert(tx, app.keys(), row) {
        Err(StoreError::Duplicate(_)) => {
            return Err(wrong("login_name", Flaw::new("login-name-taken")));
        }
        other => other?,
    }
    let detail = serde_json::json!({ "kind": row.kind.as_str() });
    Ok(note(tx, (actor, via), row.id, action, &detail, row.now)?)
}

/// Writes an act on an account into its audit trail.
pub(crate) fn note(
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    account: &AccountId,
    action: &str,
    detail: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    let event = NewAuditEvent {
        aggregate: "account",
        aggregate_id: account.as_str(),
        at: now,
        actor,
        via: &via.to_string(),
        action,
        detail: &detail.to_string(),
        before: "",
        after: "",
    };
    audit::append(tx, &event)
}

/// An account as somebody who acts.
pub fn actor(kind: AccountKind, id: &AccountId, organ: Option<&OrganId>) -> Actor {
    match (kind, organ) {
        (AccountKind::Personal | AccountKind::LegalPerson, _) => Actor::Applicant(id.clone()),
        (AccountKind::Officer, Some(organ)) => {
            Actor::Officer { account: id.clone(), organ: organ.clone() }
        }
        // An officer of no organ decides nothing.
        (AccountKind::Officer, None) => Actor::Visitor,
        (AccountKind::Administrator, _) => Actor::Administrator(id.clone()),
    }
}

pub(crate) fn actor_of(account: &Account) -> Actor {
    actor(account.kind, &account.id, account.organ.as_ref())
}

/// One flaw of one field.
pub(crate) fn flaw_of(field: &'static str, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field, index: 0, flaw }
}

pub(crate) fn wrong(field: &'static str, flaw: Flaw) -> AppError {
    AppError::flawed(vec![flaw_of(field, flaw)])
}

//! 注册账号: details, then the codes sent by mail and by short message, then the account.

use anbei_domain::Flaw;
use anbei_domain::account::{AccountKind, LoginName};
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use anbei_domain::value::{Email, Mobile, UnifiedSocialCreditCode, UnitName};
use anbei_store::write::account::NewAccountRow;
use anbei_store::{Tx, read, write};
use serde::{Deserialize, Serialize};

use super::account::{flaw_of, open, wrong};
use super::code::{CodeRequest, Purpose};
use super::session::token_hash;
use crate::port::Secret;
use crate::{App, AppError, Via};

/// What somebody types to register.
#[derive(Debug, Clone)]
pub struct Registration {
    pub kind: AccountKind,
    pub login_name: String,
    pub password: Secret,
    pub password_again: Secret,
    pub email: String,
    pub mobile: String,
    /// Of a legal person.
    pub unit_name: String,
    /// Of a legal person.
    pub unit_uscc: String,
    pub language: &'static str,
}

/// What waits, sealed, for the codes.
#[derive(Serialize, Deserialize)]
struct Details {
    kind: String,
    login_name: String,
    password_hash: String,
    email: String,
    mobile: String,
    unit_name: Option<String>,
    unit_uscc: Option<String>,
    language: String,
}

/// A registration as its second page shows it.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub email: String,
    pub mobile: String,
    pub email_ok: bool,
    pub mobile_ok: bool,
}

/// The codes can be typed for so long.
const WAITING_MINUTES: i64 = 60;

/// Parses one field; collects its flaw.
fn parsed<T: std::str::FromStr<Err = Flaw>>(
    field: &'static str,
    typed: &str,
    flaws: &mut Vec<FieldFlaw>,
) -> Option<T> {
    let typed = typed.trim();
    let parsed = if typed.is_empty() { Err(Flaw::new("required")) } else { typed.parse() };
    parsed.map_err(|flaw| flaws.push(flaw_of(field, flaw))).ok()
}

/// What the form says, as far as it can be understood.
struct Read {
    login: Option<LoginName>,
    email: Option<Email>,
    mobile: Option<Mobile>,
    unit_name: Option<UnitName>,
    unit_uscc: Option<UnifiedSocialCreditCode>,
}

fn read_form(form: &Registration, flaws: &mut Vec<FieldFlaw>) -> Read {
    let is_unit = form.kind == AccountKind::LegalPerson;
    Read {
        login: parsed("login_name", &form.login_name, flaws),
        email: parsed("email", &form.email, flaws),
        mobile: parsed("mobile", &form.mobile, flaws),
        unit_name: is_unit.then(|| parsed("unit_name", &form.unit_name, flaws)).flatten(),
        unit_uscc: is_unit.then(|| parsed("unit_uscc", &form.unit_uscc, flaws)).flatten(),
    }
}

impl Registration {
    /// What can be said of the form by looking at nothing else: also to somebody who failed the captcha.
    pub fn evident_flaws(&self) -> Vec<FieldFlaw> {
        let mut flaws = Vec::new();
        read_form(self, &mut flaws);
        if self.password.expose().is_empty() {
            flaws.push(flaw_of("password", Flaw::new("required")));
        } else if self.password.expose() != self.password_again.expose() {
            flaws.push(flaw_of("password_again", Flaw::new("password-differs")));
        }
        flaws
    }
}

impl App {
    /// Checks the details, and sends the codes. Returns the token by which the registration goes on.
    ///
    /// # Errors
    ///
    /// Flaws of the fields, named as in [`Registration`].
    pub fn begin_registration(&self, form: &Registration, via: &Via) -> Result<String, AppError> {
        if !form.kind.is_applicant() {
            return Err(AppError::NotFound);
        }
        let details = self.check_registration(form)?;
        let (app, via, token) = (self.clone(), via.clone(), self.fresh_token());
        let (id, now) = (token_hash(&token), self.now());
        self.store().write_now(move |tx| {
            let clear = serde_json::to_vec(&details).map_err(AppError::internal)?;
            let sealed = app.keys().seal(&read::code::owner(&id), &clear);
            let expires_at = now.plus_minutes(WAITING_MINUTES);
            write::code::insert_registration(tx, &id, &sealed, now, expires_at)?;
            for (purpose, field) in
                [(Purpose::RegisterEmail, "email"), (Purpose::RegisterMobile, "mobile")]
            {
                let sent = app.send_registration_code(tx, &id, &details, purpose, &via)?;
                sent.map_err(|flaw| wrong(field, flaw))?;
            }
            Ok::<_, AppError>(())
        })?;
        Ok(token)
    }

    fn check_registration(&self, form: &Registration) -> Result<Details, AppError> {
        let mut flaws = Vec::new();
        let Read { login, email, mobile, unit_name, unit_uscc } = read_form(form, &mut flaws);
        let login_name = login.as_ref().map_or("", LoginName::as_str);
        if let Err(flaw) = self.judge_password(&form.password, login_name, &[&form.email]) {
            flaws.push(flaw_of("password", flaw));
        } else if form.password.expose() != form.password_again.expose() {
            flaws.push(flaw_of("password_again", Flaw::new("password-differs")));
        }
        self.store()
            .read_now(|tx| find_taken(self, tx, login.as_ref(), email.as_ref(), &mut flaws))?;
        let (Some(login), Some(email), Some(mobile), true) =
            (login, email, mobile, flaws.is_empty())
        else {
            return Err(AppError::flawed(flaws));
        };
        Ok(Details {
            kind: form.kind.as_str().to_owned(),
            login_name: login.as_str().to_owned(),
            password_hash: self.hash_password(&form.password)?,
            email: email.as_str().to_owned(),
            mobile: mobile.as_str().to_owned(),
            unit_name: unit_name.map(|name| name.to_string()),
            unit_uscc: unit_uscc.map(|uscc| uscc.to_string()),
            language: form.language.to_owned(),
        })
    }

    fn send_registration_code(
        &self,
        tx: &mut Tx,
        id: &str,
        details: &Details,
        purpose: Purpose,
        via: &Via,
    ) -> Result<Result<(), Flaw>, AppError> {
        let target = match purpose {
            Purpose::RegisterMobile => &details.mobile,
            _ => &details.email,
        };
        let request = CodeRequest {
            purpose,
            holder: id,
            account: None,
            target,
            address: &via.address,
            language: &details.language,
        };
        self.send_code(tx, &request, self.now())
    }

    /// The registration that goes on by this token.
    pub fn find_registration(
        &self,
        token: &str,
    ) -> impl Future<Output = Result<Option<Waiting>, AppError>> + Send + use<> {
        let (app, id, now) = (self.clone(), token_hash(token), self.now());
        self.store().read(move |tx| {
            let found = read::code::find_registration(tx, app.keys(), &id, now)?;
            let Some(pending) = found else { return Ok(None) };
            let details = open_details(&pending.details)?;
            Ok(Some(Waiting {
                email: details.email,
                mobile: details.mobile,
                email_ok: pending.email_ok,
                mobile_ok: pending.mobile_ok,
            }))
        })
    }

    /// Sends the code again.
    ///
    /// # Errors
    ///
    /// A flaw of `email_code` or `mobile_code`: too soon, or too often.
    pub fn resend_code(
        &self,
        token: &str,
        purpose: Purpose,
        via: &Via,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, via, id, now) = (self.clone(), via.clone(), token_hash(token), self.now());
        self.store().write(move |tx| {
            let found = read::code::find_registration(tx, app.keys(), &id, now)?;
            let details = open_details(&found.ok_or(AppError::NotFound)?.details)?;
            let sent = app.send_registration_code(tx, &id, &details, purpose, &via)?;
            let field =
                if purpose == Purpose::RegisterMobile { "mobile_code" } else { "email_code" };
            sent.map_err(|flaw| wrong(field, flaw))
        })
    }

    /// Takes the codes; opens the account when both are right. One that is right need not be typed again.
    ///
    /// # Errors
    ///
    /// Flaws of `email_code`, `mobile_code`, or of `login_name` if somebody else was faster.
    pub fn finish_registration(
        &self,
        token: &str,
        [email_code, mobile_code]: [&str; 2],
        via: &Via,
    ) -> impl Future<Output = Result<Result<AccountId, Vec<FieldFlaw>>, AppError>> + Send + use<>
    {
        let (app, via, id) = (self.clone(), via.clone(), token_hash(token));
        let codes = [email_code.to_owned(), mobile_code.to_owned()];
        let now = self.now();
        self.store().write(move |tx| {
            let found = read::code::find_registration(tx, app.keys(), &id, now)?;
            let pending = found.ok_or(AppError::NotFound)?;
            let mut flaws = Vec::new();
            if !pending.email_ok {
                match app.try_code(tx, Purpose::RegisterEmail, &id, &codes[0], now)? {
                    Ok(_) => write::code::confirm_email(tx, &id, now)?,
                    Err(flaw) => flaws.push(flaw_of("email_code", flaw)),
                }
            }
            if !pending.mobile_ok {
                match app.try_code(tx, Purpose::RegisterMobile, &id, &codes[1], now)? {
                    Ok(_) => write::code::confirm_mobile(tx, &id, now)?,
                    Err(flaw) => flaws.push(flaw_of("mobile_code", flaw)),
                }
            }
            // Not an error to the store: the attempts count.
            if !flaws.is_empty() {
                return Ok(Err(flaws));
            }
            write::code::delete_registration(tx, &id)?;
            app.open_registered(tx, &open_details(&pending.details)?, &via, now).map(Ok)
        })
    }

    fn open_registered(
        &self,
        tx: &mut Tx,
        details: &Details,
        via: &Via,
        now: Timestamp,
    ) -> Result<AccountId, AppError> {
        let id = AccountId::new(self.fresh_id(now));
        let kind = AccountKind::of_name(&details.kind).ok_or(AppError::NotFound)?;
        let row = NewAccountRow {
            id: &id,
            kind,
            login_name: &details.login_name,
            login_folded: &details.login_name.to_ascii_lowercase(),
            display_name: details.unit_name.as_deref().unwrap_or(&details.login_name),
            unit_uscc: details.unit_uscc.as_deref(),
            organ: None,
            admin_role: None,
            password_hash: &details.password_hash,
            email: Some(&details.email),
            mobile: Some(&details.mobile),
            totp_secret: None,
            language: &details.language,
            now,
        };
        open(self, tx, &row, (&Actor::Applicant(id.clone()), via), "registered")?;
        Ok(id)
    }
}

fn find_taken(
    app: &App,
    tx: &mut Tx,
    login: Option<&LoginName>,
    email: Option<&Email>,
    flaws: &mut Vec<FieldFlaw>,
) -> Result<(), AppError> {
    if let Some(login) = login
        && read::account::find_by_login(tx, &login.folded())?.is_some()
    {
        flaws.push(flaw_of("login_name", Flaw::new("login-name-taken")));
    }
    if let Some(email) = email
        && read::account::find_by_email(tx, app.keys(), email.as_str())?.is_some()
    {
        flaws.push(flaw_of("email", Flaw::new("email-taken")));
    }
    Ok(())
}

fn open_details(clear: &[u8]) -> Result<Details, AppError> {
    serde_json::from_slice(clear).map_err(AppError::internal)
}

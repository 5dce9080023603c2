//! 忘记密码: a code by mail, then a new password. Nobody learns here whether an address has an account.

use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::value::Email;
use anbei_store::{read, write};
use serde_json::json;

use super::account::{actor_of, flaw_of, note, wrong};
use super::code::{CodeRequest, Purpose};
use super::session::token_hash;
use crate::port::Secret;
use crate::{App, AppError, Via};

impl App {
    /// Sends a code to an address, if an account has it. Returns the token by which the reset goes on.
    ///
    /// # Errors
    ///
    /// A flaw of `reset_email`: malformed, or asked for too often.
    pub fn begin_reset(
        &self,
        email: &str,
        via: &Via,
    ) -> Result<impl Future<Output = Result<String, AppError>> + Send + use<>, AppError> {
        let email: Email = email.parse().map_err(|flaw| wrong("reset_email", flaw))?;
        let (app, via, token, now) = (self.clone(), via.clone(), self.fresh_token(), self.now());
        Ok(self.store().write(move |tx| {
            let account = read::account::find_by_email(tx, app.keys(), email.as_str())?;
            let account = account.filter(|account| !account.is_disabled);
            // To the address that was verified, however it was spelled here.
            let contact =
                account.as_ref().map(|account| read::account::contact(tx, app.keys(), &account.id));
            let verified = contact.transpose()?.flatten().and_then(|contact| contact.email);
            let request = CodeRequest {
                purpose: Purpose::ResetPassword,
                holder: &token_hash(&token),
                account: account.as_ref().map(|account| &account.id),
                target: verified.as_deref().unwrap_or(email.as_str()),
                address: &via.address,
                language: account.as_ref().map_or("zh-CN", |account| &account.language),
            };
            let sent = app.send_code(tx, &request, now)?;
            sent.map(|()| token).map_err(|flaw| wrong("reset_email", flaw))
        }))
    }

    /// Takes the code and the new password; every session of the account ends.
    ///
    /// # Errors
    ///
    /// Flaws of `code`, `password` or `password_again`.
    pub fn finish_reset(
        &self,
        token: &str,
        code: &str,
        [password, again]: [&Secret; 2],
        via: &Via,
    ) -> Result<(), AppError> {
        let (app, via, now) = (self.clone(), via.clone(), self.now());
        let (holder, code) = (token_hash(token), code.to_owned());
        // Checked before the code: a password that will not do shall not use it up.
        if let Err(flaw) = self.judge_password(password, "", &[]) {
            return Err(wrong("password", flaw));
        }
        if password.expose() != again.expose() {
            return Err(wrong("password_again", Flaw::new("password-differs")));
        }
        let hash = self.hash_password(password)?;
        let outcome: Result<(), FieldFlaw> = self.store().write_now(move |tx| {
            let account = match app.try_code(tx, Purpose::ResetPassword, &holder, &code, now)? {
                Ok(account) => account,
                Err(flaw) => return Ok::<_, AppError>(Err(flaw_of("code", flaw))),
            };
            let found = account.map(|id| read::account::find(tx, &id)).transpose()?.flatten();
            let Some(account) = found else {
                return Ok(Err(flaw_of("code", Flaw::new("code-wrong"))));
            };
            write::account::set_password(tx, &account.id, &hash)?;
            let ended = write::session::delete_all(tx, &account.id, "")?;
            let detail = json!({ "sessions_ended": ended });
            note(tx, (&actor_of(&account), &via), &account.id, "password-reset", &detail, now)?;
            Ok(Ok(()))
        })?;
        outcome.map_err(|flaw| AppError::flawed(vec![flaw]))
    }
}

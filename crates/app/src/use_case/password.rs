//! 密码: judged, hashed, compared, changed.
//!
//! What is here and takes time is synchronous and takes no transaction: callers run it on a thread that may wait.

use anbei_domain::Flaw;
use anbei_domain::account::check_password;
use anbei_domain::id::AccountId;
use anbei_store::{read, write};
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use serde_json::json;

use super::account::{actor_of, note, wrong};
use super::login::{Knock, knock};
use crate::port::Secret;
use crate::{App, AppError, Via};

impl App {
    /// Hashes a password with argon2id. Takes tens of milliseconds.
    pub fn hash_password(&self, password: &Secret) -> Result<String, AppError> {
        let salt: [u8; 16] = self.random();
        let hash = self.argon2()?.hash_password_with_salt(password.expose().as_bytes(), &salt);
        Ok(hash.map_err(AppError::internal)?.to_string())
    }

    /// Whether the password has this hash; without one, takes as long and is `false`.
    pub(crate) fn verify_password(
        &self,
        password: &Secret,
        hash: Option<&str>,
    ) -> Result<bool, AppError> {
        let argon2 = self.argon2()?;
        let against = match hash {
            Some(hash) => hash,
            None => self.nobodys_hash()?,
        };
        let verified = argon2.verify_password(password.expose().as_bytes(), against);
        Ok(hash.is_some() && verified.is_ok())
    }

    fn nobodys_hash(&self) -> Result<&str, AppError> {
        if let Some(hash) = self.0.nobodys_hash.get() {
            return Ok(hash);
        }
        let hash = self.hash_password(&Secret::new("nobody"))?;
        Ok(self.0.nobodys_hash.get_or_init(|| hash))
    }

    fn argon2(&self) -> Result<Argon2<'static>, AppError> {
        let hashing = self.config().hashing;
        let params = Params::new(hashing.memory_kib, hashing.iterations, 1, None);
        let params = params.map_err(AppError::internal)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// What is wrong with a new password: by rule, by how soon it would be guessed, by having been lost elsewhere.
    pub(crate) fn judge_password(
        &self,
        password: &Secret,
        login_name: &str,
        known: &[&str],
    ) -> Result<(), Flaw> {
        let text = password.expose();
        check_password(text, login_name)?;
        let mut inputs = vec![login_name, "anbei", "beian"];
        inputs.extend(known);
        let score = zxcvbn::zxcvbn(text, &inputs).score();
        if score < zxcvbn::Score::Three || self.ports().breaches.contains(text) {
            return Err(Flaw::new("password-guessable"));
        }
        Ok(())
    }

    /// 修改密码. Every session ends, this one too: whoever knew the old password is out.
    ///
    /// # Errors
    ///
    /// Flaws of `current`, `password` or `password_again`.
    pub fn change_password(
        &self,
        account: &AccountId,
        current: &Secret,
        [password, again]: [&Secret; 2],
        via: &Via,
    ) -> Result<(), AppError> {
        let id = account.clone();
        let found = self.store().read_now(|tx| read::account::find(tx, &id))?;
        let account = found.ok_or(AppError::NotFound)?;
        let subjects = vec![Knock::account(&account.id)];
        let is_right = || self.verify_password(current, Some(&account.password_hash));
        if !knock(self, subjects, via, is_right)? {
            return Err(wrong("current", Flaw::new("password-current-wrong")));
        }
        if let Err(flaw) = self.judge_password(password, &account.login_name, &[]) {
            return Err(wrong("password", flaw));
        }
        if password.expose() != again.expose() {
            return Err(wrong("password_again", Flaw::new("password-differs")));
        }
        if password.expose() == current.expose() {
            return Err(wrong("password", Flaw::new("password-same")));
        }
        let hash = self.hash_password(password)?;
        let (via, now) = (via.clone(), self.now());
        self.store().write_now(move |tx| {
            write::account::set_password(tx, &account.id, &hash)?;
            let ended = write::session::delete_all(tx, &account.id, "")?;
            let detail = json!({ "sessions_ended": ended });
            let who = (&actor_of(&account), &via);
            Ok(note(tx, who, &account.id, "password-changed", &detail, now)?)
        })
    }
}

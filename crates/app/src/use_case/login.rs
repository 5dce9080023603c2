//! 登录: the same answer, after the same time, whether there is such an account or not.

use anbei_domain::Flaw;
use anbei_domain::account::AccountKind;
use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use anbei_store::read::account::Account;
use anbei_store::write::throttle;
use anbei_store::{StoreError, Tx, read};
use serde_json::json;

use super::account::{actor_of, note, wrong};
use super::session::Begin;
use crate::port::Secret;
use crate::{App, AppError, Via};

/// What somebody types to log in.
#[derive(Debug, Clone)]
pub struct LogIn {
    /// The log-in name, or the e-mail address.
    pub login: String,
    pub password: Secret,
    /// 记住我.
    pub remember: bool,
    /// What the browser says it is.
    pub agent: String,
}

/// A session that has begun.
#[derive(Debug, Clone)]
pub struct LoggedIn {
    /// Goes into the cookie, and nowhere else.
    pub token: String,
    pub kind: AccountKind,
    /// How long the cookie lasts, if it is to outlive the browser.
    pub lasts_seconds: Option<i64>,
    /// Whether a code is still asked for.
    pub asks_code: bool,
}

/// What failures are counted by, and how many are let pass before it has to wait.
#[derive(Debug, Clone)]
pub(crate) struct Knock {
    subject: String,
    free: i64,
}

/// Failures are forgotten after so many minutes without another one.
const MEMORY_MINUTES: i64 = 60;
/// The longest wait, minutes.
const LONGEST_WAIT: i64 = 30;

impl Knock {
    pub(crate) fn account(id: &AccountId) -> Self {
        Self { subject: format!("account/{id}"), free: 5 }
    }

    fn login(app: &App, login: &str) -> Self {
        Self { subject: format!("login/{}", app.keys().blind("login", login)), free: 5 }
    }

    /// Many people may share an address.
    fn address(address: &str) -> Self {
        Self { subject: format!("address/{address}"), free: 100 }
    }

    /// Reports of violations: what is counted is how many, not how many failed.
    pub(crate) fn reports(address: &str, free: i64) -> Self {
        Self { subject: format!("report/{address}"), free }
    }

    /// Counts a failure; returns whether it was one too many.
    pub(crate) fn fail(&self, tx: &mut Tx, now: Timestamp) -> Result<bool, StoreError> {
        let forget_at = now.plus_minutes(MEMORY_MINUTES);
        let count = throttle::count_failure(tx, &self.subject, now, forget_at)?;
        if count < self.free {
            return Ok(false);
        }
        throttle::block(tx, &self.subject, now.plus_minutes(wait_minutes(count - self.free)))?;
        Ok(true)
    }

    pub(crate) fn clear(&self, tx: &mut Tx) -> Result<(), StoreError> {
        throttle::clear(tx, &self.subject)
    }

    /// How many minutes it still has to wait, rounded up.
    pub(crate) fn waits(&self, tx: &mut Tx, now: Timestamp) -> Result<Option<i64>, StoreError> {
        let until = throttle::blocked_until(tx, &self.subject, now)?;
        Ok(until.map(|until| (until.millis_since(now) + 59_999) / 60_000))
    }
}

/// 1, 2, 4 … minutes, 30 at most.
fn wait_minutes(failures_beyond: i64) -> i64 {
    let doublings = u32::try_from(failures_beyond.clamp(0, 5)).unwrap_or(5);
    (1_i64 << doublings).min(LONGEST_WAIT)
}

fn locked(minutes: i64) -> Flaw {
    Flaw::new("login-locked").with("minutes", minutes.to_string())
}

fn longest_wait(tx: &mut Tx, knocks: &[Knock], now: Timestamp) -> Result<Option<i64>, StoreError> {
    let mut longest = None;
    for knock in knocks {
        longest = longest.max(knock.waits(tx, now)?);
    }
    Ok(longest)
}

/// Asks for a proof that may be guessed at: counts failures, and makes whoever fails too often wait.
pub(crate) fn knock(
    app: &App,
    knocks: Vec<Knock>,
    via: &Via,
    proof: impl FnOnce() -> Result<bool, AppError>,
) -> Result<bool, AppError> {
    let now = app.now();
    let knocks: Vec<_> = knocks.into_iter().chain([Knock::address(&via.address)]).collect();
    if let Some(minutes) = app.store().read_now(|tx| longest_wait(tx, &knocks, now))? {
        return Err(wrong("current", locked(minutes)));
    }
    if proof()? {
        return Ok(true);
    }
    app.store().write_now(move |tx| {
        for knock in &knocks {
            knock.fail(tx, now)?;
        }
        Ok::<_, AppError>(false)
    })
}

impl App {
    /// 登录. Takes as long as a password takes to be hashed.
    ///
    /// # Errors
    ///
    /// A flaw of `password`: it, or the name, is wrong; or there were too many failures.
    pub fn log_in(&self, typed: &LogIn, via: &Via) -> Result<LoggedIn, AppError> {
        let now = self.now();
        let login = typed.login.trim().to_lowercase();
        let knocks = [Knock::login(self, &login), Knock::address(&via.address)];
        let account = self.store().read_now(|tx| {
            if let Some(minutes) = longest_wait(tx, &knocks, now)? {
                return Err(wrong("password", locked(minutes)));
            }
            Ok(find_account(self, tx, &login)?)
        })?;
        let hash = account.as_ref().map(|account| account.password_hash.as_str());
        let is_right = self.verify_password(&typed.password, hash)?;
        let account_used = account.as_ref().is_some_and(|account| !account.is_disabled);
        let (app, via, typed) = (self.clone(), via.clone(), typed.clone());
        let outcome = self.store().write_now(move |tx| match account {
            Some(account) if is_right && account_used => {
                app.let_in(tx, &account, &knocks, &typed, &via)
            }
            account => refuse(tx, account.as_ref(), &knocks, &via, now).map(Err),
        })?;
        outcome.map_err(|flaw| wrong("password", flaw))
    }

    fn let_in(
        &self,
        tx: &mut Tx,
        account: &Account,
        knocks: &[Knock],
        typed: &LogIn,
        via: &Via,
    ) -> Result<Result<LoggedIn, Flaw>, AppError> {
        let now = self.now();
        // Whoever guessed in the meantime made this one wait too, right or not.
        if let Some(minutes) = longest_wait(tx, knocks, now)? {
            return Ok(Err(locked(minutes)));
        }
        if let Some(by_name) = knocks.first() {
            by_name.clear(tx)?;
        }
        // 审核民警 and administrators log in anew every day.
        let remember = typed.remember && account.kind.is_applicant();
        let opening = Begin { account: &account.id, remember, agent: &typed.agent, via, now };
        let begun = self.begin_session(tx, &opening)?;
        let asks_code = account.has_second_factor || account.kind.needs_second_factor();
        let detail = json!({ "remember": remember, "second_factor": asks_code });
        let via = Via { session: begun.id, ..via.clone() };
        note(tx, (&actor_of(account), &via), &account.id, "logged-in", &detail, now)?;
        let lasts_seconds = remember.then(|| self.config().remember_days * 86_400);
        Ok(Ok(LoggedIn { token: begun.token, kind: account.kind, lasts_seconds, asks_code }))
    }
}

fn find_account(app: &App, tx: &mut Tx, login: &str) -> Result<Option<Account>, StoreError> {
    if login.contains('@') {
        read::account::find_by_email(tx, app.keys(), login)
    } else {
        read::account::find_by_login(tx, login)
    }
}

fn refuse(
    tx: &mut Tx,
    account: Option<&Account>,
    knocks: &[Knock],
    via: &Via,
    now: Timestamp,
) -> Result<Flaw, AppError> {
    let mut is_locked = false;
    for knock in knocks {
        is_locked |= knock.fail(tx, now)?;
    }
    if let Some(account) = account {
        let who = (&Actor::Visitor, via);
        note(tx, who, &account.id, "log-in-failed", &json!({}), now)?;
        if is_locked {
            note(tx, who, &account.id, "locked", &json!({}), now)?;
        }
    }
    match longest_wait(tx, knocks, now)? {
        Some(minutes) => Ok(locked(minutes)),
        None => Ok(Flaw::new("login-wrong")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_one_minute_to_thirty() {
        let waits: Vec<_> = (0..8).map(wait_minutes).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(wait_minutes(i64::MAX), 30);
    }
}

//! Sessions: begun, seen, listed, ended.

use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use anbei_store::read::session::{Session, SessionLine};
use anbei_store::write::session::NewSession;
use anbei_store::{Tx, read, write};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::account::{actor, note};
use crate::{App, AppError, Via};

/// Somebody with a session that is not over.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub session: Session,
    pub unread: usize,
}

impl SignedIn {
    /// As whom they act.
    pub fn actor(&self) -> Actor {
        actor(self.session.kind, &self.session.account, self.session.organ.as_ref())
    }
}

/// A session about to begin.
pub(crate) struct Begin<'a> {
    pub account: &'a AccountId,
    pub remember: bool,
    pub agent: &'a str,
    pub via: &'a Via,
    pub now: Timestamp,
}

/// A session just begun.
pub(crate) struct Begun {
    pub token: String,
    pub id: String,
}

impl App {
    pub(crate) fn begin_session(&self, tx: &mut Tx, begin: &Begin<'_>) -> Result<Begun, AppError> {
        let token = self.fresh_token();
        // Short enough to be compared by eye; it opens nothing.
        let id = hex::encode(self.random::<8>());
        let config = self.config();
        let hours = if begin.remember { config.remember_days * 24 } else { config.session_hours };
        let agent: String = begin.agent.chars().filter(|c| !c.is_control()).take(300).collect();
        let session = NewSession {
            token_hash: &token_hash(&token),
            id: &id,
            account: begin.account,
            now: begin.now,
            expires_at: begin.now.plus_minutes(hours * 60),
            remember: begin.remember,
            address: &begin.via.address,
            agent: &agent,
        };
        write::session::insert(tx, &session)?;
        Ok(Begun { token, id })
    }

    /// Who comes with this token, if their session is not over.
    pub fn find_session(
        &self,
        token: &str,
    ) -> impl Future<Output = Result<Option<SignedIn>, AppError>> + Send + use<> {
        let (hash, now) = (token_hash(token), self.now());
        let idle_before = now.plus_minutes(-self.config().idle_minutes);
        self.store().read(move |tx| {
            let Some(session) = read::session::find(tx, &hash)? else { return Ok(None) };
            let is_idle = !session.remember && session.last_seen_at < idle_before;
            if is_idle || session.expires_at <= now {
                return Ok(None);
            }
            let unread = read::message::count_unread(tx, &session.account)?;
            Ok(Some(SignedIn { session, unread }))
        })
    }

    /// Whether it is time to write down that a session is in use: once a minute is often enough.
    pub fn is_touch_due(&self, session: &Session) -> bool {
        self.now().millis_since(session.last_seen_at) >= 60_000
    }

    /// Writes down that a session is in use.
    pub fn touch_session(
        &self,
        session: &Session,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (id, now) = (session.id.clone(), self.now());
        self.store().write(move |tx| Ok(write::session::touch(tx, &id, now)?))
    }

    /// An account's sessions that are not over, the newest first.
    pub fn list_sessions(
        &self,
        account: &AccountId,
    ) -> impl Future<Output = Result<Vec<SessionLine>, AppError>> + Send + use<> {
        let (account, now) = (account.clone(), self.now());
        let idle_before = now.plus_minutes(-self.config().idle_minutes);
        self.store().read(move |tx| {
            let mut sessions = read::session::list(tx, &account)?;
            sessions.retain(|session| session.remember || session.last_seen_at >= idle_before);
            Ok(sessions)
        })
    }

    /// 退出登录, or the end of a session elsewhere.
    pub fn revoke_session(
        &self,
        who: &SignedIn,
        id: &str,
        via: &Via,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (who, id, via, now) = (who.clone(), id.to_owned(), via.clone(), self.now());
        self.store().write(move |tx| {
            let account = &who.session.account;
            if !write::session::delete(tx, account, &id)? {
                return Err(AppError::NotFound);
            }
            let action = if id == who.session.id { "logged-out" } else { "session-revoked" };
            let detail = json!({ "session": id });
            Ok(note(tx, (&who.actor(), &via), account, action, &detail, now)?)
        })
    }

    /// Ends all sessions of an account but the one that asks.
    pub fn revoke_other_sessions(
        &self,
        who: &SignedIn,
        via: &Via,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (who, via, now) = (who.clone(), via.clone(), self.now());
        self.store().write(move |tx| {
            let account = &who.session.account;
            let ended = write::session::delete_all(tx, account, &who.session.id)?;
            let detail = json!({ "sessions_ended": ended });
            Ok(note(tx, (&who.actor(), &via), account, "session-revoked", &detail, now)?)
        })
    }

    /// Uses up a token that works once, such as a captcha's; `false` if it was used before.
    pub fn use_token(
        &self,
        id: &str,
        expires_at: Timestamp,
    ) -> impl Future<Output = Result<bool, AppError>> + Send + use<> {
        let id = id.to_owned();
        self.store().write(move |tx| Ok(write::token::use_once(tx, &id, expires_at)?))
    }

    /// 256 bits nobody can guess, fit for a cookie.
    pub(crate) fn fresh_token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.random::<32>())
    }
}

/// What the store knows of a token.
pub(crate) fn token_hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

//! Sessions: whose they are, and from where.

use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;

use super::account::kind;
use crate::{StoreError, Tx, args};

/// A session with the account it was begun for.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: String,
    pub account: AccountId,
    pub kind: AccountKind,
    pub login_name: String,
    pub display_name: String,
    pub organ: Option<OrganId>,
    pub admin_role: Option<AdminRole>,
    pub language: String,
    pub last_seen_at: Timestamp,
    pub expires_at: Timestamp,
    pub remember: bool,
    pub second_factor_at: Option<Timestamp>,
    /// Whether the account has a second factor to show.
    pub has_second_factor: bool,
    /// Whether the account acts for an access provider.
    pub acts_for_provider: bool,
}

impl Session {
    /// Whether everything that can be asked for was shown.
    pub fn is_open(&self) -> bool {
        self.second_factor_at.is_some()
            || !(self.has_second_factor || self.kind.needs_second_factor())
    }
}

/// One line of the list of an account's sessions.
#[derive(Debug, Clone)]
pub struct SessionLine {
    pub id: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub remember: bool,
    pub address: String,
    pub agent: String,
}

/// The session of this token, over or not; of an account that may still be used.
pub fn find(tx: &mut Tx, token_hash: &str) -> Result<Option<Session>, StoreError> {
    const FIND: &str = "
        SELECT s.id, s.account_id, a.kind, a.login_name, a.display_name, a.organ_id, a.admin_role, a.language,
               s.last_seen_at, s.expires_at, s.remember, s.second_factor_at, a.totp_confirmed_at,
               m.organisation_id
          FROM session s JOIN account a ON a.id = s.account_id
          LEFT JOIN provider_member m ON m.account_id = s.account_id
         WHERE s.token_hash = $1 AND a.disabled_at IS NULL";
    tx.find(FIND, args![token_hash], |row| {
        Ok(Session {
            id: row.text(0)?,
            account: AccountId::new(row.text(1)?),
            kind: kind(row.str(2)?)?,
            login_name: row.text(3)?,
            display_name: row.text(4)?,
            organ: row.opt_text(5)?.map(OrganId::new),
            admin_role: row.opt_str(6)?.and_then(AdminRole::of_name),
            language: row.text(7)?,
            last_seen_at: Timestamp::from_millis(row.int(8)?),
            expires_at: Timestamp::from_millis(row.int(9)?),
            remember: row.flag(10)?,
            second_factor_at: row.opt_int(11)?.map(Timestamp::from_millis),
            has_second_factor: row.opt_int(12)?.is_some(),
            acts_for_provider: row.opt_str(13)?.is_some(),
        })
    })
}

/// An account's sessions, the newest first.
pub fn list(tx: &mut Tx, account: &AccountId) -> Result<Vec<SessionLine>, StoreError> {
    const LIST: &str = "
        SELECT id, created_at, last_seen_at, remember, address, agent
          FROM session WHERE account_id = $1 ORDER BY created_at DESC, id DESC";
    tx.list(LIST, args![account.as_str()], |row| {
        Ok(SessionLine {
            id: row.text(0)?,
            created_at: Timestamp::from_millis(row.int(1)?),
            last_seen_at: Timestamp::from_millis(row.int(2)?),
            remember: row.flag(3)?,
            address: row.text(4)?,
            agent: row.text(5)?,
        })
    })
}

//! 验证码 and the registrations that wait for them.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use zeroize::Zeroizing;

use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A code that was sent; what it is, nobody here can tell.
#[derive(Debug, Clone)]
pub struct SentCode {
    pub id: String,
    pub account: Option<AccountId>,
    pub code_blind: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub is_used: bool,
}

/// A registration that waits for its codes.
pub struct PendingRegistration {
    /// Whatever was sealed, in clear.
    pub details: Zeroizing<Vec<u8>>,
    pub email_ok: bool,
    pub mobile_ok: bool,
}

/// What a pending registration is sealed for.
pub fn owner(id: &str) -> String {
    format!("registration/{id}")
}

/// The newest code of this purpose sent for `holder`: the only one that counts.
pub fn find_newest(
    tx: &mut Tx,
    purpose: &str,
    holder: &str,
) -> Result<Option<SentCode>, StoreError> {
    const FIND: &str = "
        SELECT id, account_id, code_blind, created_at, expires_at, used_at FROM one_time_code
         WHERE purpose = $1 AND holder = $2 ORDER BY created_at DESC, id DESC LIMIT 1";
    tx.find(FIND, args![purpose, holder], |row| {
        Ok(SentCode {
            id: row.text(0)?,
            account: row.opt_text(1)?.map(AccountId::new),
            code_blind: row.text(2)?,
            created_at: Timestamp::from_millis(row.int(3)?),
            expires_at: Timestamp::from_millis(row.int(4)?),
            is_used: row.opt_int(5)?.is_some(),
        })
    })
}

/// How many codes went to a target since then.
pub fn count_to_target(
    tx: &mut Tx,
    target_blind: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    const COUNT: &str =
        "SELECT COUNT(*) FROM one_time_code WHERE target_blind = $1 AND created_at > $2";
    tx.load(COUNT, args![target_blind, since.as_millis()], |row| row.int(0))
}

/// How many codes an address asked for since then.
pub fn count_from_address(tx: &mut Tx, address: &str, since: Timestamp) -> Result<i64, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM one_time_code WHERE address = $1 AND created_at > $2";
    tx.load(COUNT, args![address, since.as_millis()], |row| row.int(0))
}

/// The registration of this id, unless it waited too long.
pub fn find_registration(
    tx: &mut Tx,
    keys: &Keyring,
    id: &str,
    now: Timestamp,
) -> Result<Option<PendingRegistration>, StoreError> {
    const FIND: &str = "
        SELECT sealed, email_ok_at, mobile_ok_at FROM pending_registration WHERE id = $1 AND expires_at > $2";
    tx.find(FIND, args![id, now.as_millis()], |row| {
        let details = keys.open(&owner(id), &row.bytes(0)?);
        Ok(PendingRegistration {
            details: details
                .map_err(|_| StoreError::Damaged("a pending registration".to_owned()))?,
            email_ok: row.opt_int(1)?.is_some(),
            mobile_ok: row.opt_int(2)?.is_some(),
        })
    })
}

//! 账号.

use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;

use crate::read::account::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// An account about to be opened.
pub struct NewAccountRow<'a> {
    pub id: &'a AccountId,
    pub kind: AccountKind,
    pub login_name: &'a str,
    pub login_folded: &'a str,
    pub display_name: &'a str,
    pub unit_uscc: Option<&'a str>,
    pub organ: Option<&'a OrganId>,
    pub admin_role: Option<AdminRole>,
    pub password_hash: &'a str,
    pub email: Option<&'a str>,
    pub mobile: Option<&'a str>,
    /// Confirmed already, for accounts made by an administrator.
    pub totp_secret: Option<&'a [u8]>,
    pub language: &'a str,
    pub now: Timestamp,
}

/// Opens an account.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if its log-in name or e-mail is taken.
pub fn insert(tx: &mut Tx, keys: &Keyring, account: &NewAccountRow<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO account (id, kind, login_name, login_folded, display_name, unit_uscc, organ_id, admin_role,
               password_hash, email_sealed, email_blind, mobile_sealed, mobile_blind, totp_sealed, totp_confirmed_at,
               totp_last_step, recovery_blinds, language, created_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, '', $16, $17, 0)
        ON CONFLICT DO NOTHING";

    let id = account.id.as_str();
    let seal = |what: &str, text: &[u8]| keys.seal(&owner(id, what), text);
    let email = account.email.map(|text| seal("email", text.as_bytes()));
    let email_blind = account.email.map(|text| blind_email(keys, text));
    let mobile = account.mobile.map(|text| seal("mobile", text.as_bytes()));
    let mobile_blind = account.mobile.map(|text| keys.blind("mobile", text));
    let totp = account.totp_secret.map(|secret| seal("totp", secret));
    let totp_confirmed_at = totp.is_some().then(|| account.now.as_millis());
    match tx.execute(
        INSERT,
        args![
            id,
            account.kind.as_str(),
            account.login_name,
            account.login_folded,
            account.display_name,
            account.unit_uscc,
            account.organ.map(OrganId::as_str),
            account.admin_role.map(AdminRole::as_str),
            account.password_hash,
            email,
            email_blind,
            mobile,
            mobile_blind,
            totp,
            totp_confirmed_at,
            account.language,
            account.now.as_millis(),
        ],
    )? {
        0 => Err(StoreError::Duplicate("account.login_folded, account.email_blind".to_owned())),
        _ => Ok(()),
    }
}

/// The blind index of an e-mail address, of which case does not matter.
pub fn blind_email(keys: &Keyring, email: &str) -> String {
    keys.blind("email", &email.to_lowercase())
}

/// Changes the password.
pub fn set_password(tx: &mut Tx, id: &AccountId, hash: &str) -> Result<(), StoreError> {
    const SET: &str = "UPDATE account SET password_hash = $1, version = version + 1 WHERE id = $2";
    tx.execute(SET, args![hash, id.as_str()]).map(drop)
}

/// 停用 or 启用: nobody logs in with an account that is disabled.
pub fn set_disabled(
    tx: &mut Tx,
    id: &AccountId,
    since: Option<Timestamp>,
) -> Result<(), StoreError> {
    const SET: &str = "UPDATE account SET disabled_at = $1, version = version + 1 WHERE id = $2";
    tx.execute(SET, args![since.map(Timestamp::as_millis), id.as_str()]).map(drop)
}

/// Changes the language in which the account is written to.
pub fn set_language(tx: &mut Tx, id: &AccountId, language: &str) -> Result<(), StoreError> {
    const SET: &str = "UPDATE account SET language = $1 WHERE id = $2";
    tx.execute(SET, args![language, id.as_str()]).map(drop)
}

/// Puts down a second factor's secret that is not confirmed yet; one that is stays.
pub fn offer_totp(
    tx: &mut Tx,
    keys: &Keyring,
    id: &AccountId,
    secret: &[u8],
) -> Result<(), StoreError> {
    const OFFER: &str =
        "UPDATE account SET totp_sealed = $1 WHERE id = $2 AND totp_confirmed_at IS NULL";
    let sealed = keys.seal(&owner(id.as_str(), "totp"), secret);
    tx.execute(OFFER, args![sealed, id.as_str()]).map(drop)
}

/// The second factor counts from now on.
pub fn confirm_totp(
    tx: &mut Tx,
    id: &AccountId,
    now: Timestamp,
    recovery_blinds: &str,
) -> Result<(), StoreError> {
    const CONFIRM: &str = "
        UPDATE account SET totp_confirmed_at = $1, recovery_blinds = $2, version = version + 1
         WHERE id = $3 AND totp_confirmed_at IS NULL";
    match tx.execute(CONFIRM, args![now.as_millis(), recovery_blinds, id.as_str()])? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

/// Takes the second factor off.
pub fn remove_totp(tx: &mut Tx, id: &AccountId) -> Result<(), StoreError> {
    const REMOVE: &str = "
        UPDATE account
           SET totp_sealed = NULL, totp_confirmed_at = NULL, recovery_blinds = '', version = version + 1
         WHERE id = $1";
    tx.execute(REMOVE, args![id.as_str()]).map(drop)
}

/// Uses up the code of a step. `false` if it, or a later one, was used before: somebody read over a shoulder.
pub fn use_totp_step(tx: &mut Tx, id: &AccountId, step: i64) -> Result<bool, StoreError> {
    const USE: &str =
        "UPDATE account SET totp_last_step = $1 WHERE id = $2 AND totp_last_step < $1";
    tx.execute(USE, args![step, id.as_str()]).map(|count| count == 1)
}

/// Uses up a recovery code: `left` are those that remain of `before`. `false` if somebody else was faster.
pub fn use_recovery_code(
    tx: &mut Tx,
    id: &AccountId,
    before: &str,
    left: &str,
) -> Result<bool, StoreError> {
    const USE: &str =
        "UPDATE account SET recovery_blinds = $1 WHERE id = $2 AND recovery_blinds = $3";
    tx.execute(USE, args![left, id.as_str(), before]).map(|count| count == 1)
}

#[cfg(test)]
mod tests;

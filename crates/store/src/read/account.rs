//! 账号: who they are, how they prove it, how they are reached.

use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::time::Timestamp;

use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// An account.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: AccountId,
    pub kind: AccountKind,
    pub login_name: String,
    pub display_name: String,
    pub unit_uscc: Option<String>,
    pub organ: Option<OrganId>,
    pub admin_role: Option<AdminRole>,
    pub password_hash: String,
    /// Whether a second factor is asked for at each log-in.
    pub has_second_factor: bool,
    pub recovery_blinds: String,
    pub language: String,
    pub created_at: Timestamp,
    pub is_disabled: bool,
}

/// Where an account is written to.
#[derive(Debug, Clone)]
pub struct Contact {
    pub display_name: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub language: String,
}

/// What a sealed column of an account is bound to.
pub(crate) fn owner(id: &str, what: &str) -> String {
    format!("account/{id}/{what}")
}

pub(crate) fn kind(name: &str) -> Result<AccountKind, StoreError> {
    AccountKind::of_name(name)
        .ok_or_else(|| StoreError::Damaged(format!("no kind of account: {name}")))
}

fn account(row: &Row<'_>) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId::new(row.text(0)?),
        kind: kind(row.str(1)?)?,
        login_name: row.text(2)?,
        display_name: row.text(3)?,
        unit_uscc: row.opt_text(4)?,
        organ: row.opt_text(5)?.map(OrganId::new),
        admin_role: row.opt_str(6)?.and_then(AdminRole::of_name),
        password_hash: row.text(7)?,
        has_second_factor: row.opt_int(8)?.is_some(),
        recovery_blinds: row.text(9)?,
        language: row.text(10)?,
        created_at: Timestamp::from_millis(row.int(11)?),
        is_disabled: row.opt_int(12)?.is_some(),
    })
}

macro_rules! select_account {
    ($rest:literal) => {
        concat!(
            "SELECT id, kind, login_name, display_name, unit_uscc, organ_id, admin_role, password_hash,
                    totp_confirmed_at, recovery_blinds, language, created_at, disabled_at
               FROM account ",
            $rest
        )
    };
}

/// The account of this id.
pub fn find(tx: &mut Tx, id: &AccountId) -> Result<Option<Account>, StoreError> {
    const FIND: &str = select_account!("WHERE id = $1");
    tx.find(FIND, args![id.as_str()], account)
}

/// The account that logs in by this name, folded.
pub fn find_by_login(tx: &mut Tx, login_folded: &str) -> Result<Option<Account>, StoreError> {
    const FIND: &str = select_account!("WHERE login_folded = $1");
    tx.find(FIND, args![login_folded], account)
}

/// The account with this e-mail address.
pub fn find_by_email(
    tx: &mut Tx,
    keys: &Keyring,
    email: &str,
) -> Result<Option<Account>, StoreError> {
    const FIND: &str = select_account!("WHERE email_blind = $1");
    let blind = crate::write::account::blind_email(keys, email);
    tx.find(FIND, args![blind], account)
}

/// Applicants' accounts with this mobile number: people may have one of each kind.
pub fn list_by_mobile(
    tx: &mut Tx,
    keys: &Keyring,
    mobile: &str,
) -> Result<Vec<Account>, StoreError> {
    const LIST: &str = select_account!("WHERE mobile_blind = $1 ORDER BY id LIMIT 10");
    tx.list(LIST, args![keys.blind("mobile", mobile)], account)
}

/// Accounts of a kind, by log-in name.
pub fn list_of_kind(
    tx: &mut Tx,
    kind: AccountKind,
    limit: usize,
) -> Result<Vec<Account>, StoreError> {
    const LIST: &str = select_account!("WHERE kind = $1 ORDER BY login_folded LIMIT $2");
    tx.list(LIST, args![kind.as_str(), limit], account)
}

/// How an account is reached, in clear.
pub fn contact(tx: &mut Tx, keys: &Keyring, id: &AccountId) -> Result<Option<Contact>, StoreError> {
    const FIND: &str =
        "SELECT display_name, email_sealed, mobile_sealed, language FROM account WHERE id = $1";
    let clear = |row: &Row<'_>, column: usize, what: &str| {
        let sealed = row.opt_bytes(column)?;
        sealed.map(|sealed| open_text(keys, &owner(id.as_str(), what), &sealed)).transpose()
    };
    tx.find(FIND, args![id.as_str()], |row| {
        Ok(Contact {
            display_name: row.text(0)?,
            email: clear(row, 1, "email")?,
            mobile: clear(row, 2, "mobile")?,
            language: row.text(3)?,
        })
    })
}

/// The secret of an account's second factor, confirmed or offered.
pub fn totp_secret(
    tx: &mut Tx,
    keys: &Keyring,
    id: &AccountId,
) -> Result<Option<Vec<u8>>, StoreError> {
    const FIND: &str = "SELECT totp_sealed FROM account WHERE id = $1";
    let sealed = tx.find(FIND, args![id.as_str()], |row| row.opt_bytes(0))?.flatten();
    let Some(sealed) = sealed else { return Ok(None) };
    let opened = keys.open(&owner(id.as_str(), "totp"), &sealed);
    let secret = opened.map_err(|_| StoreError::Damaged("a second factor".to_owned()))?;
    Ok(Some(secret.to_vec()))
}

/// A sealed text in clear.
pub(crate) fn open_text(keys: &Keyring, owner: &str, sealed: &[u8]) -> Result<String, StoreError> {
    let damaged = || StoreError::Damaged(format!("what is sealed for {owner}"));
    let clear = keys.open(owner, sealed).map_err(|_| damaged())?;
    String::from_utf8(clear.to_vec()).map_err(|_| damaged())
}

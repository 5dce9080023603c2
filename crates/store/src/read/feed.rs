//! 订阅: secret addresses under which calendars and news are read.

use anbei_domain::account::AccountKind;
use anbei_domain::id::{AccountId, OrganId};

use super::account::{kind, open_text};
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// What the token of a feed is sealed for.
pub(crate) fn owner(account: &AccountId) -> String {
    format!("feed/{account}")
}

/// Whose feed it is.
#[derive(Debug, Clone)]
pub struct FeedOwner {
    pub account: AccountId,
    pub kind: AccountKind,
    pub organ: Option<OrganId>,
    /// The directory's entry of the access provider that they act for, if they act for one.
    pub provider: Option<String>,
    pub display_name: String,
    pub language: String,
}

/// The owner of the feed with this token, unless the account is closed to its owner.
pub fn find(tx: &mut Tx, token_hash: &str) -> Result<Option<FeedOwner>, StoreError> {
    const FIND: &str = "
        SELECT a.id, a.kind, a.organ_id, a.display_name, a.language, o.entry_id
          FROM feed f
          JOIN account a ON a.id = f.account_id
          LEFT JOIN provider_member m ON m.account_id = a.id
          LEFT JOIN provider_organisation o ON o.id = m.organisation_id
         WHERE f.token_hash = $1 AND a.disabled_at IS NULL";
    tx.find(FIND, args![token_hash], |row| {
        Ok(FeedOwner {
            account: AccountId::new(row.text(0)?),
            kind: kind(row.str(1)?)?,
            organ: row.opt_text(2)?.map(OrganId::new),
            display_name: row.text(3)?,
            language: row.text(4)?,
            provider: row.opt_text(5)?,
        })
    })
}

/// The token of an account's feed, if it has one.
pub fn find_token(
    tx: &mut Tx,
    keys: &Keyring,
    account: &AccountId,
) -> Result<Option<String>, StoreError> {
    const FIND: &str = "SELECT token_sealed FROM feed WHERE account_id = $1";
    let sealed = tx.find(FIND, args![account.as_str()], |row| row.bytes(0))?;
    sealed.map(|sealed| open_text(keys, &owner(account), &sealed)).transpose()
}

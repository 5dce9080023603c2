//! Who holds the 标识 of an app or a mini-program.

use crate::{StoreError, Tx, args};

/// What keeps an identity from being filed again, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityHolder {
    /// A filing's or an entry's.
    pub id: String,
    /// It is registered already.
    pub is_entry: bool,
    pub account: String,
}

/// The open filing or the entry that holds `identity`.
pub fn find_holder(tx: &mut Tx, identity: &str) -> Result<Option<IdentityHolder>, StoreError> {
    const FIND: &str = "
        SELECT i.holder_id, e.id, COALESCE(e.account_id, f.account_id, '')
          FROM app_identity i
          LEFT JOIN entry e ON e.id = i.holder_id
          LEFT JOIN filing f ON f.id = i.holder_id
         WHERE i.identity = $1";
    tx.find(FIND, args![identity], |row| {
        let is_entry = row.opt_text(1)?.is_some();
        Ok(IdentityHolder { id: row.text(0)?, is_entry, account: row.text(2)? })
    })
}

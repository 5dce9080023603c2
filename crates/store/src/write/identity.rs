//! 标识 of apps and mini-programs, each held by one open filing or one entry.

use crate::{StoreError, Tx, args};

/// Holds `identity` for a filing or an entry. What a filing about the entry holds passes to the entry.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if another one holds it; the transaction is not poisoned by that.
pub fn hold(tx: &mut Tx, identity: &str, holder: &str) -> Result<(), StoreError> {
    const HOLD: &str = "
        INSERT INTO app_identity (identity, holder_id) VALUES ($1, $2)
        ON CONFLICT (identity) DO UPDATE SET holder_id = excluded.holder_id
         WHERE app_identity.holder_id = excluded.holder_id
            OR EXISTS (SELECT 1 FROM filing f
                        WHERE f.id = app_identity.holder_id AND f.entry_id = excluded.holder_id)";
    match tx.execute(HOLD, args![identity, holder])? {
        0 => Err(StoreError::Duplicate(identity.to_owned())),
        _ => Ok(()),
    }
}

/// Gives back everything that `holder` holds.
pub fn release(tx: &mut Tx, holder: &str) -> Result<(), StoreError> {
    const RELEASE: &str = "DELETE FROM app_identity WHERE holder_id = $1";
    tx.execute(RELEASE, args![holder]).map(drop)
}

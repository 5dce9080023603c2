//! The table of data keys, and moving sealed columns to the newest of them.

use zeroize::Zeroizing;

use super::{DataKeyId, Entropy, Kek, Keyring, SealError};
use crate::{StoreError, Tx, args, dialect::lock_schema};

/// The id of the one key that blinds instead of sealing. It is never replaced: what was blinded
/// under it would not be found any more.
const INDEX: &str = "index";

/// A key as it is stored.
pub(super) struct KeyRow {
    pub(super) id: String,
    pub(super) wrapped: Vec<u8>,
    pub(super) kek_id: String,
    pub(super) retired_at: Option<i64>,
}

impl KeyRow {
    pub(super) fn is_index(&self) -> bool {
        self.id == INDEX
    }
}

pub(super) fn list(tx: &mut Tx<'_>) -> Result<Vec<KeyRow>, SealError> {
    const LIST: &str = "SELECT id, wrapped, kek_id, retired_at FROM data_key ORDER BY id";

    let rows = tx.list(LIST, &[], |row| {
        Ok(KeyRow {
            id: row.text(0)?,
            wrapped: row.bytes(1)?,
            kek_id: row.text(2)?,
            retired_at: row.opt_int(3)?,
        })
    });
    Ok(rows?)
}

/// Makes the first keys only where there has never been one.
pub(super) fn load_or_create(
    tx: &mut Tx<'_>,
    kek: &Kek,
    now_ms: i64,
    entropy: Entropy,
) -> Result<Vec<KeyRow>, SealError> {
    // Two programs that start at once must not both make them.
    lock_schema(tx)?;
    let found = list(tx)?;
    if !found.is_empty() {
        return Ok(found);
    }
    insert(tx, INDEX, kek, now_ms, entropy)?;
    insert(tx, &new_id(entropy), kek, now_ms, entropy)?;
    list(tx)
}

pub(super) fn replace_active(
    tx: &mut Tx<'_>,
    kek: &Kek,
    now_ms: i64,
    entropy: Entropy,
) -> Result<Vec<KeyRow>, SealError> {
    const RETIRE: &str = "
        UPDATE data_key SET retired_at = $1 WHERE retired_at IS NULL AND id <> $2";

    lock_schema(tx)?;
    // Refuses here if the keys were wrapped anew by another process.
    list(tx)?.iter().try_for_each(|row| kek.unwrap(row).map(drop))?;
    tx.execute(RETIRE, args![now_ms, INDEX])?;
    insert(tx, &new_id(entropy), kek, now_ms, entropy)?;
    list(tx)
}

pub(super) fn rewrap(
    tx: &mut Tx<'_>,
    old: &Kek,
    new: &Kek,
    entropy: Entropy,
) -> Result<Vec<KeyRow>, SealError> {
    const REWRAP: &str = "UPDATE data_key SET wrapped = $1, kek_id = $2 WHERE id = $3";

    lock_schema(tx)?;
    for row in list(tx)? {
        let key = old.unwrap(&row)?;
        let wrapped = new.wrap(&row.id, &key, entropy);
        tx.execute(REWRAP, args![wrapped, new.id(), row.id])?;
    }
    list(tx)
}

fn insert(
    tx: &mut Tx<'_>,
    id: &str,
    kek: &Kek,
    now_ms: i64,
    entropy: Entropy,
) -> Result<(), SealError> {
    const INSERT: &str = "
        INSERT INTO data_key (id, wrapped, kek_id, created_at) VALUES ($1, $2, $3, $4)";

    let mut key = Zeroizing::new([0; 32]);
    entropy(&mut *key);
    let wrapped = kek.wrap(id, &key, entropy);
    tx.execute(INSERT, args![id, wrapped, kek.id(), now_ms])?;
    Ok(())
}

fn new_id(entropy: Entropy) -> String {
    let mut id = DataKeyId::default();
    entropy(&mut id);
    hex::encode(id)
}

/// A column of sealed values, for [`reseal`].
pub struct SealedColumn {
    /// `SELECT id, sealed FROM … WHERE id > $1 ORDER BY id LIMIT $2`
    pub select: &'static str,
    /// `UPDATE … SET sealed = $1 WHERE id = $2 AND sealed = $3`
    pub update: &'static str,
    /// What the value of the row with this id is about.
    pub about: fn(&str) -> String,
}

/// Seals anew, with the key that is active, those of the next `limit` values after the row
/// `after` that an older key had sealed. Returns the last row looked at; none at the end.
pub fn reseal(
    tx: &mut Tx<'_>,
    keys: &Keyring,
    column: &SealedColumn,
    after: &str,
    limit: usize,
) -> Result<Option<String>, SealError> {
    let found = tx.list(column.select, args![after, limit], |row| {
        Ok::<_, StoreError>((row.text(0)?, row.bytes(1)?))
    })?;
    for (id, sealed) in found.iter().filter(|(_, sealed)| keys.is_outdated(sealed)) {
        let about = (column.about)(id);
        let anew = keys.seal(&about, &keys.open(&about, sealed)?);
        // No row: somebody has written it meanwhile, with the active key.
        tx.execute(column.update, args![anew, id, sealed])?;
    }
    Ok(found.into_iter().next_back().map(|(id, _)| id))
}

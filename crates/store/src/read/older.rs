//! What is in the register already of what somebody wants to enter.

use crate::{StoreError, Tx, args};

/// Whether a number was given to an entry, now or before it moved.
pub fn is_numbered(tx: &mut Tx, digits: &str) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM entry WHERE digits = $1
        UNION ALL
        SELECT 1 FROM entry_old_number WHERE digits = $1
         LIMIT 1";
    Ok(tx.find(FIND, args![digits], |row| row.int(0))?.is_some())
}

/// The number of the website that is registered on a domain and still holds it.
pub fn find_number_on_domain(tx: &mut Tx, domain: &str) -> Result<Option<String>, StoreError> {
    const FIND: &str = "
        SELECT e.number FROM entry_domain d JOIN entry e ON e.seq = d.entry_seq
         WHERE d.domain = $1 AND e.kind = 'website' AND e.state IN ('active', 'suspended')
         ORDER BY e.seq DESC LIMIT 1";
    tx.find(FIND, args![domain], |row| row.text(0))
}

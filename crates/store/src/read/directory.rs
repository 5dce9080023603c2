//! Directories: access providers and registrars.

use crate::{Row, StoreError, Tx, args};

/// An entry of a directory.
#[derive(Debug, Clone)]
pub struct DirectoryEntry {
    pub id: String,
    pub name: String,
    pub jurisdiction: String,
    pub region_code: String,
    pub phone: String,
    pub access_method: String,
}

fn directory_entry(row: &Row) -> Result<DirectoryEntry, StoreError> {
    Ok(DirectoryEntry {
        id: row.text(0)?,
        name: row.text(1)?,
        jurisdiction: row.text(2)?,
        region_code: row.text(3)?,
        phone: row.text(4)?,
        access_method: row.text(5)?,
    })
}

/// A directory's entry by its id.
pub fn find(tx: &mut Tx, directory: &str, id: &str) -> Result<Option<DirectoryEntry>, StoreError> {
    const FIND: &str = "
        SELECT id, name, jurisdiction, region_code, phone, access_method
          FROM directory_entry WHERE directory = $1 AND id = $2";
    tx.find(FIND, args![directory, id], directory_entry)
}

/// A directory's entries, by region and name.
pub fn list(tx: &mut Tx, directory: &str) -> Result<Vec<DirectoryEntry>, StoreError> {
    const LIST: &str = "
        SELECT id, name, jurisdiction, region_code, phone, access_method
          FROM directory_entry WHERE directory = $1 AND retired_at IS NULL ORDER BY region_code, name";
    tx.list(LIST, args![directory], directory_entry)
}

/// The addresses of an access provider, as texts.
pub fn list_ranges(tx: &mut Tx, provider: &str) -> Result<Vec<String>, StoreError> {
    const LIST: &str =
        "SELECT ip_range FROM provider_range WHERE provider_id = $1 ORDER BY ip_range";
    tx.list(LIST, args![provider], |row| row.text(0))
}

//! Directories: access providers and registrars.

use super::containing;
use crate::dialect::lower;
use crate::{Row, StoreError, Tx, args};

/// An entry of a directory.
#[derive(Debug, Clone)]
pub struct DirectoryEntry {
    pub id: String,
    pub name: String,
    pub jurisdiction: String,
    pub region_code: String,
    pub phone: String,
    /// How customers are connected: codes parted by spaces, the usual one first. Of a registrar empty.
    pub access_method: String,
}

impl DirectoryEntry {
    /// The usual way of connecting customers; empty if there is none.
    pub fn usual_method(&self) -> &str {
        self.access_method.split(' ').next().unwrap_or_default()
    }
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

/// The entry of this name; retired or not, no two are called the same.
pub fn find_by_name(
    tx: &mut Tx,
    directory: &str,
    name: &str,
) -> Result<Option<DirectoryEntry>, StoreError> {
    const FIND: &str = "
        SELECT id, name, jurisdiction, region_code, phone, access_method
          FROM directory_entry WHERE directory = $1 AND name = $2 ORDER BY id LIMIT 1";
    tx.find(FIND, args![directory, name], directory_entry)
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

/// What is looked for in a directory; what is empty does not matter.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// A part of the name.
    pub name: String,
    /// The digits that the region begins with.
    pub region_stem: String,
    pub access_method: String,
    /// The id of the entry that the list goes on after.
    pub after: String,
}

/// A directory's entries that are as wanted, by region and name.
pub fn search(
    tx: &mut Tx,
    directory: &str,
    wanted: &Wanted,
    limit: usize,
) -> Result<Vec<DirectoryEntry>, StoreError> {
    const SEARCH: &str = concat!(
        "
        SELECT id, name, jurisdiction, region_code, phone, access_method
          FROM directory_entry
         WHERE directory = $1 AND retired_at IS NULL
           AND ",
        lower!("name"),
        " LIKE $2 ESCAPE '!' AND region_code LIKE $3
           AND ($4 = '' OR ' ' || access_method || ' ' LIKE '% ' || $4 || ' %')
           AND ($5 = '' OR (region_code, name, id) >
               (SELECT region_code, name, id FROM directory_entry WHERE directory = $1 AND id = $5))
         ORDER BY region_code, name, id LIMIT $6"
    );
    let name = containing(&wanted.name);
    let region = format!("{}%", wanted.region_stem);
    tx.list(
        SEARCH,
        args![directory, name, region, wanted.access_method, wanted.after, limit],
        directory_entry,
    )
}

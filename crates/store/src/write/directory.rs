//! Directories and the tree of organs: what an administrator keeps.

use anbei_domain::value::IpRange;

use crate::read::directory::DirectoryEntry;
use crate::read::organ::Organ;
use crate::{StoreError, Tx, args};

/// Adds or replaces an entry of a directory.
pub fn put(tx: &mut Tx, directory: &str, entry: &DirectoryEntry) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO directory_entry (directory, id, name, jurisdiction, region_code, phone, access_method)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (directory, id) DO UPDATE
           SET name = excluded.name, jurisdiction = excluded.jurisdiction, region_code = excluded.region_code,
               phone = excluded.phone, access_method = excluded.access_method, retired_at = NULL";
    tx.execute(
        PUT,
        args![
            directory,
            entry.id,
            entry.name,
            entry.jurisdiction,
            entry.region_code,
            entry.phone,
            entry.access_method
        ],
    )
    .map(drop)
}

/// Adds or replaces an organ.
pub fn put_organ(tx: &mut Tx, organ: &Organ) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO organ (id, parent_id, level, name, region_code, number_region, prefix, two_officers, phone, address,
               hours)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE
           SET parent_id = excluded.parent_id, level = excluded.level, name = excluded.name,
               region_code = excluded.region_code, number_region = excluded.number_region,
               prefix = excluded.prefix, two_officers = excluded.two_officers, phone = excluded.phone,
               address = excluded.address, hours = excluded.hours";
    tx.execute(
        PUT,
        args![
            organ.id.as_str(),
            organ.parent_id,
            organ.level,
            organ.name,
            organ.region_code,
            organ.number_region,
            organ.prefix,
            organ.has_two_officer_rule,
            organ.phone,
            organ.address,
            organ.hours
        ],
    )
    .map(drop)
}

/// Forgets the addresses of an access provider.
pub fn delete_ranges(tx: &mut Tx, provider: &str) -> Result<(), StoreError> {
    const DELETE: &str = "DELETE FROM provider_range WHERE provider_id = $1";
    tx.execute(DELETE, args![provider]).map(drop)
}

/// Adds a range to the addresses of an access provider.
pub fn put_range(tx: &mut Tx, provider: &str, range: &IpRange) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO provider_range (provider_id, ip_range, first_key, last_key) VALUES ($1, $2, $3, $4)
        ON CONFLICT (provider_id, ip_range) DO NOTHING";
    let (first, last) = range.keys();
    tx.execute(PUT, args![provider, range.to_string(), first, last]).map(drop)
}

//! 接入: where records, filings under way and unfiled sites are hosted.

use anbei_domain::field::{Answers, AnyField};
use anbei_domain::kind::new_website::{ACCESS_PROVIDER, IP_RANGES, PRIMARY_DOMAIN};
use anbei_domain::time::Timestamp;
use anbei_domain::value::IpRange;

use crate::read::hosting::Hosted;
use crate::{StoreError, Tx, args};

/// Keeps by whom and on which addresses something is hosted, as `answers` have it.
pub fn put(tx: &mut Tx, (about, id): (Hosted, &str), answers: &Answers) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO hosting (about, about_id, provider_id, domain) VALUES ($1, $2, $3, $4)
        ON CONFLICT (about, about_id) DO UPDATE
           SET provider_id = excluded.provider_id, domain = excluded.domain";
    let picked = ACCESS_PROVIDER.of(answers).filter(|picked| !picked.is_other());
    let provider = picked.map(|picked| picked.to_string()).unwrap_or_default();
    let domain = answers.one(PRIMARY_DOMAIN.id()).unwrap_or_default();
    tx.execute(PUT, args![about.as_str(), id, provider, domain])?;
    put_addresses(tx, (about, id), &IP_RANGES.all_of(answers))
}

/// Replaces the addresses of something.
fn put_addresses(
    tx: &mut Tx,
    (about, id): (Hosted, &str),
    ranges: &[IpRange],
) -> Result<(), StoreError> {
    const FORGET: &str = "DELETE FROM hosting_address WHERE about = $1 AND about_id = $2";
    const PUT: &str = "
        INSERT INTO hosting_address (about, about_id, first_key, last_key) VALUES ($1, $2, $3, $4)
        ON CONFLICT (about, about_id, first_key, last_key) DO NOTHING";
    tx.execute(FORGET, args![about.as_str(), id])?;
    for range in ranges {
        let (first, last) = range.keys();
        tx.execute(PUT, args![about.as_str(), id, first, last])?;
    }
    Ok(())
}

/// Forgets where a filing is hosted: it is under way no more.
pub fn delete_of_filing(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    const DELETE: &str = "DELETE FROM hosting WHERE about = 'filing' AND about_id = $1";
    tx.execute(DELETE, args![id])?;
    put_addresses(tx, (Hosted::Filing, id), &[])
}

/// Keeps the addresses at which an unfiled site was seen.
pub fn locate_unfiled(
    tx: &mut Tx,
    id: &str,
    ranges: &[IpRange],
    now: Timestamp,
) -> Result<(), StoreError> {
    const LOCATED: &str = "UPDATE unfiled_site SET located_at = $1 WHERE id = $2";
    tx.execute(LOCATED, args![now.as_millis(), id])?;
    put_addresses(tx, (Hosted::Unfiled, id), ranges)
}

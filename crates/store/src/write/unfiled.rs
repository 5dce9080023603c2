//! 未备案网站, as organs push them and applicants take them up.

use anbei_domain::id::OrganId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A site about to be put down as unfiled.
pub struct NewUnfiledSite<'a> {
    pub id: &'a str,
    pub organ: &'a OrganId,
    pub domain: &'a str,
    pub name: &'a str,
    pub icp_number: &'a str,
    pub document_blind: &'a str,
    pub notified_on: &'a str,
    pub at: Timestamp,
}

/// Puts a site down.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if its domain is down already and not settled; the transaction is not poisoned by that.
pub fn insert(tx: &mut Tx, site: &NewUnfiledSite<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO unfiled_site (id, organ_id, domain, name, icp_number, document_blind, notified_on, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (domain) WHERE settled_at IS NULL DO NOTHING";
    let at = site.at.as_millis();
    match tx.execute(
        INSERT,
        args![
            site.id,
            site.organ.as_str(),
            site.domain,
            site.name,
            site.icp_number,
            site.document_blind,
            site.notified_on,
            at,
        ],
    )? {
        0 => Err(StoreError::Duplicate(site.domain.to_owned())),
        _ => Ok(()),
    }
}

/// A filing takes the site up, unless another one did.
pub fn take_up(tx: &mut Tx, id: &str, filing: &str) -> Result<(), StoreError> {
    const TAKE: &str = "UPDATE unfiled_site SET filing_id = $1 WHERE id = $2 AND filing_id IS NULL";
    match tx.execute(TAKE, args![filing, id])? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

/// The filing that took it up ended without a number: it is to be taken up again.
pub fn release(tx: &mut Tx, filing: &str) -> Result<(), StoreError> {
    const RELEASE: &str =
        "UPDATE unfiled_site SET filing_id = NULL WHERE filing_id = $1 AND settled_at IS NULL";
    tx.execute(RELEASE, args![filing]).map(drop)
}

/// It is filed now, or its organ has no more claim: nothing is owed.
pub fn settle(tx: &mut Tx, domain: &str, now: Timestamp) -> Result<(), StoreError> {
    const SETTLE: &str =
        "UPDATE unfiled_site SET settled_at = $1 WHERE domain = $2 AND settled_at IS NULL";
    tx.execute(SETTLE, args![now.as_millis(), domain]).map(drop)
}

/// Its organ has no more claim on a site.
///
/// # Errors
///
/// [`StoreError::Stale`] if it is not that organ's, or was settled before.
pub fn withdraw(tx: &mut Tx, organ: &OrganId, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const WITHDRAW: &str = "
        UPDATE unfiled_site SET settled_at = $1 WHERE id = $2 AND organ_id = $3 AND settled_at IS NULL";
    match tx.execute(WITHDRAW, args![now.as_millis(), id, organ.as_str()])? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

//! 未备案网站: sites that an organ found unfiled, and those that access providers host.

use std::collections::HashSet;

use anbei_domain::id::OrganId;
use anbei_domain::region;
use anbei_domain::value::DomainName;

use crate::{Row, StoreError, Tx, args};

/// A site that an organ found unfiled.
#[derive(Debug, Clone)]
pub struct UnfiledSite {
    pub id: String,
    pub organ_id: String,
    pub domain: String,
    pub name: String,
    pub icp_number: String,
    pub document_blind: String,
    /// The day of the organ's notice: thirty days run from it.
    pub notified_on: String,
    pub filing_id: Option<String>,
    pub is_settled: bool,
}

macro_rules! select_unfiled {
    ($condition:literal) => {
        concat!(
            "SELECT id, organ_id, domain, name, icp_number, document_blind, notified_on, filing_id, settled_at
               FROM unfiled_site ",
            $condition
        )
    };
}

fn unfiled(row: &Row) -> Result<UnfiledSite, StoreError> {
    Ok(UnfiledSite {
        id: row.text(0)?,
        organ_id: row.text(1)?,
        domain: row.text(2)?,
        name: row.text(3)?,
        icp_number: row.text(4)?,
        document_blind: row.text(5)?,
        notified_on: row.text(6)?,
        filing_id: row.opt_text(7)?,
        is_settled: row.opt_int(8)?.is_some(),
    })
}

/// The sites that `organ` found, those still open first, the oldest notice first.
pub fn list_of_organ(
    tx: &mut Tx,
    organ: &OrganId,
    limit: usize,
) -> Result<Vec<UnfiledSite>, StoreError> {
    const LIST: &str = select_unfiled!(
        "WHERE organ_id = $1
         ORDER BY CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END, notified_on, id LIMIT $2"
    );
    tx.list(LIST, args![organ.as_str(), limit], unfiled)
}

/// Open ones of the operator with this document.
pub fn list_by_document(
    tx: &mut Tx,
    document_blind: &str,
    limit: usize,
) -> Result<Vec<UnfiledSite>, StoreError> {
    const LIST: &str = select_unfiled!(
        "WHERE document_blind = $1 AND settled_at IS NULL AND filing_id IS NULL ORDER BY notified_on, id LIMIT $2"
    );
    if document_blind.is_empty() {
        return Ok(Vec::new());
    }
    tx.list(LIST, args![document_blind, limit], unfiled)
}

/// Open ones on this domain, or with this ICP number.
pub fn list_by_domain_or_icp(
    tx: &mut Tx,
    domain: &str,
    icp_number: &str,
    limit: usize,
) -> Result<Vec<UnfiledSite>, StoreError> {
    const LIST: &str = select_unfiled!(
        "WHERE ((domain = $1 AND $1 <> '') OR (icp_number = $2 AND $2 <> ''))
           AND settled_at IS NULL AND filing_id IS NULL ORDER BY notified_on, id LIMIT $3"
    );
    tx.list(LIST, args![domain, icp_number, limit], unfiled)
}

/// The site that nobody has taken up yet. Whoever knows its identifier found it by its domain, number or document.
pub fn find_open(tx: &mut Tx, id: &str) -> Result<Option<UnfiledSite>, StoreError> {
    const FIND: &str =
        select_unfiled!("WHERE id = $1 AND settled_at IS NULL AND filing_id IS NULL");
    tx.find(FIND, args![id], unfiled)
}

/// The one that a filing takes up.
pub fn find_of_filing(tx: &mut Tx, filing: &str) -> Result<Option<UnfiledSite>, StoreError> {
    const FIND: &str = select_unfiled!("WHERE filing_id = $1");
    tx.find(FIND, args![filing], unfiled)
}

/// The open one on this domain, whichever organ found it.
pub fn find_by_domain(tx: &mut Tx, domain: &str) -> Result<Option<UnfiledSite>, StoreError> {
    const FIND: &str = select_unfiled!("WHERE domain = $1 AND settled_at IS NULL");
    tx.find(FIND, args![domain], unfiled)
}

/// How many sites of an organ are still to be filed.
pub fn count_open(tx: &mut Tx, organ: &OrganId) -> Result<usize, StoreError> {
    const COUNT: &str =
        "SELECT COUNT(*) FROM unfiled_site WHERE organ_id = $1 AND settled_at IS NULL";
    let count = tx.load(COUNT, args![organ.as_str()], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Reported sites looked at for one page, and how many at once: most stand below a name that has a record.
const MOST_EXAMINED: usize = 10_000;
const BATCH: usize = 500;

/// A site that an access provider has reported and nobody has filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedUnfiled {
    pub domain: String,
    pub name: String,
    /// As the directory names it.
    pub provider: String,
}

/// Sites that the access providers of an organ's region have reported and for which there is no record, no open filing and no
/// notice; each once.
pub fn list_reported(
    tx: &mut Tx,
    organ: &OrganId,
    limit: usize,
) -> Result<Vec<ReportedUnfiled>, StoreError> {
    // In the order of the tables, so that reading ends with the page.
    const LIST: &str = "
        SELECT s.domain, s.name, d.name, d.id
          FROM directory_entry d JOIN provider_site s ON s.provider_id = d.id
         WHERE d.directory = 'access_provider' AND d.retired_at IS NULL AND d.region_code LIKE $1
           AND (d.id > $2 OR (d.id = $2 AND s.domain > $3))
           AND NOT EXISTS (SELECT 1 FROM filing_domain f WHERE f.domain = s.domain)
           AND NOT EXISTS (SELECT 1 FROM unfiled_site u WHERE u.domain = s.domain AND u.settled_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM entry_domain x JOIN entry e ON e.seq = x.entry_seq
                            WHERE x.domain = s.domain AND e.state IN ('active', 'suspended'))
         ORDER BY d.id, s.domain LIMIT $4";
    let Some(organ) = super::organ::find(tx, organ)? else { return Ok(Vec::new()) };
    let below = format!("{}%", region::stem(&organ.region_code));
    let (mut seen, mut unfiled) = (HashSet::new(), Vec::new());
    let mut after = (String::new(), String::new());
    for _ in 0..MOST_EXAMINED / BATCH {
        let found = tx.list(LIST, args![below, after.0, after.1, BATCH], |row| {
            let (domain, name, provider) = (row.text(0)?, row.text(1)?, row.text(2)?);
            Ok((ReportedUnfiled { domain, name, provider }, row.text(3)?))
        })?;
        let is_last = found.len() < BATCH;
        for (site, provider) in found {
            after = (provider, site.domain.clone());
            if seen.insert(site.domain.clone()) && !is_below_record(tx, &site)? {
                unfiled.push(site);
            }
            if unfiled.len() == limit {
                return Ok(unfiled);
            }
        }
        if is_last {
            break;
        }
    }
    Ok(unfiled)
}

/// Whether a name above the site's has a record, which is the site's as well.
fn is_below_record(tx: &mut Tx, site: &ReportedUnfiled) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM entry_domain x JOIN entry e ON e.seq = x.entry_seq
         WHERE x.domain = $1 AND e.state IN ('active', 'suspended') LIMIT 1";
    let Ok(domain) = site.domain.parse::<DomainName>() else { return Ok(false) };
    for above in domain.parents().skip(1) {
        if tx.find(FIND, args![above], |_| Ok(()))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

//! 接入网站, 专线 and CDN 节点, for the access provider that reported them. Acting for its entry proves the right.

use std::net::IpAddr;

use anbei_domain::table::{CdnNode, DedicatedLine, HostedSite};
use anbei_domain::value::IpRange;
use serde_json::{Value, json};

use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// The addresses of a site, as they are kept.
pub(crate) fn site_ranges(site: &HostedSite) -> String {
    site.ranges.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// What the words of a line are sealed for.
pub(crate) fn line_owner(entry: &str, first_key: &str) -> String {
    format!("provider-line/{entry}/{first_key}")
}

/// All that is reported of a line. What came to be asked later is left out where it was not said, so that a line that was
/// reported before is still known to be the same.
pub(crate) fn line_text(line: &DedicatedLine) -> String {
    let mut text = json!({
        "unit": line.unit, "nature": line.nature, "address": line.address, "contact": line.contact,
        "phone": line.phone, "document": line.document, "install_address": line.install_address,
        "installed_on": line.installed_on.to_string(), "range": line.range.to_string(), "usage": line.usage,
        "organ_code": line.organ_code, "terminals": line.terminals, "is_protected": line.is_protected,
    });
    if let Some(of) = line.document_type {
        text["document_type"] = of.name.into();
    }
    text.to_string()
}

/// Says whether two reports of a line are the same, without opening either.
pub(crate) fn line_mark(keys: &Keyring, line: &DedicatedLine) -> String {
    keys.blind("provider-line", &line_text(line))
}

/// Whether a site is reported exactly so already.
pub fn has_site(tx: &mut Tx, entry: &str, site: &HostedSite) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM provider_site
         WHERE provider_id = $1 AND domain = $2 AND name = $3 AND customer = $4 AND access_method = $5
           AND ip_ranges = $6 AND connected_on = $7";
    let connected_on = site.connected_on.map(|day| day.to_string()).unwrap_or_default();
    let ranges = site_ranges(site);
    let found = tx.find(
        FIND,
        args![
            entry,
            site.domain,
            site.name,
            site.customer,
            site.access_method,
            ranges,
            connected_on
        ],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Whether a line is reported exactly so already.
pub fn has_line(
    tx: &mut Tx,
    keys: &Keyring,
    entry: &str,
    line: &DedicatedLine,
) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM provider_line
         WHERE provider_id = $1 AND first_key = $2 AND last_key = $3 AND mark = $4";
    let (first, last) = line.range.keys();
    let mark = line_mark(keys, line);
    Ok(tx.find(FIND, args![entry, first, last, mark], |_| Ok(()))?.is_some())
}

/// A site as it was reported, and what the register has on its domain.
#[derive(Debug, Clone)]
pub struct ReportedSite {
    pub domain: String,
    pub name: String,
    pub customer: String,
    pub ip_ranges: String,
    /// The number of the record that holds the domain; none if nothing is on record.
    pub number: Option<String>,
}

/// A page of a provider's sites, those without a record first, then by domain.
pub fn list_sites(
    tx: &mut Tx,
    entry: &str,
    (limit, offset): (usize, usize),
) -> Result<Vec<ReportedSite>, StoreError> {
    const LIST: &str = "
        SELECT s.domain, s.name, s.customer, s.ip_ranges, s.number FROM (
          SELECT p.domain AS domain, p.name AS name, p.customer AS customer, p.ip_ranges AS ip_ranges,
                 (SELECT MIN(e.number) FROM entry_domain d JOIN entry e ON e.seq = d.entry_seq
                   WHERE d.domain = p.domain AND e.state IN ('active', 'suspended')) AS number
            FROM provider_site p WHERE p.provider_id = $1) s
         ORDER BY CASE WHEN s.number IS NULL THEN 0 ELSE 1 END, s.domain LIMIT $2 OFFSET $3";
    tx.list(LIST, args![entry, limit, offset], |row| {
        Ok(ReportedSite {
            domain: row.text(0)?,
            name: row.text(1)?,
            customer: row.text(2)?,
            ip_ranges: row.text(3)?,
            number: row.opt_text(4)?,
        })
    })
}

/// Whether a node stands as its line says: there, or gone.
pub fn has_node(tx: &mut Tx, entry: &str, node: &CdnNode) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM provider_node WHERE provider_id = $1 AND first_key = $2 AND last_key = $3";
    let (first, last) = node.range.keys();
    let is_there = tx.find(FIND, args![entry, first, last], |_| Ok(()))?.is_some();
    Ok(is_there != node.is_removed)
}

/// Whether a listed access provider has reported `ip` as a node.
pub fn is_node(tx: &mut Tx, ip: IpAddr) -> Result<bool, StoreError> {
    const FIND: &str = "
        SELECT 1 FROM provider_node n
         WHERE n.last_key >= $1 AND n.first_key <= $1
           AND EXISTS (SELECT 1 FROM directory_entry d
                        WHERE d.directory = 'access_provider' AND d.id = n.provider_id AND d.retired_at IS NULL)
         LIMIT 1";
    Ok(tx.find(FIND, args![IpRange::key_of(ip)], |_| Ok(()))?.is_some())
}

/// How many sites, lines and nodes a provider has reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReportedCount {
    pub sites: usize,
    pub lines: usize,
    pub nodes: usize,
}

pub fn count(tx: &mut Tx, entry: &str) -> Result<ReportedCount, StoreError> {
    const SITES: &str = "SELECT COUNT(*) FROM provider_site WHERE provider_id = $1";
    const LINES: &str = "SELECT COUNT(*) FROM provider_line WHERE provider_id = $1";
    const NODES: &str = "SELECT COUNT(*) FROM provider_node WHERE provider_id = $1";
    let mut number = |sql| {
        let count = tx.load(sql, args![entry], |row| row.int(0))?;
        Ok::<_, StoreError>(usize::try_from(count).unwrap_or(0))
    };
    Ok(ReportedCount { sites: number(SITES)?, lines: number(LINES)?, nodes: number(NODES)? })
}

/// A line as it was reported. What it names people by is the page's to mask.
#[derive(Debug, Clone)]
pub struct ReportedLine {
    pub unit: String,
    pub range: String,
    pub nature: String,
    /// Empty where it was not said.
    pub document_type: String,
    pub document: String,
    pub phone: String,
    pub install_address: String,
    pub installed_on: String,
    pub usage: String,
    pub organ_code: String,
    pub terminals: u64,
    pub is_protected: bool,
}

/// The lines that a provider has reported, by address.
pub fn list_lines(
    tx: &mut Tx,
    keys: &Keyring,
    entry: &str,
    limit: usize,
) -> Result<Vec<ReportedLine>, StoreError> {
    const LIST: &str = "
        SELECT first_key, sealed FROM provider_line WHERE provider_id = $1 ORDER BY first_key, last_key LIMIT $2";
    tx.list(LIST, args![entry, limit], |row| {
        let plain = keys.open(&line_owner(entry, row.str(0)?), &row.bytes(1)?)?;
        let line = serde_json::from_slice(&plain);
        line.map(|kept| reported(&kept))
            .map_err(|_| StoreError::Damaged("a line of a provider".to_owned()))
    })
}

fn reported(kept: &Value) -> ReportedLine {
    let text = |name: &str| kept[name].as_str().unwrap_or_default().to_owned();
    ReportedLine {
        unit: text("unit"),
        range: text("range"),
        nature: text("nature"),
        document_type: text("document_type"),
        document: text("document"),
        phone: text("phone"),
        install_address: text("install_address"),
        installed_on: text("installed_on"),
        usage: text("usage"),
        organ_code: text("organ_code"),
        terminals: kept["terminals"].as_u64().unwrap_or(0),
        is_protected: kept["is_protected"].as_bool().unwrap_or(false),
    }
}

/// The addresses of a provider's nodes.
pub fn list_nodes(tx: &mut Tx, entry: &str, limit: usize) -> Result<Vec<String>, StoreError> {
    const LIST: &str = "
        SELECT ip_range FROM provider_node WHERE provider_id = $1 ORDER BY first_key, last_key LIMIT $2";
    tx.list(LIST, args![entry, limit], |row| row.text(0))
}

//! 接入网站, 专线 and CDN 节点, reported by access providers. What is reported again takes the place of what was.

use anbei_domain::table::{CdnNode, DedicatedLine, HostedSite};
use anbei_domain::time::Timestamp;

use crate::read::provider_report::{line_mark, line_owner, line_text, site_ranges};
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// Keeps a site as it is reported.
pub fn put_site(
    tx: &mut Tx,
    entry: &str,
    site: &HostedSite,
    now: Timestamp,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO provider_site (provider_id, domain, name, customer, access_method, ip_ranges, connected_on, reported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (provider_id, domain) DO UPDATE
           SET name = excluded.name, customer = excluded.customer, access_method = excluded.access_method,
               ip_ranges = excluded.ip_ranges, connected_on = excluded.connected_on, reported_at = excluded.reported_at";
    let connected_on = site.connected_on.map(|day| day.to_string()).unwrap_or_default();
    tx.execute(
        PUT,
        args![
            entry,
            site.domain,
            site.name,
            site.customer,
            site.access_method,
            site_ranges(site),
            connected_on,
            now.as_millis(),
        ],
    )
    .map(drop)
}

/// Keeps a line as it is reported, sealed but for the unit and its addresses.
pub fn put_line(
    tx: &mut Tx,
    keys: &Keyring,
    entry: &str,
    line: &DedicatedLine,
    now: Timestamp,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO provider_line (provider_id, first_key, last_key, ip_range, unit, mark, sealed, reported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (provider_id, first_key, last_key) DO UPDATE
           SET unit = excluded.unit, mark = excluded.mark, sealed = excluded.sealed, reported_at = excluded.reported_at";
    let (first, last) = line.range.keys();
    let sealed = keys.seal(&line_owner(entry, &first), line_text(line).as_bytes());
    let (range, mark) = (line.range.to_string(), line_mark(keys, line));
    tx.execute(PUT, args![entry, first, last, range, line.unit, mark, sealed, now.as_millis()])
        .map(drop)
}

/// Keeps a node, or forgets it.
pub fn put_node(
    tx: &mut Tx,
    entry: &str,
    node: &CdnNode,
    now: Timestamp,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO provider_node (provider_id, first_key, last_key, ip_range, reported_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    const FORGET: &str = "
        DELETE FROM provider_node WHERE provider_id = $1 AND first_key = $2 AND last_key = $3";
    let (first, last) = node.range.keys();
    let done = if node.is_removed {
        tx.execute(FORGET, args![entry, first, last])
    } else {
        tx.execute(PUT, args![entry, first, last, node.range.to_string(), now.as_millis()])
    };
    done.map(drop)
}

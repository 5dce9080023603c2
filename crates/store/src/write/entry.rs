//! Entries of the register, and their numbers.

use anbei_domain::register::{EntryKind, EntryState, Identity, name_tokens};
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args, dialect};

/// An entry about to be registered.
pub struct NewEntry<'a> {
    pub id: &'a str,
    pub digits: &'a str,
    pub number: &'a str,
    pub kind: EntryKind,
    pub name: &'a str,
    pub primary_domain: &'a str,
    pub secondary_domains: &'a [String],
    pub identities: &'a [Identity],
    pub subject_id: &'a str,
    pub account_id: &'a str,
    pub subject_nature: &'a str,
    /// Masked already where the subject is an individual.
    pub subject_name: &'a str,
    pub is_interactive: bool,
    pub organ_id: &'a str,
    pub organ_name: &'a str,
    pub filing_id: &'a str,
    pub issued_at: Timestamp,
    /// By which an older filing without a holder is claimed; empty for all others.
    pub claim: ClaimMarks<'a>,
}

/// What an older filing is recognised by when its subject comes.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClaimMarks<'a> {
    pub icp_number: &'a str,
    /// Blind index of its subject's document number.
    pub document_blind: &'a str,
}

/// The next serial for a region and class: counted up in this transaction, so that it is used exactly if the
/// transaction commits.
pub fn next_serial(tx: &mut Tx, region: &str, class: &str) -> Result<i64, StoreError> {
    const NEXT: &str = "
        INSERT INTO number_counter (region, class, serial) VALUES ($1, $2, 1)
        ON CONFLICT (region, class) DO UPDATE SET serial = number_counter.serial + 1
        RETURNING serial";
    tx.load(NEXT, args![region, class], |row| row.int(0))
}

/// Makes sure that serials up to `last` are never issued: they were numbered elsewhere.
pub fn reserve_serials(
    tx: &mut Tx,
    region: &str,
    class: &str,
    last: i64,
) -> Result<(), StoreError> {
    const RESERVE: &str = "
        INSERT INTO number_counter (region, class, serial) VALUES ($1, $2, $3)
        ON CONFLICT (region, class) DO UPDATE SET serial = excluded.serial
         WHERE number_counter.serial < excluded.serial";
    tx.execute(RESERVE, args![region, class, last]).map(drop)
}

/// Registers an entry: its row, its domains, its name for search.
pub fn insert(tx: &mut Tx, entry: &NewEntry<'_>) -> Result<i64, StoreError> {
    const INSERT: &str = "
        INSERT INTO entry (id, digits, number, kind, state, name, primary_domain, secondary_domains, subject_id,
               account_id, subject_nature, subject_name, interactive, organ_id, organ_name, filing_id, issued_at,
               issued_on, icp_number, document_blind, identities, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 0)
        RETURNING seq";
    const DOMAIN: &str = "
        INSERT INTO entry_domain (domain, entry_seq) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    let seq = tx.load(
        INSERT,
        args![
            entry.id,
            entry.digits,
            entry.number,
            entry.kind.as_str(),
            EntryState::Active.as_str(),
            entry.name,
            entry.primary_domain,
            entry.secondary_domains.join(" "),
            entry.subject_id,
            entry.account_id,
            entry.subject_nature,
            entry.subject_name,
            entry.is_interactive,
            entry.organ_id,
            entry.organ_name,
            entry.filing_id,
            entry.issued_at.as_millis(),
            entry.issued_at.date_in_china().to_string(),
            entry.claim.icp_number,
            entry.claim.document_blind,
            Identity::write(entry.identities),
        ],
        |row| row.int(0),
    )?;
    let secondary = entry.secondary_domains.iter().map(String::as_str);
    for domain in secondary.chain([entry.primary_domain]).filter(|domain| !domain.is_empty()) {
        tx.execute(DOMAIN, args![domain, seq])?;
    }
    dialect::index_name(tx, seq, &name_tokens(entry.name))?;
    Ok(seq)
}

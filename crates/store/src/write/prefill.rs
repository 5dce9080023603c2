//! 预填链接: keys and links made and taken back; who opened them, and what was begun with them.

use anbei_domain::field::Answers;
use anbei_domain::id::{AccountId, FilingId, OrganisationId};
use anbei_domain::prefill::PrefillLink;
use anbei_domain::time::Timestamp;

use crate::read::prefill::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A key about to be kept.
pub struct NewPrefillKey<'a> {
    pub id: &'a str,
    pub organisation: &'a OrganisationId,
    pub name: &'a str,
    pub public_key: &'a str,
    /// Of a key that signs here.
    pub private_key: Option<&'a [u8]>,
    pub made_by: &'a str,
    pub created_at: Timestamp,
}

/// Keeps a key.
pub fn insert_key(tx: &mut Tx, keys: &Keyring, key: &NewPrefillKey<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO prefill_key (id, organisation_id, name, public_key, private_key, made_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let sealed = key.private_key.map(|private| keys.seal(&owner(key.id), private));
    tx.execute(
        INSERT,
        args![
            key.id,
            key.organisation.as_str(),
            key.name,
            key.public_key,
            sealed,
            key.made_by,
            key.created_at.as_millis(),
        ],
    )
    .map(drop)
}

/// Ends a key: what it signed opens no more, and what of it is secret is forgotten. False if there is no such key.
pub fn end_key(
    tx: &mut Tx,
    organisation: &OrganisationId,
    id: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const END: &str = "
        UPDATE prefill_key SET ended_at = $1, private_key = NULL
         WHERE organisation_id = $2 AND id = $3 AND ended_at IS NULL";
    Ok(tx.execute(END, args![now.as_millis(), organisation.as_str(), id])? > 0)
}

/// A link about to be kept.
pub struct NewLink<'a> {
    pub organisation: &'a OrganisationId,
    pub key: &'a str,
    pub link: &'a PrefillLink,
    pub domain: &'a str,
    pub token: &'a str,
}

/// Keeps a link, unless it is known.
pub fn keep_link(tx: &mut Tx, new: &NewLink<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO prefill_link
               (organisation_id, id, key_id, provider_id, domain, given, token, is_single, issued_at, expires_at, uses)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)
        ON CONFLICT (organisation_id, id) DO NOTHING";
    tx.execute(
        INSERT,
        args![
            new.organisation.as_str(),
            new.link.id,
            new.key,
            new.link.provider,
            new.domain,
            new.link.given.to_json(),
            new.token,
            new.link.is_single,
            new.link.issued_at.as_millis(),
            new.link.expires_at.as_millis(),
        ],
    )
    .map(drop)
}

/// 作废. False if there is no such link, or it was taken back before.
pub fn end_link(
    tx: &mut Tx,
    organisation: &OrganisationId,
    id: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const END: &str = "
        UPDATE prefill_link SET ended_at = $1
         WHERE organisation_id = $2 AND id = $3 AND ended_at IS NULL";
    Ok(tx.execute(END, args![now.as_millis(), organisation.as_str(), id])? > 0)
}

/// Opens a link for an account. False if it was for one account, and another one was faster.
pub fn take(
    tx: &mut Tx,
    (organisation, link): (&OrganisationId, &str),
    account: &AccountId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const COUNT: &str = "
        UPDATE prefill_link SET uses = uses + 1, used_at = $1
         WHERE organisation_id = $2 AND id = $3 AND ended_at IS NULL AND (is_single = 0 OR uses = 0)";
    const INSERT: &str = "
        INSERT INTO prefill_use (organisation_id, link_id, account_id, taken_at) VALUES ($1, $2, $3, $4)";
    let of = organisation.as_str();
    if tx.execute(COUNT, args![now.as_millis(), of, link])? == 0 {
        return Ok(false);
    }
    tx.execute(INSERT, args![of, link, account.as_str(), now.as_millis()])?;
    Ok(true)
}

/// What a filing begins with.
pub struct NewFilingPrefill<'a> {
    pub filing: &'a FilingId,
    pub organisation: &'a OrganisationId,
    pub account: &'a AccountId,
    pub link: &'a str,
    pub domain: &'a str,
    /// The answers that the filing begins with, and what else the link says.
    pub given: &'a Answers,
    pub provider: &'a str,
    pub provider_name: &'a str,
}

/// Writes down where the answers of a filing come from, and that the link which was opened has led to it.
pub fn begin(tx: &mut Tx, new: &NewFilingPrefill<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO filing_prefill (filing_id, link_id, provider_id, provider_name, domain, given)
        VALUES ($1, $2, $3, $4, $5, $6)";
    const LED: &str = "
        UPDATE prefill_use SET filing_id = $1 WHERE organisation_id = $2 AND link_id = $3 AND account_id = $4";
    let (filing, given) = (new.filing.as_str(), new.given.to_json());
    tx.execute(
        INSERT,
        args![filing, new.link, new.provider, new.provider_name, new.domain, given],
    )?;
    tx.execute(LED, args![filing, new.organisation.as_str(), new.link, new.account.as_str()])
        .map(drop)
}

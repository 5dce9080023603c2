//! 预填链接: a provider's keys and links, and what a filing began with.

use anbei_domain::field::Answers;
use anbei_domain::filing::Filing;
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::prefill::PrefillLink;
use anbei_domain::time::Timestamp;
use zeroize::Zeroizing;

use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// 签名密钥.
#[derive(Debug, Clone)]
pub struct PrefillKey {
    pub id: String,
    pub organisation: OrganisationId,
    /// As the provider calls its own; empty for one that is kept here.
    pub name: String,
    /// 32 bytes, in base64url.
    pub public_key: String,
    pub created_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// By what links are signed here.
pub struct SigningKey {
    pub id: String,
    /// PKCS #8.
    pub private: Zeroizing<Vec<u8>>,
}

/// A link, and what became of it.
#[derive(Debug, Clone)]
pub struct LinkRow {
    pub link: PrefillLink,
    pub domain: String,
    /// Empty for one that was signed elsewhere.
    pub token: String,
    pub uses: i64,
    pub used_at: Option<Timestamp>,
    pub is_ended: bool,
}

/// 预填来源 of a filing.
#[derive(Debug, Clone)]
pub struct FilingPrefill {
    pub provider_name: String,
    pub given: Answers,
}

/// A link that was opened by an account which has nothing yet to file for.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub organisation: OrganisationId,
    pub link: String,
    pub provider_name: String,
    pub domain: String,
}

macro_rules! select_key {
    ($rest:literal) => {
        concat!(
            "SELECT id, organisation_id, name, public_key, created_at, ended_at FROM prefill_key ",
            $rest
        )
    };
}

macro_rules! select_link {
    ($rest:literal) => {
        concat!(
            "SELECT id, provider_id, given, issued_at, expires_at, is_single, domain, token, uses, used_at,
                    ended_at IS NOT NULL
               FROM prefill_link ",
            $rest
        )
    };
}

fn key(row: &Row) -> Result<PrefillKey, StoreError> {
    Ok(PrefillKey {
        id: row.text(0)?,
        organisation: OrganisationId::new(row.text(1)?),
        name: row.text(2)?,
        public_key: row.text(3)?,
        created_at: Timestamp::from_millis(row.int(4)?),
        ended_at: row.opt_int(5)?.map(Timestamp::from_millis),
    })
}

fn given(json: &str) -> Result<Answers, StoreError> {
    Answers::from_json(json).map_err(|error| StoreError::Damaged(format!("prefill: {error}")))
}

fn link(row: &Row) -> Result<LinkRow, StoreError> {
    Ok(LinkRow {
        link: PrefillLink {
            id: row.text(0)?,
            provider: row.text(1)?,
            given: given(row.str(2)?)?,
            issued_at: Timestamp::from_millis(row.int(3)?),
            expires_at: Timestamp::from_millis(row.int(4)?),
            is_single: row.flag(5)?,
        },
        domain: row.text(6)?,
        token: row.text(7)?,
        uses: row.int(8)?,
        used_at: row.opt_int(9)?.map(Timestamp::from_millis),
        is_ended: row.flag(10)?,
    })
}

/// What the private part of a key is sealed for.
pub(crate) fn owner(key: &str) -> String {
    format!("prefill_key/{key}")
}

/// A key, whosever it is: by its public part a link is proved to be its owner's.
pub fn find_key(tx: &mut Tx, id: &str) -> Result<Option<PrefillKey>, StoreError> {
    const FIND: &str = select_key!("WHERE id = $1");
    tx.find(FIND, args![id], key)
}

/// An organisation's keys by which links still open, the newest first.
pub fn list_keys(
    tx: &mut Tx,
    organisation: &OrganisationId,
) -> Result<Vec<PrefillKey>, StoreError> {
    const LIST: &str = select_key!(
        "WHERE organisation_id = $1 AND ended_at IS NULL ORDER BY created_at DESC, id DESC"
    );
    tx.list(LIST, args![organisation.as_str()], key)
}

/// The newest key of an organisation that is kept here.
pub fn find_signing_key(
    tx: &mut Tx,
    keys: &Keyring,
    organisation: &OrganisationId,
) -> Result<Option<SigningKey>, StoreError> {
    const FIND: &str = "
        SELECT id, private_key FROM prefill_key
         WHERE organisation_id = $1 AND ended_at IS NULL AND private_key IS NOT NULL
         ORDER BY created_at DESC, id DESC LIMIT 1";
    let found =
        tx.find(FIND, args![organisation.as_str()], |row| Ok((row.text(0)?, row.bytes(1)?)))?;
    let Some((id, sealed)) = found else { return Ok(None) };
    let private = keys.open(&owner(&id), &sealed)?;
    Ok(Some(SigningKey { id, private }))
}

/// A link of an organisation, once it is known here.
pub fn find_link(
    tx: &mut Tx,
    organisation: &OrganisationId,
    id: &str,
) -> Result<Option<LinkRow>, StoreError> {
    const FIND: &str = select_link!("WHERE organisation_id = $1 AND id = $2");
    tx.find(FIND, args![organisation.as_str(), id], link)
}

/// A page of an organisation's links, the newest first. Acting for it proves the right.
pub fn list_links(
    tx: &mut Tx,
    organisation: &OrganisationId,
    (limit, offset): (usize, usize),
) -> Result<Vec<LinkRow>, StoreError> {
    const LIST: &str = select_link!(
        "WHERE organisation_id = $1 ORDER BY issued_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    tx.list(LIST, args![organisation.as_str(), limit, offset], link)
}

/// How many links an organisation has.
pub fn count_links(tx: &mut Tx, organisation: &OrganisationId) -> Result<usize, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM prefill_link WHERE organisation_id = $1";
    tx.load(COUNT, args![organisation.as_str()], |row| {
        Ok::<_, StoreError>(usize::try_from(row.int(0)?).unwrap_or(0))
    })
}

/// Whether a domain has a link that still opens.
pub fn has_open_link(
    tx: &mut Tx,
    organisation: &OrganisationId,
    domain: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const HAS: &str = "
        SELECT EXISTS (
            SELECT 1 FROM prefill_link
             WHERE organisation_id = $1 AND domain = $2 AND ended_at IS NULL AND expires_at > $3
               AND (is_single = 0 OR uses = 0))";
    tx.load(HAS, args![organisation.as_str(), domain, now.as_millis()], |row| row.flag(0))
}

/// Whether an account opened a link, and what it began with it.
pub fn find_use(
    tx: &mut Tx,
    (organisation, link): (&OrganisationId, &str),
    account: &AccountId,
) -> Result<Option<Option<String>>, StoreError> {
    const FIND: &str = "
        SELECT filing_id FROM prefill_use WHERE organisation_id = $1 AND link_id = $2 AND account_id = $3";
    tx.find(FIND, args![organisation.as_str(), link, account.as_str()], |row| row.opt_text(0))
}

/// Links that an account opened before it had anything to file for.
pub fn list_waiting(tx: &mut Tx, account: &AccountId) -> Result<Vec<Waiting>, StoreError> {
    const LIST: &str = "
        SELECT u.organisation_id, u.link_id, d.name, l.domain
          FROM prefill_use u
          JOIN prefill_link l ON l.organisation_id = u.organisation_id AND l.id = u.link_id
          JOIN directory_entry d ON d.directory = 'access_provider' AND d.id = l.provider_id
         WHERE u.account_id = $1 AND u.filing_id IS NULL ORDER BY u.taken_at, u.link_id";
    tx.list(LIST, args![account.as_str()], |row| {
        Ok(Waiting {
            organisation: OrganisationId::new(row.text(0)?),
            link: row.text(1)?,
            provider_name: row.text(2)?,
            domain: row.text(3)?,
        })
    })
}

/// What a filing began with, if an access provider filled it in. Having the filing proves the right.
pub fn find_of_filing(tx: &mut Tx, filing: &Filing) -> Result<Option<FilingPrefill>, StoreError> {
    const FIND: &str = "SELECT provider_name, given FROM filing_prefill WHERE filing_id = $1";
    tx.find(FIND, args![filing.id.as_str()], |row| {
        Ok(FilingPrefill { provider_name: row.text(0)?, given: given(row.str(1)?)? })
    })
}

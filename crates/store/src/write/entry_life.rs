//! What happens to entries after they were registered.

use std::collections::BTreeSet;

use anbei_domain::field::{Answers, AnyField};
use anbei_domain::id::{AccountId, EntryId, FilingId, OrganId, SubjectId};
use anbei_domain::register::{Entry, EntryEvent, Identity, PublicFacts, name_tokens};
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::entry_row::{changes_to_json, proposal_to_json};
use crate::filing_row::reasons_to_json;
use crate::read::entry_life::owner;
use crate::read::hosting::Hosted;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args, dialect};

/// Writes `entry` back, provided nobody has written it since it was read; its domains and its name for search with it.
/// `digits` are its number's; `numbered_at` is when it got it, if it got it now.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has; the caller reloads and asks again.
pub fn save(
    tx: &mut Tx,
    entry: &Entry,
    digits: &str,
    numbered_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    const SAVE: &str = "
        UPDATE entry
           SET state = $1, digits = $2, number = $3, name = $4, primary_domain = $5, secondary_domains = $6,
               subject_nature = $7, subject_name = $8, interactive = $9, organ_id = $10, organ_name = $11,
               account_id = $12, subject_id = $13, proposal = $14, numbered_at = COALESCE($15, numbered_at),
               identities = $16, version = version + 1
         WHERE id = $17 AND version = $18";

    let facts = &entry.facts;
    let holder = entry.holder.as_ref();
    let found_by = find_found_by(tx, entry)?.ok_or(StoreError::Stale)?;
    let saved = tx.execute(
        SAVE,
        args![
            entry.state.as_str(),
            digits,
            facts.number,
            facts.name,
            facts.primary_domain,
            facts.secondary_domains.join(" "),
            facts.subject_nature,
            facts.subject_name,
            facts.is_interactive,
            entry.organ.as_str(),
            facts.organ_name,
            holder.map_or("", |holder| AccountId::as_str(&holder.account)),
            holder.map_or("", |holder| SubjectId::as_str(&holder.subject)),
            proposal_to_json(entry.proposal.as_ref()),
            numbered_at.map(Timestamp::as_millis),
            Identity::write(&facts.identities),
            entry.id.as_str(),
            entry.version,
        ],
    )?;
    if saved == 0 {
        return Err(StoreError::Stale);
    }
    move_domains(tx, &found_by, facts)?;
    if found_by.name == facts.name {
        return Ok(());
    }
    dialect::index_name(tx, found_by.seq, &name_tokens(&facts.name))
}

/// Under what an entry is found, as long as it is not written anew. Most that happens to an entry leaves that alone.
struct FoundBy {
    seq: i64,
    name: String,
    domains: BTreeSet<String>,
}

fn find_found_by(tx: &mut Tx, entry: &Entry) -> Result<Option<FoundBy>, StoreError> {
    const FIND: &str = "
        SELECT seq, name, primary_domain, secondary_domains FROM entry WHERE id = $1 AND version = $2";
    tx.find(FIND, args![entry.id.as_str(), entry.version], |row| {
        let (primary, secondary) = (row.text(2)?, row.text(3)?);
        let domains = secondary.split_whitespace().chain([primary.as_str()]);
        let domains = domains.filter(|domain| !domain.is_empty()).map(str::to_owned).collect();
        Ok(FoundBy { seq: row.int(0)?, name: row.text(1)?, domains })
    })
}

/// Leads from the domains that an entry has now, and no longer from those that it had.
fn move_domains(tx: &mut Tx, before: &FoundBy, facts: &PublicFacts) -> Result<(), StoreError> {
    const FORGET: &str = "DELETE FROM entry_domain WHERE domain = $1 AND entry_seq = $2";
    const PUT: &str = "INSERT INTO entry_domain (domain, entry_seq) VALUES ($1, $2)";
    let now = facts.secondary_domains.iter().chain([&facts.primary_domain]);
    let now: BTreeSet<String> = now.filter(|domain| !domain.is_empty()).cloned().collect();
    for domain in before.domains.difference(&now) {
        tx.execute(FORGET, args![domain, before.seq])?;
    }
    for domain in now.difference(&before.domains) {
        tx.execute(PUT, args![domain, before.seq])?;
    }
    Ok(())
}

/// Keeps a number that is replaced now: it leads to its entry for ever.
pub fn keep_old_number(
    tx: &mut Tx,
    entry: &EntryId,
    (digits, number): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    const KEEP: &str = "
        INSERT INTO entry_old_number (digits, entry_id, number, replaced_at) VALUES ($1, $2, $3, $4)";
    tx.execute(KEEP, args![digits, entry.as_str(), number, now.as_millis()]).map(drop)
}

/// Writes down what the entry's subject answered, as approved.
pub fn put_document(
    tx: &mut Tx,
    keys: &Keyring,
    entry: &str,
    (form_version, answers): (u32, &Answers),
    fields: impl Iterator<Item = &'static dyn AnyField>,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO entry_document (entry_id, form_version, answers, sealed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (entry_id) DO UPDATE
           SET form_version = excluded.form_version, answers = excluded.answers, sealed = excluded.sealed";
    let document = Document::write(keys, &owner(entry), answers, fields);
    tx.execute(PUT, args![entry, form_version, document.answers, document.sealed])?;
    super::hosting::put(tx, (Hosted::Entry, entry), answers)
}

/// Adds an event to the end of an entry's history.
pub fn append_event(
    tx: &mut Tx,
    entry: &str,
    event: &EntryEvent,
    (organ, organ_name): (&OrganId, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    const APPEND: &str = "
        INSERT INTO entry_event (entry_id, place, at, action, from_state, to_state, actor_role, actor_id, organ_id,
               organ_name, changes, reasons, note, visibility, reply_to, filing_id)
        SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
          FROM entry_event WHERE entry_id = $1";
    tx.execute(
        APPEND,
        args![
            entry,
            now.as_millis(),
            event.action.as_str(),
            event.from.map(anbei_domain::register::EntryState::as_str),
            event.to.as_str(),
            event.by.role().name(),
            event.by.account().map(AccountId::as_str),
            organ.as_str(),
            organ_name,
            changes_to_json(&event.changes),
            reasons_to_json(&event.reasons),
            event.note,
            event.visibility.as_str(),
            event.reply_to,
            event.filing.as_ref().map(FilingId::as_str),
        ],
    )
    .map(drop)
}

/// What an unclaimed entry is recognised by is forgotten once it has a holder.
pub fn forget_claim_marks(tx: &mut Tx, entry: &EntryId) -> Result<(), StoreError> {
    const FORGET: &str = "UPDATE entry SET document_blind = '', icp_number = '' WHERE id = $1";
    tx.execute(FORGET, args![entry.as_str()]).map(drop)
}

//! Filings: begun, saved, and the domains they hold meanwhile.

use anbei_domain::filing::Filing;
use anbei_domain::id::{EntryId, OrganId};
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::filing_row::{StateColumns, reasons_to_json, unlocked_to_json};
use crate::pause_row;
use crate::read::filing::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// Writes a filing that was not there before.
pub fn insert(tx: &mut Tx, keys: &Keyring, filing: &Filing) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO filing (id, kind, form_version, account_id, subject_id, organ_id, state, state_data, holder_id,
               lease_until, due_on, promised_on, round, title, answers, sealed, reasons, created_at, touched_at,
               submitted_at, entry_id, unlocked, confirmed_round, version)
        VALUES ($1, $2, $3, $4, $5, NULL, $6, $7, NULL, NULL, NULL, NULL, $8, $9, $10, $11, $12, $13, $14, NULL,
               $15, '[]', 0, 0)";

    let state = StateColumns::of(&filing.state);
    let document = document(keys, filing);
    tx.execute(
        INSERT,
        args![
            filing.id.as_str(),
            filing.kind.id,
            filing.form_version,
            filing.applicant.as_str(),
            filing.subject.as_str(),
            state.name,
            state.data,
            filing.round,
            filing.title(),
            document.answers,
            document.sealed,
            reasons_to_json(&filing.reasons),
            filing.created_at.as_millis(),
            filing.touched_at.as_millis(),
            filing.entry.as_ref().map(EntryId::as_str),
        ],
    )
    .map(drop)
}

/// Writes `filing` back, provided nobody has written it since it was read.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has; the caller reloads and asks again.
pub fn save(tx: &mut Tx, keys: &Keyring, filing: &Filing) -> Result<(), StoreError> {
    save_sealed(tx, filing, &document(keys, filing))
}

/// [`save`] of a filing whose answers were sealed before the turn to write came.
pub fn save_sealed(tx: &mut Tx, filing: &Filing, document: &Document) -> Result<(), StoreError> {
    const SAVE: &str = "
        UPDATE filing
           SET form_version = $1, organ_id = $2, state = $3, state_data = $4, holder_id = $5, lease_until = $6,
               due_on = $7, promised_on = $8, round = $9, title = $10, answers = $11, sealed = $12, reasons = $13,
               touched_at = $14, submitted_at = $15, receiver_account_id = $16, receiver_subject_id = $17,
               unlocked = $18, confirmed_round = $19, pauses = $20, version = version + 1
         WHERE id = $21 AND version = $22";

    let state = StateColumns::of(&filing.state);
    match tx.execute(
        SAVE,
        args![
            filing.form_version,
            filing.organ.as_ref().map(OrganId::as_str),
            state.name,
            state.data,
            state.holder,
            state.lease_until,
            state.due_on,
            filing.promised_on.map(|day| day.to_string()),
            filing.round,
            filing.title(),
            document.answers,
            document.sealed,
            reasons_to_json(&filing.reasons),
            filing.touched_at.as_millis(),
            filing.submitted_at.map(Timestamp::as_millis),
            filing.receiver.as_ref().map(|holder| holder.account.as_str()),
            filing.receiver.as_ref().map(|holder| holder.subject.as_str()),
            unlocked_to_json(&filing.unlocked),
            filing.confirmed_round,
            pause_row::to_json(&filing.pauses),
            filing.id.as_str(),
            filing.version,
        ],
    )? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

/// Remembers the entry that came of a filing.
pub fn link_entry(tx: &mut Tx, filing: &str, entry: &str) -> Result<(), StoreError> {
    const LINK: &str = "UPDATE filing SET entry_id = $1 WHERE id = $2";
    tx.execute(LINK, args![entry, filing]).map(drop)
}

/// Writes down by which code a transfer is accepted.
pub fn put_offer(tx: &mut Tx, filing: &str, offer: &str) -> Result<(), StoreError> {
    const PUT: &str = "UPDATE filing SET offer_blind = $1 WHERE id = $2";
    tx.execute(PUT, args![offer, filing]).map(drop)
}

/// Remembers that the applicant was told of a draft about to lapse.
pub fn mark_reminded(tx: &mut Tx, filing: &str, now: Timestamp) -> Result<(), StoreError> {
    const MARK: &str = "UPDATE filing SET reminded_at = $1 WHERE id = $2";
    tx.execute(MARK, args![now.as_millis(), filing]).map(drop)
}

/// Holds `domain` for `filing` while it is open.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if another open filing holds it; the transaction is not poisoned by that.
pub fn hold_domain(tx: &mut Tx, domain: &str, filing: &str) -> Result<(), StoreError> {
    const HOLD: &str = "
        INSERT INTO filing_domain (domain, filing_id) VALUES ($1, $2)
        ON CONFLICT (domain) DO UPDATE SET filing_id = excluded.filing_id
         WHERE filing_domain.filing_id = excluded.filing_id";
    match tx.execute(HOLD, args![domain, filing])? {
        0 => Err(StoreError::Duplicate(domain.to_owned())),
        _ => Ok(()),
    }
}

/// Gives back every domain that `filing` holds.
pub fn release_domains(tx: &mut Tx, filing: &str) -> Result<(), StoreError> {
    const RELEASE: &str = "DELETE FROM filing_domain WHERE filing_id = $1";
    tx.execute(RELEASE, args![filing]).map(drop)
}

/// The answers of a filing as they are stored.
pub fn document(keys: &Keyring, filing: &Filing) -> Document {
    Document::write(keys, &owner(filing.id.as_str()), &filing.answers, filing.kind.fields_ever())
}

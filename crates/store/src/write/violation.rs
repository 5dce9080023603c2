//! 违规案件: begun, moved, and what happened to them.

use anbei_domain::id::{AccountId, CaseId, EntryId, OrganId};
use anbei_domain::time::Timestamp;
use anbei_domain::violation::{Case, CaseEvent, Severity};

use crate::pause_row;
use crate::seal::Keyring;
use crate::violation_row::{contact_owner, facts_to_json, note_owner};
use crate::write::attachment::hold;
use crate::{StoreError, Tx, args};

/// Writes a case that was not there before.
pub fn insert(tx: &mut Tx, case: &Case, now: Timestamp) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO violation (id, reference, state, entry_id, domain, title, organ_id, operator_id, category, severity,
               due_on, merged_into, provider, appeal, created_at, changed_at, version, provider_id, acknowledged,
               asked_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, $12, $13, $14, $14, 0, $15, 0, $16)";
    tx.execute(
        INSERT,
        args![
            case.id.as_str(),
            case.reference,
            case.state.as_str(),
            case.entry.as_ref().map(EntryId::as_str),
            case.domain,
            case.title,
            case.organ.as_str(),
            case.operator.as_ref().map(AccountId::as_str),
            case.category.code,
            case.severity.map(Severity::as_str),
            case.due_on.map(|day| day.to_string()),
            case.provider,
            case.appeal.as_str(),
            now.as_millis(),
            case.provider_entry,
            case.asked_on.map(|day| day.to_string()),
        ],
    )
    .map(drop)
}

/// Writes `case` back, provided nobody has written it since it was read.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has; the caller reloads and asks again.
pub fn save(tx: &mut Tx, case: &Case, now: Timestamp) -> Result<(), StoreError> {
    const SAVE: &str = "
        UPDATE violation
           SET state = $1, title = $2, organ_id = $3, operator_id = $4, category = $5, severity = $6, due_on = $7,
               merged_into = $8, provider = $9, appeal = $10, changed_at = $11, provider_id = $12,
               acknowledged = $13, asked_on = $14, pauses = $15, version = version + 1
         WHERE id = $16 AND version = $17";
    match tx.execute(
        SAVE,
        args![
            case.state.as_str(),
            case.title,
            OrganId::as_str(&case.organ),
            case.operator.as_ref().map(AccountId::as_str),
            case.category.code,
            case.severity.map(Severity::as_str),
            case.due_on.map(|day| day.to_string()),
            case.merged_into.as_ref().map(CaseId::as_str),
            case.provider,
            case.appeal.as_str(),
            now.as_millis(),
            case.provider_entry,
            case.is_acknowledged,
            case.asked_on.map(|day| day.to_string()),
            pause_row::to_json(&case.pauses),
            case.id.as_str(),
            case.version,
        ],
    )? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

/// Adds an event to the end of a case's history, with the files that go with it.
pub fn append_event(
    tx: &mut Tx,
    keys: &Keyring,
    case: &CaseId,
    event: &CaseEvent,
    (evidence, now): (&[String], Timestamp),
) -> Result<(), StoreError> {
    const APPEND: &str = "
        INSERT INTO violation_event (case_id, place, at, action, from_state, to_state, actor_role, actor_id, audience,
               facts, note)
        SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
          FROM violation_event WHERE case_id = $1 RETURNING place";
    const SHOW: &str = "
        INSERT INTO violation_evidence (case_id, place, attachment_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let audience = if event.action.is_of_organ_only() { "organ" } else { "parties" };
    let note = keys.seal(&note_owner(case.as_str()), event.note.as_bytes());
    let place = tx.load(
        APPEND,
        args![
            case.as_str(),
            now.as_millis(),
            event.action.as_str(),
            event.from.map(anbei_domain::violation::CaseState::as_str),
            event.to.as_str(),
            event.by.role().name(),
            event.by.account().map(AccountId::as_str),
            audience,
            facts_to_json(event),
            note,
        ],
        |row| row.int(0),
    )?;
    for attachment in evidence {
        if !hold(tx, attachment)? {
            return Err(StoreError::Stale);
        }
        tx.execute(SHOW, args![case.as_str(), place, attachment])?;
    }
    Ok(())
}

/// Keeps how to reach whoever reported.
pub fn put_contact(
    tx: &mut Tx,
    keys: &Keyring,
    case: &CaseId,
    contact: &str,
) -> Result<(), StoreError> {
    const PUT: &str = "INSERT INTO violation_reporter (case_id, contact) VALUES ($1, $2)";
    let sealed = keys.seal(&contact_owner(case.as_str()), contact.as_bytes());
    tx.execute(PUT, args![case.as_str(), sealed]).map(drop)
}

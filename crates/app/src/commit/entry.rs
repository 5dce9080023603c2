//! A decision about an entry, as rows: the entry, its history, the audit trail, a message to its holder.

use anbei_domain::id::FilingId;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{Entry, EntryDecision, EntryKind};
use anbei_domain::time::Timestamp;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{StoreError, Tx, write};
use serde_json::json;

use super::{agenda, tell, violation};
use crate::{App, AppError, Via};

/// Writes down what was decided about the entry that was `before`. There is no other way to change an entry.
pub(crate) fn commit_entry(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    before: &Entry,
    decision: &EntryDecision,
) -> Result<(), AppError> {
    let now = app.now();
    let EntryDecision { entry, event, act, by, notice } = decision;
    let (old, new) = (&before.facts.number, &entry.facts.number);
    let is_renumbered = old != new;
    if is_renumbered {
        write::entry_life::keep_old_number(tx, &entry.id, (&digits(old), old), now)?;
    }
    write::entry_life::save(tx, entry, &digits(new), is_renumbered.then_some(now))?;
    hold_identities(tx, entry, event.as_ref().and_then(|event| event.filing.as_ref()))?;
    if let Some(event) = event {
        let organ = (&entry.organ, entry.facts.organ_name.as_str());
        write::entry_life::append_event(tx, entry.id.as_str(), event, organ, now)?;
    }
    let proposed = entry.proposal.as_ref().or(before.proposal.as_ref());
    let detail = json!({
        "from": before.state.as_str(), "to": entry.state.as_str(), "number": new,
        "reasons": event.as_ref().map_or(Vec::new(), |event| {
            event.reasons.iter().map(|reason| reason.code.clone()).collect()
        }),
        "proposed": proposed.map_or("", |proposal| proposal.action.as_str()),
        "filing": event.as_ref().and_then(|e| e.filing.as_ref()).map(ToString::to_string),
    });
    let row = NewAuditEvent {
        aggregate: "entry",
        aggregate_id: entry.id.as_str(),
        at: now,
        actor: by,
        via: &via.to_string(),
        action: act,
        detail: &detail.to_string(),
        before: &reference(app, before),
        after: &reference(app, entry),
    };
    audit::append(tx, &row)?;
    if let Some(notice) = notice {
        tell::of_entry(app, tx, (entry, event.as_ref()), *notice, now)?;
    }
    violation::follow(app, tx, entry)?;
    agenda::of_entry(app, tx, entry)
}

/// The beginning of an entry's history and of its audit chain.
pub(super) fn commit_registered(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    entry: &Entry,
    event: &anbei_domain::register::EntryEvent,
    at: Timestamp,
) -> Result<(), AppError> {
    hold_identities(tx, entry, event.filing.as_ref())?;
    let organ = (&entry.organ, entry.facts.organ_name.as_str());
    write::entry_life::append_event(tx, entry.id.as_str(), event, organ, at)?;
    let detail = json!({
        "to": entry.state.as_str(), "number": entry.facts.number,
        "filing": event.filing.as_ref().map(ToString::to_string),
    });
    let row = NewAuditEvent {
        aggregate: "entry",
        aggregate_id: entry.id.as_str(),
        at: app.now(),
        actor: &event.by,
        via: &via.to_string(),
        action: event.action.as_str(),
        detail: &detail.to_string(),
        before: "",
        after: &reference(app, entry),
    };
    Ok(audit::append(tx, &row)?)
}

/// 标识: kept from being filed again for as long as the entry stands. What `filing` held so far passes to it.
fn hold_identities(tx: &mut Tx, entry: &Entry, filing: Option<&FilingId>) -> Result<(), AppError> {
    if entry.kind == EntryKind::Website {
        return Ok(());
    }
    for before in filing.map(FilingId::as_str).into_iter().chain([entry.id.as_str()]) {
        write::identity::release(tx, before)?;
    }
    let held = entry.facts.identities.iter().filter(|_| entry.state.holds_domain());
    for identity in held {
        match write::identity::hold(tx, &identity.key(entry.kind), entry.id.as_str()) {
            Err(StoreError::Duplicate(_)) => return Err(Refusal::Taken(identity.id.clone()).into()),
            done => done?,
        }
    }
    Ok(())
}

/// A reference to the entry as it is: a keyed hash, like a filing's.
fn reference(app: &App, entry: &Entry) -> String {
    let holder = entry.holder.as_ref().map_or("", |holder| holder.subject.as_str());
    let facts = anbei_domain::register::Fact::ALL.map(|fact| entry.facts.get(fact)).join("\n");
    app.keys().blind("audit", &format!("{}\n{holder}\n{facts}", entry.state.as_str()))
}

/// The digits by which a number is looked up.
pub(super) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

//! The one place where a decision meets the world.
//!
//! Save with version check, append to the audit trail, turn each effect into rows: nothing of it can be forgotten, because
//! there is no other way to change a filing.

pub(crate) mod agenda;
mod announce;
pub(crate) mod announcement;
mod effect;
mod entry;
mod older;
mod outcome;
pub(crate) mod provider;
pub(crate) mod tell;
mod violation;

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Decision, Effect, Filing, StateName};
use anbei_domain::kind::Outcome;
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use anbei_store::document::Document;
use anbei_store::read::hosting::Hosted;
use anbei_store::seal::Keyring;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{StoreError, Tx, read, write};
use serde_json::{Map, Value};

pub(crate) use self::entry::commit_entry;
pub(crate) use self::older::register_older;
pub(crate) use self::tell::{
    of_deadlines, of_drift, of_expiring_draft, of_orders_due, of_paused_receiver, of_theft,
};
pub(crate) use self::violation::{commit_case, note_on_case};
use crate::{App, AppError, Via};

/// What a committed decision left behind.
#[derive(Debug, Clone, Default)]
pub struct Committed {
    /// The number issued, if one was.
    pub number: Option<String>,
    /// The entry registered, if one was.
    pub entry_id: Option<String>,
}

/// Load, decide, commit: loads the filing as `actor` may see it and commits what `decide` makes of it.
pub(crate) fn decide(
    app: &App,
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    id: &str,
    decide: impl FnOnce(&mut Tx, Filing, Timestamp) -> Result<Decision, AppError>,
) -> Result<Committed, AppError> {
    let filing = read::filing::find(tx, app.keys(), actor, id)?.ok_or(AppError::NotFound)?;
    decide_on(app, tx, via, filing, decide)
}

/// Decide, commit: for a filing that was loaded by a right of its own, such as the code of a transfer.
pub(crate) fn decide_on(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    filing: Filing,
    decide: impl FnOnce(&mut Tx, Filing, Timestamp) -> Result<Decision, AppError>,
) -> Result<Committed, AppError> {
    let proposed = propose_on(app, tx, filing, decide)?;
    carry_out(app, tx, via, &proposed)
}

/// A decision about a filing as it was read; it stands if nobody has written the filing when it is carried out.
pub(crate) struct Proposed {
    /// References to the filing as it was, and as it will be.
    before: String,
    after: String,
    decision: Decision,
    documents: Documents,
    now: Timestamp,
}

/// What of a decision is written sealed: made beside others, not while they wait for their turn to write.
struct Documents {
    filing: Document,
    round: Option<Document>,
}

impl Documents {
    fn of(keys: &Keyring, Decision { filing, effects, .. }: &Decision) -> Self {
        let round = effects.iter().find_map(|effect| match effect {
            Effect::KeepRound(submission) => Some(write::round::document(keys, filing, submission)),
            _ => None,
        });
        Self { filing: write::filing::document(keys, filing), round }
    }
}

impl Proposed {
    pub(crate) const fn decision(&self) -> &Decision {
        &self.decision
    }
}

/// Load, decide: the part of [`decide`] that only reads.
pub(crate) fn propose(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: &str,
    decide: impl FnOnce(&mut Tx, Filing, Timestamp) -> Result<Decision, AppError>,
) -> Result<Proposed, AppError> {
    let filing = read::filing::find(tx, app.keys(), actor, id)?.ok_or(AppError::NotFound)?;
    propose_on(app, tx, filing, decide)
}

fn propose_on(
    app: &App,
    tx: &mut Tx,
    filing: Filing,
    decide: impl FnOnce(&mut Tx, Filing, Timestamp) -> Result<Decision, AppError>,
) -> Result<Proposed, AppError> {
    let now = app.now();
    let before = reference(app, &filing);
    let decision = decide(tx, filing, now)?;
    let (after, documents) =
        (reference(app, &decision.filing), Documents::of(app.keys(), &decision));
    Ok(Proposed { before, after, decision, documents, now })
}

/// A decision on its way into rows.
#[derive(Clone, Copy)]
struct Carrying<'a> {
    app: &'a App,
    via: &'a Via,
    decision: &'a Decision,
    documents: &'a Documents,
    now: Timestamp,
}

/// Commit: saves the filing against the version that was read, and turns the decision into rows.
pub(crate) fn carry_out(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    proposed: &Proposed,
) -> Result<Committed, AppError> {
    let Proposed { before, after, decision, documents, now } = proposed;
    let (filing, now) = (&decision.filing, *now);
    write::filing::save_sealed(tx, filing, &documents.filing)?;
    let mut committed = Committed::default();
    let carrying = Carrying { app, via, decision, documents, now };
    for effect in &decision.effects {
        effect::carry_out(&carrying, tx, effect, &mut committed)?;
    }
    host(tx, filing)?;
    agenda::of_filing(app, tx, filing)?;
    agenda::of_what_it_is_about(app, tx, filing, &committed)?;
    let mut detail: Map<String, Value> =
        decision.event.detail.iter().map(|(k, v)| ((*k).to_owned(), v.as_str().into())).collect();
    detail.insert("from".to_owned(), decision.event.from.as_str().into());
    detail.insert("to".to_owned(), decision.event.to.as_str().into());
    if let Some(number) = &committed.number {
        detail.insert("number".to_owned(), number.as_str().into());
    }
    let event = NewAuditEvent {
        aggregate: "filing",
        aggregate_id: filing.id.as_str(),
        at: now,
        actor: &decision.event.by,
        via: &via.to_string(),
        action: decision.event.action.as_str(),
        detail: &Value::Object(detail).to_string(),
        before,
        after,
    };
    audit::append(tx, &event)?;
    Ok(committed)
}

/// 接入: while an application for something new is under way, its access provider sees how it stands.
pub(crate) fn host(tx: &mut Tx, filing: &Filing) -> Result<(), StoreError> {
    let Outcome::Register(_) = filing.kind.outcome else { return Ok(()) };
    let (state, id) = (filing.state.name(), filing.id.as_str());
    if state.is_closed() || state == StateName::Draft {
        return write::hosting::delete_of_filing(tx, id);
    }
    write::hosting::put(tx, (Hosted::Filing, id), &filing.answers)
}

/// An act on a filing that does not change its state, such as looking at what is masked.
pub(crate) fn note_act(
    app: &App,
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    filing: &Filing,
    action: &str,
    detail: &Value,
) -> Result<(), AppError> {
    let reference = reference(app, filing);
    let event = NewAuditEvent {
        aggregate: "filing",
        aggregate_id: filing.id.as_str(),
        at: app.now(),
        actor,
        via: &via.to_string(),
        action,
        detail: &detail.to_string(),
        before: &reference,
        after: &reference,
    };
    Ok(audit::append(tx, &event)?)
}

/// A reference to the filing as it is: a keyed hash, so that nobody can guess answers from it.
fn reference(app: &App, filing: &Filing) -> String {
    let document = format!(
        "{}\n{}\n{}\n{}",
        filing.state.name().as_str(),
        filing.round,
        filing.reasons.len(),
        filing.answers.to_json()
    );
    app.keys().blind("audit", &document)
}

/// A decision of the domain, or its refusal.
pub(crate) fn decided(decision: Result<Decision, Refusal>) -> Result<Decision, AppError> {
    decision.map_err(AppError::Refused)
}

//! A decision about a violation's case, as rows: the case, its history, the audit trail, what the operator is told, and what
//! becomes of the record.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Notice, Reason, Reasons};
use anbei_domain::id::AccountId;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{Entry, EntryDecision, EntryState};
use anbei_domain::violation::{Case, CaseAction, CaseDecision, CaseEffect, CaseState, Severity};
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, read, write};
use serde_json::{Map, Value};

use super::{agenda, commit_entry, tell};
use crate::{App, AppError, Via};

/// Writes down what was decided about a case, with the files that go with it. There is no other way to change a case.
pub(crate) fn commit_case(
    app: &App,
    tx: &mut Tx,
    (via, evidence): (&Via, &[String]),
    decision: &CaseDecision,
) -> Result<(), AppError> {
    let now = app.now();
    let CaseDecision { case, event, effects } = decision;
    match event.from {
        Some(_) => write::violation::save(tx, case, now)?,
        None => write::violation::insert(tx, case, now)?,
    }
    write::violation::append_event(tx, app.keys(), &case.id, event, (evidence, now))?;
    for effect in effects {
        match effect {
            CaseEffect::Notify(notice) => tell::of_case(app, tx, case, *notice)?,
            CaseEffect::TellProvider(notice) => tell_provider(app, tx, case, *notice)?,
            CaseEffect::SuspendEntry => suspend(app, tx, via, decision)?,
            CaseEffect::RestoreEntry => restore(app, tx, via, decision)?,
        }
    }
    agenda::of_case(app, tx, case)?;
    let mut detail: Map<String, Value> =
        event.facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.as_str().into())).collect();
    let from = event.from.map_or("", CaseState::as_str);
    detail.insert("from".to_owned(), from.into());
    detail.insert("to".to_owned(), event.to.as_str().into());
    detail.insert("evidence".to_owned(), evidence.len().into());
    append(app, tx, (&event.by, via), case, (event.action.as_str(), Value::Object(detail)))
}

/// An act on a case that does not change it, such as looking at what is masked.
pub(crate) fn note_on_case(
    app: &App,
    tx: &mut Tx,
    by: (&Actor, &Via),
    case: &Case,
    action: &str,
) -> Result<(), AppError> {
    append(app, tx, by, case, (action, Value::Object(Map::new())))
}

fn append(
    app: &App,
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    case: &Case,
    (action, detail): (&str, Value),
) -> Result<(), AppError> {
    let event = NewAuditEvent {
        aggregate: "violation",
        aggregate_id: case.id.as_str(),
        at: app.now(),
        actor,
        via: &via.to_string(),
        action,
        detail: &detail.to_string(),
        before: "",
        after: &reference(app, case),
    };
    Ok(audit::append(tx, &event)?)
}

/// A reference to the case as it is: a keyed hash, like a filing's.
fn reference(app: &App, case: &Case) -> String {
    let severity = case.severity.map_or("", Severity::as_str);
    let operator = case.operator.as_ref().map_or("", AccountId::as_str);
    let due_on = case.due_on.map(|day| day.to_string()).unwrap_or_default();
    let facts = [case.state.as_str(), case.category.code, severity, operator, &case.provider];
    app.keys().blind("audit", &format!("{}\n{due_on}", facts.join("\n")))
}

/// 暂停 of the record while its access is stopped; one that is suspended already stays so.
fn suspend(app: &App, tx: &mut Tx, via: &Via, decision: &CaseDecision) -> Result<(), AppError> {
    let Some(entry) = entry_in(tx, &decision.case, EntryState::Active)? else { return Ok(()) };
    let reasons = because([decision.case.category.authority, "access-stopped"])?;
    let suspended = entry.clone().suspend(&decision.event.by, reasons, String::new())?;
    commit_quietly(app, tx, via, (&entry, suspended))
}

/// 恢复 of the record, unless another case still keeps its access stopped.
fn restore(app: &App, tx: &mut Tx, via: &Via, decision: &CaseDecision) -> Result<(), AppError> {
    let Some(entry) = entry_in(tx, &decision.case, EntryState::Suspended)? else { return Ok(()) };
    // Until the provider has confirmed it, nobody knows that access is back.
    let stopped = |case: &Case| {
        let state = case.state;
        case.id != decision.case.id
            && matches!(
                state,
                CaseState::AccessOrdered | CaseState::AccessCancelled | CaseState::RestoreOrdered
            )
    };
    if read::violation::list_of_entry(tx, &entry.id)?.iter().any(stopped) {
        return Ok(());
    }
    let reasons = because(["mended", "access-restored"])?;
    let by = restorer(tx, decision)?;
    let restored = entry.clone().restore(&by, reasons, String::new())?;
    commit_quietly(app, tx, via, (&entry, restored))
}

/// 恢复接入 follows from the officer's order, whoever confirms it.
fn restorer(tx: &mut Tx, decision: &CaseDecision) -> Result<Actor, AppError> {
    let CaseDecision { case, event, .. } = decision;
    if let Actor::Officer { .. } = &event.by {
        return Ok(event.by.clone());
    }
    let ordered = read::violation::find_last_actor(tx, case, CaseAction::OrderRestore)?;
    let account = ordered.ok_or(AppError::NotFound)?;
    Ok(Actor::Officer { account, organ: case.organ.clone() })
}

/// Whoever deals with orders at the access provider is told at once.
fn tell_provider(app: &App, tx: &mut Tx, case: &Case, notice: Notice) -> Result<(), AppError> {
    let Some(entry) = &case.provider_entry else { return Ok(()) };
    let Some(organisation) = read::provider::find_of_entry(tx, entry)? else { return Ok(()) };
    Ok(tell::provider_of_case(app, tx, &organisation, (case, notice))?)
}

fn entry_in(tx: &mut Tx, case: &Case, state: EntryState) -> Result<Option<Entry>, AppError> {
    let Some(id) = &case.entry else { return Ok(None) };
    Ok(read::entry_life::find_to_watch(tx, id)?.filter(|entry| entry.state == state))
}

fn because(codes: [&str; 2]) -> Result<Reasons, Refusal> {
    let reason = |code: &str| Reason { field: None, code: code.to_owned(), note: String::new() };
    Reasons::new(codes.map(reason).to_vec()).ok_or(Refusal::NoReason)
}

/// The message about the case says it already.
fn commit_quietly(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    (before, decision): (&Entry, EntryDecision),
) -> Result<(), AppError> {
    commit_entry(app, tx, via, before, &EntryDecision { notice: None, ..decision })
}

/// Open cases go where the record goes: to its holder, and to its organ.
pub(super) fn follow(app: &App, tx: &mut Tx, entry: &Entry) -> Result<(), AppError> {
    let operator = entry.holder.as_ref().map(|holder| &holder.account);
    for case in read::violation::list_of_entry(tx, &entry.id)? {
        let is_there = case.organ == entry.organ && case.operator.as_ref() == operator;
        if is_there || !case.state.is_open() {
            continue;
        }
        let case = Case { organ: entry.organ.clone(), operator: operator.cloned(), ..case };
        write::violation::save(tx, &case, app.now())?;
        agenda::of_case(app, tx, &case)?;
    }
    Ok(())
}

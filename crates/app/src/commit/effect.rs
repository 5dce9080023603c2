//! Each effect of a decision, as rows.

use anbei_domain::filing::{Decision, Effect, Filing, FilingState, Notice, Submission};
use anbei_domain::kind::register_subject;
use anbei_domain::redact;
use anbei_domain::register::EntryKind;
use anbei_domain::time::Timestamp;
use anbei_domain::value::FilingNumber;
use anbei_store::write::entry::NewEntry;
use anbei_store::write::message::NewMessage;
use anbei_store::write::round::Closing;
use anbei_store::write::subject::SubjectFacts;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::json;

use super::Committed;
use crate::job::DELIVER_NOTICE;
use crate::{App, AppError};

/// Translates `effect` into rows.
pub(super) fn carry_out(
    app: &App,
    tx: &mut Tx,
    decision: &Decision,
    effect: &Effect,
    now: Timestamp,
    committed: &mut Committed,
) -> Result<(), AppError> {
    let filing = &decision.filing;
    match effect {
        Effect::KeepRound(submission) => keep_round(app, tx, filing, submission, now)?,
        Effect::CloseRound { outcome, reasons } => {
            let officer = decision.event.by.account();
            let closing = Closing { outcome: *outcome, reasons, officer, at: now };
            write::round::close(tx, filing, &closing)?;
        }
        Effect::EstablishSubject => put_subject(app, tx, filing, Some(now))?,
        Effect::RegisterEntry(kind) => register(app, tx, filing, *kind, now, committed)?,
        Effect::ReleaseDomains => write::filing::release_domains(tx, filing.id.as_str())?,
        Effect::Notify(notice) => notify(app, tx, filing, *notice, now, committed)?,
    }
    Ok(())
}

fn keep_round(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    submission: &Submission,
    now: Timestamp,
) -> Result<(), AppError> {
    write::round::insert(tx, app.keys(), filing, submission, now)?;
    if filing.kind.needs_subject() { Ok(()) } else { put_subject(app, tx, filing, None) }
}

/// Writes down the subject that `filing` describes, established or still pending.
fn put_subject(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    established_at: Option<Timestamp>,
) -> Result<(), AppError> {
    let answers = &filing.answers;
    let number = register_subject::document_number(answers).unwrap_or_default();
    let facts = SubjectFacts {
        nature: answers.one("subject_nature").unwrap_or_default(),
        name: filing.title(),
        document_blind: &app.keys().blind("document", &number),
        established_at,
    };
    Ok(write::subject::put(tx, app.keys(), filing, answers, &facts)?)
}

/// 备案登记: the number is counted up in this transaction; it exists if and only if the entry does.
fn register(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    kind: EntryKind,
    now: Timestamp,
    committed: &mut Committed,
) -> Result<(), AppError> {
    let missing =
        |what: &str| AppError::internal(format!("{what} of filing {} is missing", filing.id));
    let organ = filing.organ.as_ref().ok_or_else(|| missing("organ"))?;
    let organ = read::organ::find(tx, organ)?.ok_or_else(|| missing("organ"))?;
    let subject =
        read::subject::find(tx, app.keys(), &filing.subject)?.ok_or_else(|| missing("subject"))?;

    let class = app.config().number_class(kind);
    let serial = write::entry::next_serial(tx, &organ.number_region, class)?;
    let serial = u32::try_from(serial).map_err(AppError::internal)?;
    let number = FilingNumber::issue(&organ.prefix, &organ.number_region, class, serial)
        .map_err(AppError::internal)?;
    let subject_name = match subject.nature.as_str() {
        "individual" => redact::person_name(&subject.name),
        _ => subject.name.clone(),
    };
    let facts = filing.kind.entry_facts.map(|facts| facts(&filing.answers)).unwrap_or_default();
    let id = app.fresh_id(now);
    let entry = NewEntry {
        id: &id,
        digits: number.digits(),
        number: &number.to_string(),
        kind,
        name: filing.title(),
        primary_domain: &facts.primary_domain,
        secondary_domains: &facts.secondary_domains,
        subject_id: filing.subject.as_str(),
        account_id: filing.applicant.as_str(),
        subject_nature: &subject.nature,
        subject_name: &subject_name,
        is_interactive: facts.is_interactive,
        organ_id: organ.id.as_str(),
        organ_name: &organ.name,
        filing_id: filing.id.as_str(),
        issued_at: now,
    };
    write::entry::insert(tx, &entry)?;
    write::filing::link_entry(tx, filing.id.as_str(), &id)?;
    committed.number = Some(number.to_string());
    committed.entry_id = Some(id);
    Ok(())
}

/// Tells the applicant: a message in the portal now, mail as a job.
fn notify(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    notice: Notice,
    now: Timestamp,
    committed: &Committed,
) -> Result<(), StoreError> {
    let due_on = match &filing.state {
        FilingState::AwaitingCorrection { due_on } => due_on.to_string(),
        FilingState::AwaitingInspection { inspection, .. } => {
            inspection.at.date_in_china().to_string()
        }
        _ => String::new(),
    };
    let facts = json!({
        "kind": filing.kind.id, "title": filing.title(), "round": filing.round, "due_on": due_on,
        "promised_on": filing.promised_on.map(|day| day.to_string()).unwrap_or_default(),
        "number": committed.number.clone().unwrap_or_default(),
        "reasons": filing.reasons.len(),
    });
    let id = app.fresh_id(now);
    let message = NewMessage {
        id: &id,
        account: &filing.applicant,
        at: now,
        notice: notice.code(),
        filing_id: Some(filing.id.as_str()),
        facts: &facts.to_string(),
    };
    write::message::insert(tx, &message)?;
    let payload = json!({
        "account": filing.applicant.as_str(), "notice": notice.code(), "filing": filing.id.as_str(),
        "facts": facts,
    });
    let sealed = app.keys().seal(&format!("job/{id}"), payload.to_string().as_bytes());
    write::job::insert(tx, &id, DELIVER_NOTICE, &sealed, now)
}

//! Tells people what happened: a message in the portal now, mail as a job.

use anbei_domain::filing::{FilingState, Notice};
use anbei_domain::id::AccountId;
use anbei_domain::kind;
use anbei_domain::register::{Entry, EntryEvent};
use anbei_domain::time::Timestamp;
use anbei_domain::violation::Case;
use anbei_store::read::deadline::{DeadlineRow, ReminderWish};
use anbei_store::write::message::NewMessage;
use anbei_store::{StoreError, Tx, write};
use serde_json::{Value, json};

use super::{Carrying, Committed};
use crate::App;
use crate::job::{self, DELIVER_NOTICE, DELIVER_SHORT};

/// Tells the applicant, and whoever receives what is handed over, what became of a filing.
pub(super) fn of_filing(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    notice: Notice,
    committed: &Committed,
) -> Result<(), StoreError> {
    let filing = &carrying.decision.filing;
    let due_on = match &filing.state {
        FilingState::AwaitingCorrection { due_on } | FilingState::AwaitingAcceptance { due_on } => {
            due_on.to_string()
        }
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
    let about = About { filing: Some(filing.id.as_str()), ..About::default() };
    let receiver = filing.receiver.as_ref().map(|holder| &holder.account);
    for account in [Some(&filing.applicant), receiver].into_iter().flatten() {
        leave(carrying.app, tx, (account, notice), about, &facts, carrying.now)?;
    }
    Ok(())
}

/// Tells the holder of an entry what happened to it.
pub(super) fn of_entry(
    app: &App,
    tx: &mut Tx,
    (entry, event): (&Entry, Option<&EntryEvent>),
    notice: Notice,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(holder) = &entry.holder else { return Ok(()) };
    let kind = kind::registration_of(entry.kind).map_or("", |kind| kind.id);
    let facts = json!({
        "kind": kind, "title": entry.facts.name, "number": entry.facts.number,
        "reasons": event.map_or(0, |event| event.reasons.len()),
        "round": 0, "due_on": "", "promised_on": "",
    });
    let about = About { entry: Some(entry.id.as_str()), ..About::default() };
    leave(app, tx, (&holder.account, notice), about, &facts, now)
}

/// Tells the operator what became of a case about them.
pub(super) fn of_case(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    notice: Notice,
) -> Result<(), StoreError> {
    let Some(operator) = &case.operator else { return Ok(()) };
    let facts = json!({
        "kind": "", "title": case.title, "reference": case.reference, "number": "", "reasons": 0,
        "round": 0, "due_on": case.due_on.map(|day| day.to_string()).unwrap_or_default(),
        "promised_on": "",
    });
    let about = About { case: Some(case.id.as_str()), ..About::default() };
    leave(app, tx, (operator, notice), about, &facts, app.now())
}

/// Tells somebody about an access provider's organisation; `page` says what of it.
pub(crate) fn of_provider(
    app: &App,
    tx: &mut Tx,
    account: &AccountId,
    (notice, title, page): (Notice, &str, &str),
) -> Result<(), StoreError> {
    let facts = json!({
        "kind": "", "title": title, "number": "", "reasons": 0, "round": 0, "due_on": "", "promised_on": "",
        "page": page,
    });
    let about = About { page: Some(page), ..About::default() };
    leave(app, tx, (account, notice), about, &facts, app.now())
}

/// What a message leads to; to all deadlines where it is about nothing in particular.
#[derive(Clone, Copy, Default)]
struct About<'a> {
    filing: Option<&'a str>,
    entry: Option<&'a str>,
    case: Option<&'a str>,
    /// A page, where it is about none of these.
    page: Option<&'a str>,
}

/// By what a message goes out beside the portal.
#[derive(Clone, Copy)]
struct By {
    mail: bool,
    sms: bool,
}

fn leave(
    app: &App,
    tx: &mut Tx,
    to: (&AccountId, Notice),
    about: About<'_>,
    facts: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    leave_by(app, tx, to, (about, By { mail: true, sms: false }), facts, now)
}

fn leave_by(
    app: &App,
    tx: &mut Tx,
    (account, notice): (&AccountId, Notice),
    (about, by): (About<'_>, By),
    facts: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    let id = app.fresh_id(now);
    let message = NewMessage {
        id: &id,
        account,
        at: now,
        notice: notice.code(),
        filing_id: about.filing,
        entry_id: about.entry,
        case_id: about.case,
        facts: &facts.to_string(),
    };
    write::message::insert(tx, &message)?;
    let page = match about {
        About { case: Some(case), .. } => format!("/violations/{case}"),
        About { entry: Some(entry), .. } => format!("/records/{entry}"),
        About { filing: Some(filing), .. } => format!("/filings/{filing}"),
        About { page, .. } => page.unwrap_or("/my/deadlines").to_owned(),
    };
    // The key keeps a letter from being sent twice, whatever becomes of the worker in between.
    let payload = json!({
        "account": account.as_str(), "notice": notice.code(), "page": page, "facts": facts, "key": id,
    });
    if by.mail {
        job::enqueue(app, tx, DELIVER_NOTICE, &payload, now)?;
    }
    if by.sms {
        job::enqueue(app, tx, DELIVER_SHORT, &payload, now)?;
    }
    Ok(())
}

/// 草稿即将失效: told once, before the day on which it lapses.
pub(crate) fn of_expiring_draft(
    app: &App,
    tx: &mut Tx,
    filing: &anbei_domain::filing::Filing,
    due_on: &str,
) -> Result<(), StoreError> {
    let facts = json!({
        "kind": filing.kind.id, "title": filing.title(), "round": filing.round, "due_on": due_on,
        "promised_on": "", "number": "", "reasons": 0,
    });
    let about = About { filing: Some(filing.id.as_str()), ..About::default() };
    leave(app, tx, (&filing.applicant, Notice::DraftExpiring), about, &facts, app.now())
}

/// 与备案不符: what is wrong with the site, and lasts.
pub(crate) fn of_drift(app: &App, tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    of_entry(app, tx, (entry, None), Notice::SiteDrifted, app.now())
}

/// 冒用备案号: the number was seen elsewhere.
pub(crate) fn of_theft(app: &App, tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    of_entry(app, tx, (entry, None), Notice::NumberElsewhere, app.now())
}

/// 期限提醒: everything that is near or over, in one message. Only what fits into a short letter is named.
pub(crate) fn of_deadlines(
    app: &App,
    tx: &mut Tx,
    account: &AccountId,
    due: &[DeadlineRow],
    wish: ReminderWish,
) -> Result<(), StoreError> {
    const NAMED: usize = 20;
    let item = |row: &DeadlineRow| {
        json!({
            "rule": row.deadline.rule.code(), "title": row.title,
            "due_on": row.deadline.due_on.to_string(),
        })
    };
    let items: Vec<_> = due.iter().take(NAMED).map(item).collect();
    let facts = json!({
        "kind": "", "title": "", "round": 0, "due_on": "", "promised_on": "", "number": "",
        "reasons": 0, "count": due.len(), "items": items,
    });
    let by = By { mail: wish.by_mail, sms: wish.by_sms };
    let to = (account, Notice::DeadlinesNear);
    leave_by(app, tx, to, (About::default(), by), &facts, app.now())
}

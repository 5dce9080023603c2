//! Tells people what happened: a message in the portal now, mail as a job.

use anbei_domain::connection::Party;
use anbei_domain::deadline::reminder::QuietHours;
use anbei_domain::filing::{Comes, FilingState, Notice};
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::kind;
use anbei_domain::register::{Entry, EntryEvent};
use anbei_domain::time::Timestamp;
use anbei_domain::violation::Case;
use anbei_store::read::deadline::{DeadlineRow, ReminderWish};
use anbei_store::write::message::NewMessage;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::{Value, json};

use super::{Carrying, Committed, announce};
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

/// 立案、停止接入、恢复接入: what an access provider is told of a case, its systems first and then whoever deals with orders.
pub(super) fn provider_of_case(
    app: &App,
    tx: &mut Tx,
    organisation: &OrganisationId,
    (case, notice): (&Case, Notice),
) -> Result<(), StoreError> {
    let page = format!("/provider/orders/{}", case.id);
    let due_on = case.due_on.map(|day| day.to_string()).unwrap_or_default();
    let facts = json!({
        "title": case.title, "reference": case.reference, "domain": case.domain, "state": case.state.as_str(),
        "due_on": due_on,
    });
    let (party, matter) = (Party::Organisation(organisation.clone()), ("case", case.id.as_str()));
    announce::leave(app, tx, (&party, matter), (notice.code(), &facts), &page, app.now())?;
    let facts = json!({
        "kind": "", "title": case.title, "reference": case.reference, "number": "", "reasons": 0, "round": 0,
        "due_on": due_on, "promised_on": "", "page": page,
    });
    let about = About { page: Some(&page), ..About::default() };
    for line in read::provider::list_members(tx, organisation)? {
        if line.member.role.may_work() {
            leave(app, tx, (&line.member.account, notice), about, &facts, app.now())?;
        }
    }
    Ok(())
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

impl<'a> About<'a> {
    /// The noun and identifier of what it is about, and the page on which a person reads of it.
    fn matter_and_page(self, notice: Notice) -> ((&'static str, &'a str), String) {
        match (self, notice) {
            (Self { case: Some(case), .. }, _) => (("case", case), format!("/violations/{case}")),
            (Self { entry: Some(entry), .. }, _) => (("entry", entry), format!("/records/{entry}")),
            (Self { filing: Some(id), .. }, _) => (("filing", id), format!("/filings/{id}")),
            (Self { page: Some(page), .. }, Notice::ReceiverPaused) => {
                (("webhook", ""), page.to_owned())
            }
            (Self { page: Some(page), .. }, _) => (("provider", ""), page.to_owned()),
            _ => (("account", ""), "/my/deadlines".to_owned()),
        }
    }
}

/// By what a message goes out beside the portal, and when.
#[derive(Clone, Copy)]
struct By {
    mail: bool,
    sms: bool,
    quiet: QuietHours,
}

impl By {
    /// At once, by mail.
    const AT_ONCE: Self = Self { mail: true, sms: false, quiet: QuietHours::NONE };

    /// As its account wishes to be reminded.
    const fn wished(wish: ReminderWish) -> Self {
        Self { mail: wish.by_mail, sms: wish.by_sms, quiet: wish.quiet }
    }
}

fn leave(
    app: &App,
    tx: &mut Tx,
    to: (&AccountId, Notice),
    about: About<'_>,
    facts: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    let by = match to.1.comes() {
        Comes::AtOnce => By::AT_ONCE,
        Comes::ByDay => By { quiet: read::deadline::find_wish(tx, to.0)?.quiet, ..By::AT_ONCE },
        Comes::AsWished => By::wished(read::deadline::find_wish(tx, to.0)?),
    };
    leave_by(app, tx, to, (about, by), facts, now)
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
    let (matter, page) = about.matter_and_page(notice);
    let party = Party::Account(account.clone());
    announce::leave(app, tx, (&party, matter), (notice.code(), facts), &page, now)?;
    // The key keeps a letter from being sent twice, whatever becomes of the worker in between.
    let payload = json!({
        "account": account.as_str(), "notice": notice.code(), "page": page, "facts": facts, "key": id,
    });
    let at = by.quiet.ends_after(now);
    if by.mail {
        job::enqueue(app, tx, DELIVER_NOTICE, &payload, at)?;
    }
    if by.sms {
        job::enqueue(app, tx, DELIVER_SHORT, &payload, at)?;
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
    let to = (account, Notice::DeadlinesNear);
    leave_by(app, tx, to, (About::default(), By::wished(wish)), &near(due), app.now())
}

/// 期限提醒 to whoever deals with orders at an access provider.
pub(crate) fn of_orders_due(
    app: &App,
    tx: &mut Tx,
    provider: &str,
    due: &[DeadlineRow],
) -> Result<(), StoreError> {
    const PAGE: &str = "/provider/orders";
    let Some(organisation) = read::provider::find_of_entry(tx, provider)? else { return Ok(()) };
    let mut facts = near(due);
    facts["page"] = PAGE.into();
    let about = About { page: Some(PAGE), ..About::default() };
    for line in read::provider::list_members(tx, &organisation)? {
        if line.member.role.may_work() {
            let to = (&line.member.account, Notice::DeadlinesNear);
            leave(app, tx, to, about, &facts, app.now())?;
        }
    }
    Ok(())
}

/// What is due, as a message says it.
fn near(due: &[DeadlineRow]) -> Value {
    const NAMED: usize = 20;
    let item = |row: &DeadlineRow| {
        json!({
            "rule": row.deadline.rule.code(), "title": row.title,
            "due_on": row.deadline.due_on.to_string(),
        })
    };
    let items: Vec<_> = due.iter().take(NAMED).map(item).collect();
    json!({
        "kind": "", "title": "", "round": 0, "due_on": "", "promised_on": "", "number": "",
        "reasons": 0, "count": due.len(), "items": items,
    })
}

/// 推送已暂停: a message was given up, so that its receiver gets no more for now.
pub(crate) fn of_paused_receiver(
    app: &App,
    tx: &mut Tx,
    party: &Party,
    url: &str,
) -> Result<(), StoreError> {
    let (accounts, page) = match party {
        Party::Account(account) => (vec![account.clone()], "/account/connections"),
        Party::Organisation(organisation) => {
            let members = read::provider::list_members(tx, organisation)?;
            let managers = members.into_iter().filter(|line| line.member.role.may_manage());
            (managers.map(|line| line.member.account).collect(), "/provider/connections")
        }
    };
    let facts = json!({
        "kind": "", "title": url, "round": 0, "due_on": "", "promised_on": "", "number": "",
        "reasons": 0, "page": page,
    });
    let about = About { page: Some(page), ..About::default() };
    for account in &accounts {
        leave(app, tx, (account, Notice::ReceiverPaused), about, &facts, app.now())?;
    }
    Ok(())
}

//! What an approved filing brings about.

use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, Control};
use anbei_domain::filing::{Decision, Filing};
use anbei_domain::id::{EntryId, SubjectId};
use anbei_domain::kind::{Outcome, register_subject};
use anbei_domain::redact;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{
    Entry, EntryAction, EntryEvent, EntryKind, EntryState, Holder, PublicFacts, Visibility,
};
use anbei_domain::time::Timestamp;
use anbei_domain::value::FilingNumber;
use anbei_store::read::organ::Organ;
use anbei_store::read::subject::Subject;
use anbei_store::write::entry::{ClaimMarks, NewEntry};
use anbei_store::write::subject::SubjectFacts;
use anbei_store::{Tx, read, write};

use super::entry::{commit_entry, commit_registered, digits};
use super::{Carrying, Committed};
use crate::{App, AppError};

/// Makes `outcome` of the approved filing true.
pub(super) fn bring_about(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    outcome: Outcome,
    committed: &mut Committed,
) -> Result<(), AppError> {
    // What was filled in under an older form comes about in the terms of the present one.
    let (filing, _) = carrying.decision.filing.in_present_form();
    let decision = Decision { filing, ..carrying.decision.clone() };
    let carrying = &Carrying { decision: &decision, ..*carrying };
    let filing = &carrying.decision.filing;
    match outcome {
        Outcome::EstablishSubject => put_subject(carrying.app, tx, filing, Some(carrying.now)),
        Outcome::ChangeSubject => change_subject(carrying, tx),
        Outcome::CancelSubject => cancel_subject(tx, &filing.subject),
        Outcome::Register(kind) => register(carrying, tx, kind, committed),
        Outcome::ChangeEntry(_) => change_entry(carrying, tx),
        Outcome::CancelEntry => {
            let entry = entry_of(tx, filing)?;
            let decision = entry.clone().cancel(by(carrying), filing.id.clone())?;
            commit_entry(carrying.app, tx, carrying.via, &entry, &decision)
        }
        Outcome::TransferEntry => transfer_entry(carrying, tx, committed),
        Outcome::ClaimEntry => claim_entry(carrying, tx),
    }
}

fn by<'a>(carrying: &Carrying<'a>) -> &'a Actor {
    &carrying.decision.event.by
}

fn missing(what: &str, filing: &Filing) -> AppError {
    AppError::internal(format!("{what} of filing {} is missing", filing.id))
}

fn entry_of(tx: &mut Tx, filing: &Filing) -> Result<Entry, AppError> {
    read::entry_life::find_of_filing(tx, filing)?.ok_or_else(|| missing("entry", filing))
}

fn organ_of(tx: &mut Tx, filing: &Filing) -> Result<Organ, AppError> {
    let organ = filing.organ.as_ref().ok_or_else(|| missing("organ", filing))?;
    read::organ::find(tx, organ)?.ok_or_else(|| missing("organ", filing))
}

fn subject_of(
    app: &App,
    tx: &mut Tx,
    id: &SubjectId,
    filing: &Filing,
) -> Result<Subject, AppError> {
    read::subject::find(tx, app.keys(), id)?.ok_or_else(|| missing("subject", filing))
}

/// Writes down the subject that `filing` describes, established or still pending.
pub(super) fn put_subject(
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

/// 变更主体. If another organ is competent now, it registers everything of the subject anew: old numbers keep leading there.
fn change_subject(carrying: &Carrying<'_>, tx: &mut Tx) -> Result<(), AppError> {
    let (app, filing) = (carrying.app, &carrying.decision.filing);
    let before = subject_of(app, tx, &filing.subject, filing)?;
    put_subject(app, tx, filing, before.established_at)?;
    let organ = organ_of(tx, filing)?;
    if before.organ_id.as_deref() == Some(organ.id.as_str()) {
        return Ok(());
    }
    for entry in read::entry_life::list_living_of_subject(tx, &filing.subject)? {
        let number = next_number(app, tx, &organ, entry.kind)?.to_string();
        let organ_name = organ.name.clone();
        let facts = PublicFacts { number, organ_name, ..entry.facts.clone() };
        let decision =
            entry.clone().renumber(by(carrying), facts, organ.id.clone(), filing.id.clone())?;
        commit_entry(app, tx, carrying.via, &entry, &decision)?;
    }
    Ok(())
}

/// 注销主体: only once nothing of it lives any more.
fn cancel_subject(tx: &mut Tx, subject: &SubjectId) -> Result<(), AppError> {
    if !read::entry_life::list_living_of_subject(tx, subject)?.is_empty() {
        return Err(Refusal::EntriesRemain.into());
    }
    Ok(write::subject::cancel(tx, subject)?)
}

/// The number is counted up in this transaction; it exists if and only if the entry does. Numbers that came in with older
/// filings are passed over.
fn next_number(
    app: &App,
    tx: &mut Tx,
    organ: &Organ,
    kind: EntryKind,
) -> Result<FilingNumber, AppError> {
    let class = app.config().number_class(kind);
    loop {
        let serial = write::entry::next_serial(tx, &organ.number_region, class)?;
        let serial = u32::try_from(serial).map_err(AppError::internal)?;
        let number = FilingNumber::issue(&organ.prefix, &organ.number_region, class, serial)
            .map_err(AppError::internal)?;
        if !read::older::is_numbered(tx, number.digits())? {
            return Ok(number);
        }
    }
}

/// 开办者名称, as everybody may read it.
fn public_name(subject: &Subject) -> String {
    public_form(&subject.nature, &subject.name)
}

/// A person's name is masked before it is written down anywhere public.
pub(super) fn public_form(nature: &str, name: &str) -> String {
    if nature == "individual" { redact::person_name(name) } else { name.to_owned() }
}

/// What the register will say of what `filing` describes.
fn facts_of(filing: &Filing, subject: &Subject, organ: &Organ, number: String) -> PublicFacts {
    let of = filing.kind.entry_facts.map(|facts| facts(&filing.answers)).unwrap_or_default();
    PublicFacts {
        number,
        name: filing.title().to_owned(),
        primary_domain: of.primary_domain,
        secondary_domains: of.secondary_domains,
        identities: of.identities.into_iter().map(|(_, identity)| identity).collect(),
        subject_nature: subject.nature.clone(),
        subject_name: public_name(subject),
        is_interactive: of.is_interactive,
        organ_name: organ.name.clone(),
    }
}

/// 备案登记.
fn register(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    kind: EntryKind,
    committed: &mut Committed,
) -> Result<(), AppError> {
    let (app, filing, now) = (carrying.app, &carrying.decision.filing, carrying.now);
    let organ = organ_of(tx, filing)?;
    let subject = subject_of(app, tx, &filing.subject, filing)?;
    let number = next_number(app, tx, &organ, kind)?;
    let facts = facts_of(filing, &subject, &organ, number.to_string());
    let id = app.fresh_id(now);
    let holder = Holder { account: filing.applicant.clone(), subject: filing.subject.clone() };
    let entry = Entry {
        id: EntryId::new(id.clone()),
        kind,
        state: EntryState::Active,
        facts,
        holder: Some(holder),
        organ: organ.id,
        proposal: None,
        version: 0,
    };
    insert(tx, &entry, filing.id.as_str(), ClaimMarks::default(), now)?;
    let event = registered(by(carrying), Some(filing));
    commit_registered(app, tx, carrying.via, &entry, &event, now)?;
    put_document(app, tx, &entry, filing, &filing.answers)?;
    let facts = &entry.facts;
    for domain in facts.secondary_domains.iter().chain([&facts.primary_domain]) {
        write::unfiled::settle(tx, domain, now)?;
    }
    write::filing::link_entry(tx, filing.id.as_str(), &id)?;
    committed.number = Some(entry.facts.number.clone());
    committed.entry_id = Some(id);
    Ok(())
}

/// The first event of an entry's history.
pub(super) fn registered(by: &Actor, filing: Option<&Filing>) -> EntryEvent {
    EntryEvent {
        action: EntryAction::Register,
        by: by.clone(),
        from: None,
        to: EntryState::Active,
        changes: Vec::new(),
        reasons: Vec::new(),
        note: String::new(),
        visibility: Visibility::Public,
        reply_to: None,
        filing: filing.map(|filing| filing.id.clone()),
    }
}

/// Puts an entry into the register.
pub(super) fn insert(
    tx: &mut Tx,
    entry: &Entry,
    filing: &str,
    claim: ClaimMarks<'_>,
    issued_at: Timestamp,
) -> Result<(), AppError> {
    let facts = &entry.facts;
    let holder = entry.holder.as_ref();
    let row = NewEntry {
        id: entry.id.as_str(),
        digits: &digits(&facts.number),
        number: &facts.number,
        kind: entry.kind,
        name: &facts.name,
        primary_domain: &facts.primary_domain,
        secondary_domains: &facts.secondary_domains,
        identities: &facts.identities,
        subject_id: holder.map_or("", |holder| holder.subject.as_str()),
        account_id: holder.map_or("", |holder| holder.account.as_str()),
        subject_nature: &facts.subject_nature,
        subject_name: &facts.subject_name,
        is_interactive: facts.is_interactive,
        organ_id: entry.organ.as_str(),
        organ_name: &facts.organ_name,
        filing_id: filing,
        issued_at,
        claim,
    };
    write::entry::insert(tx, &row)?;
    Ok(())
}

fn put_document(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    filing: &Filing,
    answers: &Answers,
) -> Result<(), AppError> {
    let document = (filing.form_version, answers);
    let fields = filing.kind.fields_ever();
    Ok(write::entry_life::put_document(tx, app.keys(), entry.id.as_str(), document, fields)?)
}

/// 变更: the number stays.
fn change_entry(carrying: &Carrying<'_>, tx: &mut Tx) -> Result<(), AppError> {
    let (app, filing) = (carrying.app, &carrying.decision.filing);
    let entry = entry_of(tx, filing)?;
    let organ = organ_of(tx, filing)?;
    let subject = subject_of(app, tx, &filing.subject, filing)?;
    let facts = facts_of(filing, &subject, &organ, entry.facts.number.clone());
    let decision = entry.clone().change(by(carrying), facts, filing.id.clone())?;
    commit_entry(app, tx, carrying.via, &entry, &decision)?;
    put_document(app, tx, &entry, filing, &filing.answers)?;
    Ok(write::watch::begin_anew(tx, &entry.id, carrying.now)?)
}

/// 移交: another subject's from now on. Where its organ is another one, that organ issues a number of its own.
fn transfer_entry(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    committed: &mut Committed,
) -> Result<(), AppError> {
    let (app, filing) = (carrying.app, &carrying.decision.filing);
    let entry = entry_of(tx, filing)?;
    let organ = organ_of(tx, filing)?;
    let holder = filing.receiver.clone().ok_or_else(|| missing("receiver", filing))?;
    let receiver = subject_of(app, tx, &holder.subject, filing)?;
    let number = if entry.organ == organ.id {
        entry.facts.number.clone()
    } else {
        next_number(app, tx, &organ, entry.kind)?.to_string()
    };
    let facts = PublicFacts {
        number,
        subject_nature: receiver.nature.clone(),
        subject_name: public_name(&receiver),
        organ_name: organ.name.clone(),
        ..entry.facts.clone()
    };
    committed.number = Some(facts.number.clone());
    let decision =
        entry.clone().transfer(by(carrying), (holder, organ.id), facts, filing.id.clone())?;
    commit_entry(app, tx, carrying.via, &entry, &decision)?;
    strip_document(app, tx, &entry)
}

/// What the giving subject said of its people and uploaded stays with it: the receiving one is asked anew when it first
/// reports a change.
fn strip_document(app: &App, tx: &mut Tx, entry: &Entry) -> Result<(), AppError> {
    let found = read::entry_life::find_document(tx, app.keys(), &entry.id)?;
    let kind = anbei_domain::kind::registration_of(entry.kind);
    let (Some((version, answers)), Some(kind)) = (found, kind) else { return Ok(()) };
    let (mut answers, _) = kind.bring_up(version, &answers);
    let of_people = kind
        .steps
        .iter()
        .flat_map(|step| step.groups.iter())
        .filter(|group| group.same_as.is_some())
        .flat_map(|group| group.fields.iter());
    let uploads = kind.fields().filter(|field| field.control() == Control::Upload);
    for field in of_people.copied().chain(uploads) {
        answers.remove(field.id());
    }
    let id = entry.id.as_str();
    let document = (kind.form_version, &answers);
    Ok(write::entry_life::put_document(tx, app.keys(), id, document, kind.fields_ever())?)
}

/// 认领.
fn claim_entry(carrying: &Carrying<'_>, tx: &mut Tx) -> Result<(), AppError> {
    let (app, filing) = (carrying.app, &carrying.decision.filing);
    let entry = entry_of(tx, filing)?;
    let subject = subject_of(app, tx, &filing.subject, filing)?;
    let facts = PublicFacts {
        subject_nature: subject.nature.clone(),
        subject_name: public_name(&subject),
        ..entry.facts.clone()
    };
    let holder = Holder { account: filing.applicant.clone(), subject: filing.subject.clone() };
    let decision = entry.clone().claim(by(carrying), holder, facts, filing.id.clone())?;
    commit_entry(app, tx, carrying.via, &entry, &decision)?;
    Ok(write::entry_life::forget_claim_marks(tx, &entry.id)?)
}

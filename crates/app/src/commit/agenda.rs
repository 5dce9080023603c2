//! 期限: written anew whenever what they are about has changed.

use anbei_domain::actor::Actor;
use anbei_domain::check;
use anbei_domain::deadline::{Pauses, agenda};
use anbei_domain::field::Answers;
use anbei_domain::filing::{Filing, FilingState};
use anbei_domain::id::EntryId;
use anbei_domain::kind::Outcome;
use anbei_domain::register::Entry;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::Case;
use anbei_store::read::deadline::About;
use anbei_store::write::deadline::{self, Owner};
use anbei_store::{Tx, read};
use jiff::civil::Date;

use super::Committed;
use crate::{App, AppError};

/// After a filing was begun or moved, or typing changed a day from which something runs.
pub(crate) fn of_filing(app: &App, tx: &mut Tx, filing: &Filing) -> Result<(), AppError> {
    let notice = read::unfiled::find_of_filing(tx, filing.id.as_str())?;
    let notified_on = notice.and_then(|site| site.notified_on.parse().ok());
    let running = agenda::of_filing(filing, notified_on, app.calendar());
    let owner = Owner {
        about: About::Filing,
        id: filing.id.as_str(),
        account: Some(&filing.applicant),
        organ: filing.organ.as_ref(),
        provider: None,
        title: filing.title(),
    };
    Ok(deadline::put(tx, &owner, &running, app.now())?)
}

/// Whether what runs for a filing, or how it is called, has changed by typing.
pub(crate) fn is_touched(app: &App, before: &Filing, after: &Filing) -> bool {
    let of = |filing| agenda::of_filing(filing, None, app.calendar());
    let (was, is) = (of(before), of(after));
    was != is || (!is.is_empty() && before.title() != after.title())
}

/// After an entry, or what its holder said of it, has changed. An entry without a holder owes nothing.
pub(crate) fn of_entry(app: &App, tx: &mut Tx, entry: &Entry) -> Result<(), AppError> {
    let id = entry.id.as_str();
    let Some(holder) = &entry.holder else { return Ok(deadline::forget(tx, About::Entry, id)?) };
    let numbered_at = read::entry_life::find_numbered_here_at(tx, &entry.id)?;
    let document = read::entry_life::find_document(tx, app.keys(), &entry.id)?;
    let (changed_on, closed_on) = gone_on(app, tx, entry)?;
    let known = agenda::Known {
        numbered_at,
        suspensions: suspensions(tx, entry, numbered_at)?,
        changed_on,
        closed_on,
        answers: document.as_ref().map(|(_, answers)| answers),
    };
    let running = agenda::of_entry(entry.state, known, app.calendar());
    let owner = Owner {
        about: About::Entry,
        id,
        account: Some(&holder.account),
        organ: Some(&entry.organ),
        provider: None,
        title: &entry.facts.name,
    };
    Ok(deadline::put(tx, &owner, &running, app.now())?)
}

/// The days over which an entry was suspended since it got its number.
pub(crate) fn suspensions(
    tx: &mut Tx,
    entry: &Entry,
    numbered_at: Option<Timestamp>,
) -> Result<Pauses, AppError> {
    let Some(numbered_at) = numbered_at else { return Ok(Pauses::NONE) };
    let history = read::entry_life::list_events(tx, entry)?;
    let history = history.iter().map(|past| (past.event.action, past.at.date_in_china()));
    Ok(agenda::suspensions(numbered_at.date_in_china(), history))
}

/// After a case was opened or moved: the operator's days, or those of the access provider that was ordered to act. Whoever
/// has no account is told on paper; the organ's calendar knows the day all the same.
pub(super) fn of_case(app: &App, tx: &mut Tx, case: &Case) -> Result<(), AppError> {
    let is_ordered = case.state.is_ordered();
    let owner = Owner {
        about: About::Violation,
        id: case.id.as_str(),
        account: case.operator.as_ref().filter(|_| !is_ordered),
        organ: Some(&case.organ),
        provider: case.provider_entry.as_deref().filter(|_| is_ordered),
        title: &case.title,
    };
    let running = agenda::of_case(case);
    Ok(deadline::put(tx, &owner, running.as_slice(), app.now())?)
}

/// 变更报告、注销: since when an entry's site has lastingly been elsewhere than filed, and since when it has been closed, unless
/// what its holder has handed in says so.
fn gone_on(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
) -> Result<(Option<Date>, Option<Date>), AppError> {
    let Some(gone) = read::watch::find_gone(tx, &entry.id)? else { return Ok((None, None)) };
    let open = match read::entry_life::find_open_filing(tx, &entry.id)? {
        Some(id) => read::filing::find(tx, app.keys(), &Actor::Clock, &id)?,
        None => None,
    };
    let said = open.filter(|open| open.round > 0).map(|open| open.kind.outcome);
    let is_changing = said.is_some_and(Outcome::reports_change);
    let is_cancelling = said == Some(Outcome::CancelEntry);
    let moved = gone.moved_since.filter(|since| check::lasts(*since, gone.seen_at));
    let closed = gone.closed_since.filter(|since| check::has_stopped(*since, gone.seen_at));
    let moved = moved.filter(|_| !is_changing);
    let closed = closed.filter(|_| !is_cancelling);
    Ok((moved.map(Timestamp::date_in_china), closed.map(Timestamp::date_in_china)))
}

/// After a filing about an entry or a subject was handed in or taken back, or has brought about what it was made for.
pub(super) fn of_what_it_is_about(
    app: &App,
    tx: &mut Tx,
    filing: &Filing,
    committed: &Committed,
) -> Result<(), AppError> {
    let is_approved = filing.state == FilingState::Approved;
    if !is_approved && !filing.kind.outcome.reports_change() {
        return Ok(());
    }
    let entry = match &committed.entry_id {
        Some(id) => {
            let made = Filing { entry: Some(EntryId::new(id.clone())), ..filing.clone() };
            read::entry_life::find_of_filing(tx, &made)?
        }
        None => read::entry_life::find_of_filing(tx, filing)?,
    };
    if let Some(entry) = entry {
        of_entry(app, tx, &entry)?;
    }
    if is_approved && filing.kind.outcome.is_of_subject() {
        of_subject(app, tx, filing)?;
    }
    Ok(())
}

/// After the subject of a filing has changed.
pub(crate) fn of_subject(app: &App, tx: &mut Tx, filing: &Filing) -> Result<(), AppError> {
    let subject = read::subject::find(tx, app.keys(), &filing.subject)?;
    let living = subject.filter(read::subject::Subject::is_established);
    let answers = living.as_ref().map_or_else(Answers::new, |subject| subject.answers.clone());
    let owner = Owner {
        about: About::Subject,
        id: filing.subject.as_str(),
        account: Some(&filing.applicant),
        organ: None,
        provider: None,
        title: living.as_ref().map_or("", |subject| subject.name.as_str()),
    };
    Ok(deadline::put(tx, &owner, &agenda::of_papers(&answers), app.now())?)
}

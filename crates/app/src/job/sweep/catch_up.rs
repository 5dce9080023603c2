//! 补算: what was there before there were deadlines, or before apps held their identities, gets them once.

use std::time::Duration;

use anbei_domain::actor::Actor;
use anbei_domain::check;
use anbei_domain::deadline::DeadlineRule;
use anbei_domain::id::{EntryId, SubjectId};
use anbei_domain::kind;
use anbei_domain::register::{Entry, EntryKind, Identity};
use anbei_store::read::catch_up::Behind;
use anbei_store::read::deadline::About;
use anbei_store::read::hosting::Hosted;
use anbei_store::{Tx, read, write};

use super::{Sweep, Swept};
use crate::commit::{self, agenda};
use crate::use_case::identity_guard;
use crate::{App, AppError, Via};

/// Takes no input. The schema's step has left a list; each row goes in the transaction that does its work, so that a run
/// that was cut off goes on with the next one.
pub struct CatchUp;

const BATCH: usize = 200;
/// Rows of one run: a few seconds of writing, so that a large register is caught up with over hours, not at the cost of who
/// uses it meanwhile.
const MOST: usize = 20_000;

impl Sweep for CatchUp {
    fn name(&self) -> &'static str {
        "catch-up"
    }

    fn every(&self) -> Duration {
        Duration::from_mins(10)
    }

    fn run(&self, app: &App) -> Result<Swept, AppError> {
        let (mut swept, mut after) = (Swept::default(), None);
        loop {
            let from: Option<Behind> = after.take();
            let found =
                app.store().read_now(move |tx| read::catch_up::list(tx, from.as_ref(), BATCH))?;
            for behind in &found {
                match catch_up(app, behind) {
                    Ok(true) => swept.done += 1,
                    // Another worker got there first.
                    Ok(false) => swept.skipped += 1,
                    // One broken row must not shelter the rest.
                    Err(error) => swept.failed.push((behind.id.clone(), error)),
                }
            }
            if found.len() < BATCH || swept.done + swept.skipped >= MOST {
                return Ok(swept);
            }
            after = found.into_iter().next_back();
        }
    }
}

fn catch_up(app: &App, behind: &Behind) -> Result<bool, AppError> {
    let (inner, behind) = (app.clone(), behind.clone());
    app.store().write_now(move |tx| {
        if !write::catch_up::finish(tx, &behind)? {
            return Ok(false);
        }
        match behind.about {
            About::Entry => entry(&inner, tx, &EntryId::new(behind.id))?,
            About::Filing => filing(&inner, tx, &behind.id)?,
            About::Subject => subject(&inner, tx, &SubjectId::new(behind.id))?,
            // Cases have had their days from the beginning.
            About::Violation => {}
        }
        Ok(true)
    })
}

fn entry(app: &App, tx: &mut Tx, id: &EntryId) -> Result<(), AppError> {
    let Some(entry) = read::entry_life::find_to_watch(tx, id)? else { return Ok(()) };
    if let Some((_, answers)) = read::entry_life::find_document(tx, app.keys(), id)? {
        write::hosting::put(tx, (Hosted::Entry, id.as_str()), &answers)?;
    }
    let identities = missing_identities(app, tx, &entry)?;
    if identities.is_empty() {
        agenda::of_entry(app, tx, &entry)?;
    } else {
        let via = Via { address: String::new(), session: "sweep".to_owned() };
        let decision = entry.clone().complete(identities);
        commit::commit_entry(app, tx, &via, &entry, &decision)?;
    }
    let last = read::look::list_of_entry(tx, &entry, 1)?;
    if last.first().is_some_and(|look| check::is_badge_shown(&look.findings)) {
        let rule = DeadlineRule::ShowBadge;
        write::deadline::mark_done(tx, About::Entry, id.as_str(), rule, app.now())?;
    }
    Ok(())
}

/// What its holder has said it is known as and the register has not kept. What another one holds by now stays with that.
fn missing_identities(app: &App, tx: &mut Tx, entry: &Entry) -> Result<Vec<Identity>, AppError> {
    if entry.kind == EntryKind::Website || !entry.facts.identities.is_empty() {
        return Ok(Vec::new());
    }
    let document = read::entry_life::find_document(tx, app.keys(), &entry.id)?;
    let kind = kind::registration_of(entry.kind);
    let (Some((version, answers)), Some(kind)) = (document, kind) else { return Ok(Vec::new()) };
    let (answers, _) = kind.bring_up(version, &answers);
    let facts = kind.entry_facts.map(|facts| facts(&answers)).unwrap_or_default();
    let own = read::entry_life::find_open_filing(tx, &entry.id)?;
    let mut free = Vec::new();
    for (_, identity) in facts.identities {
        let holder = read::identity::find_holder(tx, &identity.key(entry.kind))?;
        match holder.filter(|holder| Some(&holder.id) != own.as_ref()) {
            None => free.push(identity),
            Some(holder) => {
                tracing::warn!(entry.id = %entry.id, holder = holder.id, "an identity is filed twice");
            }
        }
    }
    Ok(free)
}

fn filing(app: &App, tx: &mut Tx, id: &str) -> Result<(), AppError> {
    let Some(filing) = read::filing::find(tx, app.keys(), &Actor::Clock, id)? else {
        return Ok(());
    };
    // A draft holds nothing yet.
    if filing.round > 0 {
        match identity_guard::hold_identities(tx, &filing, &filing.answers) {
            // Somebody else has filed the same; the officer decides.
            Err(AppError::Refused(refusal)) => {
                tracing::warn!(filing.id = %filing.id, %refusal, "an identity is filed twice");
            }
            done => done?,
        }
    }
    commit::host(tx, &filing)?;
    agenda::of_filing(app, tx, &filing)
}

fn subject(app: &App, tx: &mut Tx, id: &SubjectId) -> Result<(), AppError> {
    let Some(subject) = read::subject::find(tx, app.keys(), id)? else { return Ok(()) };
    let filing = read::filing::find(tx, app.keys(), &Actor::Clock, &subject.filing_id)?;
    filing.map_or(Ok(()), |filing| agenda::of_subject(app, tx, &filing))
}

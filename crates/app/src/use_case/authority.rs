//! The authority's side of an entry, and its holder's right of reply.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Reason, Reasons};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{Entry, EntryAction, EntryDecision, EntryEvent, Visibility, reason};
use anbei_domain::time::Timestamp;
use anbei_store::{Tx, read};

use super::domain_guard::still_free;
use crate::commit::commit_entry;
use crate::{App, AppError, Via};

/// What is done with an entry.
#[derive(Debug, Clone)]
pub enum EntryMove {
    Suspend(Given),
    Restore(Given),
    /// 撤销 or 撤销后恢复: a first officer's proposal.
    Propose(EntryAction, Given),
    /// 签署 what another officer proposed.
    Countersign,
    Decline,
    Annotate {
        text: String,
        visibility: Visibility,
    },
    Reply {
        to: i64,
        text: String,
    },
}

/// Why: coded reasons, and words of one's own.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pub codes: Vec<String>,
    pub note: String,
}

/// The longest text of one's own, characters.
pub const MOST: usize = 1000;

impl App {
    /// Moves one entry, for whoever has a say in it.
    pub fn move_entry(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        what: EntryMove,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let entry = read::entry_life::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
            let decision = moved(tx, entry.clone(), &actor, what, app.now())?;
            if decision.entry.state.holds_domain() && !entry.state.holds_domain() {
                still_free(tx, &entry)?;
            }
            commit_entry(&app, tx, &via, &entry, &decision)
        })
    }
}

fn moved(
    tx: &mut Tx,
    entry: Entry,
    by: &Actor,
    what: EntryMove,
    now: Timestamp,
) -> Result<EntryDecision, AppError> {
    let cut = |text: String| -> String { text.trim().chars().take(MOST).collect() };
    let decision = match what {
        EntryMove::Suspend(given) => {
            let (reasons, note) = reasons(EntryAction::Suspend, &given)?;
            entry.suspend(by, reasons, note)
        }
        EntryMove::Restore(given) => {
            let (reasons, note) = reasons(EntryAction::Restore, &given)?;
            entry.restore(by, reasons, note)
        }
        EntryMove::Propose(action, given) => {
            let (reasons, note) = reasons(action, &given)?;
            entry.propose(action, by, reasons, note, now)
        }
        EntryMove::Countersign => entry.countersign(by),
        EntryMove::Decline => entry.decline(by),
        EntryMove::Annotate { text, visibility } => entry.annotate(by, cut(text), visibility),
        EntryMove::Reply { to, text } => {
            let history = history(tx, &entry)?;
            entry.reply(by, to, cut(text), &history)
        }
    };
    Ok(decision?)
}

fn history(tx: &mut Tx, entry: &Entry) -> Result<Vec<(i64, EntryEvent)>, AppError> {
    let events = read::entry_life::list_public_events(tx, entry.id.as_str())?;
    Ok(events.into_iter().map(|past| (past.place, past.event)).collect())
}

/// Coded reasons that may be given for `action`, at least one.
fn reasons(action: EntryAction, given: &Given) -> Result<(Reasons, String), Refusal> {
    let fits =
        |code: &&String| reason::find(code).is_some_and(|reason| reason.actions.contains(&action));
    let coded = |code: &String| Reason { field: None, code: code.clone(), note: String::new() };
    let reasons = given.codes.iter().filter(fits).map(coded).collect();
    let note = given.note.trim().chars().take(MOST).collect();
    Ok((Reasons::new(reasons).ok_or(Refusal::NoReason)?, note))
}

//! Each effect of a decision, as rows.

use anbei_domain::filing::{Decision, Effect, FilingState, Submission};
use anbei_domain::kind::Kind;
use anbei_store::write::round::Closing;
use anbei_store::{Tx, write};

use super::{Carrying, Committed, outcome, tell};
use crate::AppError;

/// Translates `effect` into rows.
pub(super) fn carry_out(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    effect: &Effect,
    committed: &mut Committed,
) -> Result<(), AppError> {
    let Carrying { decision, now, .. } = *carrying;
    let filing = &decision.filing;
    match effect {
        Effect::KeepRound(submission) => keep_round(carrying, tx, submission)?,
        Effect::CloseRound { outcome, reasons } => {
            let officer = decision.event.by.account();
            let closing = Closing { outcome: *outcome, reasons, officer, at: now };
            write::round::close(tx, filing, &closing)?;
        }
        Effect::BringAbout(result) => outcome::bring_about(carrying, tx, *result, committed)?,
        Effect::ReleaseHolds => {
            write::filing::release_domains(tx, filing.id.as_str())?;
            write::identity::release(tx, filing.id.as_str())?;
            write::unfiled::release(tx, filing.id.as_str())?;
        }
        Effect::Notify(notice) => tell::of_filing(carrying, tx, *notice, committed)?,
    }
    Ok(())
}

fn keep_round(
    carrying: &Carrying<'_>,
    tx: &mut Tx,
    submission: &Submission,
) -> Result<(), AppError> {
    let Carrying { app, decision: Decision { filing, .. }, documents, now, .. } = *carrying;
    let document = documents.round.as_ref();
    let document = document.ok_or_else(|| AppError::internal("a round was not sealed"))?;
    write::round::insert(tx, filing, (submission, document), now)?;
    if matches!(filing.state, FilingState::AwaitingAcceptance { .. }) {
        write::filing::put_offer(tx, filing.id.as_str(), &app.offer_blind(&filing.id))?;
    }
    if Kind::needs_subject(filing.kind) {
        Ok(())
    } else {
        outcome::put_subject(app, tx, filing, None)
    }
}

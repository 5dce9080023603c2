//! 提交审核: check everything, address it, freeze it, hand it over. And 撤回.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Acknowledgement, Filing};
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;

use super::submission::HandIn;
pub use super::submission::taken;
use crate::commit::{self, Committed, decided};
use crate::{App, AppError, Via};

/// 责任告知书: its current wording. The text is the catalog's; changing it means a new version.
pub const NOTICE_VERSION: &str = "2026-11-2";

/// What the applicant says of the responsibility notice when submitting.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The version that was on the screen.
    pub notice_version: String,
    /// When it was put there, as the server said it.
    pub shown_at: Timestamp,
}

impl App {
    /// 提交审核 and 重新提交.
    ///
    /// # Errors
    ///
    /// [`Refusal::Flawed`] with every flaw of every field; nothing is changed then.
    pub fn submit_filing(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        acceptance: Option<Acceptance>,
    ) -> impl Future<Output = Result<Committed, AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        let hand_in = HandIn { actor, via, id, acceptance };
        async move {
            // What takes long, reading and checking, is done beside the others; only what must be is done in turn.
            let (reader, asked) = (app.clone(), hand_in.clone());
            let prepared = app.store().read(move |tx| reader.prepare(tx, &asked)).await?;
            let writer = app.clone();
            let written = app.store().write(move |tx| writer.hand_in(tx, &hand_in, prepared));
            written.await.map(|(committed, _)| committed)
        }
    }

    /// The evidence that the responsibility notice was read, for kinds that ask for it.
    pub(super) fn acknowledge(
        &self,
        filing: &Filing,
        via: &Via,
        acceptance: Option<&Acceptance>,
        now: Timestamp,
    ) -> Result<Option<Acknowledgement>, Refusal> {
        if !filing.kind.outcome.needs_notice() {
            return Ok(None);
        }
        self.read_notice(via, acceptance, now).map(Some)
    }

    /// The evidence that the responsibility notice, as it reads now, was read to its end.
    pub(crate) fn read_notice(
        &self,
        via: &Via,
        acceptance: Option<&Acceptance>,
        now: Timestamp,
    ) -> Result<Acknowledgement, Refusal> {
        let acceptance = acceptance.ok_or(Refusal::NoticeNotAcknowledged)?;
        if acceptance.notice_version != NOTICE_VERSION {
            return Err(Refusal::NoticeNotAcknowledged);
        }
        let read_for = now.as_millis() - acceptance.shown_at.as_millis();
        if read_for < self.config().notice_seconds * 1000 {
            return Err(Refusal::NoticeNotRead);
        }
        let notice_version = acceptance.notice_version.clone();
        Ok(Acknowledgement { notice_version, at: now, session: via.session.clone() })
    }

    /// 撤回.
    pub fn withdraw_filing(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<Committed, AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            commit::decide(&app, tx, (&actor, &via), &id, |_, filing, now| {
                decided(filing.withdraw(&actor, now))
            })
        })
    }
}

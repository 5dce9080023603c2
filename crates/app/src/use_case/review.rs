//! 审核: an officer's moves.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Decision, Filing, Inspection, Reason, Reasons, Signing};
use anbei_domain::id::OrganId;
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use anbei_store::{Tx, read, write};
use serde_json::json;

use crate::commit::{self, Committed, decided};
use crate::{App, AppError, Via};

/// What an officer does with a case.
#[derive(Debug, Clone)]
pub enum ReviewMove {
    Take,
    Release,
    HandOver { to: OrganId, why: String },
    Return(Vec<Reason>),
    Inspect(Inspection),
    RecordInspection { finding: String },
    Approve,
    Sign,
    SendBack { why: String },
    Refuse(Vec<Reason>),
}

impl App {
    /// Moves one case.
    pub fn review(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        what: ReviewMove,
    ) -> impl Future<Output = Result<Committed, AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| app.review_in(tx, (&actor, &via), &id, what))
    }

    /// The same move on several cases that belong together, such as a site and its subject: all or none.
    ///
    /// They are moved in the order given, so that a subject is established before its site.
    pub fn review_together(
        &self,
        (actor, via): (&Actor, &Via),
        ids: Vec<String>,
        what: ReviewMove,
    ) -> impl Future<Output = Result<Vec<Committed>, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let one = |id: &String| app.review_in(tx, (&actor, &via), id, what.clone());
            ids.iter().map(one).collect()
        })
    }

    fn review_in(
        &self,
        tx: &mut Tx,
        by: (&Actor, &Via),
        id: &str,
        what: ReviewMove,
    ) -> Result<Committed, AppError> {
        commit::decide(self, tx, by, id, |tx, filing, now| self.moved(tx, by.0, filing, what, now))
    }

    fn moved(
        &self,
        tx: &mut Tx,
        by: &Actor,
        filing: Filing,
        what: ReviewMove,
        now: Timestamp,
    ) -> Result<Decision, AppError> {
        let reasons = |given| Reasons::new(given).ok_or(Refusal::NoReason);
        let lease = self.lease_from(now);
        decided(match what {
            ReviewMove::Take => filing.take(by, lease, now),
            ReviewMove::Release => filing.release(by, now),
            ReviewMove::HandOver { to, why } => {
                let organ = read::organ::find(tx, &to)?.ok_or(AppError::NotFound)?;
                filing.hand_over(by, organ.id, why, now)
            }
            ReviewMove::Return(given) => filing.return_for_correction(by, reasons(given)?, now),
            ReviewMove::Inspect(inspection) => filing.inspect(by, inspection, now, self.calendar()),
            ReviewMove::RecordInspection { finding } => {
                filing.record_inspection(by, finding, lease, (now, self.calendar()))
            }
            ReviewMove::Approve => {
                let is_established = read::subject::is_established(tx, &filing.subject)?;
                let signing = signing(tx, &filing)?;
                filing.approve(by, signing, is_established, now)
            }
            ReviewMove::Sign => {
                let is_established = read::subject::is_established(tx, &filing.subject)?;
                filing.sign(by, is_established, now)
            }
            ReviewMove::SendBack { why } => filing.send_back(by, why, now),
            ReviewMove::Refuse(given) => filing.refuse(by, reasons(given)?, now),
        })
    }

    fn lease_from(&self, now: Timestamp) -> Timestamp {
        Timestamp::from_millis(now.as_millis() + self.config().lease_minutes * 60_000)
    }

    /// 领取下一件: the case that has waited longest in the officer's organ, with the other open cases of its subject that
    /// nobody holds, so that they are reviewed together. Never one that another officer has.
    pub fn take_next(
        &self,
        (actor, via): (&Actor, &Via),
    ) -> impl Future<Output = Result<Option<String>, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let Actor::Officer { organ, .. } = &actor else { return Err(AppError::NotFound) };
            let Some(id) = read::filing::find_next(tx, organ, app.now())? else { return Ok(None) };
            app.review_in(tx, (&actor, &via), &id, ReviewMove::Take)?;
            app.take_companions(tx, (&actor, &via), &id)?;
            Ok(Some(id))
        })
    }

    /// Takes one chosen case, and what belongs to it.
    pub fn take_case(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            app.review_in(tx, (&actor, &via), &id, ReviewMove::Take)?;
            app.take_companions(tx, (&actor, &via), &id)
        })
    }

    fn take_companions(&self, tx: &mut Tx, by: (&Actor, &Via), id: &str) -> Result<(), AppError> {
        let filing = read::filing::find(tx, self.keys(), by.0, id)?.ok_or(AppError::NotFound)?;
        for line in read::filing::list_open_of_subject(tx, &filing.subject)? {
            if line.id == id {
                continue;
            }
            match self.review_in(tx, by, &line.id, ReviewMove::Take) {
                // Drafts, other organs' cases and those that a colleague holds stay where they are.
                Ok(_) | Err(AppError::Refused(_) | AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Prolongs the lease of the officer who has the case open.
    pub fn renew_lease(
        &self,
        actor: &Actor,
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().write(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            let renewed = filing.clone().renew_lease(&actor, app.lease_from(app.now()));
            if renewed.state == filing.state {
                return Ok(());
            }
            Ok(write::filing::save(tx, app.keys(), &renewed)?)
        })
    }

    /// 打印文书: an officer prints a case with everything that screens mask. Written to the audit trail before it is set.
    pub fn note_print(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        paper: &'static str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let filing = read::filing::find(tx, app.keys(), &actor, &id)?;
            let filing = filing.ok_or(AppError::NotFound)?;
            let detail = json!({ "paper": paper });
            commit::note_act(&app, tx, (&actor, &via), &filing, "print", &detail)
        })
    }

    /// 查看敏感信息: an officer looks at what is masked. Written to the audit trail before it is shown.
    pub fn reveal(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        field: &str,
    ) -> impl Future<Output = Result<Vec<String>, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let (id, field) = (id.to_owned(), field.to_owned());
        self.store().write(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            let known = filing.kind.fields_ever().find(|known| known.id() == field);
            let known = known.ok_or(AppError::NotFound)?;
            let detail = json!({ "field": known.id() });
            commit::note_act(&app, tx, (&actor, &via), &filing, "reveal", &detail)?;
            Ok(filing.answers.all(&field).to_vec())
        })
    }
}

/// 双人复核: whether the filing's organ demands a second officer.
fn signing(tx: &mut Tx, filing: &Filing) -> Result<Signing, AppError> {
    let Some(organ) = &filing.organ else { return Ok(Signing::One) };
    let has_rule = read::organ::find(tx, organ)?.is_some_and(|o| o.has_two_officer_rule);
    Ok(if has_rule { Signing::Two } else { Signing::One })
}

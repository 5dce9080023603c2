//! 移交与接收: the code by which a subject accepts what another one hands over.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Acceptor, Filing, FilingState};
use anbei_domain::id::{AccountId, FilingId};
use anbei_domain::kind::transfer_record::RECEIVER_NAME;
use anbei_domain::refusal::Refusal;
use anbei_store::read::subject::Subject;
use anbei_store::{Tx, read};

use super::submission::organ_for;
use super::submit::Acceptance;
use super::symbols::{folded, secret_code};
use crate::commit::{self, Committed, decided};
use crate::{App, AppError, Via};

/// What somebody sees who has the code: enough to know what it is, nothing of the giving side's people.
#[derive(Debug, Clone)]
pub struct Offer {
    pub filing: String,
    pub record_name: String,
    pub record_number: String,
    pub giver_name: String,
    pub receiver_name: String,
    /// The last day on which it may be accepted, `YYYY-MM-DD`.
    pub due_on: String,
}

impl App {
    /// 接收码 of a transfer: made from its identifier with a key, so it is kept nowhere. 50 bits, in letters and digits that
    /// are not mistaken for one another.
    pub fn offer_code(&self, filing: &FilingId) -> String {
        secret_code(&self.keys().blind("offer", filing.as_str()))
    }

    pub(crate) fn offer_blind(&self, filing: &FilingId) -> String {
        self.blind_offer_code(&self.offer_code(filing))
    }

    fn blind_offer_code(&self, typed: &str) -> String {
        self.keys().blind("offer-code", &folded(typed))
    }

    /// What waits to be accepted with this code.
    pub fn find_offer(
        &self,
        code: &str,
    ) -> impl Future<Output = Result<Option<Offer>, AppError>> + Send + use<> {
        let (app, offer) = (self.clone(), self.blind_offer_code(code));
        self.store().read(move |tx| {
            let found = read::filing::find_by_offer(tx, app.keys(), &offer)?;
            let Some(filing) = found else { return Ok(None) };
            let giver = read::subject::find(tx, app.keys(), &filing.subject)?;
            let text = |id: &str| filing.answers.one(id).unwrap_or_default().to_owned();
            Ok(Some(Offer {
                record_name: text("record_name"),
                record_number: text("record_number"),
                giver_name: giver.map(|giver| giver.name).unwrap_or_default(),
                receiver_name: text("receiver_name"),
                due_on: match filing.state {
                    FilingState::AwaitingAcceptance { due_on } => due_on.to_string(),
                    _ => String::new(),
                },
                filing: filing.id.to_string(),
            }))
        })
    }

    /// 接收: the actor's subject takes it, having read the responsibility notice.
    pub fn accept_transfer(
        &self,
        (actor, via): (&Actor, &Via),
        code: &str,
        acceptance: Option<Acceptance>,
    ) -> impl Future<Output = Result<FilingId, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let offer = self.blind_offer_code(code);
        self.store().write(move |tx| {
            let (filing, subject) = app.offered(tx, &actor, &offer)?;
            let id = filing.id.clone();
            let acknowledgement = app.read_notice(&via, acceptance.as_ref(), app.now())?;
            let organ = organ_for(tx, &subject.answers)?;
            let acceptor = Acceptor { subject: subject.id, organ, acknowledgement };
            commit::decide_on(&app, tx, &via, filing, |_, filing, now| {
                decided(filing.accept(&actor, acceptor, now, app.calendar()))
            })?;
            Ok(id)
        })
    }

    /// 拒收.
    pub fn decline_transfer(
        &self,
        (actor, via): (&Actor, &Via),
        code: &str,
    ) -> impl Future<Output = Result<Committed, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let offer = self.blind_offer_code(code);
        self.store().write(move |tx| {
            let (filing, _) = app.offered(tx, &actor, &offer)?;
            commit::decide_on(&app, tx, &via, filing, |_, filing, now| {
                decided(filing.decline(&actor, now))
            })
        })
    }

    /// What is offered behind a code, and the subject that may take it: established, and of the name that was given.
    fn offered(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        offer: &str,
    ) -> Result<(Filing, Subject), AppError> {
        let Actor::Applicant(account) = actor else { return Err(AppError::NotFound) };
        let filing = read::filing::find_by_offer(tx, self.keys(), offer)?;
        let filing = filing.ok_or(AppError::NotFound)?;
        if filing.applicant == *account {
            return Err(Refusal::ReceiverMustDiffer.into());
        }
        let subject = self.receiving_subject(tx, account)?;
        if RECEIVER_NAME.of(&filing.answers).is_none_or(|name| name.to_string() != subject.name) {
            return Err(Refusal::ReceiverDiffers.into());
        }
        Ok((filing, subject))
    }

    fn receiving_subject(&self, tx: &mut Tx, account: &AccountId) -> Result<Subject, AppError> {
        let subject = read::subject::find_of_account(tx, self.keys(), account)?;
        let subject = subject.filter(Subject::is_established);
        Ok(subject.ok_or(Refusal::ReceiverNotEstablished)?)
    }
}

//! 提交审核: check everything, address it, freeze it, hand it over. And 撤回.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::filing::{Acknowledgement, Decision, Filing, StateName, Submission};
use anbei_domain::id::{EntryId, OrganId};
use anbei_domain::kind::{self, Facts, Outcome, register_subject};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::EntryKind;
use anbei_domain::time::Timestamp;
use anbei_domain::value::{DomainName, FieldValue};
use anbei_store::read::filing::FilingLine;
use anbei_store::{StoreError, Tx, read, write};
use sha2::{Digest, Sha256};

use super::domain_guard::taken_domain;
use super::identity_guard::{hold_identities, taken_identity};
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
        self.store().write(move |tx| {
            commit::decide(&app, tx, (&actor, &via), &id, |tx, filing, now| {
                let acknowledgement = app.acknowledge(&filing, &via, acceptance.as_ref(), now)?;
                app.submit_in(tx, &actor, &filing, acknowledgement, now)
            })
        })
    }

    fn submit_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        filing: &Filing,
        acknowledgement: Option<Acknowledgement>,
        now: Timestamp,
    ) -> Result<Decision, AppError> {
        let (filing, _) = filing.in_present_form();
        let subject = self.subject_answers(tx, &filing)?;
        let mut typed = filing.answers.clone();
        filing.kind.copy_same_persons(&mut typed, &subject);
        let facts = Facts { answers: &typed, subject: &subject, today: now.date_in_china() };
        let answers = filing.kind.check(&facts).map_err(AppError::flawed)?;
        if filing.submitting() == anbei_domain::filing::Action::Resubmit
            && !is_mended(&filing, &answers)
        {
            // A reason that speaks of the filing as a whole may be met without touching an answer.
            let pinned = filing.reasons.iter().all(|reason| reason.field.is_some());
            if pinned && self.last_round_answers(tx, &filing)?.as_ref() == Some(&answers) {
                return Err(Refusal::NothingCorrected.into());
            }
        }
        self.differs_from_record(tx, &filing, &answers)?;
        show_attachments(tx, &filing, &answers)?;
        if let Some(flaw) = taken(tx, &filing, &answers)? {
            return Err(AppError::flawed(vec![flaw]));
        }
        hold_domains(tx, &filing, &answers)?;
        hold_identities(tx, &filing, &answers)?;
        let organ = competent(
            tx,
            &filing,
            if filing.kind.describes_subject() { &answers } else { &subject },
        )?;
        self.nothing_in_the_way(tx, &filing, &organ)?;
        let hash = hash(&filing, &answers);
        let submission = Submission { answers, organ, hash, acknowledgement };
        decided(filing.submit(actor, submission, now, self.calendar()))
    }

    /// 变更 means that something differs from what is on record.
    fn differs_from_record(
        &self,
        tx: &mut Tx,
        filing: &Filing,
        answers: &Answers,
    ) -> Result<(), AppError> {
        if !filing.kind.outcome.is_change() {
            return Ok(());
        }
        let base = read::round::find_base(tx, self.keys(), filing)?.unwrap_or_default();
        let is_same = |field: &dyn AnyField| {
            let confirms = matches!(field.control(), Control::Tick);
            confirms || base.all(field.id()) == answers.all(field.id())
        };
        if filing.kind.fields().all(is_same) { Err(Refusal::NothingChanged.into()) } else { Ok(()) }
    }

    /// What else is open for the subject: a move waits for it, and it waits for a move.
    fn nothing_in_the_way(
        &self,
        tx: &mut Tx,
        filing: &Filing,
        organ: &OrganId,
    ) -> Result<(), AppError> {
        let Some(subject) = read::subject::find(tx, self.keys(), &filing.subject)? else {
            return Ok(());
        };
        let present = subject.organ_id.as_deref();
        let others = read::filing::list_open_of_subject(tx, &filing.subject)?;
        let others: Vec<_> = others
            .iter()
            .filter(|other| other.id != filing.id.as_str() && other.state != StateName::Draft)
            .collect();
        let outcome = |line: &FilingLine| kind::find(&line.kind).map(|kind| kind.outcome);
        let is_move = |line: &&FilingLine| {
            outcome(line) == Some(Outcome::ChangeSubject) && line.organ_id.as_deref() != present
        };
        if others.iter().any(is_move) {
            return Err(Refusal::SubjectMoving.into());
        }
        let moves =
            filing.kind.outcome == Outcome::ChangeSubject && present != Some(organ.as_str());
        let ends = filing.kind.outcome == Outcome::CancelSubject;
        if (moves || ends) && !others.is_empty() {
            return Err(Refusal::OthersOpen.into());
        }
        if ends && !read::entry_life::list_living_of_subject(tx, &filing.subject)?.is_empty() {
            return Err(Refusal::EntriesRemain.into());
        }
        Ok(())
    }

    fn last_round_answers(
        &self,
        tx: &mut Tx,
        filing: &Filing,
    ) -> Result<Option<Answers>, AppError> {
        let rounds = read::round::list(tx, self.keys(), filing)?;
        let last = rounds.last();
        Ok(last.map(|round| filing.kind.bring_up(round.form_version, &round.answers).0))
    }

    /// The evidence that the responsibility notice was read, for kinds that ask for it.
    fn acknowledge(
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

/// Whether an answer that was returned differs from what was submitted last.
fn is_mended(filing: &Filing, answers: &Answers) -> bool {
    filing.kind.fields().any(|field| {
        filing.may_edit(field) && filing.answers.all(field.id()) != answers.all(field.id())
    })
}

/// Lets the organ open what is attached; refuses what is not the applicant's.
fn show_attachments(tx: &mut Tx, filing: &Filing, answers: &Answers) -> Result<(), AppError> {
    for field in filing.kind.fields().filter(|field| field.control() == Control::Upload) {
        for (index, id) in answers.all(field.id()).iter().enumerate() {
            let owner = Actor::Applicant(filing.applicant.clone());
            if read::attachment::find(tx, &owner, id)?.is_none() {
                let flaw = Flaw::new("upload-missing");
                return Err(AppError::flawed(vec![FieldFlaw { field: field.id(), index, flaw }]));
            }
            write::attachment::show_with(tx, filing.id.as_str(), id)?;
        }
    }
    Ok(())
}

/// 重复备案: the first answer by which it would be filed twice, told while filling in and again when handing in.
pub fn taken(
    tx: &mut Tx,
    filing: &Filing,
    answers: &Answers,
) -> Result<Option<FieldFlaw>, StoreError> {
    match taken_domain(tx, filing, answers)? {
        Some(flaw) => Ok(Some(flaw)),
        None => taken_identity(tx, filing, answers),
    }
}

/// Duplicate guard: a domain is filed once, whether the other one is registered or still open.
fn hold_domains(tx: &mut Tx, filing: &Filing, answers: &Answers) -> Result<(), AppError> {
    let fields = filing.kind.fields();
    write::filing::release_domains(tx, filing.id.as_str())?;
    for field in fields.filter(|field| matches!(field.id(), "primary_domain" | "secondary_domains"))
    {
        for (index, domain) in answers.all(field.id()).iter().enumerate() {
            let registered = read::entry::list_by_domain(tx, domain, 20)?;
            // What an app talks to is no home page: it keeps no website from being filed.
            let own = filing.entry.as_ref().map(EntryId::as_str);
            let is_registered = registered.iter().any(|entry| {
                let holds = entry.kind == EntryKind::Website && entry.state.holds_domain();
                holds && Some(entry.id.as_str()) != own
            });
            let held = write::filing::hold_domain(tx, domain, filing.id.as_str());
            let is_taken = match held {
                Ok(()) => is_registered,
                Err(StoreError::Duplicate(_)) => true,
                Err(other) => return Err(other.into()),
            };
            if is_taken {
                let shown = DomainName::parse(domain).map_or(domain.clone(), |name| name.unicode());
                let flaw = Flaw::new("domain-taken").with("domain", shown);
                return Err(AppError::flawed(vec![FieldFlaw { field: field.id(), index, flaw }]));
            }
        }
    }
    Ok(())
}

/// 属地: the organ of the deciding address.
pub(super) fn organ_for(tx: &mut Tx, subject: &Answers) -> Result<OrganId, AppError> {
    let region = register_subject::deciding_region(subject).ok_or(Refusal::SubjectMissing)?;
    let organ = read::organ::find_for_region(tx, region.as_str())?;
    Ok(organ.ok_or_else(|| Refusal::NoOrgan(region.to_text()))?.id)
}

/// The organ that reviews: of what is registered already its own, of all else that of the deciding address. A transfer goes to
/// the receiving subject's once it has accepted.
fn competent(tx: &mut Tx, filing: &Filing, subject: &Answers) -> Result<OrganId, AppError> {
    if let (Some(organ), Some(_)) = (&filing.organ, &filing.receiver) {
        return Ok(organ.clone());
    }
    match read::entry_life::find_of_filing(tx, filing)? {
        Some(entry) => Ok(entry.organ),
        None => organ_for(tx, subject),
    }
}

/// SHA-256 of the frozen document: kind, form version, applicant and every answer.
fn hash(filing: &Filing, answers: &Answers) -> String {
    let head = format!("{}\n{}\n{}\n", filing.kind.id, filing.kind.form_version, filing.applicant);
    hex::encode(Sha256::digest(head + &answers.to_json()))
}

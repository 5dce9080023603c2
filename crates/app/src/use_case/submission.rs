//! What is handed in: prepared on what was read, made sure of and written down in turn with all others.

use std::collections::BTreeSet;

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::filing::{Decision, Filing, Submission};
use anbei_domain::id::{EntryId, OrganId};
use anbei_domain::kind::{Facts, Outcome, register_subject};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::EntryKind;
use anbei_domain::time::Timestamp;
use anbei_domain::value::{DomainName, FieldValue};
use anbei_store::read::filing::Versions;
use anbei_store::read::subject::Subject;
use anbei_store::{StoreError, Tx, read, write};
use sha2::{Digest, Sha256};

use super::domain_guard::taken_domain;
use super::identity_guard::{hold_identities, taken_identity};
use super::submit::Acceptance;
use crate::commit::{self, Committed, Proposed, decided};
use crate::{App, AppError, Via};

/// Who hands in which filing, and what they say of the responsibility notice.
#[derive(Clone)]
pub(super) struct HandIn {
    pub(super) actor: Actor,
    pub(super) via: Via,
    pub(super) id: String,
    pub(super) acceptance: Option<Acceptance>,
}

/// A submission that stands if nothing has changed since `read`.
pub(super) struct Prepared {
    read: Option<Versions>,
    proposed: Proposed,
    /// The organ that keeps the subject now.
    present: Option<String>,
}

impl App {
    /// Reads and checks everything that only the filing and its subject can change.
    pub(super) fn prepare(&self, tx: &mut Tx, asked: &HandIn) -> Result<Prepared, AppError> {
        // First of all: what changes after this is noticed.
        let read = read::filing::find_versions(tx, &asked.id)?;
        let mut present = None;
        let proposed = commit::propose(self, tx, &asked.actor, &asked.id, |tx, filing, now| {
            let acceptance = asked.acceptance.as_ref();
            let acknowledgement = self.acknowledge(&filing, &asked.via, acceptance, now)?;
            let subject = read::subject::find(tx, self.keys(), &filing.subject)?;
            let (filing, submission) = self.compose(tx, &filing, subject.as_ref(), now)?;
            present = subject.and_then(|subject| subject.organ_id);
            let submission = Submission { acknowledgement, ..submission };
            decided(filing.submit(&asked.actor, submission, now, self.calendar()))
        })?;
        Ok(Prepared { read, proposed, present })
    }

    /// Makes sure of what others may change at the same time, and writes the submission down. What was prepared is given back:
    /// letting go of so many answers takes its time too.
    pub(super) fn hand_in(
        &self,
        tx: &mut Tx,
        asked: &HandIn,
        prepared: Prepared,
    ) -> Result<(Committed, Prepared), AppError> {
        let stands = read::filing::find_versions(tx, &asked.id)? == prepared.read;
        let prepared = if stands { prepared } else { self.prepare(tx, asked)? };
        let Prepared { proposed, present, .. } = &prepared;
        let Decision { filing, .. } = proposed.decision();
        show_attachments(tx, filing)?;
        if let Some(flaw) = taken(tx, filing, &filing.answers)? {
            return Err(AppError::flawed(vec![flaw]));
        }
        hold_domains(tx, filing)?;
        hold_identities(tx, filing, &filing.answers)?;
        nothing_in_the_way(tx, filing, present.as_deref())?;
        let committed = commit::carry_out(self, tx, &asked.via, proposed)?;
        Ok((committed, prepared))
    }

    /// The filing in its present form, and what of it is handed in to whom.
    fn compose(
        &self,
        tx: &mut Tx,
        filing: &Filing,
        subject: Option<&Subject>,
        now: Timestamp,
    ) -> Result<(Filing, Submission), AppError> {
        let (filing, _) = filing.in_present_form();
        let own = if filing.kind.needs_subject() {
            subject.map(|subject| subject.answers.clone()).unwrap_or_default()
        } else {
            filing.answers.clone()
        };
        let mut typed = filing.answers.clone();
        filing.kind.copy_same_persons(&mut typed, &own);
        let facts = Facts { answers: &typed, subject: &own, today: now.date_in_china() };
        let answers = filing.kind.check(&facts).map_err(AppError::flawed)?;
        self.is_corrected(tx, &filing, &answers)?;
        self.differs_from_record(tx, &filing, &answers)?;
        let deciding = if filing.kind.describes_subject() { &answers } else { &own };
        let organ = competent(tx, &filing, deciding)?;
        let hash = hash(&filing, &answers);
        Ok((filing, Submission { answers, organ, hash, acknowledgement: None }))
    }

    /// 重新提交 means that something was mended.
    fn is_corrected(
        &self,
        tx: &mut Tx,
        filing: &Filing,
        answers: &Answers,
    ) -> Result<(), AppError> {
        let again = filing.submitting() == anbei_domain::filing::Action::Resubmit;
        if !again || is_mended(filing, answers) {
            return Ok(());
        }
        // A reason that speaks of the filing as a whole may be met without touching an answer.
        let pinned = filing.reasons.iter().all(|reason| reason.field.is_some());
        if pinned && self.last_round_answers(tx, filing)?.as_ref() == Some(answers) {
            return Err(Refusal::NothingCorrected.into());
        }
        Ok(())
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

    fn last_round_answers(
        &self,
        tx: &mut Tx,
        filing: &Filing,
    ) -> Result<Option<Answers>, AppError> {
        let rounds = read::round::list(tx, self.keys(), filing)?;
        let last = rounds.last();
        Ok(last.map(|round| filing.kind.bring_up(round.form_version, &round.answers).0))
    }
}

/// What else is open for the subject: a move waits for it, and it waits for a move.
fn nothing_in_the_way(tx: &mut Tx, filing: &Filing, present: Option<&str>) -> Result<(), AppError> {
    let id = filing.id.as_str();
    // A subject that nobody keeps yet neither moves nor ends.
    let Some(present) = present else { return Ok(()) };
    for other in read::filing::list_moves_underway(tx, &filing.subject)? {
        if other.id != id && other.organ_id.as_deref() != Some(present) {
            return Err(Refusal::SubjectMoving.into());
        }
    }
    let organ = filing.organ.as_ref().map(OrganId::as_str);
    let moves = filing.kind.outcome == Outcome::ChangeSubject && organ != Some(present);
    let ends = filing.kind.outcome == Outcome::CancelSubject;
    if (moves || ends) && read::filing::is_other_underway(tx, &filing.subject, id)? {
        return Err(Refusal::OthersOpen.into());
    }
    if ends && !read::entry_life::list_living_of_subject(tx, &filing.subject)?.is_empty() {
        return Err(Refusal::EntriesRemain.into());
    }
    Ok(())
}

/// Whether an answer that was returned differs from what was submitted last.
fn is_mended(filing: &Filing, answers: &Answers) -> bool {
    filing.kind.fields().any(|field| {
        filing.may_edit(field) && filing.answers.all(field.id()) != answers.all(field.id())
    })
}

/// Lets the organ open what is attached; refuses what is not the applicant's.
fn show_attachments(tx: &mut Tx, filing: &Filing) -> Result<(), AppError> {
    let answers = &filing.answers;
    let mut shown = BTreeSet::new();
    for field in filing.kind.fields().filter(|field| field.control() == Control::Upload) {
        for (index, id) in answers.all(field.id()).iter().enumerate() {
            if shown.insert(id) && !write::attachment::show_with(tx, filing, id)? {
                let flaw = Flaw::new("upload-missing");
                return Err(AppError::flawed(vec![FieldFlaw { field: field.id(), index, flaw }]));
            }
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
fn hold_domains(tx: &mut Tx, filing: &Filing) -> Result<(), AppError> {
    let answers = &filing.answers;
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

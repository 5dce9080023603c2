//! 填报: begin a filing, keep what is typed.

use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::filing::Filing;
use anbei_domain::id::{FilingId, SubjectId};
use anbei_domain::kind::{self, Kind};
use anbei_domain::refusal::Refusal;
use anbei_store::{Tx, read, write};
use serde_json::json;

use crate::commit::agenda;
use crate::{App, AppError, Via, commit};

impl App {
    /// Begins a filing of `kind`, or comes back to the one that is open where there can be only one: the subject's.
    pub fn begin_filing(
        &self,
        actor: &Actor,
        kind: &'static Kind,
    ) -> impl Future<Output = Result<FilingId, AppError>> + Send + use<> {
        let (app, actor) = (self.clone(), actor.clone());
        self.store().write(move |tx| app.begin_filing_in(tx, &actor, kind))
    }

    pub(crate) fn begin_filing_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        kind: &'static Kind,
    ) -> Result<FilingId, AppError> {
        let Actor::Applicant(account) = actor else { return Err(AppError::NotFound) };
        if kind.outcome.is_of_subject() && kind.needs_subject() {
            return self.begin_on_subject(tx, actor, kind);
        }
        if !kind.is_new() {
            return Err(AppError::NotFound);
        }
        let now = self.now();
        let id = FilingId::new(self.fresh_id(now));
        let subject = if kind.needs_subject() {
            let subject = read::subject::find_of_account(tx, self.keys(), account)?;
            subject.ok_or(Refusal::SubjectMissing)?.id
        } else {
            if let Some(open) = read::filing::find_subject_filing(tx, self.keys(), account)? {
                return Ok(open.id);
            }
            SubjectId::new(self.fresh_id(now))
        };
        let filing = Filing::begin(id.clone(), kind, account.clone(), subject, now);
        write::filing::insert(tx, self.keys(), &filing)?;
        Ok(id)
    }

    /// Keeps answers as typed, right or wrong. Only what may be edited now is taken; the rest stays as it is.
    ///
    /// Typing is not a decision: it moves nothing and leaves no act in the audit trail.
    pub fn save_answers(
        &self,
        actor: &Actor,
        id: &str,
        typed: Answers,
    ) -> impl Future<Output = Result<Filing, AppError>> + Send + use<> {
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().write(move |tx| app.save_answers_in(tx, &actor, &id, &typed))
    }

    pub(crate) fn save_answers_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: &str,
        typed: &Answers,
    ) -> Result<Filing, AppError> {
        let filing = read::filing::find(tx, self.keys(), actor, id)?.ok_or(AppError::NotFound)?;
        if !filing.is_editable() || !filing.is_of(actor) {
            let (state, action) = (filing.state.name().as_str(), filing.submitting().as_str());
            return Err(Refusal::NotFromHere { state, action }.into());
        }
        let mut answers = filing.answers.clone();
        let fields = filing.kind.all_fields_at(filing.form_version);
        for (field_id, texts) in typed.iter() {
            // Typed into the form that was on the screen, which may be an older one.
            let field = fields.iter().find(|field| field.id() == field_id);
            if field.is_some_and(|field| filing.may_edit(*field)) {
                answers.set(field_id, texts.to_vec());
            }
        }
        self.fill_in(tx, &filing, &mut answers)?;
        for file in files_in(filing.kind, &answers) {
            write::attachment::hold(tx, file)?;
        }
        let before = filing.clone();
        let mut filing = Filing { answers, touched_at: self.now(), ..filing };
        write::filing::save(tx, self.keys(), &filing)?;
        if agenda::is_touched(self, &before, &filing) {
            agenda::of_filing(self, tx, &filing)?;
        }
        filing.version += 1;
        Ok(filing)
    }

    /// 表单更新: brings a filing that is still filled in to the present form. Its applicant has been shown what became of the
    /// answers.
    pub fn renew_form(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            if !filing.is_outdated() || !filing.is_editable() || !filing.is_of(&actor) {
                return Ok(());
            }
            let (renewed, _) = filing.in_present_form();
            write::filing::save(tx, app.keys(), &renewed)?;
            let detail = json!({ "from": filing.form_version, "to": renewed.form_version });
            commit::note_act(&app, tx, (&actor, &via), &renewed, "renew-form", &detail)
        })
    }

    /// Nothing typed once is asked again: what the directory and the subject know is filled in.
    fn fill_in(&self, tx: &mut Tx, filing: &Filing, answers: &mut Answers) -> Result<(), AppError> {
        for field in filing.kind.fields() {
            if let Control::Directory { name } = field.control() {
                fill_from_directory(tx, filing.kind, field, name, answers)?;
            }
        }
        let subject = self.subject_answers(tx, filing)?;
        filing.kind.copy_same_persons(answers, &subject);
        Ok(())
    }

    /// What is known of the subject for which `filing` is made: nothing yet where it registers the subject itself.
    pub(crate) fn subject_answers(
        &self,
        tx: &mut Tx,
        filing: &Filing,
    ) -> Result<Answers, AppError> {
        if !filing.kind.needs_subject() {
            return Ok(filing.answers.clone());
        }
        let subject = read::subject::find(tx, self.keys(), &filing.subject)?;
        Ok(subject.map(|subject| subject.answers).unwrap_or_default())
    }

    /// The kinds of filing that an account may begin out of nothing: all but the subject's once it has one.
    pub fn kinds_on_offer(has_subject: bool) -> impl Iterator<Item = &'static Kind> {
        let is_offered = move |kind: &&Kind| kind.is_new() && kind.needs_subject() == has_subject;
        kind::KINDS.iter().copied().filter(is_offered)
    }
}

fn fill_from_directory(
    tx: &mut Tx,
    kind: &Kind,
    pick: &dyn AnyField,
    directory: &str,
    answers: &mut Answers,
) -> Result<(), AppError> {
    let Some(id) = answers.one(pick.id()).filter(|id| *id != "other") else { return Ok(()) };
    let Some(entry) = read::directory::find(tx, directory, id)? else {
        answers.set(pick.id(), [""; 0]);
        return Ok(());
    };
    let usual_method = entry.usual_method().to_owned();
    let known = [
        ("name", entry.name),
        ("jurisdiction", entry.jurisdiction),
        ("region", entry.region_code),
        ("phone", entry.phone),
    ];
    for (part, text) in known {
        let field = format!("{}_{part}", pick.id());
        if kind.field(&field).is_some() {
            answers.set(&field, [text]);
        }
    }
    // 网站接入方式: the provider's usual one, unless another was chosen.
    if directory == "access_provider" && answers.one("access_method").is_none() {
        answers.set("access_method", [usual_method]);
    }
    Ok(())
}

/// The uploaded files that answers name.
pub(crate) fn files_in<'a>(
    kind: &'static Kind,
    answers: &'a Answers,
) -> impl Iterator<Item = &'a String> {
    let uploads = kind.fields().filter(|field| field.control() == Control::Upload);
    uploads.flat_map(|field| answers.all(field.id()))
}

//! 发起申请 that starts from something: a record, the subject as it is, an earlier filing, a notice of an organ.

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::filing::Filing;
use anbei_domain::id::{AccountId, FilingId};
use anbei_domain::kind::{self, Kind, Outcome};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::Entry;
use anbei_store::read::subject::Subject;
use anbei_store::{Tx, read, write};

use crate::commit::agenda;
use crate::{App, AppError};

impl App {
    /// Begins a filing about an entry: to change it, end it, hand it over, claim it. Comes back to the one that is open if
    /// it is of the same kind.
    ///
    /// # Errors
    ///
    /// [`Refusal::AlreadyOpen`] if a filing of another kind about it is open.
    pub fn begin_on_entry(
        &self,
        actor: &Actor,
        kind: &'static Kind,
        entry: &str,
    ) -> impl Future<Output = Result<FilingId, AppError>> + Send + use<> {
        let (app, actor, entry) = (self.clone(), actor.clone(), entry.to_owned());
        self.store().write(move |tx| {
            let account = account_of(&actor)?;
            let action = kind.outcome.on_entry().ok_or(AppError::NotFound)?;
            let found = if kind.outcome == Outcome::ClaimEntry {
                read::entry_life::find_unclaimed(tx, &entry)?
            } else {
                read::entry_life::find(tx, &actor, &entry)?
            };
            let entry = found.ok_or(AppError::NotFound)?;
            let fits = match kind.outcome {
                Outcome::ChangeEntry(of) => of == entry.kind,
                _ => true,
            };
            if !fits || !entry.admits(action) {
                let (state, action) = (entry.state.as_str(), action.as_str());
                return Err(Refusal::NotFromHere { state, action }.into());
            }
            if let Some(open) = read::entry_life::find_open_filing(tx, &entry.id)? {
                return app.come_back(tx, &actor, &open, kind);
            }
            let subject = app.own_subject(tx, account)?;
            let (answers, base) = app.of_entry(tx, kind, &entry, &subject)?;
            app.begin_with(tx, account, kind, &Start { subject, entry: Some(entry), answers, base })
        })
    }

    /// Begins a filing about the account's own subject: to change it, or to end it.
    pub(crate) fn begin_on_subject(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        kind: &'static Kind,
    ) -> Result<FilingId, AppError> {
        let account = account_of(actor)?;
        let subject = self.own_subject(tx, account)?;
        if !subject.is_established() {
            return Err(Refusal::SubjectNotApproved.into());
        }
        for line in read::filing::list_open_of_subject(tx, &subject.id)? {
            let open = kind::find(&line.kind).map(|kind| kind.outcome);
            if matches!(open, Some(Outcome::ChangeSubject | Outcome::CancelSubject)) {
                return self.come_back(tx, actor, &line.id, kind);
            }
        }
        let (answers, base) = if kind.outcome.is_change() {
            (subject.answers.clone(), Some(subject.answers.clone()))
        } else {
            (record_answers(&subject.name, "", ""), None)
        };
        self.begin_with(tx, account, kind, &Start { subject, entry: None, answers, base })
    }

    /// 复制: begins a new filing of the same kind with the answers of an earlier one. What must be said anew is left out.
    pub fn begin_copy(
        &self,
        actor: &Actor,
        earlier: &str,
    ) -> impl Future<Output = Result<FilingId, AppError>> + Send + use<> {
        let (app, actor, earlier) = (self.clone(), actor.clone(), earlier.to_owned());
        self.store().write(move |tx| {
            let account = account_of(&actor)?;
            let earlier = read::filing::find(tx, app.keys(), &actor, &earlier)?;
            let earlier = earlier.filter(|f| f.kind.is_new() && f.kind.needs_subject());
            let earlier = earlier.ok_or(AppError::NotFound)?;
            let subject = app.own_subject(tx, account)?;
            let (earlier, _) = earlier.in_present_form();
            let mut answers = earlier.answers;
            // 确认 is not copied, and a domain, an app or a mini-program is filed once.
            let facts = earlier.kind.entry_facts.map(|facts| facts(&answers)).unwrap_or_default();
            for (known_as, _) in facts.identities {
                answers.remove(known_as);
            }
            for id in ["subject_confirmed", "primary_domain", "secondary_domains"] {
                answers.remove(id);
            }
            let start = Start { subject, entry: None, answers, base: None };
            app.begin_with(tx, account, earlier.kind, &start)
        })
    }

    /// 未备案网站: begins the filing of a site that an organ found unfiled, with what the organ knows of it.
    pub fn begin_unfiled(
        &self,
        actor: &Actor,
        site: &str,
    ) -> impl Future<Output = Result<FilingId, AppError>> + Send + use<> {
        let (app, actor, site) = (self.clone(), actor.clone(), site.to_owned());
        self.store().write(move |tx| {
            let account = account_of(&actor)?;
            let site = read::unfiled::find_open(tx, &site)?.ok_or(AppError::NotFound)?;
            let subject = app.own_subject(tx, account)?;
            let mut answers = Answers::new();
            answers.set("site_name", [site.name]);
            answers.set("home_address", ["own-domain"]);
            answers.set("primary_domain", [site.domain]);
            answers.set("icp_number", [site.icp_number]);
            let start = Start { subject, entry: None, answers, base: None };
            let id = app.begin_with(tx, account, &kind::NEW_WEBSITE, &start)?;
            write::unfiled::take_up(tx, &site.id, id.as_str())?;
            let begun = read::filing::find(tx, app.keys(), &actor, id.as_str())?;
            agenda::of_filing(&app, tx, &begun.ok_or(AppError::NotFound)?)?;
            Ok(id)
        })
    }

    /// The subject of the account that acts.
    pub(crate) fn own_subject(
        &self,
        tx: &mut Tx,
        account: &AccountId,
    ) -> Result<Subject, AppError> {
        let subject = read::subject::find_of_account(tx, self.keys(), account)?;
        Ok(subject.ok_or(Refusal::SubjectMissing)?)
    }

    /// The open filing, if it is the actor's own and what they are about to begin.
    fn come_back(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        open: &str,
        kind: &Kind,
    ) -> Result<FilingId, AppError> {
        let open = read::filing::find(tx, self.keys(), actor, open)?;
        let same = open.filter(|open| open.kind.id == kind.id && open.is_editable());
        Ok(same.ok_or(Refusal::AlreadyOpen)?.id)
    }

    /// What a filing about an entry begins with, and what it will be compared with.
    fn of_entry(
        &self,
        tx: &mut Tx,
        kind: &Kind,
        entry: &Entry,
        subject: &Subject,
    ) -> Result<(Answers, Option<Answers>), AppError> {
        let facts = &entry.facts;
        if kind.outcome.is_change() {
            let document = read::entry_life::find_document(tx, self.keys(), &entry.id)?;
            let mut answers = document.map_or_else(
                || older(entry),
                |(version, answers)| kind.bring_up(version, &answers).0,
            );
            let base = answers.clone();
            answers.remove("subject_confirmed");
            return Ok((answers, Some(base)));
        }
        let mut answers = record_answers(&facts.name, &facts.number, &facts.primary_domain);
        match kind.outcome {
            Outcome::CancelEntry => answers.set("still_answers", ["unknown"]),
            Outcome::ClaimEntry => {
                let known = read::entry_life::find_document_blind(tx, &entry.id)?;
                let is_theirs = !known.is_empty() && self.known_blinds(subject).contains(&known);
                answers.set("claim_basis", [if is_theirs { "document" } else { "proof" }]);
            }
            _ => {}
        }
        Ok((answers, None))
    }

    pub(super) fn begin_with(
        &self,
        tx: &mut Tx,
        account: &AccountId,
        kind: &'static Kind,
        start: &Start,
    ) -> Result<FilingId, AppError> {
        let now = self.now();
        let id = FilingId::new(self.fresh_id(now));
        let subject = start.subject.id.clone();
        let filing = Filing {
            entry: start.entry.as_ref().map(|entry| entry.id.clone()),
            answers: start.answers.clone(),
            ..Filing::begin(id.clone(), kind, account.clone(), subject, now)
        };
        write::filing::insert(tx, self.keys(), &filing)?;
        if let Some(base) = &start.base {
            write::round::insert_base(tx, self.keys(), &filing, base)?;
        }
        agenda::of_filing(self, tx, &filing)?;
        Ok(id)
    }
}

/// What a filing starts from.
pub(super) struct Start {
    pub subject: Subject,
    pub entry: Option<Entry>,
    pub answers: Answers,
    pub base: Option<Answers>,
}

pub(super) fn account_of(actor: &Actor) -> Result<&AccountId, AppError> {
    match actor {
        Actor::Applicant(account) => Ok(account),
        _ => Err(AppError::NotFound),
    }
}

fn record_answers(name: &str, number: &str, domain: &str) -> Answers {
    let mut answers = Answers::new();
    answers.set("record_name", [name]);
    answers.set("record_number", [number]);
    answers.set("record_domain", [domain]);
    answers
}

/// What an entry says of itself of which no form was ever filled in here.
fn older(entry: &Entry) -> Answers {
    let (mut answers, facts) = (Answers::new(), &entry.facts);
    let title = kind::registration_of(entry.kind).and_then(|kind| kind.title_fields.first());
    if let Some(title) = title {
        answers.set(title.id(), [facts.name.as_str()]);
    }
    answers.set("home_address", ["own-domain"]);
    answers.set("primary_domain", [facts.primary_domain.as_str()]);
    answers.set("secondary_domains", facts.secondary_domains.clone());
    answers.set("interactive", [if facts.is_interactive { "yes" } else { "no" }]);
    answers
}

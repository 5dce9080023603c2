//! 违规处理: what officers and operators do with a case.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::AnyField;
use anbei_domain::kind::new_website::{ACCESS_PROVIDER, ACCESS_PROVIDER_NAME};
use anbei_domain::refusal::Refusal;
use anbei_domain::value::DomainName;
use anbei_domain::violation::{Case, CaseDecision, CaseMove, Charge};
use anbei_store::{Tx, read};

use super::report::{MOST_WORDS, Target, in_field, record_on, too_long};
use crate::commit::provider::DIRECTORY;
use crate::{App, AppError, Via, commit};

/// What an officer opens a case about.
#[derive(Debug, Clone)]
pub enum About {
    /// A record of their organ, by its identifier.
    Record(String),
    /// A site, by what was typed.
    Site(String),
}

/// What is wished of a case.
#[derive(Debug, Clone)]
pub enum CaseWish {
    Move(CaseMove),
    /// 并案 into the case of this identifier.
    MergeInto(String),
}

/// The words and the files that go with a wish.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub words: String,
    pub evidence: Vec<String>,
}

impl App {
    /// 立案: an officer opens a case of their own accord. Gives its identifier.
    pub fn open_violation(
        &self,
        (actor, via): (&Actor, &Via),
        about: About,
        charge: Charge,
        said: Said,
    ) -> impl Future<Output = Result<String, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let target = target(tx, &actor, about)?;
            let case = app.new_case(target, charge.category);
            let case = Case { provider_entry: app.host_of(tx, &case)?, ..case };
            let clocks = (app.now(), app.calendar());
            let decision = case.open(&actor, charge, spoken(&said)?, clocks)?;
            commit::commit_case(&app, tx, (&via, &said.evidence), &decision)?;
            Ok(decision.case.id.to_string())
        })
    }

    /// Moves a case, for whoever has a part in it.
    pub fn move_violation(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        wish: CaseWish,
        said: Said,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let case = read::violation::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
            let decision = app.decided(tx, &actor, case, wish, spoken(&said)?)?;
            commit::commit_case(&app, tx, (&via, &said.evidence), &decision)
        })
    }

    fn decided(
        &self,
        tx: &mut Tx,
        by: &Actor,
        case: Case,
        wish: CaseWish,
        words: String,
    ) -> Result<CaseDecision, AppError> {
        let what = match wish {
            CaseWish::Move(what) => what,
            CaseWish::MergeInto(id) => {
                let into = read::violation::find(tx, by, &id)?.ok_or(Refusal::MergeElsewhere)?;
                CaseMove::Merge { into: Box::new(into) }
            }
        };
        let provider_entry = match &what {
            CaseMove::Open(_) => self.host_of(tx, &case)?,
            CaseMove::OrderAccess(order) | CaseMove::OrderAtOnce { order, .. } => {
                self.entry_of(tx, &case, &order.provider)?
            }
            _ => case.provider_entry.clone(),
        };
        let case = Case { provider_entry, ..case };
        Ok(case.moved(by, what, words, (self.now(), self.calendar()))?)
    }

    /// The directory's entry of who hosts what a case is about: the one that the record names, or the one on whose addresses
    /// an unfiled site was found.
    fn host_of(&self, tx: &mut Tx, of: &Case) -> Result<Option<String>, AppError> {
        match &of.entry {
            Some(_) => Ok(self.picked(tx, of)?.map(|(entry, _)| entry)),
            None => Ok(read::hosting::find_of_unfiled(tx, &of.domain)?),
        }
    }

    /// The directory's entry of who is ordered: the one that the record names, or the one of this name.
    fn entry_of(&self, tx: &mut Tx, of: &Case, name: &str) -> Result<Option<String>, AppError> {
        let picked = self.picked(tx, of)?.filter(|(_, picked)| picked == name);
        if let Some((entry, _)) = picked {
            return Ok(Some(entry));
        }
        let found = read::directory::find_by_name(tx, DIRECTORY, name)?;
        Ok(found.map(|entry| entry.id))
    }

    /// 网络接入服务商 that the record picked from the directory: its entry and its name.
    fn picked(&self, tx: &mut Tx, of: &Case) -> Result<Option<(String, String)>, AppError> {
        let document = match &of.entry {
            Some(entry) => read::entry_life::find_document(tx, self.keys(), entry)?,
            None => None,
        };
        let Some((_, answers)) = document else { return Ok(None) };
        let picked = ACCESS_PROVIDER.of(&answers).filter(|picked| !picked.is_other());
        let name = answers.one(ACCESS_PROVIDER_NAME.id()).unwrap_or("").to_owned();
        Ok(picked.map(|picked| (picked.to_string(), name)))
    }

    /// 查看举报人联系方式. Written to the audit trail before it is shown.
    pub fn reveal_reporter(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<String, AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let Actor::Officer { .. } = &actor else { return Err(AppError::NotFound) };
            let case = read::violation::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
            let contact = read::violation_report::find_contact(tx, app.keys(), &case)?;
            let contact = contact.ok_or(AppError::NotFound)?;
            commit::note_on_case(&app, tx, (&actor, &via), &case, "reveal")?;
            Ok(contact)
        })
    }
}

fn target(tx: &mut Tx, actor: &Actor, about: About) -> Result<Target, AppError> {
    let Actor::Officer { organ, .. } = actor else { return Err(AppError::NotFound) };
    match about {
        About::Record(id) => {
            let entry = read::entry_life::find(tx, actor, &id)?.ok_or(AppError::NotFound)?;
            Ok(Target::Record(Box::new(entry)))
        }
        About::Site(typed) => {
            let wrong = |flaw| AppError::flawed(vec![in_field("what", flaw)]);
            let domain: DomainName = typed.trim().parse().map_err(wrong)?;
            match record_on(tx, &domain)? {
                Some(entry) if entry.organ == *organ => Ok(Target::Record(Box::new(entry))),
                Some(entry) => {
                    let flaw = Flaw::new("violation-elsewhere");
                    Err(wrong(flaw.with("organ", entry.facts.organ_name)))
                }
                None => Ok(Target::Site(domain, organ.clone())),
            }
        }
    }
}

/// The words as they are kept.
fn spoken(said: &Said) -> Result<String, AppError> {
    match too_long(&said.words, MOST_WORDS) {
        Some(flaw) => Err(AppError::flawed(vec![in_field("words", flaw)])),
        None => Ok(said.words.trim().to_owned()),
    }
}

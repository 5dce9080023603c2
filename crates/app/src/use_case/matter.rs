//! 核查的对象: what a filing or an entry has, as the rules want it, and what the register knows around it.

use anbei_domain::actor::Actor;
use anbei_domain::check::{Matter, Observations, Relation, Relative};
use anbei_domain::field::Answers;
use anbei_domain::filing::Filing;
use anbei_domain::id::{AccountId, SubjectId};
use anbei_domain::kind::{Outcome, register_subject};
use anbei_domain::register::{Entry, EntryKind};
use anbei_domain::value::{DomainName, FieldValue, IpRange};
use anbei_store::{Tx, read};

use crate::{App, AppError};

/// Domains whose surroundings are looked at.
const MOST_DOMAINS: usize = 20;

impl App {
    /// What a filing is about, if it is about something that can be checked.
    pub(super) fn matter_of_filing(
        &self,
        tx: &mut Tx,
        filing: &Filing,
    ) -> Result<Option<Matter>, AppError> {
        let (Outcome::Register(kind) | Outcome::ChangeEntry(kind)) = filing.kind.outcome else {
            return Ok(None);
        };
        let subject = self.known_subject(tx, &filing.subject)?;
        let mut answers = filing.answers.clone();
        filing.kind.copy_same_persons(&mut answers, &subject);
        let entry = read::entry_life::find_of_filing(tx, filing)?;
        let number = entry.map_or(String::new(), |entry| entry.facts.number);
        Ok(Some(self.matter(kind, answers, &subject, &number)))
    }

    /// What an entry has on record. Of an older one that is what is public.
    pub(super) fn matter_of_entry(&self, tx: &mut Tx, entry: &Entry) -> Result<Matter, AppError> {
        let facts = &entry.facts;
        let known = read::entry_life::find_document(tx, self.keys(), &entry.id)?;
        let mut answers = known.map(|(_, answers)| answers).unwrap_or_default();
        answers.set("primary_domain", [facts.primary_domain.as_str()]);
        answers.set("secondary_domains", facts.secondary_domains.iter().map(String::as_str));
        let subject = match &entry.holder {
            Some(holder) => self.known_subject(tx, &holder.subject)?,
            None => Answers::new(),
        };
        Ok(self.matter(entry.kind, answers, &subject, &facts.number))
    }

    fn known_subject(&self, tx: &mut Tx, id: &SubjectId) -> Result<Answers, AppError> {
        let subject = read::subject::find(tx, self.keys(), id)?;
        Ok(subject.map(|subject| subject.answers).unwrap_or_default())
    }

    fn matter(&self, kind: EntryKind, answers: Answers, subject: &Answers, number: &str) -> Matter {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        Matter {
            kind,
            answers,
            region: register_subject::deciding_region(subject).map(|r| r.as_str().to_owned()),
            number: number.parse().ok(),
            link: self.badge_link(&digits),
            now: self.now(),
        }
    }

    /// Where the badge of these digits leads.
    pub fn badge_link(&self, digits: &str) -> String {
        format!("{}/query?code={digits}", self.config().public_url)
    }
}

/// What the platform knows by itself. `own` is the account, and the identifiers of filing and entry, that are no others.
pub(super) fn known_around(
    app: &App,
    tx: &mut Tx,
    matter: &Matter,
    own: (&AccountId, &[&str]),
) -> Result<Observations, AppError> {
    let provider = matter.answers.one("access_provider").filter(|id| *id != "other");
    let ranges = match provider {
        Some(id) => read::directory::list_ranges(tx, id)?,
        None => Vec::new(),
    };
    Ok(Observations {
        family: Some(family(app, tx, matter, own)?),
        provider_ranges: provider
            .map(|_| ranges.iter().filter_map(|text| IpRange::parse(text).ok()).collect()),
        ..Observations::default()
    })
}

fn family(
    app: &App,
    tx: &mut Tx,
    matter: &Matter,
    (account, ids): (&AccountId, &[&str]),
) -> Result<Vec<Relative>, AppError> {
    let mut family = Vec::new();
    let actor = Actor::Applicant(account.clone());
    let shown = |name: &str| name.parse().map_or(name.to_owned(), |d: DomainName| d.unicode());
    for domain in matter.domains().iter().take(MOST_DOMAINS) {
        for name in domain.parents() {
            let relation = if name == domain.as_str() { Relation::Same } else { Relation::Above };
            for entry in read::entry::list_by_domain(tx, name, 5)? {
                let holds = entry.kind == EntryKind::Website && entry.state.holds_domain();
                if holds && !ids.contains(&entry.id.as_str()) {
                    let own = read::entry::find_of_account(tx, account, &entry.id)?;
                    let is_own = own.is_some();
                    family.push(Relative { domain: shown(name), relation, is_own });
                }
            }
            if let Some((filing, holder)) = read::filing::find_holder_of_domain(tx, name)?
                && !ids.contains(&filing.as_str())
            {
                let is_own = holder == account.as_str();
                family.push(Relative { domain: shown(name), relation, is_own });
            }
        }
        for below in read::queue::list_open_below_domain(tx, domain.as_str(), 20)? {
            if !ids.contains(&below.filing_id.as_str()) {
                let own = read::filing::find(tx, app.keys(), &actor, &below.filing_id)?;
                let (domain, relation) = (shown(&below.domain), Relation::Below);
                family.push(Relative { domain, relation, is_own: own.is_some() });
            }
        }
    }
    Ok(family)
}

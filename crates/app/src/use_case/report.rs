//! 举报: anybody says what they saw, gets a number and a code, and looks later what became of it.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::deadline::Pauses;
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::{CaseId, EntryId, OrganId};
use anbei_domain::register::{Entry, EntryKind};
use anbei_domain::value::{DomainName, FilingNumber};
use anbei_domain::violation::{Appeal, Case, CaseState, Category, category};
use anbei_store::read::violation_report::Followed;
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::login::Knock;
use super::symbols::{folded, secret_code, symbols};
use crate::job::{self, LOOK_AT_REPORTED};
use crate::{App, AppError, Via, commit};

/// A report as it was typed.
#[derive(Debug, Clone, Default)]
pub struct NewReport {
    /// A filing number, a domain or an address.
    pub what: String,
    /// Where the operator is; asked of sites that are not on record.
    pub region: String,
    pub category: String,
    pub words: String,
    pub contact: String,
}

/// What whoever reported keeps.
#[derive(Debug, Clone)]
pub struct Reported {
    pub reference: String,
    pub code: String,
}

/// What a case is about.
#[derive(Debug, Clone)]
pub(super) enum Target {
    Record(Box<Entry>),
    /// A site that nobody has filed, and the organ that sees to it.
    Site(DomainName, OrganId),
}

/// The longest texts, characters.
pub const MOST_WORDS: usize = 2000;
pub const MOST_CONTACT: usize = 100;
/// The most files that go with one message.
pub const MOST_FILES: usize = 5;
/// 冒用备案号: a report that the platform can look into by itself.
const MISUSED: &str = "number-misused";
/// Sites named in a report that are looked at.
const MOST_SITES: usize = 3;
/// Reports from one address that nobody is made to wait for.
const FREE_REPORTS: i64 = 20;

impl App {
    /// What is wrong with a report, before its files are taken in.
    pub fn check_report(
        &self,
        report: &NewReport,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let report = report.clone();
        self.store().read(move |tx| checked(tx, &report).map(drop))
    }

    /// 举报. The files were taken in before.
    pub fn report_violation(
        &self,
        via: &Via,
        report: &NewReport,
        evidence: Vec<String>,
    ) -> impl Future<Output = Result<Reported, AppError>> + Send + use<> {
        let (app, via, report) = (self.clone(), via.clone(), report.clone());
        self.store().write(move |tx| {
            let (target, category) = checked(tx, &report)?;
            let now = app.now();
            let knock = Knock::reports(&via.address, FREE_REPORTS);
            if let Some(minutes) = knock.waits(tx, now)? {
                let flaw = Flaw::new("report-too-many").with("minutes", minutes.to_string());
                return Err(AppError::flawed(vec![in_field("what", flaw)]));
            }
            knock.fail(tx, now)?;
            let case = app.new_case(target, category);
            let words = report.words.trim().to_owned();
            let decision = case.report(&Actor::Visitor, words)?;
            commit::commit_case(&app, tx, (&via, &evidence), &decision)?;
            let contact = report.contact.trim();
            if !contact.is_empty() {
                write::violation::put_contact(tx, app.keys(), &decision.case.id, contact)?;
            }
            if category.code == MISUSED {
                let sites = named_sites(&report.words);
                let payload = json!({ "case": decision.case.id.as_str(), "sites": sites });
                job::enqueue(&app, tx, LOOK_AT_REPORTED, &payload, now)?;
            }
            let code = app.report_code(&decision.case.id);
            Ok(Reported { reference: decision.case.reference, code })
        })
    }

    /// 查询码 of a report: made from its identifier with a key, so it is kept nowhere.
    fn report_code(&self, id: &CaseId) -> String {
        secret_code(&self.keys().blind("report", id.as_str()))
    }

    /// What became of the report with this number and this code; nothing if they do not belong together.
    pub fn follow_report(
        &self,
        reference: &str,
        code: &str,
    ) -> impl Future<Output = Result<Option<Followed>, AppError>> + Send + use<> {
        let (app, reference, code) = (self.clone(), reference.trim().to_uppercase(), folded(code));
        self.store().read(move |tx| {
            let found = read::violation_report::find_reported(tx, &reference)?;
            let is_theirs = |found: &Followed| {
                // Hashes are compared, so that nobody learns from the time it takes.
                let hash = |code: &str| app.keys().blind("report-code", code);
                hash(&folded(&app.report_code(&found.id))) == hash(&code)
            };
            Ok(found.filter(is_theirs))
        })
    }

    /// A case at its very beginning.
    pub(super) fn new_case(&self, target: Target, category: &'static Category) -> Case {
        let now = self.now();
        let id = self.fresh_id(now);
        let day = now.date_in_china().strftime("%Y%m%d").to_string();
        let tail = symbols(&self.keys().blind("violation-reference", &id), 6);
        let (entry, domain, title, organ, operator) = match target {
            Target::Record(entry) => {
                let operator = entry.holder.as_ref().map(|holder| holder.account.clone());
                let Entry { id, facts, organ, .. } = *entry;
                (Some(id), facts.primary_domain, facts.name, organ, operator)
            }
            Target::Site(domain, organ) => {
                (None, domain.as_str().to_owned(), domain.unicode(), organ, None)
            }
        };
        Case {
            id: CaseId::new(id),
            reference: format!("{day}-{tail}"),
            state: CaseState::Reported,
            entry,
            domain,
            title,
            organ,
            operator,
            category,
            severity: None,
            asked_on: None,
            due_on: None,
            pauses: Pauses::NONE,
            merged_into: None,
            provider: String::new(),
            provider_entry: None,
            is_acknowledged: false,
            appeal: Appeal::None,
            version: 0,
        }
    }
}

pub(super) fn in_field(field: &'static str, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field, index: 0, flaw }
}

/// Domains that stand in a report's words, as they are or within addresses.
fn named_sites(words: &str) -> Vec<String> {
    let is_of_address = |c: char| c.is_ascii_alphanumeric() || "-.:/_".contains(c);
    let tokens = words.split(|c| !is_of_address(c)).filter(|token| token.contains('.'));
    let mut sites: Vec<String> = Vec::new();
    for domain in tokens.filter_map(|token| token.trim_matches('.').parse::<DomainName>().ok()) {
        if sites.len() < MOST_SITES && !sites.iter().any(|site| site == domain.as_str()) {
            sites.push(domain.to_string());
        }
    }
    sites
}

/// What the report is about, or everything that is wrong with it.
fn checked(tx: &mut Tx, report: &NewReport) -> Result<(Target, &'static Category), AppError> {
    let mut flaws = Vec::new();
    let target = match target(tx, &report.what, &report.region)? {
        Ok(target) => Some(target),
        Err(flaw) => {
            flaws.push(flaw);
            None
        }
    };
    let category = category::find(&report.category);
    if category.is_none() {
        flaws.push(in_field("category", Flaw::new("choose-one")));
    }
    if report.words.trim().is_empty() {
        flaws.push(in_field("words", Flaw::new("required")));
    }
    for (field, text, most) in
        [("words", &report.words, MOST_WORDS), ("contact", &report.contact, MOST_CONTACT)]
    {
        flaws.extend(too_long(text, most).map(|flaw| in_field(field, flaw)));
    }
    match (target, category) {
        (Some(target), Some(category)) if flaws.is_empty() => Ok((target, category)),
        _ => Err(AppError::flawed(flaws)),
    }
}

/// What is wrong with a text that is longer than allowed.
pub(super) fn too_long(text: &str, most: usize) -> Option<Flaw> {
    let length = text.trim().chars().count();
    let flaw = Flaw::new("text-too-long").with("length", length.to_string());
    (length > most).then(|| flaw.with("most", most.to_string()))
}

/// The record or the site that `typed` means.
fn target(tx: &mut Tx, typed: &str, region: &str) -> Result<Result<Target, FieldFlaw>, AppError> {
    let wrong = |field, code| Ok(Err(in_field(field, Flaw::new(code))));
    if typed.trim().is_empty() {
        return wrong("what", "required");
    }
    if let Some(digits) = FilingNumber::digits_for_search(typed) {
        return match record_of(tx, &digits)? {
            Some(entry) => Ok(Ok(Target::Record(Box::new(entry)))),
            None => wrong("what", "report-number-unknown"),
        };
    }
    let Ok(domain) = typed.trim().parse::<DomainName>() else {
        return wrong("what", "report-what");
    };
    if let Some(entry) = record_on(tx, &domain)? {
        return Ok(Ok(Target::Record(Box::new(entry))));
    }
    if region.is_empty() {
        return wrong("region", "report-region");
    }
    match read::organ::find_for_region(tx, region)? {
        Some(organ) => Ok(Ok(Target::Site(domain, organ.id))),
        None => wrong("region", "report-no-organ"),
    }
}

/// The record that stands on a domain or above it, a website before anything else.
pub(super) fn record_on(tx: &mut Tx, domain: &DomainName) -> Result<Option<Entry>, AppError> {
    for name in domain.parents() {
        let mut found = read::entry::list_by_domain(tx, name, 20)?;
        found.retain(|entry| entry.state.holds_domain());
        found.sort_by_key(|entry| entry.kind != EntryKind::Website);
        if let Some(entry) = found.into_iter().next() {
            return Ok(read::entry_life::find_to_watch(tx, &EntryId::new(entry.id))?);
        }
    }
    Ok(None)
}

/// The record with this number, or the one that had it before it was moved.
fn record_of(tx: &mut Tx, digits: &str) -> Result<Option<Entry>, AppError> {
    let found = match read::entry::find_by_digits(tx, digits)? {
        Some(entry) => Some(entry),
        None => match read::entry_life::find_successor(tx, digits)? {
            Some(successor) => read::entry::find_by_digits(tx, &successor)?,
            None => None,
        },
    };
    let Some(entry) = found else { return Ok(None) };
    Ok(read::entry_life::find_to_watch(tx, &EntryId::new(entry.id))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_found_among_words() {
        let words = "在https://bieren.example/a.html和 BIEREN.example、www.other.example。看到3.5折，见附件.";
        assert_eq!(named_sites(words), ["bieren.example", "www.other.example"]);
        assert!(named_sites("没有写网址。 ... 192.0.2.1").is_empty());
    }
}

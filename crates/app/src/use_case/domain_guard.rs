//! 域名重复: a domain is filed once, and its second applicant hears of it while filling in, not after the last step.

use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::filing::Filing;
use anbei_domain::kind::Outcome;
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{Entry, EntryKind};
use anbei_domain::value::DomainName;
use anbei_store::{StoreError, Tx, read};

use crate::AppError;

/// The first domain of a new website that is registered already or part of another open filing; if both are the
/// applicant's own, the flaw says so.
pub fn taken_domain(
    tx: &mut Tx,
    filing: &Filing,
    answers: &Answers,
) -> Result<Option<FieldFlaw>, StoreError> {
    if !matches!(filing.kind.outcome, Outcome::Register(EntryKind::Website)) {
        return Ok(None);
    }
    let of_domains = |field: &&dyn AnyField| {
        // An answer to what is no longer asked holds nothing.
        matches!(field.id(), "primary_domain" | "secondary_domains") && field.is_asked(answers)
    };
    for field in filing.kind.fields().filter(of_domains).map(AnyField::id) {
        for (index, typed) in answers.all(field).iter().enumerate() {
            // What is no domain is told elsewhere.
            let Ok(domain) = typed.parse::<DomainName>() else { continue };
            if let Some(flaw) = holder(tx, filing, &domain)? {
                let flaw = flaw.with("domain", domain.unicode());
                return Ok(Some(FieldFlaw { field, index, flaw }));
            }
        }
    }
    Ok(None)
}

/// What is to be said of it if somebody has `domain`: whether that is the applicant, or nobody yet. Where there is something
/// to go on with, a fact says which.
fn holder(tx: &mut Tx, filing: &Filing, domain: &DomainName) -> Result<Option<Flaw>, StoreError> {
    for name in [domain.to_string(), twin(domain)] {
        if let Some((other, account)) = read::filing::find_holder_of_domain(tx, &name)?
            && other != filing.id.as_str()
        {
            let is_own = account == filing.applicant.as_str();
            return Ok(Some(taken(is_own, ("filing", &other))));
        }
        // What an app talks to is no home page: it keeps no website from being filed.
        let holds = |entry: &read::entry::Entry| {
            entry.kind == EntryKind::Website && entry.state.holds_domain()
        };
        if let Some(entry) = read::entry::list_by_domain(tx, &name, 20)?.into_iter().find(holds) {
            // 待认领: registered before, and perhaps this applicant's.
            if read::entry_life::find_unclaimed(tx, &entry.id)?.is_some() {
                return Ok(Some(Flaw::new("domain-to-claim").with("claim", name)));
            }
            let own = read::entry::find_of_account(tx, &filing.applicant, &entry.id)?;
            return Ok(Some(taken(own.is_some(), ("record", &entry.id))));
        }
    }
    Ok(None)
}

/// Nobody learns which filing it is unless it is their own.
fn taken(is_own: bool, (what, id): (&'static str, &str)) -> Flaw {
    if is_own {
        Flaw::new("domain-taken-own").with(what, id.to_owned())
    } else {
        Flaw::new("domain-taken")
    }
}

/// Refuses to put a website back into force whose domain somebody else has filed meanwhile.
pub fn still_free(tx: &mut Tx, entry: &Entry) -> Result<(), AppError> {
    let facts = &entry.facts;
    let own = read::entry_life::find_open_filing(tx, &entry.id)?;
    let domains = facts.secondary_domains.iter().chain([&facts.primary_domain]);
    for domain in domains.filter(|_| entry.kind == EntryKind::Website) {
        let holder = read::filing::find_holder_of_domain(tx, domain)?.map(|(filing, _)| filing);
        let is_held = holder.is_some() && holder != own;
        if is_held || read::older::find_number_on_domain(tx, domain)?.is_some() {
            let shown = domain.parse::<DomainName>().map_or(domain.clone(), |name| name.unicode());
            return Err(Refusal::Taken(shown).into());
        }
    }
    Ok(())
}

/// `www.example.com` and `example.com` are one site.
fn twin(domain: &DomainName) -> String {
    let name = domain.as_str();
    name.strip_prefix("www.").map_or_else(|| format!("www.{name}"), str::to_owned)
}

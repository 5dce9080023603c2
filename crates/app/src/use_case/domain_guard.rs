//! 域名重复: a domain is filed once, and its second applicant hears of it while filling in, not after the last step.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, FieldFlaw};
use anbei_domain::filing::Filing;
use anbei_domain::kind::Outcome;
use anbei_domain::register::EntryKind;
use anbei_domain::value::DomainName;
use anbei_store::seal::Keyring;
use anbei_store::{StoreError, Tx, read};

/// The first domain of a new website that is registered already or part of another open filing; if both are the
/// applicant's own, the flaw says so.
pub fn taken_domain(
    tx: &mut Tx,
    keys: &Keyring,
    filing: &Filing,
    answers: &Answers,
) -> Result<Option<FieldFlaw>, StoreError> {
    if !matches!(filing.kind.outcome, Outcome::Register(EntryKind::Website)) {
        return Ok(None);
    }
    for field in ["primary_domain", "secondary_domains"] {
        for (index, typed) in answers.all(field).iter().enumerate() {
            // What is no domain is told elsewhere.
            let Ok(domain) = typed.parse::<DomainName>() else { continue };
            if let Some(taken) = holder(tx, keys, filing, &domain)? {
                let flaw = Flaw::new(taken).with("domain", domain.unicode());
                return Ok(Some(FieldFlaw { field, index, flaw }));
            }
        }
    }
    Ok(None)
}

/// What is to be said of it if somebody has `domain`: whether that is the applicant, or nobody yet.
fn holder(
    tx: &mut Tx,
    keys: &Keyring,
    filing: &Filing,
    domain: &DomainName,
) -> Result<Option<&'static str>, StoreError> {
    let code = |is_own| if is_own { "domain-taken-own" } else { "domain-taken" };
    for name in [domain.to_string(), twin(domain)] {
        if let Some((other, account)) = read::filing::find_holder_of_domain(tx, &name)?
            && other != filing.id.as_str()
        {
            return Ok(Some(code(account == filing.applicant.as_str())));
        }
        // What an app talks to is no home page: it keeps no website from being filed.
        let holds = |entry: &read::entry::Entry| {
            entry.kind == EntryKind::Website && entry.state.holds_domain()
        };
        if let Some(entry) = read::entry::list_by_domain(tx, &name, 20)?.into_iter().find(holds) {
            // 待认领: registered before, and perhaps this applicant's.
            if read::entry_life::find_unclaimed(tx, &entry.id)?.is_some() {
                return Ok(Some("domain-to-claim"));
            }
            let applicant = Actor::Applicant(filing.applicant.clone());
            let own = read::filing::find(tx, keys, &applicant, &entry.filing_id)?;
            return Ok(Some(code(own.is_some())));
        }
    }
    Ok(None)
}

/// `www.example.com` and `example.com` are one site.
fn twin(domain: &DomainName) -> String {
    let name = domain.as_str();
    name.strip_prefix("www.").map_or_else(|| format!("www.{name}"), str::to_owned)
}

//! 重复登记: an app or a mini-program is filed once, as a domain is.

use anbei_domain::Flaw;
use anbei_domain::field::{Answers, FieldFlaw};
use anbei_domain::filing::Filing;
use anbei_domain::id::EntryId;
use anbei_domain::kind::Outcome;
use anbei_domain::register::{EntryKind, Identity};
use anbei_store::{StoreError, Tx, read, write};

use crate::AppError;

/// The first identity that is registered already or part of another open filing; if that is the applicant's own, the flaw
/// says which.
pub fn taken_identity(
    tx: &mut Tx,
    filing: &Filing,
    answers: &Answers,
) -> Result<Option<FieldFlaw>, StoreError> {
    for (field, identity, key) in identities(filing, answers) {
        let Some(holder) = read::identity::find_holder(tx, &key)? else { continue };
        if holder.id == filing.id.as_str() || is_changed_by(filing, &holder.id) {
            continue;
        }
        let what = if holder.is_entry { "record" } else { "filing" };
        let flaw = if holder.account == filing.applicant.as_str() {
            Flaw::new("identity-taken-own").with(what, holder.id)
        } else {
            Flaw::new("identity-taken")
        };
        return Ok(Some(FieldFlaw { field, index: 0, flaw: flaw.with("id", identity.id) }));
    }
    Ok(None)
}

/// Holds the identities of what is submitted; what its entry holds already stays with that.
pub(crate) fn hold_identities(
    tx: &mut Tx,
    filing: &Filing,
    answers: &Answers,
) -> Result<(), AppError> {
    write::identity::release(tx, filing.id.as_str())?;
    for (field, identity, key) in identities(filing, answers) {
        let holder = read::identity::find_holder(tx, &key)?;
        if holder.is_some_and(|holder| is_changed_by(filing, &holder.id)) {
            continue;
        }
        match write::identity::hold(tx, &key, filing.id.as_str()) {
            Err(StoreError::Duplicate(_)) => {
                let flaw = Flaw::new("identity-taken").with("id", identity.id);
                return Err(AppError::flawed(vec![FieldFlaw { field, index: 0, flaw }]));
            }
            done => done?,
        }
    }
    Ok(())
}

/// The entry of this id is the one that `filing` would change.
fn is_changed_by(filing: &Filing, id: &str) -> bool {
    filing.entry.as_ref().map(EntryId::as_str) == Some(id)
}

/// What the answers say it is known as, the field that says it, and the key by which it is held.
fn identities(filing: &Filing, answers: &Answers) -> Vec<(&'static str, Identity, String)> {
    let (Outcome::Register(kind) | Outcome::ChangeEntry(kind)) = filing.kind.outcome else {
        return Vec::new();
    };
    if kind == EntryKind::Website {
        return Vec::new();
    }
    let facts = filing.kind.entry_facts.map(|facts| facts(answers)).unwrap_or_default();
    let keyed = |(field, identity): (&'static str, Identity)| {
        let key = identity.key(kind);
        (field, identity, key)
    };
    facts.identities.into_iter().map(keyed).collect()
}

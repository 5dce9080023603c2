//! A decision about an access provider's organisation, as rows: the organisation, the directory, who is told, the audit trail.

use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField};
use anbei_domain::filing::Notice;
use anbei_domain::id::OrganisationId;
use anbei_domain::provider::{
    Organisation, OrganisationDecision, OrganisationEffect, OrganisationState, form,
};
use anbei_store::read::directory::DirectoryEntry;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, read, write};
use serde_json::{Value, json};

use super::tell;
use crate::{App, AppError, Via};

/// The directory of access providers.
pub(crate) const DIRECTORY: &str = "access_provider";

/// Writes down what was decided about an organisation. There is no other way to change one.
pub(crate) fn commit_organisation(
    app: &App,
    tx: &mut Tx,
    via: &Via,
    decision: &OrganisationDecision,
) -> Result<(), AppError> {
    let OrganisationDecision { organisation, action, by, from, effects } = decision;
    match from {
        Some(_) => write::provider::save(tx, organisation, app.now())?,
        None => write::provider::insert(tx, organisation, app.now())?,
    }
    for effect in effects {
        match effect {
            OrganisationEffect::Publish => publish(tx, organisation)?,
            OrganisationEffect::Notify(notice) => tell_managers(app, tx, organisation, *notice)?,
            OrganisationEffect::Dissolve => write::provider::dissolve(tx, &organisation.id)?,
        }
    }
    let from = from.map_or("", OrganisationState::as_str);
    let detail = json!({ "from": from, "to": organisation.state.as_str(), "remarks": organisation.remarks.len() });
    let after = reference(app, organisation);
    append(app, tx, (by, via), &organisation.id, (action.as_str(), &detail, &after))
}

/// An act on an organisation that does not change its entry: on its members.
pub(crate) fn note_on_organisation(
    app: &App,
    tx: &mut Tx,
    by: (&Actor, &Via),
    organisation: &OrganisationId,
    (action, detail): (&str, &Value),
) -> Result<(), AppError> {
    append(app, tx, by, organisation, (action, detail, ""))
}

fn append(
    app: &App,
    tx: &mut Tx,
    (actor, via): (&Actor, &Via),
    organisation: &OrganisationId,
    (action, detail, after): (&str, &Value, &str),
) -> Result<(), AppError> {
    let event = NewAuditEvent {
        aggregate: "provider",
        aggregate_id: organisation.as_str(),
        at: app.now(),
        actor,
        via: &via.to_string(),
        action,
        detail: &detail.to_string(),
        before: "",
        after,
    };
    Ok(audit::append(tx, &event)?)
}

/// A reference to the organisation as it is: a keyed hash, like a filing's.
fn reference(app: &App, of: &Organisation) -> String {
    let document = [of.state.as_str(), &of.listed.to_json(), &of.proposal.to_json()].join("\n");
    app.keys().blind("audit", &document)
}

fn publish(tx: &mut Tx, organisation: &Organisation) -> Result<(), AppError> {
    let Some(id) = &organisation.entry else { return Ok(()) };
    let of = &organisation.listed;
    let text = |field: &dyn AnyField| of.one(field.id()).unwrap_or_default().to_owned();
    let entry = DirectoryEntry {
        id: id.clone(),
        name: text(&form::NAME),
        jurisdiction: "domestic".to_owned(),
        region_code: text(&form::REGION),
        phone: text(&form::PHONE),
        access_method: methods(of),
    };
    write::directory::put(tx, DIRECTORY, &entry)?;
    write::directory::delete_ranges(tx, id)?;
    for range in form::RANGES.all_of(of) {
        write::directory::put_range(tx, id, &range)?;
    }
    Ok(())
}

/// The usual way of connecting customers, then the others.
fn methods(of: &Answers) -> String {
    let usual = of.one(form::DEFAULT_METHOD.id());
    let others = of.all(form::METHODS.id()).iter().map(String::as_str);
    let others = others.filter(|code| Some(*code) != usual);
    usual.into_iter().chain(others).collect::<Vec<_>>().join(" ")
}

fn tell_managers(
    app: &App,
    tx: &mut Tx,
    of: &Organisation,
    notice: Notice,
) -> Result<(), AppError> {
    for line in read::provider::list_members(tx, &of.id)? {
        if line.member.role.may_manage() {
            tell::of_provider(app, tx, &line.member.account, (notice, of.name(), "/provider"))?;
        }
    }
    Ok(())
}

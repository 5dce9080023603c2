//! A violation's case and its events as columns.

use anbei_domain::actor::Actor;
use anbei_domain::id::{AccountId, CaseId, EntryId, OrganId};
use anbei_domain::provider::Member;
use anbei_domain::violation::{
    Appeal, CASE_FACTS, Case, CaseAction, CaseEvent, CaseState, Severity, category,
};
use serde_json::Value;

use crate::pause_row;
use crate::seal::Keyring;
use crate::{Row, StoreError};

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("{what} of a violation"))
}

/// What the words of an event are sealed for.
pub fn note_owner(case: &str) -> String {
    format!("violation/{case}")
}

/// What the contact of who reported is sealed for.
pub fn contact_owner(case: &str) -> String {
    format!("violation-reporter/{case}")
}

/// Opens sealed words.
pub fn open(keys: &Keyring, owner: &str, sealed: &[u8]) -> Result<String, StoreError> {
    let plain = keys.open(owner, sealed)?;
    String::from_utf8(plain.to_vec()).map_err(|_| damaged("words"))
}

/// Columns `id, reference, state, entry_id, domain, title, organ_id, operator_id, category, severity, due_on, merged_into,
/// provider, appeal, version, created_at, changed_at, provider_id, acknowledged, asked_on,
/// pauses`; those in between are a list's.
pub fn case(row: &Row) -> Result<Case, StoreError> {
    let day = |column| {
        row.opt_str(column)?.map(|day| day.parse().map_err(|_| damaged("day"))).transpose()
    };
    let severity = row.opt_str(9)?.map(|name| Severity::find(name).ok_or(damaged("severity")));
    Ok(Case {
        id: CaseId::new(row.text(0)?),
        reference: row.text(1)?,
        state: CaseState::find(row.str(2)?).ok_or(damaged("state"))?,
        entry: row.opt_text(3)?.map(EntryId::new),
        domain: row.text(4)?,
        title: row.text(5)?,
        organ: OrganId::new(row.text(6)?),
        operator: row.opt_text(7)?.map(AccountId::new),
        category: category::find(row.str(8)?).ok_or(damaged("category"))?,
        severity: severity.transpose()?,
        asked_on: day(19)?,
        due_on: day(10)?,
        pauses: pause_row::from_json(row.str(20)?)?,
        merged_into: row.opt_text(11)?.map(CaseId::new),
        provider: row.text(12)?,
        appeal: Appeal::find(row.str(13)?).ok_or(damaged("appeal"))?,
        version: row.int(14)?,
        provider_entry: row.opt_text(17)?,
        is_acknowledged: row.flag(18)?,
    })
}

/// `{"due_on": "2026-12-01"}`.
pub fn facts_to_json(event: &CaseEvent) -> String {
    let pairs = event.facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.as_str().into()));
    Value::Object(pairs.collect()).to_string()
}

fn facts_from_json(json: &str) -> Result<Vec<(&'static str, String)>, StoreError> {
    let kept: Value = serde_json::from_str(json).map_err(|_| damaged("facts"))?;
    let fact = |name: &&'static str| Some((*name, kept.get(*name)?.as_str()?.to_owned()));
    Ok(CASE_FACTS.iter().filter_map(fact).collect())
}

/// Columns from `first` on: `action, from_state, to_state, actor_role, actor_id, facts, note`. `case` gives the words' seal
/// and the officers' organ.
pub fn event(
    keys: &Keyring,
    case: &Case,
    row: &Row,
    first: usize,
) -> Result<CaseEvent, StoreError> {
    let state = |text: &str| CaseState::find(text).ok_or(damaged("state"));
    let account = row.opt_text(first + 4)?.map(AccountId::new);
    let by = match (row.str(first + 3)?, account) {
        ("officer", Some(account)) => Actor::Officer { account, organ: case.organ.clone() },
        ("applicant", Some(account)) => Actor::Applicant(account),
        ("provider", Some(account)) => {
            Actor::Provider(Member::of_the_past(account, case.provider_entry.clone()))
        }
        ("visitor", None) => Actor::Visitor,
        ("clock", None) => Actor::Clock,
        _ => return Err(damaged("actor")),
    };
    Ok(CaseEvent {
        action: CaseAction::find(row.str(first)?).ok_or(damaged("action"))?,
        by,
        from: row.opt_str(first + 1)?.map(state).transpose()?,
        to: state(row.str(first + 2)?)?,
        facts: facts_from_json(row.str(first + 5)?)?,
        note: open(keys, &note_owner(case.id.as_str()), &row.bytes(first + 6)?)?,
    })
}

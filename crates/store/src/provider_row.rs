//! An access provider's organisation and its members as columns.

use anbei_domain::field::Answers;
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::provider::{Member, MemberRole, Organisation, OrganisationState, Remark};
use serde_json::{Value, json};

use crate::{Row, StoreError};

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("{what} of a provider's organisation"))
}

/// Columns from `first` on: `id, state, entry_id, listed, proposal, remarks, version`.
pub fn organisation(row: &Row, first: usize) -> Result<Organisation, StoreError> {
    let answers = |column| Answers::from_json(row.str(column)?).map_err(|_| damaged("answers"));
    Ok(Organisation {
        id: OrganisationId::new(row.text(first)?),
        state: OrganisationState::find(row.str(first + 1)?).ok_or(damaged("state"))?,
        entry: row.opt_text(first + 2)?,
        listed: answers(first + 3)?,
        proposal: answers(first + 4)?,
        remarks: remarks_from_json(row.str(first + 5)?)?,
        version: row.int(first + 6)?,
    })
}

/// A role by its stored name.
pub fn role(name: &str) -> Result<MemberRole, StoreError> {
    MemberRole::find(name).ok_or(damaged("role"))
}

/// Columns `account_id, organisation_id, role, entry_id`.
pub fn member(row: &Row) -> Result<Member, StoreError> {
    Ok(Member {
        account: AccountId::new(row.text(0)?),
        organisation: OrganisationId::new(row.text(1)?),
        role: role(row.str(2)?)?,
        entry: row.opt_text(3)?,
    })
}

/// `[{"field": "provider_name", "note": "…"}]`.
pub fn remarks_to_json(remarks: &[Remark]) -> String {
    let remark = |of: &Remark| json!({ "field": of.field, "note": of.note });
    Value::Array(remarks.iter().map(remark).collect()).to_string()
}

fn remarks_from_json(text: &str) -> Result<Vec<Remark>, StoreError> {
    let kept: Vec<Value> = serde_json::from_str(text).map_err(|_| damaged("remarks"))?;
    let text = |of: &Value, name: &str| of.get(name)?.as_str().map(str::to_owned);
    let remark = |of: &Value| Some(Remark { field: text(of, "field"), note: text(of, "note")? });
    Ok(kept.iter().filter_map(remark).collect())
}

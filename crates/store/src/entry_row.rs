//! An entry's events and its proposal as columns.

use anbei_domain::actor::Actor;
use anbei_domain::id::{AccountId, FilingId, OrganId};
use anbei_domain::register::{
    EntryAction, EntryEvent, EntryState, Fact, FactChange, Proposal, Visibility,
};
use anbei_domain::time::Timestamp;
use serde_json::{Value, json};

use crate::filing_row::{reasons_from_json, reasons_to_json};
use crate::{Row, StoreError};

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("{what} of an entry"))
}

/// `[{"fact": "name", "from": "…", "to": "…"}]`.
pub fn changes_to_json(changes: &[FactChange]) -> String {
    let row = |c: &FactChange| json!({ "fact": c.fact.as_str(), "from": c.from, "to": c.to });
    Value::Array(changes.iter().map(row).collect()).to_string()
}

fn changes_from_json(json: &str) -> Result<Vec<FactChange>, StoreError> {
    let rows: Vec<Value> = serde_json::from_str(json).map_err(|_| damaged("changes"))?;
    let text = |row: &Value, key: &str| row[key].as_str().map(str::to_owned);
    let change = |row: &Value| {
        let fact = row["fact"].as_str().and_then(Fact::find)?;
        Some(FactChange { fact, from: text(row, "from")?, to: text(row, "to")? })
    };
    rows.iter().map(|row| change(row).ok_or_else(|| damaged("changes"))).collect()
}

/// Empty if nothing is proposed.
pub fn proposal_to_json(proposal: Option<&Proposal>) -> String {
    let Some(proposal) = proposal else { return String::new() };
    json!({
        "action": proposal.action.as_str(), "by": proposal.by.as_str(), "note": proposal.note,
        "reasons": reasons_to_json(&proposal.reasons), "at": proposal.at.as_millis(),
    })
    .to_string()
}

/// Reads what [`proposal_to_json`] wrote.
pub fn proposal_from_json(json: &str) -> Result<Option<Proposal>, StoreError> {
    if json.is_empty() {
        return Ok(None);
    }
    let row: Value = serde_json::from_str(json).map_err(|_| damaged("proposal"))?;
    let text = |key: &str| row[key].as_str().ok_or_else(|| damaged("proposal"));
    Ok(Some(Proposal {
        action: EntryAction::find(text("action")?).ok_or_else(|| damaged("proposal"))?,
        by: AccountId::new(text("by")?),
        reasons: reasons_from_json(text("reasons")?)?,
        note: text("note")?.to_owned(),
        at: Timestamp::from_millis(row["at"].as_i64().ok_or_else(|| damaged("proposal"))?),
    }))
}

/// Columns from `first` on: `action, from_state, to_state, actor_role, actor_id, organ_id, changes, reasons, note,
/// visibility, reply_to, filing_id`.
pub fn event(row: &Row, first: usize) -> Result<EntryEvent, StoreError> {
    let state = |text: &str| EntryState::find(text).ok_or_else(|| damaged("state"));
    let account = row.opt_text(first + 4)?.map(AccountId::new);
    let organ = OrganId::new(row.text(first + 5)?);
    let by = match (row.text(first + 3)?.as_str(), account) {
        ("officer", Some(account)) => Actor::Officer { account, organ },
        ("applicant", Some(account)) => Actor::Applicant(account),
        ("administrator", Some(account)) => Actor::Administrator(account),
        ("clock", None) => Actor::Clock,
        ("operator", None) => Actor::Operator,
        _ => return Err(damaged("actor")),
    };
    Ok(EntryEvent {
        action: EntryAction::find(&row.text(first)?).ok_or_else(|| damaged("action"))?,
        by,
        from: row.opt_text(first + 1)?.map(|text| state(&text)).transpose()?,
        to: state(&row.text(first + 2)?)?,
        changes: changes_from_json(&row.text(first + 6)?)?,
        reasons: reasons_from_json(&row.text(first + 7)?)?,
        note: row.text(first + 8)?,
        visibility: match row.text(first + 9)?.as_str() {
            "public" => Visibility::Public,
            _ => Visibility::Internal,
        },
        reply_to: row.opt_int(first + 10)?,
        filing: row.opt_text(first + 11)?.map(FilingId::new),
    })
}

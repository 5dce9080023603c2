//! A filing's state and reasons as columns.

use anbei_domain::filing::{FilingState, Inspection, Reason, StateName, Unlock};
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use serde_json::{Value, json};

use crate::StoreError;

/// The columns that a state becomes.
pub struct StateColumns {
    pub name: &'static str,
    pub data: String,
    pub holder: Option<String>,
    pub lease_until: Option<i64>,
    pub due_on: Option<String>,
}

impl StateColumns {
    pub fn of(state: &FilingState) -> Self {
        let mut columns = Self {
            name: state.name().as_str(),
            data: String::from("{}"),
            holder: state.holder().map(ToString::to_string),
            lease_until: None,
            due_on: None,
        };
        match state {
            FilingState::UnderReview { lease_until, .. } => {
                columns.lease_until = Some(lease_until.as_millis());
            }
            FilingState::AwaitingCorrection { due_on }
            | FilingState::AwaitingAcceptance { due_on } => {
                columns.due_on = Some(due_on.to_string());
            }
            FilingState::AwaitingInspection { inspection, .. } => {
                columns.due_on = Some(inspection.at.date_in_china().to_string());
                columns.data = json!({
                    "at": inspection.at.as_millis(), "place": inspection.place,
                    "contact": inspection.contact, "bring": inspection.bring,
                })
                .to_string();
            }
            FilingState::AwaitingSecondOfficer { first } => {
                columns.data = json!({ "first": first.as_str() }).to_string();
            }
            _ => {}
        }
        columns
    }
}

/// Puts a state together from its columns.
pub fn state(
    name: &str,
    data: &str,
    holder: Option<&str>,
    lease_until: Option<i64>,
    due_on: Option<&str>,
) -> Result<FilingState, StoreError> {
    let damaged = || StoreError::Damaged(format!("state {name} of a filing"));
    let data: Value = serde_json::from_str(data).map_err(|_| damaged())?;
    let text = |key: &str| data[key].as_str().map(str::to_owned).ok_or_else(damaged);
    let officer = || holder.map(AccountId::new).ok_or_else(damaged);
    let due = || due_on.and_then(|day| day.parse().ok()).ok_or_else(damaged);
    Ok(match StateName::find(name).ok_or_else(damaged)? {
        StateName::Draft => FilingState::Draft,
        StateName::Submitted => FilingState::Submitted,
        StateName::UnderReview => FilingState::UnderReview {
            officer: officer()?,
            lease_until: Timestamp::from_millis(lease_until.ok_or_else(damaged)?),
        },
        StateName::AwaitingAcceptance => FilingState::AwaitingAcceptance { due_on: due()? },
        StateName::AwaitingCorrection => FilingState::AwaitingCorrection { due_on: due()? },
        StateName::AwaitingInspection => FilingState::AwaitingInspection {
            officer: officer()?,
            inspection: Inspection {
                at: Timestamp::from_millis(data["at"].as_i64().ok_or_else(damaged)?),
                place: text("place")?,
                contact: text("contact")?,
                bring: text("bring")?,
            },
        },
        StateName::AwaitingSecondOfficer => {
            FilingState::AwaitingSecondOfficer { first: AccountId::new(text("first")?) }
        }
        StateName::Approved => FilingState::Approved,
        StateName::Refused => FilingState::Refused,
        StateName::Withdrawn => FilingState::Withdrawn,
        StateName::Lapsed => FilingState::Lapsed,
    })
}

/// `[{"field": "site_name", "code": "…", "note": "…"}]`.
pub fn reasons_to_json(reasons: &[Reason]) -> String {
    let row = |r: &Reason| json!({ "field": r.field, "code": r.code, "note": r.note });
    Value::Array(reasons.iter().map(row).collect()).to_string()
}

/// Reads what [`reasons_to_json`] wrote.
pub fn reasons_from_json(json: &str) -> Result<Vec<Reason>, StoreError> {
    let damaged = || StoreError::Damaged("reasons of a filing".to_owned());
    let rows: Vec<Value> = serde_json::from_str(json).map_err(|_| damaged())?;
    let text = |row: &Value, key: &str| row[key].as_str().map(str::to_owned);
    rows.iter()
        .map(|row| {
            Ok(Reason {
                field: text(row, "field"),
                code: text(row, "code").ok_or_else(damaged)?,
                note: text(row, "note").unwrap_or_default(),
            })
        })
        .collect()
}

/// `[{"field": "site_name", "why": "…"}]`.
pub fn unlocked_to_json(unlocked: &[Unlock]) -> String {
    let row = |unlock: &Unlock| json!({ "field": unlock.field, "why": unlock.why });
    Value::Array(unlocked.iter().map(row).collect()).to_string()
}

/// Reads what [`unlocked_to_json`] wrote.
pub fn unlocked_from_json(json: &str) -> Result<Vec<Unlock>, StoreError> {
    let damaged = || StoreError::Damaged("unlocked answers of a filing".to_owned());
    let rows: Vec<Value> = serde_json::from_str(json).map_err(|_| damaged())?;
    let text = |row: &Value, key: &str| row[key].as_str().map(str::to_owned).ok_or_else(damaged);
    rows.iter()
        .map(|row| Ok(Unlock { field: text(row, "field")?, why: text(row, "why")? }))
        .collect()
}

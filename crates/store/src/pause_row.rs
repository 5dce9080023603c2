//! The pauses of a clock as a column.

use anbei_domain::deadline::{Pause, PauseReason, Pauses};
use serde_json::{Value, json};

use crate::StoreError;

/// `[{"from": "2026-11-24", "until": null, "why": "more-time"}]`.
pub fn to_json(pauses: &Pauses) -> String {
    let row = |pause: &Pause| {
        let until = pause.until.map(|day| day.to_string());
        json!({ "from": pause.from.to_string(), "until": until, "why": pause.why.as_str() })
    };
    Value::Array(pauses.iter().map(row).collect()).to_string()
}

/// Reads what [`to_json`] wrote.
pub fn from_json(json: &str) -> Result<Pauses, StoreError> {
    let damaged = || StoreError::Damaged("pauses of a clock".to_owned());
    let rows: Vec<Value> = serde_json::from_str(json).map_err(|_| damaged())?;
    let day = |value: &Value| value.as_str().and_then(|day| day.parse().ok()).ok_or_else(damaged);
    let pause = |row: &Value| {
        let until = Some(&row["until"]).filter(|until| !until.is_null());
        Ok(Pause {
            from: day(&row["from"])?,
            until: until.map(day).transpose()?,
            why: row["why"].as_str().and_then(PauseReason::find).ok_or_else(damaged)?,
        })
    };
    rows.iter().map(pause).collect()
}

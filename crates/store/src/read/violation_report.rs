//! 举报: how to reach whoever reported, and what they may know of what became of it.

use anbei_domain::id::CaseId;
use anbei_domain::time::Timestamp;
use anbei_domain::violation::{Case, CaseState};

use crate::seal::Keyring;
use crate::violation_row::{contact_owner, open};
use crate::{StoreError, Tx, args};

/// Whether whoever reported left a way to reach them.
pub fn has_contact(tx: &mut Tx, of: &Case) -> Result<bool, StoreError> {
    const FIND: &str = "SELECT 1 FROM violation_reporter WHERE case_id = $1";
    Ok(tx.find(FIND, args![of.id.as_str()], |_| Ok(()))?.is_some())
}

/// How to reach whoever reported. The look is the caller's to write down.
pub fn find_contact(tx: &mut Tx, keys: &Keyring, of: &Case) -> Result<Option<String>, StoreError> {
    const FIND: &str = "SELECT contact FROM violation_reporter WHERE case_id = $1";
    let owner = contact_owner(of.id.as_str());
    tx.find(FIND, args![of.id.as_str()], |row| open(keys, &owner, &row.bytes(0)?))
}

/// What whoever has the reference and its code may know of a report.
#[derive(Debug, Clone)]
pub struct Followed {
    pub id: CaseId,
    pub reference: String,
    /// Of the case that it was merged into, if it was.
    pub state: CaseState,
    /// Why it was not taken up.
    pub dismissal: Option<String>,
    pub reported_at: Timestamp,
    pub changed_at: Timestamp,
    pub organ_name: String,
}

/// The report with this reference. Its code is the caller's to compare.
pub fn find_reported(tx: &mut Tx, reference: &str) -> Result<Option<Followed>, StoreError> {
    const FIND: &str = "
        SELECT v.id, v.reference, COALESCE(m.state, v.state), v.created_at, COALESCE(m.changed_at, v.changed_at), o.name,
               d.facts
          FROM violation v
          JOIN violation_event r ON r.case_id = v.id AND r.place = 1 AND r.action = 'report'
          JOIN organ o ON o.id = v.organ_id
          LEFT JOIN violation m ON m.id = v.merged_into
          LEFT JOIN violation_event d ON d.case_id = v.id AND d.action = 'dismiss'
         WHERE v.reference = $1";
    tx.find(FIND, args![reference], |row| {
        let damaged = |what: &str| StoreError::Damaged(format!("report: {what}"));
        let facts = row.opt_str(6)?.unwrap_or("{}");
        let facts: serde_json::Value = serde_json::from_str(facts).map_err(|_| damaged("facts"))?;
        Ok(Followed {
            id: CaseId::new(row.text(0)?),
            reference: row.text(1)?,
            state: CaseState::find(row.str(2)?).ok_or(damaged("state"))?,
            dismissal: facts["dismissal"].as_str().map(str::to_owned),
            reported_at: Timestamp::from_millis(row.int(3)?),
            changed_at: Timestamp::from_millis(row.int(4)?),
            organ_name: row.text(5)?,
        })
    })
}

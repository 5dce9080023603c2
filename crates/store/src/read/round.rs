//! Rounds of a filing that its reader has already been allowed to see.

use anbei_domain::field::Answers;
use anbei_domain::filing::{Filing, Reason};
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::filing_row::reasons_from_json;
use crate::seal::Keyring;
use crate::write::round::owner;
use crate::{Row, StoreError, Tx, args};

/// One submission, frozen.
#[derive(Debug, Clone)]
pub struct Round {
    pub number: i64,
    pub form_version: u32,
    pub submitted_at: Timestamp,
    pub answers: Answers,
    pub hash: String,
    pub notice_version: Option<String>,
    pub acknowledged_at: Option<Timestamp>,
    pub outcome: Option<String>,
    pub reasons: Vec<Reason>,
    pub decided_at: Option<Timestamp>,
}

/// What was on record when `filing` began, for one that changes something: its round 0, which nobody submitted. In the terms of
/// the present form.
pub fn find_base(
    tx: &mut Tx,
    keys: &Keyring,
    filing: &Filing,
) -> Result<Option<Answers>, StoreError> {
    const FIND: &str =
        "SELECT answers, sealed, form_version FROM filing_round WHERE filing_id = $1 AND round = 0";
    let id = filing.id.as_str();
    tx.find(FIND, args![id], |row| {
        let document = Document { answers: row.text(0)?, sealed: row.bytes(1)? };
        let answers = document.read(keys, &owner(id, 0))?;
        Ok(filing.kind.bring_up(version(row, 2)?, &answers).0)
    })
}

/// All rounds of `filing`, the first one first. Holding the filing proves that it may be seen.
pub fn list(tx: &mut Tx, keys: &Keyring, filing: &Filing) -> Result<Vec<Round>, StoreError> {
    const LIST: &str = "
        SELECT round, form_version, submitted_at, answers, sealed, hash, notice_version, acknowledged_at, outcome,
               reasons, decided_at
          FROM filing_round WHERE filing_id = $1 AND round > 0 ORDER BY round";
    let id = filing.id.as_str();
    tx.list(LIST, args![id], |row| {
        let number = row.int(0)?;
        let document = Document { answers: row.text(3)?, sealed: row.bytes(4)? };
        Ok(Round {
            number,
            form_version: version(row, 1)?,
            submitted_at: Timestamp::from_millis(row.int(2)?),
            answers: document.read(keys, &owner(id, number))?,
            hash: row.text(5)?,
            notice_version: row.opt_text(6)?,
            acknowledged_at: row.opt_int(7)?.map(Timestamp::from_millis),
            outcome: row.opt_text(8)?,
            reasons: row.opt_text(9)?.map_or(Ok(Vec::new()), |json| reasons_from_json(&json))?,
            decided_at: row.opt_int(10)?.map(Timestamp::from_millis),
        })
    })
}

fn version(row: &Row, column: usize) -> Result<u32, StoreError> {
    let damaged = |_| StoreError::Damaged("form version of a round".to_owned());
    u32::try_from(row.int(column)?).map_err(damaged)
}

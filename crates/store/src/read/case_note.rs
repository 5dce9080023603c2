//! 备注 of an organ's officers on a case. The applicant never sees them.

use anbei_domain::filing::Filing;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A note on a case.
#[derive(Debug, Clone)]
pub struct CaseNote {
    pub account_id: String,
    pub at: Timestamp,
    pub body: String,
}

/// The notes on a case, the newest first. Holding the filing as an officer proves that they may be read.
pub fn list(tx: &mut Tx, filing: &Filing) -> Result<Vec<CaseNote>, StoreError> {
    const LIST: &str = "
        SELECT account_id, at, body FROM case_note WHERE filing_id = $1 ORDER BY at DESC, id DESC";
    tx.list(LIST, args![filing.id.as_str()], |row| {
        Ok(CaseNote {
            account_id: row.text(0)?,
            at: Timestamp::from_millis(row.int(1)?),
            body: row.text(2)?,
        })
    })
}

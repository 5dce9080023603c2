//! 站内消息, unread first.

use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::{StoreError, Tx, args};

/// A message as its reader sees it.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: String,
    pub at: Timestamp,
    pub notice: String,
    pub filing_id: Option<String>,
    pub entry_id: Option<String>,
    pub case_id: Option<String>,
    pub facts: String,
    pub is_read: bool,
}

/// An account's messages: unread first, then the newest first.
pub fn list(tx: &mut Tx, account: &AccountId, limit: usize) -> Result<Vec<Message>, StoreError> {
    const LIST: &str = "
        SELECT id, at, notice, filing_id, facts, CASE WHEN read_at IS NULL THEN 0 ELSE 1 END AS is_read, entry_id, case_id
          FROM message WHERE account_id = $1 ORDER BY is_read, at DESC, id DESC LIMIT $2";
    tx.list(LIST, args![account.as_str(), limit], |row| {
        Ok(Message {
            id: row.text(0)?,
            at: Timestamp::from_millis(row.int(1)?),
            notice: row.text(2)?,
            filing_id: row.opt_text(3)?,
            facts: row.text(4)?,
            is_read: row.int(5)? == 1,
            entry_id: row.opt_text(6)?,
            case_id: row.opt_text(7)?,
        })
    })
}

/// How many messages an account has not read.
pub fn count_unread(tx: &mut Tx, account: &AccountId) -> Result<usize, StoreError> {
    const COUNT: &str = "SELECT COUNT(*) FROM message WHERE account_id = $1 AND read_at IS NULL";
    let count = tx.load(COUNT, args![account.as_str()], |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

//! Mail and short messages that stayed here instead of being sent.

use anbei_domain::time::Timestamp;

use super::account::open_text;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A letter as it would have been sent.
#[derive(Debug, Clone)]
pub struct KeptLetter {
    pub id: String,
    /// `mail` or `sms`.
    pub channel: String,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub at: Timestamp,
}

pub(crate) fn owner(id: &str) -> String {
    format!("outbox/{id}")
}

/// The newest letters.
pub fn list(tx: &mut Tx, keys: &Keyring, limit: usize) -> Result<Vec<KeptLetter>, StoreError> {
    const LIST: &str = "
        SELECT id, channel, recipient, subject, body, at FROM local_outbox ORDER BY at DESC, id DESC LIMIT $1";
    tx.list(LIST, args![limit], |row| {
        let id = row.text(0)?;
        let owner = owner(&id);
        Ok(KeptLetter {
            channel: row.text(1)?,
            recipient: open_text(keys, &owner, &row.bytes(2)?)?,
            subject: row.text(3)?,
            body: open_text(keys, &owner, &row.bytes(4)?)?,
            at: Timestamp::from_millis(row.int(5)?),
            id,
        })
    })
}

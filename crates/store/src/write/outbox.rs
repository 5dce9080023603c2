//! Mail and short messages that stay here instead of being sent.

use anbei_domain::time::Timestamp;

use crate::read::outbox::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// A letter about to be kept.
pub struct NewLetter<'a> {
    pub id: &'a str,
    /// `mail` or `sms`.
    pub channel: &'a str,
    pub recipient: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
    pub at: Timestamp,
}

/// Keeps a letter; one that is there already stays as it is.
pub fn insert(tx: &mut Tx, keys: &Keyring, letter: &NewLetter<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO local_outbox (id, channel, recipient, subject, body, at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO NOTHING";
    let owner = owner(letter.id);
    let recipient = keys.seal(&owner, letter.recipient.as_bytes());
    let body = keys.seal(&owner, letter.body.as_bytes());
    let at = letter.at.as_millis();
    tx.execute(INSERT, args![letter.id, letter.channel, recipient, letter.subject, body, at])
        .map(drop)
}

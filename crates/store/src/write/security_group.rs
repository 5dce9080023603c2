//! 网络信息安全保护小组, written as a whole.

use anbei_domain::field::Answers;
use anbei_domain::id::SubjectId;
use anbei_domain::time::Timestamp;

use crate::read::security_group::{SecurityGroup, owner};
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// Writes the group back, provided nobody has written it since it was read.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has.
pub fn save(
    tx: &mut Tx,
    keys: &Keyring,
    subject: &SubjectId,
    group: &SecurityGroup,
    now: Timestamp,
) -> Result<(), StoreError> {
    const SAVE: &str = "
        INSERT INTO security_group (subject_id, members, version, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (subject_id) DO UPDATE
           SET members = excluded.members, version = excluded.version, changed_at = excluded.changed_at
         WHERE security_group.version = $5";
    // A document has no line breaks: one member a line.
    let lines: Vec<String> = group.members.iter().map(Answers::to_json).collect();
    let sealed = keys.seal(&owner(subject), lines.join("\n").as_bytes());
    let (before, after, at) = (group.version, group.version + 1, now.as_millis());
    match tx.execute(SAVE, args![subject.as_str(), sealed, after, at, before])? {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}

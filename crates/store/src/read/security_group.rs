//! 网络信息安全保护小组 of a subject that its reader has already been allowed to see.

use anbei_domain::field::Answers;
use anbei_domain::id::SubjectId;

use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// What the members are bound to.
pub fn owner(subject: &SubjectId) -> String {
    format!("security-group/{subject}")
}

/// The members, and how often the group was changed.
#[derive(Debug, Clone, Default)]
pub struct SecurityGroup {
    pub members: Vec<Answers>,
    pub version: i64,
}

/// The subject's group; one without members where nobody was named yet.
pub fn find(tx: &mut Tx, keys: &Keyring, subject: &SubjectId) -> Result<SecurityGroup, StoreError> {
    const FIND: &str = "SELECT members, version FROM security_group WHERE subject_id = $1";
    let found = tx.find(FIND, args![subject.as_str()], |row| group(row, keys, subject))?;
    Ok(found.unwrap_or_default())
}

fn group(row: &Row, keys: &Keyring, subject: &SubjectId) -> Result<SecurityGroup, StoreError> {
    let damaged = || StoreError::Damaged(format!("security group of {subject}"));
    let plain = keys.open(&owner(subject), &row.bytes(0)?).map_err(|_| damaged())?;
    let text = std::str::from_utf8(&plain).map_err(|_| damaged())?;
    let members = text.lines().map(|line| Answers::from_json(line).map_err(|_| damaged()));
    Ok(SecurityGroup { members: members.collect::<Result<_, _>>()?, version: row.int(1)? })
}

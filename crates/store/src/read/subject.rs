//! Subjects, for whoever may see them.

use anbei_domain::field::Answers;
use anbei_domain::id::{AccountId, SubjectId};
use anbei_domain::kind::REGISTER_SUBJECT;
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::seal::Keyring;
use crate::{Row, StoreError, Tx, args};

/// What the sealed part of a subject's answers is bound to.
pub fn owner(subject: &str) -> String {
    format!("subject/{subject}")
}

/// 开办主体, as last submitted or approved; its answers in the terms of the present form.
#[derive(Debug, Clone)]
pub struct Subject {
    pub id: SubjectId,
    pub nature: String,
    pub name: String,
    pub organ_id: Option<String>,
    pub filing_id: String,
    pub answers: Answers,
    pub established_at: Option<Timestamp>,
    /// Blind index of its document number.
    pub document_blind: String,
}

impl Subject {
    /// 正式主体.
    pub const fn is_established(&self) -> bool {
        self.established_at.is_some()
    }
}

macro_rules! select_subject {
    ($condition:literal) => {
        concat!(
            "SELECT id, nature, name, organ_id, filing_id, answers, sealed, established_at, document_blind,
                    form_version FROM subject ",
            $condition
        )
    };
}

/// The account's subject; an account has at most one.
pub fn find_of_account(
    tx: &mut Tx,
    keys: &Keyring,
    account: &AccountId,
) -> Result<Option<Subject>, StoreError> {
    const FIND: &str = select_subject!("WHERE account_id = $1 AND state <> 'cancelled'");
    tx.find(FIND, args![account.as_str()], |row| subject(row, keys))
}

/// The subject of a filing that its reader has already been allowed to see.
pub fn find(tx: &mut Tx, keys: &Keyring, id: &SubjectId) -> Result<Option<Subject>, StoreError> {
    const FIND: &str = select_subject!("WHERE id = $1");
    tx.find(FIND, args![id.as_str()], |row| subject(row, keys))
}

/// Whether the subject is established; cheaper than reading it.
pub fn is_established(tx: &mut Tx, id: &SubjectId) -> Result<bool, StoreError> {
    const FIND: &str = "SELECT established_at FROM subject WHERE id = $1";
    Ok(tx.find(FIND, args![id.as_str()], |row| row.opt_int(0))?.flatten().is_some())
}

fn subject(row: &Row, keys: &Keyring) -> Result<Subject, StoreError> {
    let id = row.text(0)?;
    let document = Document { answers: row.text(5)?, sealed: row.bytes(6)? };
    let damaged = |_| StoreError::Damaged(format!("form version of subject {id}"));
    let version = u32::try_from(row.int(9)?).map_err(damaged)?;
    let answers = document.read(keys, &owner(&id))?;
    Ok(Subject {
        nature: row.text(1)?,
        name: row.text(2)?,
        organ_id: row.opt_text(3)?,
        filing_id: row.text(4)?,
        answers: REGISTER_SUBJECT.bring_up(version, &answers).0,
        established_at: row.opt_int(7)?.map(Timestamp::from_millis),
        document_blind: row.text(8)?,
        id: SubjectId::new(id),
    })
}

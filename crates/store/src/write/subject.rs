//! Subjects: put down when first submitted, established when approved.

use anbei_domain::field::Answers;
use anbei_domain::filing::Filing;
use anbei_domain::id::{OrganId, SubjectId};
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::read::subject::owner;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// What a subject's row says beside its answers.
pub struct SubjectFacts<'a> {
    pub nature: &'a str,
    pub name: &'a str,
    /// Blind index of its document number.
    pub document_blind: &'a str,
    pub established_at: Option<Timestamp>,
}

/// Writes the subject as `filing` describes it.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if the account has another subject.
pub fn put(
    tx: &mut Tx,
    keys: &Keyring,
    filing: &Filing,
    answers: &Answers,
    facts: &SubjectFacts<'_>,
) -> Result<(), StoreError> {
    const PUT: &str = "
        INSERT INTO subject (id, account_id, state, nature, name, organ_id, filing_id, document_blind, answers, sealed,
               established_at, form_version, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)
        ON CONFLICT (account_id) WHERE state <> 'cancelled' DO UPDATE
           SET id = excluded.id, state = excluded.state, nature = excluded.nature, name = excluded.name,
               organ_id = excluded.organ_id, filing_id = excluded.filing_id,
               document_blind = excluded.document_blind, answers = excluded.answers, sealed = excluded.sealed,
               established_at = excluded.established_at, form_version = excluded.form_version,
               version = subject.version + 1
         WHERE subject.state = 'pending' OR subject.id = excluded.id";

    let id = filing.subject.as_str();
    let document = Document::write(keys, &owner(id), answers, filing.kind.fields_ever());
    let state = if facts.established_at.is_some() { "established" } else { "pending" };
    match tx.execute(
        PUT,
        args![
            id,
            filing.applicant.as_str(),
            state,
            facts.nature,
            facts.name,
            filing.organ.as_ref().map(OrganId::as_str),
            filing.id.as_str(),
            facts.document_blind,
            document.answers,
            document.sealed,
            facts.established_at.map(Timestamp::as_millis),
            filing.form_version,
        ],
    )? {
        0 => Err(StoreError::Duplicate("subject".to_owned())),
        _ => Ok(()),
    }
}

/// 注销主体: the subject stays on record; its account may register another one.
pub fn cancel(tx: &mut Tx, id: &SubjectId) -> Result<(), StoreError> {
    const CANCEL: &str = "
        UPDATE subject SET state = 'cancelled', established_at = NULL, version = version + 1 WHERE id = $1";
    tx.execute(CANCEL, args![id.as_str()]).map(drop)
}

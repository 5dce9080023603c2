//! Rounds: what was submitted, frozen.

use anbei_domain::field::Answers;
use anbei_domain::filing::{Action, Filing, Reason, Submission};
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;

use crate::document::Document;
use crate::filing_row::reasons_to_json;
use crate::seal::Keyring;
use crate::{StoreError, Tx, args};

/// What the sealed part of a round is bound to.
pub(crate) fn owner(filing: &str, round: i64) -> String {
    format!("round/{filing}/{round}")
}

/// Keeps what is on record as round 0 of a filing that begins with it.
pub fn insert_base(
    tx: &mut Tx,
    keys: &Keyring,
    filing: &Filing,
    base: &Answers,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO filing_round (filing_id, round, form_version, submitted_at, organ_id, answers, sealed, hash)
        VALUES ($1, 0, $2, $3, '', $4, $5, '')";
    let id = filing.id.as_str();
    let document = Document::write(keys, &owner(id, 0), base, filing.kind.fields_ever());
    let at = filing.created_at.as_millis();
    tx.execute(INSERT, args![id, filing.form_version, at, document.answers, document.sealed])
        .map(drop)
}

/// The answers of a submission as they are stored with the current round of `filing`.
pub fn document(keys: &Keyring, filing: &Filing, submission: &Submission) -> Document {
    let owner = owner(filing.id.as_str(), i64::from(filing.round));
    Document::write(keys, &owner, &submission.answers, filing.kind.fields_ever())
}

/// Keeps `submission`, with its answers sealed, as the current round of `filing`.
pub fn insert(
    tx: &mut Tx,
    filing: &Filing,
    (submission, document): (&Submission, &Document),
    now: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO filing_round (filing_id, round, form_version, submitted_at, organ_id, answers, sealed, hash,
               notice_version, acknowledged_at, session_ref)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    let acknowledged = submission.acknowledgement.as_ref();
    tx.execute(
        INSERT,
        args![
            filing.id.as_str(),
            filing.round,
            filing.form_version,
            now.as_millis(),
            submission.organ.as_str(),
            document.answers,
            document.sealed,
            submission.hash,
            acknowledged.map(|a| a.notice_version.as_str()),
            acknowledged.map(|a| a.at.as_millis()),
            acknowledged.map(|a| a.session.as_str()),
        ],
    )
    .map(drop)
}

/// How a round ended.
pub struct Closing<'a> {
    pub outcome: Action,
    pub reasons: &'a [Reason],
    pub officer: Option<&'a AccountId>,
    pub at: Timestamp,
}

/// Writes on the current round of `filing` how it ended.
pub fn close(tx: &mut Tx, filing: &Filing, closing: &Closing<'_>) -> Result<(), StoreError> {
    const CLOSE: &str = "
        UPDATE filing_round SET outcome = $1, reasons = $2, decided_at = $3, officer_id = $4
         WHERE filing_id = $5 AND round = $6";
    tx.execute(
        CLOSE,
        args![
            closing.outcome.as_str(),
            reasons_to_json(closing.reasons),
            closing.at.as_millis(),
            closing.officer.map(AccountId::as_str),
            filing.id.as_str(),
            filing.round,
        ],
    )
    .map(drop)
}

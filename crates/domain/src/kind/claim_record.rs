//! 认领: an older filing that its organ has imported gets the subject it belongs to (domain.md §2.2).

use super::record::{RECORD, RECORD_NAME};
use super::{Group, Kind, Outcome, Step};
use crate::field::Field;
use crate::value::choices::ClaimBasis;
use crate::value::{AttachmentId, Remark};

/// 认领依据: whether the subject's document is the one on record; the platform fills it in.
pub static CLAIM_BASIS: Field<ClaimBasis> = Field::required("claim_basis").fixed();
/// 证明材料, where nothing on record shows whose it is.
pub static CLAIM_PROOF: Field<AttachmentId> =
    Field::required("claim_proof").when(&CLAIM_BASIS, &["proof"]).repeatable(5);
pub static CLAIM_NOTE: Field<Remark> = Field::optional("claim_note");

/// 认领备案登记.
pub static CLAIM_RECORD: Kind = Kind {
    id: "claim_record",
    form_version: 1,
    editions: &[],
    title_fields: &[&RECORD_NAME],
    steps: &[Step {
        id: "claim",
        stage: "claim",
        groups: &[
            Group::of("record", RECORD),
            Group::of("claim", &[&CLAIM_BASIS, &CLAIM_PROOF, &CLAIM_NOTE]),
        ],
    }],
    rules: &[],
    review_days: 3,
    correction_days: 30,
    outcome: Outcome::ClaimEntry,
    entry_facts: None,
};

//! 注销主体: once everything filed for it has ended.

use super::cancel_record::CLOSING_NOTE;
use super::record::RECORD_NAME;
use super::{Group, Kind, Outcome, Step};
use crate::field::Field;
use crate::value::choices::ClosingReason;

pub static SUBJECT_CLOSING_REASON: Field<ClosingReason> = Field::required("subject_closing_reason");

/// 注销主体.
pub static CANCEL_SUBJECT: Kind = Kind {
    id: "cancel_subject",
    form_version: 1,
    editions: &[],
    title_fields: &[&RECORD_NAME],
    steps: &[Step {
        id: "subject_closing",
        stage: "closing",
        groups: &[Group::of(
            "subject_closing",
            &[&RECORD_NAME, &SUBJECT_CLOSING_REASON, &CLOSING_NOTE],
        )],
    }],
    rules: &[],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::CancelSubject,
    entry_facts: None,
};

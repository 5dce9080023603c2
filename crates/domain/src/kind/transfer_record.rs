//! 移交: a record goes to another subject, which accepts it with a code (接收) before the organ reviews it.

use super::record::{RECORD, RECORD_NAME};
use super::{Group, Kind, Outcome, Step};
use crate::field::Field;
use crate::value::choices::TransferReason;
use crate::value::{Line, Remark};

/// 接收主体名称, whole: it must be the name of whoever accepts.
pub static RECEIVER_NAME: Field<Line> = Field::required("receiver_name");
pub static TRANSFER_REASON: Field<TransferReason> = Field::required("transfer_reason");
pub static TRANSFER_NOTE: Field<Remark> = Field::optional("transfer_note");

/// 移交备案登记.
pub static TRANSFER_RECORD: Kind = Kind {
    id: "transfer_record",
    form_version: 1,
    editions: &[],
    title_fields: &[&RECORD_NAME],
    steps: &[Step {
        id: "transfer",
        stage: "transfer",
        groups: &[
            Group::of("record", RECORD),
            Group::of("transfer", &[&RECEIVER_NAME, &TRANSFER_REASON, &TRANSFER_NOTE]),
        ],
    }],
    rules: &[],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::TransferEntry,
    entry_facts: None,
};

//! 注销 of a website, an app or a mini-program that has stopped (domain.md §2.2).

use jiff::civil::Date;

use super::definition::flaw;
use super::record::{RECORD, RECORD_NAME};
use super::{Facts, Group, Kind, Outcome, Step};
use crate::Flaw;
use crate::field::{Field, FieldFlaw};
use crate::value::choices::{ClosingReason, StillAnswers};
use crate::value::{Day, Remark};

pub static CLOSING_REASON: Field<ClosingReason> = Field::required("closing_reason");
/// 停止运营日期: the five working days for cancelling run from it.
pub static CLOSED_ON: Field<Day> = Field::required("closed_on");
/// Whether the site still answered when the platform tried; the platform fills it in.
pub static STILL_ANSWERS: Field<StillAnswers> = Field::required("still_answers").fixed();
/// Why it still answers though it has closed.
pub static STILL_ANSWERS_WHY: Field<Remark> =
    Field::required("still_answers_why").when(&STILL_ANSWERS, &["yes"]);
pub static CLOSING_NOTE: Field<Remark> = Field::optional("closing_note");

/// 注销备案登记.
pub static CANCEL_RECORD: Kind = Kind {
    id: "cancel_record",
    form_version: 1,
    editions: &[],
    title_fields: &[&RECORD_NAME],
    steps: &[Step {
        id: "closing",
        stage: "closing",
        groups: &[
            Group::of("record", RECORD),
            Group::of(
                "closing",
                &[&CLOSING_REASON, &CLOSED_ON, &STILL_ANSWERS, &STILL_ANSWERS_WHY, &CLOSING_NOTE],
            ),
        ],
    }],
    rules: &[closed_on],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::CancelEntry,
    entry_facts: None,
};

/// 只有已经关闭的才能注销: not on a day to come.
fn closed_on(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    let closed = CLOSED_ON.of(facts.answers).map(Date::from);
    let is_future = closed.is_some_and(|day| day > facts.today);
    is_future.then(|| flaw(&CLOSED_ON, Flaw::new("not-closed-yet"))).into_iter().collect()
}

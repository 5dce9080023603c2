//! A kind that ships with nobody: it proves that a kind is one file, one line in `KINDS` and words in two catalogs.
//!
//! Compiled only with the feature `sample-kind`; its words stand in `locales/*/sample.ftl`. To add a kind, begin with a copy of this
//! file (CONTRIBUTING.md has the recipe).

use super::product::entry_facts;
use super::shared::{EMERGENCY, SECURITY_LEAD, SERVICES, SUBJECT_CONFIRM};
use super::{Change, Edition, Group, Kind, Outcome, Step};
use crate::field::Field;
use crate::register::EntryKind;
use crate::value::choices::{Jurisdiction, YesNo};
use crate::value::{AttachmentId, Count, Day, Detail, Line, Remark, SiteName};

const YES: &[&str] = &["yes"];

pub static SAMPLE_NAME: Field<SiteName> = Field::required("sample_name").public();
pub static SAMPLE_OPENED: Field<Day> = Field::required("sample_opened_on");
pub static SAMPLE_HOME: Field<Jurisdiction> = Field::required("sample_home");
pub static SAMPLE_HAS_MOTTO: Field<YesNo> = Field::required("sample_has_motto");
pub static SAMPLE_MOTTO: Field<Line> = Field::required("sample_motto").when(&SAMPLE_HAS_MOTTO, YES);
pub static SAMPLE_SECRET: Field<Detail> = Field::required("sample_secret").sensitive();
pub static SAMPLE_PICTURE: Field<AttachmentId> = Field::required("sample_picture");
pub static SAMPLE_SIZE: Field<Count> = Field::required("sample_size");
pub static SAMPLE_REMARK: Field<Remark> = Field::optional("sample_remark");

// Asked in the first version only.
pub static SAMPLE_SLOGAN: Field<Line> =
    Field::required("sample_slogan").when(&SAMPLE_HAS_MOTTO, YES);
pub static SAMPLE_KEEPER: Field<Detail> = Field::required("sample_keeper").sensitive();

/// 表单版本: what the second version changed.
static EDITIONS: &[Edition] = &[Edition {
    version: 2,
    changes: &[
        Change::Renamed { from: &SAMPLE_SLOGAN, to: &SAMPLE_MOTTO },
        Change::Retired { field: &SAMPLE_KEEPER, group: "sample_more" },
        Change::Recoded { field: &SAMPLE_HOME, from: "abroad", to: "overseas" },
        Change::Added(&SAMPLE_SIZE),
    ],
}];

/// 新增样例.
pub static SAMPLE: Kind = Kind {
    id: "sample",
    form_version: 2,
    editions: EDITIONS,
    title_fields: &[&SAMPLE_NAME],
    steps: &[
        Step { id: "subject", stage: "subject", groups: SUBJECT_CONFIRM },
        Step {
            id: "sample",
            stage: "sample",
            groups: &[
                Group::of(
                    "sample",
                    &[&SAMPLE_NAME, &SAMPLE_OPENED, &SAMPLE_HOME, &SAMPLE_HAS_MOTTO, &SAMPLE_MOTTO],
                ),
                Group::of(
                    "sample_more",
                    &[&SAMPLE_SECRET, &SAMPLE_PICTURE, &SAMPLE_SIZE, &SAMPLE_REMARK],
                ),
            ],
        },
        Step { id: "services", stage: "sample", groups: SERVICES },
        Step { id: "security_lead", stage: "contacts", groups: SECURITY_LEAD },
        Step { id: "emergency", stage: "contacts", groups: EMERGENCY },
    ],
    rules: &[],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::Register(EntryKind::App),
    entry_facts: Some(entry_facts),
};

//! 申请主体: registers the individual or unit for which everything else is filed (domain.md §1.2–1.3).

use super::person::person;
use super::rules;
use super::{Group, Kind, Outcome, Step};
use crate::field::{Answers, Field};
use crate::value::choices::{SubjectNature, UnitIdKind, UnitKind};
use crate::value::{
    AttachmentId, Detail, Landline, Line, OrganisationCode, PersonName, Postcode, RegionCode,
    Remark, UnifiedSocialCreditCode, UnitName,
};

const UNIT: &[&str] = &["unit"];

/// 开办主体性质.
pub static SUBJECT_NATURE: Field<SubjectNature> =
    Field::required("subject_nature").public().fixed();
/// 单位性质.
pub static UNIT_KIND: Field<UnitKind> = Field::required("unit_kind").when(&SUBJECT_NATURE, UNIT);
/// 主办单位名称, as on its certificate.
pub static UNIT_NAME: Field<UnitName> =
    Field::required("unit_name").when(&SUBJECT_NATURE, UNIT).public().fixed();
/// 主办单位证件类型.
pub static UNIT_ID_KIND: Field<UnitIdKind> =
    Field::required("unit_id_kind").when(&SUBJECT_NATURE, UNIT);
/// 统一社会信用代码.
pub static UNIT_USCC: Field<UnifiedSocialCreditCode> =
    Field::required("unit_uscc").when(&UNIT_ID_KIND, &["uscc"]);
/// 营业执照注册号.
pub static UNIT_LICENCE: Field<Line> =
    Field::required("unit_licence").when(&UNIT_ID_KIND, &["licence"]);
/// 组织机构代码.
pub static UNIT_ORG_CODE: Field<OrganisationCode> =
    Field::required("unit_org_code").when(&UNIT_ID_KIND, &["org-code"]);
/// 其他证件号.
pub static UNIT_OTHER_NUMBER: Field<Line> =
    Field::required("unit_other_number").when(&UNIT_ID_KIND, &["other"]);
/// 主办单位有效证件.
pub static UNIT_CERTIFICATE: Field<AttachmentId> =
    Field::required("unit_certificate").when(&SUBJECT_NATURE, UNIT);
/// 法定代表人姓名.
pub static LEGAL_REPRESENTATIVE: Field<PersonName> =
    Field::required("legal_representative").when(&SUBJECT_NATURE, UNIT);
/// 单位办公地址: decides the jurisdiction of a unit.
pub static UNIT_REGION: Field<RegionCode> =
    Field::required("unit_region").when(&SUBJECT_NATURE, UNIT);
pub static UNIT_ADDRESS: Field<Detail> =
    Field::required("unit_address").when(&SUBJECT_NATURE, UNIT).sensitive();
pub static UNIT_POSTCODE: Field<Postcode> =
    Field::optional("unit_postcode").when(&SUBJECT_NATURE, UNIT);
/// 投资或主管单位.
pub static UNIT_PARENT: Field<UnitName> =
    Field::optional("unit_parent").when(&SUBJECT_NATURE, UNIT);

person! {
    /// 负责人.
    responsible, "responsible"
}

/// 负责人常住地址: decides the jurisdiction of an individual.
pub static RESPONSIBLE_REGION: Field<RegionCode> = Field::required("responsible_region");
pub static RESPONSIBLE_ADDRESS: Field<Detail> = Field::required("responsible_address").sensitive();
/// 办公室电话.
pub static RESPONSIBLE_LANDLINE: Field<Landline> =
    Field::optional("responsible_landline").sensitive();
/// 备注.
pub static SUBJECT_REMARK: Field<Remark> = Field::optional("subject_remark");

/// 申请主体.
pub static REGISTER_SUBJECT: Kind = Kind {
    id: "register_subject",
    form_version: 1,
    editions: &[],
    title_fields: &[&UNIT_NAME, &responsible::NAME],
    steps: &[
        Step {
            id: "nature",
            stage: "nature",
            groups: &[Group::of("nature", &[&SUBJECT_NATURE, &UNIT_KIND])],
        },
        Step {
            id: "unit",
            stage: "unit",
            groups: &[
                Group::of(
                    "unit",
                    &[
                        &UNIT_NAME,
                        &UNIT_ID_KIND,
                        &UNIT_USCC,
                        &UNIT_LICENCE,
                        &UNIT_ORG_CODE,
                        &UNIT_OTHER_NUMBER,
                        &UNIT_CERTIFICATE,
                        &LEGAL_REPRESENTATIVE,
                        &UNIT_PARENT,
                    ],
                ),
                Group::of("unit_office", &[&UNIT_REGION, &UNIT_ADDRESS, &UNIT_POSTCODE]),
            ],
        },
        Step {
            id: "person",
            stage: "person",
            groups: &[
                Group::of(
                    "responsible",
                    &[
                        &responsible::NAME,
                        &responsible::ID_KIND,
                        &responsible::ID_NUMBER,
                        &responsible::ID_VALID_UNTIL,
                    ],
                ),
                Group::of(
                    "responsible_contact",
                    &[
                        &responsible::MOBILE,
                        &RESPONSIBLE_LANDLINE,
                        &responsible::EMAIL,
                        &RESPONSIBLE_REGION,
                        &RESPONSIBLE_ADDRESS,
                    ],
                ),
            ],
        },
        Step {
            id: "photos",
            stage: "person",
            groups: &[Group::of(
                "responsible_photos",
                &[
                    &responsible::ID_FRONT,
                    &responsible::ID_BACK,
                    &responsible::ID_HANDHELD,
                    &SUBJECT_REMARK,
                ],
            )],
        },
    ],
    rules: &[|facts| rules::document(facts, &responsible::DOCUMENT)],
    review_days: 3,
    correction_days: 30,
    outcome: Outcome::EstablishSubject,
    entry_facts: None,
};

/// The region that decides which organ is responsible: of a unit its office, of an individual their residence.
pub fn deciding_region(subject: &Answers) -> Option<RegionCode> {
    match SUBJECT_NATURE.of(subject)? {
        SubjectNature::Unit => UNIT_REGION.of(subject),
        SubjectNature::Individual => RESPONSIBLE_REGION.of(subject),
    }
}

/// The number of the document that identifies the subject, whichever it is.
pub fn document_number(subject: &Answers) -> Option<String> {
    let ids = ["unit_uscc", "unit_licence", "unit_org_code", "unit_other_number"];
    match SUBJECT_NATURE.of(subject)? {
        SubjectNature::Unit => ids.iter().find_map(|id| subject.one(id)).map(str::to_owned),
        SubjectNature::Individual => subject.one("responsible_id_number").map(str::to_owned),
    }
}

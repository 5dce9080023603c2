//! What every record is asked for, whether a website, an app or a mini-program: one meaning, one id, one wording.

use super::person::person;
use super::{Group, SameAs};
use crate::field::{Answers, AnyField, Field};
use crate::value::choices::{
    AccessMethod, DangerousGoods, Jurisdiction, Language, PriorLicence, ServiceType, YesNo,
};
use crate::value::{
    AccessProviderId, AnyOf, AttachmentId, IcpNumber, Line, RegionCode, ServicePhone, Tick,
};

const YES: &[&str] = &["yes"];
const OTHER: &[&str] = &["other"];
const INTERACTIVE_ID: &str = "interactive";
const DOMESTIC: &[&str] = &["domestic"];

/// 确认开办主体信息无误.
pub static SUBJECT_CONFIRMED: Field<Tick> = Field::required("subject_confirmed");

/// 工信部备案号.
pub static ICP_NUMBER: Field<IcpNumber> = Field::required("icp_number");
/// 网络接入服务商.
pub static ACCESS_PROVIDER: Field<AccessProviderId> = Field::required("access_provider");
pub static ACCESS_PROVIDER_NAME: Field<Line> =
    Field::required("access_provider_name").when(&ACCESS_PROVIDER, OTHER);
pub static ACCESS_PROVIDER_JURISDICTION: Field<Jurisdiction> =
    Field::required("access_provider_jurisdiction").when(&ACCESS_PROVIDER, OTHER);
pub static ACCESS_PROVIDER_REGION: Field<RegionCode> =
    Field::required("access_provider_region").when(&ACCESS_PROVIDER_JURISDICTION, DOMESTIC);
pub static ACCESS_PROVIDER_PHONE: Field<ServicePhone> =
    Field::required("access_provider_phone").when(&ACCESS_PROVIDER, OTHER);
/// 接入方式.
pub static ACCESS_METHOD: Field<AccessMethod> = Field::required("access_method");

/// 是否提供互联网交互服务.
pub static INTERACTIVE: Field<YesNo> = Field::required(INTERACTIVE_ID).public();
/// 服务类型.
pub static SERVICE_TYPES: Field<AnyOf<ServiceType>> =
    Field::required("service_types").when(&INTERACTIVE, YES);
/// 是否涉及互联网危险物品信息发布.
pub static DANGEROUS: Field<YesNo> = Field::required("dangerous");
pub static DANGEROUS_GOODS: Field<AnyOf<DangerousGoods>> =
    Field::required("dangerous_goods").when(&DANGEROUS, YES);
/// 是否涉及前置许可.
pub static PRIOR: Field<YesNo> = Field::required("prior");
pub static PRIOR_LICENCES: Field<AnyOf<PriorLicence>> =
    Field::required("prior_licences").when(&PRIOR, YES);
/// 语种.
pub static LANGUAGES: Field<AnyOf<Language>> = Field::required("languages");

/// One licence upload per ticked item.
macro_rules! licences {
    ($($name:ident = $id:literal when $field:ident $code:literal;)+) => {$(
        pub static $name: Field<AttachmentId> = Field::required($id).when(&$field, &[$code]);
    )+};
}

licences! {
    LICENCE_RESTRICTED_IMPLEMENTS = "licence_restricted_implements" when DANGEROUS_GOODS "restricted-implements";
    LICENCE_POLICE_EQUIPMENT = "licence_police_equipment" when DANGEROUS_GOODS "police-equipment";
    LICENCE_RADIOACTIVE_MATERIAL = "licence_radioactive_material" when DANGEROUS_GOODS "radioactive-material";
    LICENCE_FIREARMS = "licence_firearms" when DANGEROUS_GOODS "firearms";
    LICENCE_CIVIL_EXPLOSIVES = "licence_civil_explosives" when DANGEROUS_GOODS "civil-explosives";
    LICENCE_TOXIC_CHEMICALS = "licence_toxic_chemicals" when DANGEROUS_GOODS "toxic-chemicals";
    LICENCE_EXPLOSIVE_PRECURSORS = "licence_explosive_precursors" when DANGEROUS_GOODS "explosive-precursors";
    LICENCE_EDUCATION = "licence_education" when PRIOR_LICENCES "education";
    LICENCE_HEALTH_CARE = "licence_health_care" when PRIOR_LICENCES "health-care";
    LICENCE_NEWS = "licence_news" when PRIOR_LICENCES "news";
    LICENCE_PUBLISHING = "licence_publishing" when PRIOR_LICENCES "publishing";
    LICENCE_RELIGION = "licence_religion" when PRIOR_LICENCES "religion";
    LICENCE_SPORTS_HEALTH = "licence_sports_health" when PRIOR_LICENCES "sports-health";
    LICENCE_OTHER = "licence_other" when PRIOR_LICENCES "other";
}

person! {
    /// 安全负责人.
    security_lead, "security_lead"
}
person! {
    /// 应急联络人.
    emergency, "emergency"
}

/// 同主体负责人.
pub static SECURITY_LEAD_SAME: Field<Tick> = Field::optional("security_lead_same");
pub static EMERGENCY_SAME: Field<Tick> = Field::optional("emergency_same");

/// 第一步: the subject is shown, its responsible person with it, and confirmed; nothing of it is typed again.
pub static SUBJECT_CONFIRM: &[Group] = &[Group::of("subject_confirm", &[&SUBJECT_CONFIRMED])];

/// Of the group 网络接入服务商.
pub static ACCESS_PROVIDER_FIELDS: &[&dyn AnyField] = &[
    &ACCESS_PROVIDER,
    &ACCESS_PROVIDER_NAME,
    &ACCESS_PROVIDER_JURISDICTION,
    &ACCESS_PROVIDER_REGION,
    &ACCESS_PROVIDER_PHONE,
    &ACCESS_METHOD,
];

/// 服务类型, 危险物品, 前置许可, 语种.
pub static SERVICES: &[Group] = &[
    Group::of("interactive", &[&INTERACTIVE, &SERVICE_TYPES]),
    Group::of(
        "dangerous",
        &[
            &DANGEROUS,
            &DANGEROUS_GOODS,
            &LICENCE_RESTRICTED_IMPLEMENTS,
            &LICENCE_POLICE_EQUIPMENT,
            &LICENCE_RADIOACTIVE_MATERIAL,
            &LICENCE_FIREARMS,
            &LICENCE_CIVIL_EXPLOSIVES,
            &LICENCE_TOXIC_CHEMICALS,
            &LICENCE_EXPLOSIVE_PRECURSORS,
        ],
    ),
    Group::of(
        "prior",
        &[
            &PRIOR,
            &PRIOR_LICENCES,
            &LICENCE_EDUCATION,
            &LICENCE_HEALTH_CARE,
            &LICENCE_NEWS,
            &LICENCE_PUBLISHING,
            &LICENCE_RELIGION,
            &LICENCE_SPORTS_HEALTH,
            &LICENCE_OTHER,
        ],
    ),
    Group::of("languages", &[&LANGUAGES]),
];

pub static SECURITY_LEAD: &[Group] = &[Group {
    id: "security_lead",
    reader: None,
    fields: &[
        &SECURITY_LEAD_SAME,
        &security_lead::NAME,
        &security_lead::ID_KIND,
        &security_lead::ID_NUMBER,
        &security_lead::ID_VALID_UNTIL,
        &security_lead::ID_FRONT,
        &security_lead::ID_BACK,
        &security_lead::ID_HANDHELD,
        &security_lead::MOBILE,
        &security_lead::EMAIL,
    ],
    same_as: Some(SameAs {
        tick: &SECURITY_LEAD_SAME,
        from_prefix: "responsible_",
        to_prefix: "security_lead_",
    }),
}];

pub static EMERGENCY: &[Group] = &[Group {
    id: "emergency",
    reader: None,
    fields: &[
        &EMERGENCY_SAME,
        &emergency::NAME,
        &emergency::ID_KIND,
        &emergency::ID_NUMBER,
        &emergency::ID_VALID_UNTIL,
        &emergency::ID_FRONT,
        &emergency::ID_BACK,
        &emergency::ID_HANDHELD,
        &emergency::MOBILE,
        &emergency::EMAIL,
    ],
    same_as: Some(SameAs {
        tick: &EMERGENCY_SAME,
        from_prefix: "responsible_",
        to_prefix: "emergency_",
    }),
}];

/// 交互式.
pub fn is_interactive(answers: &Answers) -> bool {
    answers.has_any(INTERACTIVE_ID, YES)
}

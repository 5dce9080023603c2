//! 新办网站: the guide's four steps, every field of domain.md §1.4.

use super::person::person;
use super::{EntryFacts, Group, Kind, Outcome, SameAs, Step, rules};
use crate::field::{Answers, Field};
use crate::register::EntryKind;
use crate::value::choices::{
    AccessMethod, DangerousGoods, HomeAddress, Jurisdiction, Language, PriorLicence, ServiceType,
    YesNo,
};
use crate::value::{
    AccessProviderId, AnyOf, AttachmentId, Count, Day, DomainName, IcpNumber, IpRange, Line,
    RegionCode, RegistrarId, ServicePhone, SiteName, Tick,
};

const YES: &[&str] = &["yes"];
const OTHER: &[&str] = &["other"];
const DOMESTIC: &[&str] = &["domestic"];
const OWN_DOMAIN: &[&str] = &["own-domain"];

/// 确认开办主体信息无误.
pub static SUBJECT_CONFIRMED: Field<Tick> = Field::required("subject_confirmed");

/// 网站名称, as it will stand in the public register.
pub static SITE_NAME: Field<SiteName> = Field::required("site_name").public();
/// 工信部备案号.
pub static ICP_NUMBER: Field<IcpNumber> = Field::required("icp_number");
/// 网站开通日期: the thirty days for filing run from it.
pub static OPENED_ON: Field<Day> = Field::required("opened_on");
/// 月活用户数量.
pub static MONTHLY_USERS: Field<Count> = Field::optional("monthly_users");
/// 市值, in ten thousand yuan.
pub static MARKET_VALUE: Field<Count> = Field::optional("market_value");

/// 是否有独立域名: a domain of its own, a host below somebody else's, or a bare address.
pub static HOME_ADDRESS: Field<HomeAddress> = Field::required("home_address");
/// 主域名.
pub static PRIMARY_DOMAIN: Field<DomainName> = Field::required("primary_domain")
    .when(&HOME_ADDRESS, &["own-domain", "subdomain"])
    .public()
    .fixed();
/// 域名证书.
pub static DOMAIN_CERTIFICATE: Field<AttachmentId> =
    Field::required("domain_certificate").when(&HOME_ADDRESS, OWN_DOMAIN);
pub static CERTIFICATE_FROM: Field<Day> =
    Field::required("domain_certificate_from").when(&HOME_ADDRESS, OWN_DOMAIN);
pub static CERTIFICATE_UNTIL: Field<Day> =
    Field::required("domain_certificate_until").when(&HOME_ADDRESS, OWN_DOMAIN);
/// 从域名: other domains of the same site.
pub static SECONDARY_DOMAINS: Field<DomainName> = Field::optional("secondary_domains")
    .when(&HOME_ADDRESS, &["own-domain", "subdomain"])
    .repeatable(50)
    .public();
/// IP.
pub static IP_RANGES: Field<IpRange> = Field::required("ip_ranges").repeatable(50);

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
/// 网站接入方式.
pub static ACCESS_METHOD: Field<AccessMethod> = Field::required("access_method");

/// 域名注册服务商.
pub static REGISTRAR: Field<RegistrarId> =
    Field::required("registrar").when(&HOME_ADDRESS, OWN_DOMAIN);
pub static REGISTRAR_NAME: Field<Line> = Field::required("registrar_name").when(&REGISTRAR, OTHER);
pub static REGISTRAR_JURISDICTION: Field<Jurisdiction> =
    Field::required("registrar_jurisdiction").when(&REGISTRAR, OTHER);
pub static REGISTRAR_REGION: Field<RegionCode> =
    Field::required("registrar_region").when(&REGISTRAR_JURISDICTION, DOMESTIC);
pub static REGISTRAR_PHONE: Field<ServicePhone> =
    Field::required("registrar_phone").when(&REGISTRAR, OTHER);

/// 是否提供互联网交互服务.
pub static INTERACTIVE: Field<YesNo> = Field::required("interactive").public();
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
/// 网站语种.
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
    /// 网站安全负责人.
    security_lead, "security_lead"
}
person! {
    /// 网站应急联络人.
    emergency, "emergency"
}

/// 同主体负责人.
pub static SECURITY_LEAD_SAME: Field<Tick> = Field::optional("security_lead_same");
pub static EMERGENCY_SAME: Field<Tick> = Field::optional("emergency_same");

/// 新办网站.
pub static NEW_WEBSITE: Kind = Kind {
    id: "new_website",
    form_version: 1,
    title_fields: &[&SITE_NAME],
    steps: &[
        Step {
            id: "subject",
            stage: "subject",
            groups: &[Group::of("subject_confirm", &[&SUBJECT_CONFIRMED])],
        },
        Step {
            id: "site",
            stage: "site",
            groups: &[Group::of(
                "site",
                &[&SITE_NAME, &ICP_NUMBER, &OPENED_ON, &MONTHLY_USERS, &MARKET_VALUE],
            )],
        },
        Step {
            id: "address",
            stage: "site",
            groups: &[
                Group::of(
                    "domains",
                    &[
                        &HOME_ADDRESS,
                        &PRIMARY_DOMAIN,
                        &DOMAIN_CERTIFICATE,
                        &CERTIFICATE_FROM,
                        &CERTIFICATE_UNTIL,
                        &SECONDARY_DOMAINS,
                    ],
                ),
                Group::of("addresses", &[&IP_RANGES]),
            ],
        },
        Step {
            id: "providers",
            stage: "site",
            groups: &[
                Group::of(
                    "access_provider",
                    &[
                        &ACCESS_PROVIDER,
                        &ACCESS_PROVIDER_NAME,
                        &ACCESS_PROVIDER_JURISDICTION,
                        &ACCESS_PROVIDER_REGION,
                        &ACCESS_PROVIDER_PHONE,
                        &ACCESS_METHOD,
                    ],
                ),
                Group::of(
                    "registrar",
                    &[
                        &REGISTRAR,
                        &REGISTRAR_NAME,
                        &REGISTRAR_JURISDICTION,
                        &REGISTRAR_REGION,
                        &REGISTRAR_PHONE,
                    ],
                ),
            ],
        },
        Step {
            id: "services",
            stage: "site",
            groups: &[
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
            ],
        },
        Step {
            id: "security_lead",
            stage: "people",
            groups: &[Group {
                id: "security_lead",
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
            }],
        },
        Step {
            id: "emergency",
            stage: "people",
            groups: &[Group {
                id: "emergency",
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
            }],
        },
    ],
    rules: &[
        rules::site_name,
        rules::opened_on,
        rules::domain_certificate,
        rules::secondary_domains,
        |facts| rules::document(facts, &security_lead::DOCUMENT),
        |facts| rules::document(facts, &emergency::DOCUMENT),
    ],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::Register(EntryKind::Website),
    entry_facts: Some(entry_facts),
};

/// What the register shows of a website beside its name.
fn entry_facts(answers: &Answers) -> EntryFacts {
    let first_address = || answers.all("ip_ranges").first().cloned().unwrap_or_default();
    EntryFacts {
        primary_domain: answers.one("primary_domain").map_or_else(first_address, str::to_owned),
        secondary_domains: answers.all("secondary_domains").to_vec(),
        is_interactive: answers.has_any("interactive", YES),
    }
}

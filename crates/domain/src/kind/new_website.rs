//! 新办网站: the guide's four steps, every field of domain.md §1.4.

pub use super::shared::*;
use super::{EntryFacts, Group, Kind, Outcome, Step, rules};
use crate::field::{Answers, Field};
use crate::register::EntryKind;
use crate::value::choices::{HomeAddress, Jurisdiction};
use crate::value::{
    AttachmentId, Count, Day, DomainName, IpRange, Line, RegionCode, RegistrarId, ServicePhone,
    SiteName,
};

const OTHER: &[&str] = &["other"];
const DOMESTIC: &[&str] = &["domestic"];
const OWN_DOMAIN: &[&str] = &["own-domain"];

/// 网站名称, as it will stand in the public register.
pub static SITE_NAME: Field<SiteName> = Field::required("site_name").public();
/// 网站开通日期: the thirty days for filing run from it.
pub static OPENED_ON: Field<Day> = Field::required("opened_on");
/// 月活用户数量.
pub static MONTHLY_USERS: Field<Count> = Field::optional("monthly_users");
/// 市值, in ten thousand yuan.
pub static MARKET_VALUE: Field<Count> = Field::optional("market_value");

/// 是否有独立域名: a domain of its own, a host below somebody else's, or a bare address.
pub static HOME_ADDRESS: Field<HomeAddress> = Field::required("home_address").fixed();
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

/// 新办网站.
pub static NEW_WEBSITE: Kind = Kind {
    id: "new_website",
    form_version: 1,
    editions: &[],
    title_fields: &[&SITE_NAME],
    steps: &[
        Step { id: "subject", stage: "subject", groups: SUBJECT_CONFIRM },
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
                Group::of("access_provider", ACCESS_PROVIDER_FIELDS),
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
        Step { id: "services", stage: "site", groups: SERVICES },
        Step { id: "security_lead", stage: "people", groups: SECURITY_LEAD },
        Step { id: "emergency", stage: "people", groups: EMERGENCY },
    ],
    rules: &[
        |facts| rules::name(facts, &SITE_NAME),
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
        identities: Vec::new(),
        primary_domain: answers.one("primary_domain").map_or_else(first_address, str::to_owned),
        secondary_domains: answers.all("secondary_domains").to_vec(),
        is_interactive: is_interactive(answers),
    }
}

//! 新增小程序: 注册登记 of a mini-program that lives inside another app.

use super::definition::flaw;
use super::product::{
    self, CATEGORY, ICON, INTRODUCTION, OPTIONAL_DOMAINS, SCREENSHOTS, USER_COUNT,
};
use super::shared::{
    ACCESS_PROVIDER_FIELDS, EMERGENCY, ICP_NUMBER, SECURITY_LEAD, SERVICES, SUBJECT_CONFIRM,
    emergency, security_lead,
};
use super::{EntryFacts, Facts, Group, Kind, Outcome, Step, rules};
use crate::field::{Answers, AnyField, Field, FieldFlaw};
use crate::register::EntryKind;
use crate::value::choices::HostPlatform;
use crate::value::{FieldValue, IcpService, Line, MiniProgramId, SiteName};

/// 小程序名称, as it will stand in the public register.
pub static MINI_PROGRAM_NAME: Field<SiteName> = Field::required("mini_program_name").public();
/// 小程序所在平台.
pub static HOST_PLATFORM: Field<HostPlatform> = Field::required("host_platform").public();
pub static HOST_PLATFORM_NAME: Field<Line> =
    Field::required("host_platform_name").when(&HOST_PLATFORM, &["other"]).public();
/// `AppID`: what the platform knows it by.
pub static MINI_PROGRAM_ID: Field<MiniProgramId> = Field::required("mini_program_id").public();

/// 新增小程序.
pub static NEW_MINI_PROGRAM: Kind = Kind {
    id: "new_mini_program",
    form_version: 1,
    editions: &[],
    title_fields: &[&MINI_PROGRAM_NAME],
    steps: &[
        Step { id: "subject", stage: "subject", groups: SUBJECT_CONFIRM },
        Step {
            id: "mini_program",
            stage: "mini_program",
            groups: &[
                Group::of(
                    "mini_program",
                    &[
                        &MINI_PROGRAM_NAME,
                        &HOST_PLATFORM,
                        &HOST_PLATFORM_NAME,
                        &MINI_PROGRAM_ID,
                        &ICP_NUMBER,
                        &INTRODUCTION,
                        &CATEGORY,
                        &USER_COUNT,
                    ],
                ),
                Group::of("pictures", &[&ICON, &SCREENSHOTS]),
            ],
        },
        Step {
            id: "hosting",
            stage: "mini_program",
            groups: &[
                Group::of("service_domains", &[&OPTIONAL_DOMAINS]),
                Group::of("access_provider", ACCESS_PROVIDER_FIELDS),
            ],
        },
        Step { id: "services", stage: "mini_program", groups: SERVICES },
        Step { id: "security_lead", stage: "contacts", groups: SECURITY_LEAD },
        Step { id: "emergency", stage: "contacts", groups: EMERGENCY },
    ],
    rules: &[
        |facts| rules::name(facts, &MINI_PROGRAM_NAME),
        |facts| rules::icp_service(facts, IcpService::MiniProgram),
        id_of_host,
        |facts| rules::document(facts, &security_lead::DOCUMENT),
        |facts| rules::document(facts, &emergency::DOCUMENT),
    ],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::Register(EntryKind::MiniProgram),
    entry_facts: Some(entry_facts),
};

/// The id has the shape that its platform gives.
fn id_of_host(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    let (host, id) = (HOST_PLATFORM.of(facts.answers), MINI_PROGRAM_ID.of(facts.answers));
    let wrong = host.zip(id).and_then(|(host, id)| id.fits(host).err());
    wrong.map(|wrong| flaw(&MINI_PROGRAM_ID, wrong)).into_iter().collect()
}

/// What the register shows of a mini-program: beside what every product shows, its host and what that knows it by.
fn entry_facts(answers: &Answers) -> EntryFacts {
    let host = HOST_PLATFORM_NAME.of(answers).filter(|_| HOST_PLATFORM_NAME.is_asked(answers));
    let host = host.map(|name| name.to_text());
    let host = host.as_deref().or_else(|| answers.one("host_platform")).unwrap_or_default();
    let identity = product::identity(answers, host, &MINI_PROGRAM_ID);
    EntryFacts { identities: identity.into_iter().collect(), ..product::entry_facts(answers) }
}

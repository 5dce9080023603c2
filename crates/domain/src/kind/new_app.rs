//! 新增 APP: 注册登记 of an app, every field of domain.md §1.5 with the identity that the telecommunications authority asks for.

use super::product::{
    self, CATEGORY, ICON, INTRODUCTION, SCREENSHOTS, SERVICE_DOMAINS, USER_COUNT,
};
use super::shared::{
    ACCESS_PROVIDER_FIELDS, EMERGENCY, ICP_NUMBER, SECURITY_LEAD, SERVICES, SUBJECT_CONFIRM,
    emergency, security_lead,
};
use super::{EntryFacts, Group, Kind, Outcome, SignatureReader, Step, rules};
use crate::field::{Answers, AnyField, Field};
use crate::register::EntryKind;
use crate::value::choices::Platform;
use crate::value::{
    AnyOf, AppVersion, BundleId, CertificateFingerprint, FieldValue, IcpService, Line, PackageName,
    Sdk, SiteName, StoreLink,
};

/// APP 名称, as it will stand in the public register.
pub static APP_NAME: Field<SiteName> = Field::required("app_name").public();
/// 运行平台.
pub static PLATFORMS: Field<AnyOf<Platform>> = Field::required("platforms").public();

/// One certificate may be told by three digests, and a platform may have several: after a rotation, or one per store.
const FINGERPRINTS: usize = 12;

const ANDROID: &[&str] = &["android"];
pub static ANDROID_PACKAGE: Field<PackageName> =
    Field::required("android_package").when(&PLATFORMS, ANDROID).public();
pub static ANDROID_VERSION: Field<AppVersion> =
    Field::required("android_version").when(&PLATFORMS, ANDROID);
pub static ANDROID_FINGERPRINTS: Field<CertificateFingerprint> =
    Field::required("android_fingerprints").when(&PLATFORMS, ANDROID).repeatable(FINGERPRINTS);

const IOS: &[&str] = &["ios"];
pub static IOS_BUNDLE: Field<BundleId> =
    Field::required("ios_bundle").when(&PLATFORMS, IOS).public();
pub static IOS_VERSION: Field<AppVersion> = Field::required("ios_version").when(&PLATFORMS, IOS);
pub static IOS_FINGERPRINTS: Field<CertificateFingerprint> =
    Field::required("ios_fingerprints").when(&PLATFORMS, IOS).repeatable(FINGERPRINTS);

const HARMONY: &[&str] = &["harmony"];
pub static HARMONY_PACKAGE: Field<PackageName> =
    Field::required("harmony_package").when(&PLATFORMS, HARMONY).public();
pub static HARMONY_VERSION: Field<AppVersion> =
    Field::required("harmony_version").when(&PLATFORMS, HARMONY);
pub static HARMONY_FINGERPRINTS: Field<CertificateFingerprint> =
    Field::required("harmony_fingerprints").when(&PLATFORMS, HARMONY).repeatable(FINGERPRINTS);

// Programs of Windows and of other systems need not be signed.
const WINDOWS: &[&str] = &["windows"];
pub static WINDOWS_PACKAGE: Field<Line> =
    Field::required("windows_package").when(&PLATFORMS, WINDOWS).public();
pub static WINDOWS_VERSION: Field<AppVersion> =
    Field::required("windows_version").when(&PLATFORMS, WINDOWS);
pub static WINDOWS_FINGERPRINTS: Field<CertificateFingerprint> =
    Field::optional("windows_fingerprints").when(&PLATFORMS, WINDOWS).repeatable(FINGERPRINTS);

const OTHER: &[&str] = &["other"];
pub static OTHER_PLATFORM: Field<Line> =
    Field::required("other_platform").when(&PLATFORMS, OTHER).public();
pub static OTHER_PACKAGE: Field<Line> =
    Field::required("other_package").when(&PLATFORMS, OTHER).public();
pub static OTHER_VERSION: Field<AppVersion> =
    Field::required("other_version").when(&PLATFORMS, OTHER);
pub static OTHER_FINGERPRINTS: Field<CertificateFingerprint> =
    Field::optional("other_fingerprints").when(&PLATFORMS, OTHER).repeatable(FINGERPRINTS);

/// 下载渠道: none yet, where it waits for its number to be listed.
pub static STORES: Field<StoreLink> = Field::optional("stores").repeatable(30);
/// 使用的第三方 SDK.
pub static SDKS: Field<Sdk> = Field::optional("sdks").repeatable(100);

/// 新增 APP.
pub static NEW_APP: Kind = Kind {
    id: "new_app",
    form_version: 1,
    editions: &[],
    title_fields: &[&APP_NAME],
    steps: &[
        Step { id: "subject", stage: "subject", groups: SUBJECT_CONFIRM },
        Step {
            id: "app",
            stage: "app",
            groups: &[
                Group::of("app", &[&APP_NAME, &ICP_NUMBER, &INTRODUCTION, &CATEGORY, &USER_COUNT]),
                Group::of("pictures", &[&ICON, &SCREENSHOTS]),
            ],
        },
        Step { id: "platforms", stage: "app", groups: PLATFORM_GROUPS },
        Step {
            id: "distribution",
            stage: "app",
            groups: &[
                Group::of("distribution", &[&STORES, &SERVICE_DOMAINS, &SDKS]),
                Group::of("access_provider", ACCESS_PROVIDER_FIELDS),
            ],
        },
        Step { id: "services", stage: "app", groups: SERVICES },
        Step { id: "security_lead", stage: "contacts", groups: SECURITY_LEAD },
        Step { id: "emergency", stage: "contacts", groups: EMERGENCY },
    ],
    rules: &[
        |facts| rules::name(facts, &APP_NAME),
        |facts| rules::icp_service(facts, IcpService::App),
        |facts| rules::document(facts, &security_lead::DOCUMENT),
        |facts| rules::document(facts, &emergency::DOCUMENT),
    ],
    review_days: 5,
    correction_days: 30,
    outcome: Outcome::Register(EntryKind::App),
    entry_facts: Some(entry_facts),
};

static PLATFORM_GROUPS: &[Group] = &[
    Group::of("platforms", &[&PLATFORMS]),
    Group::of("android", &[&ANDROID_PACKAGE, &ANDROID_VERSION, &ANDROID_FINGERPRINTS]).read_from(
        SignatureReader {
            fingerprints: &ANDROID_FINGERPRINTS,
            package: Some(&ANDROID_PACKAGE),
            version: Some(&ANDROID_VERSION),
        },
    ),
    Group::of("ios", &[&IOS_BUNDLE, &IOS_VERSION, &IOS_FINGERPRINTS])
        .read_from(SignatureReader::of_certificate(&IOS_FINGERPRINTS)),
    Group::of("harmony", &[&HARMONY_PACKAGE, &HARMONY_VERSION, &HARMONY_FINGERPRINTS])
        .read_from(SignatureReader::of_certificate(&HARMONY_FINGERPRINTS)),
    Group::of("windows", &[&WINDOWS_PACKAGE, &WINDOWS_VERSION, &WINDOWS_FINGERPRINTS])
        .read_from(SignatureReader::of_certificate(&WINDOWS_FINGERPRINTS)),
    Group::of(
        "other_platform",
        &[&OTHER_PLATFORM, &OTHER_PACKAGE, &OTHER_VERSION, &OTHER_FINGERPRINTS],
    )
    .read_from(SignatureReader::of_certificate(&OTHER_FINGERPRINTS)),
];

/// What the register shows of an app: beside what every product shows, where it runs under which name.
fn entry_facts(answers: &Answers) -> EntryFacts {
    let other = OTHER_PLATFORM.of(answers).map(|name| name.to_text());
    let named: [(&str, &'static dyn AnyField); 5] = [
        ("android", &ANDROID_PACKAGE),
        ("ios", &IOS_BUNDLE),
        ("harmony", &HARMONY_PACKAGE),
        ("windows", &WINDOWS_PACKAGE),
        (other.as_deref().unwrap_or("other"), &OTHER_PACKAGE),
    ];
    let named = named.into_iter().filter_map(|(on, field)| product::identity(answers, on, field));
    EntryFacts { identities: named.collect(), ..product::entry_facts(answers) }
}

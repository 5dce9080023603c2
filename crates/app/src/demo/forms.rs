//! Whole forms filled in, synthetic.

use anbei_domain::field::Answers;
use anbei_domain::kind::{NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE, REGISTER_SUBJECT};

fn given(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    for (id, text) in pairs {
        answers.set(id, [*text]);
    }
    answers
}

/// An individual who lives in `region`.
pub fn individual(name: &str, region: &str, upload: impl Fn(&str) -> String) -> Answers {
    let given = given(&[
        ("subject_nature", "individual"),
        ("responsible_name", name),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "long-term"),
        ("responsible_region", region),
        ("responsible_address", "示例街道 12 号院 3 号楼 401 室"),
        ("responsible_mobile", "13800001234"),
        ("responsible_email", "demo@demo.example"),
    ]);
    REGISTER_SUBJECT.sample(&given, upload)
}

/// An enterprise with its office in `region`.
pub fn enterprise(name: &str, region: &str, upload: impl Fn(&str) -> String) -> Answers {
    let given = given(&[
        ("subject_nature", "unit"),
        ("unit_kind", "enterprise"),
        ("unit_name", name),
        ("unit_id_kind", "uscc"),
        ("unit_uscc", "91110000600037341L"),
        ("legal_representative", "钱示例"),
        ("unit_region", region),
        ("unit_address", "示例路 8 号院 2 号楼 9 层 906"),
        ("responsible_name", "李示例"),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "2036-11-24"),
        ("responsible_region", region),
        ("responsible_address", "示例街道 12 号院 3 号楼 401 室"),
        ("responsible_mobile", "13900004321"),
    ]);
    REGISTER_SUBJECT.sample(&given, upload)
}

/// A website called `name` on `domain`, opened on `opened_on`, looked after by the subject's own person.
pub fn website(
    (name, domain): (&str, &str),
    opened_on: &str,
    is_interactive: bool,
    upload: impl Fn(&str) -> String,
) -> Answers {
    let mut given = given(&[
        ("subject_confirmed", "yes"),
        ("site_name", name),
        ("icp_number", "京ICP备2022111781号-1"),
        ("opened_on", opened_on),
        ("home_address", "own-domain"),
        ("primary_domain", domain),
        ("domain_certificate_from", "2025-01-01"),
        ("domain_certificate_until", "2030-01-01"),
        ("access_provider", "ucloud"),
        ("access_method", "virtual-space"),
        ("registrar", "xinnet"),
        ("interactive", if is_interactive { "yes" } else { "no" }),
        ("dangerous", "no"),
        ("prior", "no"),
        ("languages", "chinese-simplified"),
        ("security_lead_same", "yes"),
        ("emergency_same", "yes"),
    ]);
    given.set("ip_ranges", ["203.0.113.10", "2001:db8::10"]);
    if is_interactive {
        given.set("service_types", ["forum", "blog"]);
    }
    NEW_WEBSITE.sample(&given, upload)
}

/// What an app and a mini-program answer alike, looked after by the subject's own person.
const COMMON: [(&str, &str); 10] = [
    ("subject_confirmed", "yes"),
    ("category", "shopping"),
    ("user_count", "12000"),
    ("access_provider", "ucloud"),
    ("access_method", "virtual-space"),
    ("interactive", "no"),
    ("dangerous", "no"),
    ("prior", "no"),
    ("languages", "chinese-simplified"),
    ("security_lead_same", "yes"),
];

/// An app called `name` for Android and iOS, known as `package`.
pub fn app(name: &str, package: &str, upload: impl Fn(&str) -> String) -> Answers {
    let own = [
        ("app_name", name),
        ("icp_number", "京ICP备2022111781号-3A"),
        ("introduction", "按产地和年份挑选茶叶，收藏喜欢的茶，查询附近的门店。"),
        ("android_package", package),
        ("android_version", "1.8.0"),
        ("ios_bundle", package),
        ("ios_version", "1.8.1"),
        ("service_domains", "api.qinghe-tea.example"),
        ("emergency_same", "yes"),
    ];
    let mut given = given(&[&COMMON[..], &own].concat());
    given.set("platforms", ["android", "ios"]);
    given.set("android_fingerprints", ["5a".repeat(16), "3c".repeat(32)]);
    given.set("ios_fingerprints", ["7e".repeat(20)]);
    given.set("stores", ["示例应用市场 https://store.example.com/app/qinghe"]);
    given.set("sdks", ["示例推送 SDK，示例科技有限公司", "示例地图 SDK，示例图科有限公司"]);
    NEW_APP.sample(&given, upload)
}

/// A mini-program called `name` on one of the large platforms.
pub fn mini_program(name: &str, upload: impl Fn(&str) -> String) -> Answers {
    let own = [
        ("mini_program_name", name),
        ("host_platform", "wechat"),
        ("mini_program_id", "wx5f0c1d2e3a4b6789"),
        ("icp_number", "京ICP备2022111781号-4X"),
        ("introduction", "查看当季新茶和门店活动，到店自提或者预约品鉴。"),
        ("service_domains", "mini.qinghe-tea.example"),
        ("emergency_same", "yes"),
    ];
    NEW_MINI_PROGRAM.sample(&given(&[&COMMON[..], &own].concat()), upload)
}

//! What a test begins with: organs, directories, whole forms filled in. Synthetic, nobody's.

use anbei_domain::field::Answers;
use anbei_domain::id::OrganId;
use anbei_domain::kind::{Kind, NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE, REGISTER_SUBJECT};
use anbei_store::read::organ::Organ;
use anbei_store::{StoreError, Tx, write};

/// 北京市朝阳区.
pub const ORGAN: &str = "organ-110105";
/// 浙江省杭州市西湖区.
pub const OTHER_ORGAN: &str = "organ-330106";

/// Writes organs and directories.
pub(crate) fn install(tx: &mut Tx) -> Result<(), StoreError> {
    for (region, prefix, name) in [("110105", "京", "朝阳"), ("330106", "浙", "西湖")] {
        let organ = Organ {
            id: OrganId::new(format!("organ-{region}")),
            parent_id: None,
            level: "district".to_owned(),
            name: format!("{name}网安大队（测试）"),
            region_code: region.to_owned(),
            number_region: region.to_owned(),
            prefix: prefix.to_owned(),
            has_two_officer_rule: false,
            phone: "010-55500000".to_owned(),
            address: "示例路 1 号".to_owned(),
            hours: "周一至周五 8:00–18:00".to_owned(),
        };
        write::directory::put_organ(tx, &organ)?;
    }
    anbei_app::demo::directories::install(tx)
}

fn given(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    for (id, text) in pairs {
        answers.set(id, [*text]);
    }
    answers
}

/// Everything asked of an individual who lives in 朝阳.
pub fn individual(upload: &str) -> Answers {
    let given = given(&[
        ("subject_nature", "individual"),
        ("responsible_name", "王小样"),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "long-term"),
        ("responsible_region", "110105"),
        ("responsible_address", "示例街道 12 号院 3 号楼 401"),
        ("responsible_mobile", "13800001234"),
    ]);
    REGISTER_SUBJECT.sample(&given, |_| upload.to_owned())
}

/// Everything asked of an enterprise with its office in 朝阳.
pub fn unit(upload: &str) -> Answers {
    let given = given(&[
        ("subject_nature", "unit"),
        ("unit_kind", "enterprise"),
        ("unit_name", "北京青禾示例科技有限公司"),
        ("unit_id_kind", "uscc"),
        ("unit_uscc", "91110000600037341L"),
        ("unit_region", "110105"),
        ("unit_address", "示例路 8 号院 2 号楼 9 层"),
        ("responsible_name", "李示例"),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "2036-11-24"),
        ("responsible_region", "110105"),
        ("responsible_address", "示例街道 12 号院 3 号楼 401"),
        ("responsible_mobile", "13900004321"),
    ]);
    REGISTER_SUBJECT.sample(&given, |_| upload.to_owned())
}

/// Everything asked of a website on `domain`, looked after by the subject's own person.
pub fn website(domain: &str, upload: &str) -> Answers {
    filled(&NEW_WEBSITE, &[("primary_domain", domain)], &[upload.to_owned()])
}

/// Everything asked of an Android app called `name`, looked after by the subject's own person.
pub fn app(name: &str, uploads: &[String]) -> Answers {
    filled(&NEW_APP, &[("app_name", name)], uploads)
}

/// Everything asked of a mini-program called `name`, looked after by the subject's own person.
pub fn mini_program(name: &str, uploads: &[String]) -> Answers {
    filled(&NEW_MINI_PROGRAM, &[("mini_program_name", name)], uploads)
}

/// Everything asked by any kind that ends in an entry, beginning with `own` answers.
pub fn filled(kind: &Kind, own: &[(&str, &str)], uploads: &[String]) -> Answers {
    let icp = match kind.id {
        "new_app" => "京ICP备2022111781号-1A",
        "new_mini_program" => "京ICP备2022111781号-2X",
        _ => "京ICP备2022111781号-1",
    };
    // What samples of single values cannot know of each other.
    let known = [
        ("subject_confirmed", "yes"),
        ("site_name", "青禾茶叶小站"),
        ("app_name", "青禾茶叶"),
        ("mini_program_name", "青禾小铺"),
        ("icp_number", icp),
        ("opened_on", "2026-11-10"),
        ("home_address", "own-domain"),
        ("primary_domain", "qinghe.example"),
        ("domain_certificate_from", "2025-01-01"),
        ("domain_certificate_until", "2030-01-01"),
        ("ip_ranges", "203.0.113.10"),
        ("platforms", "android"),
        ("android_package", "com.example.qinghe"),
        ("android_fingerprints", "00112233445566778899aabbccddeeff"),
        ("service_domains", "api.qinghe.example"),
        ("host_platform", "wechat"),
        ("access_provider", "ucloud"),
        ("registrar", "xinnet"),
        ("interactive", "no"),
        ("dangerous", "no"),
        ("prior", "no"),
        ("languages", "chinese-simplified"),
        ("security_lead_same", "yes"),
        ("emergency_same", "yes"),
    ];
    let asked = |(id, _): &(&str, &str)| kind.field(id).is_some();
    let pairs: Vec<_> = known.into_iter().chain(own.iter().copied()).filter(asked).collect();
    let given = given(&pairs);
    kind.sample(&given, |of| several(uploads, of))
}

/// The file for an upload: another one for each of several, `screenshots`, `screenshots-1` and so on.
fn several(uploads: &[String], of: &str) -> String {
    let number = of.rsplit_once('-').and_then(|(_, number)| number.parse::<usize>().ok());
    uploads[number.unwrap_or(0) % uploads.len()].clone()
}

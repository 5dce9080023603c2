//! Whole forms filled in, synthetic.

use anbei_domain::field::Answers;
use anbei_domain::kind::{NEW_WEBSITE, REGISTER_SUBJECT};

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

//! What holds for every kind.

use std::collections::HashSet;

use jiff::civil::{Date, date};

use super::*;
use crate::field::{Answers, Control, FieldFlaw};
use crate::journey::Journey;

const TODAY: Date = date(2026, 11, 24);

fn given(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    for (id, text) in pairs {
        answers.set(id, [*text]);
    }
    answers
}

fn subject(nature: &str) -> Answers {
    let given = given(&[
        ("subject_nature", nature),
        ("responsible_id_kind", "resident-id"),
        ("responsible_id_number", "11010519491231002X"),
        ("responsible_id_valid_until", "long-term"),
    ]);
    REGISTER_SUBJECT.sample(&given, |_| UPLOAD.to_owned())
}

const UPLOAD: &str = "01kb0000000000000000000000";

/// An attachment of its own for every upload.
fn upload(of: &str) -> String {
    let number = of.rsplit_once('-').map_or("0", |(_, number)| number);
    format!("01kb00000000000000000000{number:0>2}")
}

/// What no sample can know: names that are free, documents that are one person's, dates beside each other.
fn chosen(kind: &Kind) -> Answers {
    let icp = match kind.id {
        "new_app" => "京ICP备2022111781号-1A",
        "new_mini_program" => "粤B2-20000001-1X",
        _ => "京ICP备2022111781号-1",
    };
    let pairs = [
        ("site_name", "青禾茶叶小站"),
        ("app_name", "青禾茶叶"),
        ("mini_program_name", "青禾茶叶"),
        ("icp_number", icp),
        ("opened_on", "2026-11-10"),
        ("primary_domain", "qinghe.example"),
        ("domain_certificate_from", "2025-01-01"),
        ("domain_certificate_until", "2030-01-01"),
        ("access_provider", "other"),
        ("access_provider_jurisdiction", "domestic"),
        ("registrar", "other"),
        ("registrar_jurisdiction", "domestic"),
        ("interactive", "yes"),
        ("dangerous", "yes"),
        ("prior", "yes"),
        ("host_platform", "wechat"),
        ("security_lead_id_kind", "resident-id"),
        ("security_lead_id_number", "11010519491231002X"),
        ("emergency_id_kind", "resident-id"),
        ("emergency_id_number", "11010519491231002X"),
    ];
    let known = pairs.into_iter().filter(|(id, _)| kind.field(id).is_some());
    given(&known.collect::<Vec<_>>())
}

/// Answers that say yes to everything.
fn busy(kind: &Kind) -> Answers {
    let mut given = chosen(kind);
    for field in kind.fields() {
        if let Control::AnyOf { codes, .. } = field.control() {
            given.set(field.id(), codes.to_vec());
        }
    }
    kind.sample(&given, upload)
}

fn busy_website() -> Answers {
    busy(&NEW_WEBSITE)
}

/// Every kind that ends in an entry.
fn of_entries() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().copied().filter(|kind| matches!(kind.outcome, Outcome::Register(_)))
}

fn flaws(kind: &Kind, answers: &Answers, subject: &Answers) -> Vec<FieldFlaw> {
    let facts = Facts { answers, subject, today: TODAY };
    kind.check(&facts).err().unwrap_or_default()
}

#[test]
fn ids_of_kinds_steps_groups_and_fields_are_unique() {
    let mut kinds = HashSet::new();
    for kind in KINDS {
        assert!(kinds.insert(kind.id), "{}", kind.id);
        let mut fields = HashSet::new();
        let mut steps = HashSet::new();
        assert!(kind.fields().all(|field| fields.insert(field.id())), "{}", kind.id);
        assert!(kind.steps.iter().all(|step| steps.insert(step.id)), "{}", kind.id);
        let describes = matches!(kind.outcome, Outcome::Register(_) | Outcome::ChangeEntry(_));
        assert_eq!(describes, kind.entry_facts.is_some(), "{}", kind.id);
    }
}

#[test]
fn a_form_filled_in_well_has_no_flaws_and_its_journey_is_complete() {
    for nature in ["individual", "unit"] {
        let subject = subject(nature);
        assert_eq!(flaws(&REGISTER_SUBJECT, &subject, &subject), []);
        for kind in of_entries() {
            let answers = busy(kind);
            assert_eq!(flaws(kind, &answers, &subject), [], "{}", kind.id);
            let facts = Facts { answers: &answers, subject: &subject, today: TODAY };
            assert!(Journey::walk(kind, &facts).is_complete(), "{}", kind.id);
        }
    }
}

#[test]
fn every_required_question_left_open_is_named() {
    let subject = subject("unit");
    for kind in of_entries() {
        let answers = busy(kind);
        for field in kind.fields().filter(|f| f.is_required() && f.is_asked(&answers)) {
            let mut missing = answers.clone();
            missing.set(field.id(), [""; 0]);
            let named = flaws(kind, &missing, &subject);
            assert!(named.iter().any(|flaw| flaw.field == field.id()), "{}", field.id());
        }
    }
}

#[test]
fn what_is_no_longer_asked_is_no_longer_part_of_the_filing() {
    let mut site = busy_website();
    site.set("interactive", ["no"]);
    site.set("dangerous", ["no"]);
    let subject = subject("unit");
    let facts = Facts { answers: &site, subject: &subject, today: TODAY };
    let normal = NEW_WEBSITE.check(&facts).unwrap();
    assert!(!normal.mentions("service_types") && !normal.mentions("licence_firearms"));
}

#[test]
fn the_subjects_person_is_copied_with_photos() {
    let (mut site, subject) = (busy_website(), subject("individual"));
    site.set("security_lead_same", ["yes"]);
    NEW_WEBSITE.copy_same_persons(&mut site, &subject);
    for part in ["name", "id_number", "id_handheld", "mobile"] {
        let (to, from) = (format!("security_lead_{part}"), format!("responsible_{part}"));
        assert_eq!(site.all(&to), subject.all(&from), "{part}");
    }
    let lead = NEW_WEBSITE.field("security_lead_name").unwrap();
    assert!(!NEW_WEBSITE.asks(lead, &site) && NEW_WEBSITE.shows(lead, &site));
    assert_eq!(flaws(&NEW_WEBSITE, &site, &subject), []);
}

#[test]
fn names_that_claim_too_much_are_refused() {
    let code = |name: &str, nature: &str| {
        let mut site = busy_website();
        site.set("site_name", [name]);
        site.set("prior", ["no"]);
        let wrong = flaws(&NEW_WEBSITE, &site, &subject(nature));
        wrong.into_iter().find(|f| f.field == "site_name").map(|f| f.flaw.code)
    };
    assert_eq!(code("青禾有限公司", "individual"), Some("site-name-of-a-unit"));
    assert_eq!(code("青禾有限公司官网", "unit"), None);
    assert_eq!(code("中国茶叶小站", "unit"), Some("site-name-national"));
    assert_eq!(code("青禾新闻网", "unit"), Some("site-name-licensed"));
    assert_eq!(code("青禾茶叶小站", "individual"), None);
}

#[test]
fn days_and_documents_must_hold() {
    let code = |field: &str, text: &str| {
        let mut site = busy_website();
        site.set(field, [text]);
        let wrong = flaws(&NEW_WEBSITE, &site, &subject("unit"));
        wrong.into_iter().next().map(|f| (f.field, f.flaw.code))
    };
    assert_eq!(code("opened_on", "2026-11-25"), Some(("opened_on", "day-in-future")));
    assert_eq!(code("opened_on", "1980-01-01"), Some(("opened_on", "day-before-internet")));
    let until = "domain_certificate_until";
    assert_eq!(code(until, "2024-01-01"), Some((until, "ends-before-it-begins")));
    assert_eq!(code(until, "2026-11-23"), Some((until, "certificate-expired")));
    let valid = "emergency_id_valid_until";
    assert_eq!(code(valid, "2026-11-23"), Some((valid, "document-expired")));
    assert_eq!(
        code("emergency_id_number", "110105194912310021"),
        Some(("emergency_id_number", "resident-id-checksum"))
    );
    assert_eq!(
        code("secondary_domains", "qinghe.example"),
        Some(("secondary_domains", "secondary-is-primary"))
    );
}

/// The first flaw of a form filled in well but for these texts of one field.
fn first_flaw(kind: &Kind, field: &str, texts: &[&str]) -> Option<(&'static str, &'static str)> {
    let mut answers = busy(kind);
    answers.set(field, texts.to_vec());
    let wrong = flaws(kind, &answers, &subject("unit"));
    wrong.into_iter().next().map(|found| (found.field, found.flaw.code))
}

#[test]
fn an_app_is_told_by_the_suffix_of_its_icp_number() {
    let code = |kind, number| first_flaw(kind, "icp_number", &[number]).map(|(_, code)| code);
    assert_eq!(code(&NEW_APP, "京ICP备2022111781号-2A"), None);
    assert_eq!(code(&NEW_APP, "京ICP备2022111781号-1"), Some("icp-other-service"));
    assert_eq!(code(&NEW_APP, "京ICP备2022111781号-1X"), Some("icp-other-service"));
    assert_eq!(code(&NEW_APP, "京ICP备2022111781号"), Some("icp-no-service"));
    assert_eq!(code(&NEW_MINI_PROGRAM, "京ICP备2022111781号-3X"), None);
    assert_eq!(code(&NEW_MINI_PROGRAM, "京ICP备2022111781号-1A"), Some("icp-other-service"));
}

#[test]
fn an_app_shows_itself_in_three_to_five_pictures() {
    let ids: Vec<_> = (0..6).map(|number| upload(&format!("screenshots-{number}"))).collect();
    let code = |count: usize| {
        let ids: Vec<_> = ids[..count].iter().map(String::as_str).collect();
        first_flaw(&NEW_APP, "screenshots", &ids).map(|(_, code)| code)
    };
    assert_eq!(code(0), Some("upload-required"));
    assert_eq!(code(2), Some("too-few"));
    assert_eq!(code(3), None);
    assert_eq!(code(5), None);
    assert_eq!(code(6), Some("too-many"));
}

#[test]
fn each_platform_is_asked_for_its_own_identity() {
    let mut answers = busy(&NEW_APP);
    answers.set("platforms", ["ios"]);
    let subject = subject("unit");
    let facts = Facts { answers: &answers, subject: &subject, today: TODAY };
    let normal = NEW_APP.check(&facts).unwrap();
    assert!(normal.mentions("ios_bundle") && !normal.mentions("android_package"));
    answers.set("ios_fingerprints", [""; 0]);
    let missing = flaws(&NEW_APP, &answers, &subject);
    assert_eq!(missing.first().map(|found| found.field), Some("ios_fingerprints"));
}

#[test]
fn a_mini_program_is_known_by_the_id_of_its_platform() {
    let code = |id| first_flaw(&NEW_MINI_PROGRAM, "mini_program_id", &[id]).map(|(_, code)| code);
    assert_eq!(code("wx0123456789abcdef"), None);
    assert_eq!(code("2021000000000001"), Some("mini-program-id-shape"));
}

#[test]
fn names_of_apps_follow_the_rules_of_names() {
    let mut answers = busy(&NEW_APP);
    answers.set("app_name", ["青禾有限公司"]);
    let wrong = flaws(&NEW_APP, &answers, &subject("individual"));
    assert_eq!(wrong.first().map(|found| found.flaw.code), Some("site-name-of-a-unit"));
}

#[test]
fn readers_fill_fields_of_their_own_group() {
    for group in KINDS.iter().flat_map(|kind| kind.steps).flat_map(|step| step.groups) {
        let Some(reader) = &group.reader else { continue };
        let filled = [Some(reader.fingerprints), reader.package, reader.version];
        for field in filled.into_iter().flatten() {
            assert!(group.fields.iter().any(|own| own.id() == field.id()), "{}", field.id());
        }
    }
}

#[test]
fn an_individual_cannot_change_into_somebody_else() {
    let before = subject("individual");
    let mut after = before.clone();
    after.set("responsible_mobile", ["13900000000"]);
    assert_eq!(flaws(&CHANGE_SUBJECT, &after, &before), []);
    after.set("responsible_name", ["李示例"]);
    let found = flaws(&CHANGE_SUBJECT, &after, &before);
    assert_eq!(found[0].flaw.code, "subject-name-stays");
    // A unit's responsible person is not its name.
    let before = subject("unit");
    let mut after = before.clone();
    after.set("responsible_name", ["李示例"]);
    assert_eq!(flaws(&CHANGE_SUBJECT, &after, &before), []);
}

#[test]
fn what_is_cancelled_has_closed_already() {
    let filled = |closed_on: &str, answers: &str| {
        let given = given(&[("closed_on", closed_on), ("still_answers", answers)]);
        CANCEL_RECORD.sample(&given, upload)
    };
    let nobody = Answers::new();
    assert_eq!(flaws(&CANCEL_RECORD, &filled("2026-11-20", "no"), &nobody), []);
    let early = flaws(&CANCEL_RECORD, &filled("2026-11-25", "no"), &nobody);
    assert_eq!(early[0].flaw.code, "not-closed-yet");
    let mut up = filled("2026-11-20", "yes");
    up.set("still_answers_why", [""; 0]);
    let unexplained = flaws(&CANCEL_RECORD, &up, &nobody);
    assert_eq!(unexplained[0].field, "still_answers_why");
}

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

/// A website that answers yes to everything.
fn busy_website() -> Answers {
    let mut given = given(&[
        ("site_name", "青禾茶叶小站"),
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
        ("security_lead_id_kind", "resident-id"),
        ("security_lead_id_number", "11010519491231002X"),
        ("emergency_id_kind", "resident-id"),
        ("emergency_id_number", "11010519491231002X"),
    ]);
    for field in NEW_WEBSITE.fields() {
        if let Control::AnyOf { codes, .. } = field.control() {
            given.set(field.id(), codes.to_vec());
        }
    }
    NEW_WEBSITE.sample(&given, |_| UPLOAD.to_owned())
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
        assert_eq!(kind.needs_subject(), kind.entry_facts.is_some(), "{}", kind.id);
    }
}

#[test]
fn a_form_filled_in_well_has_no_flaws_and_its_journey_is_complete() {
    for nature in ["individual", "unit"] {
        let subject = subject(nature);
        assert_eq!(flaws(&REGISTER_SUBJECT, &subject, &subject), []);
        let site = busy_website();
        assert_eq!(flaws(&NEW_WEBSITE, &site, &subject), []);
        let facts = Facts { answers: &site, subject: &subject, today: TODAY };
        assert!(Journey::walk(&NEW_WEBSITE, &facts).is_complete());
    }
}

#[test]
fn every_required_question_left_open_is_named() {
    let (site, subject) = (busy_website(), subject("unit"));
    for field in NEW_WEBSITE.fields().filter(|f| f.is_required() && f.is_asked(&site)) {
        let mut missing = site.clone();
        missing.set(field.id(), [""; 0]);
        let named = flaws(&NEW_WEBSITE, &missing, &subject);
        assert!(named.iter().any(|flaw| flaw.field == field.id()), "{}", field.id());
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

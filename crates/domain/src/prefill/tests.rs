//! What a link may carry, how long it opens, and what became of what it filled in.

use super::*;
use crate::field::FieldFlaw;
use crate::kind::new_website::{IP_RANGES, PRIMARY_DOMAIN, SECONDARY_DOMAINS};
use crate::kind::{NEW_WEBSITE, new_website};
use crate::refusal::Refusal;
use crate::time::Timestamp;
use crate::value::IpRange;

const OWN: [&str; 2] = ["203.0.113.0/24", "2001:db8::/32"];

fn answers(pairs: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::new();
    for (id, texts) in pairs {
        answers.set(id, texts.iter().copied());
    }
    answers
}

fn checked(pairs: &[(&str, &[&str])]) -> Result<Answers, Vec<(&'static str, &'static str)>> {
    let own: Vec<IpRange> = OWN.iter().map(|text| text.parse().unwrap()).collect();
    let told = |flaw: FieldFlaw| (flaw.field, flaw.flaw.code);
    check(&answers(pairs), &own, jiff::civil::date(2026, 11, 27))
        .map_err(|flaws| flaws.into_iter().map(told).collect())
}

#[test]
fn nothing_has_to_be_there_and_what_is_there_comes_into_normal_form() {
    assert_eq!(checked(&[]), Ok(Answers::new()));
    let normal = checked(&[
        ("primary_domain", &["HTTPS://Tea.Example/shop"]),
        ("ip_ranges", &["203.0.113.0/30"]),
        ("subject_confirmed", &["yes"]),
    ]);
    let expected =
        [("primary_domain", &["tea.example"][..]), ("ip_ranges", &["203.0.113.0-203.0.113.3"])];
    assert_eq!(normal, Ok(answers(&expected)));
}

#[test]
fn a_provider_vouches_for_its_own_addresses_alone() {
    let flaws = checked(&[("ip_ranges", &["203.0.113.9", "198.51.100.9"])]);
    assert_eq!(flaws, Err(vec![(IP_RANGES.id(), "report-ip-outside")]));
}

#[test]
fn what_is_about_a_domain_needs_one_and_is_held_to_the_rules_of_the_form() {
    let flaws = checked(&[("domain_certificate_number", &["C-1"])]);
    assert_eq!(flaws, Err(vec![(PRIMARY_DOMAIN.id(), "prefill-needs-domain")]));
    let flaws = checked(&[
        ("primary_domain", &["tea.example"]),
        ("secondary_domains", &["tea.example"]),
        ("domain_certificate_until", &["2020-01-01"]),
    ]);
    let expected = [
        ("domain_certificate_until", "certificate-expired"),
        (SECONDARY_DOMAINS.id(), "secondary-is-primary"),
    ];
    assert_eq!(flaws, Err(expected.to_vec()));
}

#[test]
fn everything_carried_but_the_reference_is_a_question_of_the_form() {
    for field in FIELDS.iter().filter(|field| field.id() != CERTIFICATE_NUMBER.id()) {
        assert!(NEW_WEBSITE.field(field.id()).is_some(), "{}", field.id());
        assert!(!field.is_sensitive(), "{}", field.id());
    }
    let given =
        answers(&[("primary_domain", &["tea.example"]), ("domain_certificate_number", &["C-1"])]);
    let filled = filled(&given, "ucloud");
    assert!(filled.iter().all(|(id, _)| NEW_WEBSITE.field(id).is_some()));
    assert_eq!(filled.one(new_website::ACCESS_PROVIDER.id()), Some("ucloud"));
    assert_eq!(filled.one(new_website::HOME_ADDRESS.id()), Some("own-domain"));
}

#[test]
fn an_answer_is_kept_however_it_is_written_and_overridden_when_it_means_something_else() {
    let given = answers(&[
        ("primary_domain", &["tea.example"]),
        ("ip_ranges", &["203.0.113.1", "203.0.113.2"]),
    ]);
    let of = |field: &dyn AnyField, id: &str, texts: &[&str]| {
        fate(field, &given, &answers(&[(id, texts)]))
    };
    assert_eq!(of(&PRIMARY_DOMAIN, "primary_domain", &["https://TEA.example/"]), Some(Fate::Kept));
    assert_eq!(of(&IP_RANGES, "ip_ranges", &["203.0.113.2", "203.0.113.1"]), Some(Fate::Kept));
    assert_eq!(of(&IP_RANGES, "ip_ranges", &["203.0.113.2"]), Some(Fate::Overridden));
    assert_eq!(of(&PRIMARY_DOMAIN, "primary_domain", &[]), Some(Fate::Overridden));
    assert_eq!(of(&new_website::SITE_NAME, "site_name", &["茶"]), None);
}

#[test]
fn a_link_opens_until_it_is_used_taken_back_or_over() {
    let now = Timestamp::from_millis(1_000_000_000_000);
    let link = |is_single| PrefillLink {
        id: "l".to_owned(),
        provider: "p".to_owned(),
        given: Answers::new(),
        issued_at: now,
        expires_at: now.plus_days(30),
        is_single,
    };
    assert_eq!(link(true).state((0, false), now), LinkState::Open);
    assert_eq!(link(true).state((1, false), now), LinkState::Used);
    assert_eq!(link(false).state((9, false), now), LinkState::Open);
    assert_eq!(link(false).state((0, true), now), LinkState::Ended);
    assert_eq!(link(false).state((0, false), now.plus_days(30)), LinkState::Expired);
    assert_eq!(link(true).is_timely(now), Ok(()));
    let wrong = Err(Refusal::PrefillDamaged);
    assert_eq!(link(true).is_timely(now.plus_minutes(-6)), wrong, "signed in the future");
    let for_ever = PrefillLink { expires_at: now.plus_days(MOST_DAYS + 1), ..link(true) };
    assert_eq!(for_ever.is_timely(now), wrong);
    let over_before = PrefillLink { expires_at: now, ..link(true) };
    assert_eq!(over_before.is_timely(now), wrong);
}

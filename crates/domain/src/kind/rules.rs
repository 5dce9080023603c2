//! Rules over several answers.

use jiff::civil::Date;

use super::Facts;
use super::definition::flaw;
use super::new_website as site;
use super::shared::ICP_NUMBER;
use crate::Flaw;
use crate::field::{AnyField, Field, FieldFlaw};
use crate::value::{FieldValue, IcpService, IdDocumentKind, SiteName, Validity, check_number};

/// A person's document: its number has the form of its kind, and it has not run out.
pub fn document(
    facts: &Facts<'_>,
    [kind, number, valid_until]: &[&'static dyn AnyField; 3],
) -> Vec<FieldFlaw> {
    let answers = facts.answers;
    let mut flaws = Vec::new();
    if let (Some(kind), Some(typed)) = (answers.one(kind.id()), answers.one(number.id()))
        && let Ok(kind) = IdDocumentKind::parse(kind)
        && let Err(wrong) = check_number(kind, typed)
    {
        flaws.push(flaw(*number, wrong));
    }
    if let Some(Ok(until)) = answers.one(valid_until.id()).map(Validity::parse)
        && !until.holds_on(facts.today)
    {
        let expired = Flaw::new("document-expired").with("day", until.to_text());
        flaws.push(flaw(*valid_until, expired));
    }
    flaws
}

/// 名称: what a name may not say without standing for it (domain.md §1.4).
pub fn name(facts: &Facts<'_>, field: &'static Field<SiteName>) -> Vec<FieldFlaw> {
    let Some(name) = field.of(facts.answers) else { return Vec::new() };
    let subject = facts.subject;
    let is_unit = subject.has_any("subject_nature", &["unit"]);
    let is_public_body =
        is_unit && subject.has_any("unit_kind", &["government", "institution", "military"]);
    let wrong = if let Some(word) = name.needs_unit().filter(|_| !is_unit) {
        Some(Flaw::new("site-name-of-a-unit").with("word", word))
    } else if let Some(word) = name.needs_national().filter(|_| !is_public_body) {
        Some(Flaw::new("site-name-national").with("word", word))
    } else if let Some(word) = name.government_words().filter(|_| !is_public_body) {
        Some(Flaw::new("site-name-government").with("word", word))
    } else {
        licence_for_name(facts, &name)
    };
    wrong.map(|wrong| flaw(field, wrong)).into_iter().collect()
}

/// 前置许可: a name with a licensed field's word needs that licence among the answers.
fn licence_for_name(facts: &Facts<'_>, name: &SiteName) -> Option<Flaw> {
    let licence = name.licensed_words()?;
    // Judged once the question of licences has been answered: it stands some pages later.
    let is_answered = facts.answers.one("prior").is_some();
    let has_licence = facts.answers.has_any("prior", &["yes"])
        && facts.answers.has_any("prior_licences", &[licence]);
    (is_answered && !has_licence).then(|| Flaw::new("site-name-licensed").with("licence", licence))
}

/// ICP 备案号的后缀: `-1A` is an app's, `-1X` a mini-program's (domain.md §4).
pub fn icp_service(facts: &Facts<'_>, service: IcpService) -> Vec<FieldFlaw> {
    let Some(number) = ICP_NUMBER.of(facts.answers) else { return Vec::new() };
    let example = format!("{}-1{}", number.subject(), service.letter());
    let wrong = match number.service_kind() {
        Some(kind) if kind == service => None,
        Some(_) => Some(Flaw::new("icp-other-service")),
        None => Some(Flaw::new("icp-no-service")),
    };
    let wrong = wrong.map(|wrong| flaw(&ICP_NUMBER, wrong.with("example", example)));
    wrong.into_iter().collect()
}

/// 网站开通日期: not in the future.
pub fn opened_on(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    /// China's network was first connected in full with the world's.
    const FIRST: Date = Date::constant(1994, 4, 20);

    let wrong = site::OPENED_ON.of(facts.answers).map(Date::from).and_then(|day| match day {
        day if day > facts.today => Some("day-in-future"),
        day if day < FIRST => Some("day-before-internet"),
        _ => None,
    });
    wrong.map(|code| flaw(&site::OPENED_ON, Flaw::new(code))).into_iter().collect()
}

/// 域名证书有效期: begins before it ends, and has not ended.
pub fn domain_certificate(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    if !site::CERTIFICATE_UNTIL.is_asked(facts.answers) {
        return Vec::new();
    }
    let from = site::CERTIFICATE_FROM.of(facts.answers).map(Date::from);
    let until = site::CERTIFICATE_UNTIL.of(facts.answers).map(Date::from);
    let wrong = match (from, until) {
        (Some(from), Some(until)) if until < from => Some(Flaw::new("ends-before-it-begins")),
        (_, Some(until)) if until < facts.today => {
            Some(Flaw::new("certificate-expired").with("day", until.to_string()))
        }
        _ => None,
    };
    wrong.map(|wrong| flaw(&site::CERTIFICATE_UNTIL, wrong)).into_iter().collect()
}

/// 从域名: others than the primary one.
pub fn secondary_domains(facts: &Facts<'_>) -> Vec<FieldFlaw> {
    let Some(primary) = site::PRIMARY_DOMAIN.of(facts.answers) else { return Vec::new() };
    let same = site::SECONDARY_DOMAINS.all_of(facts.answers).contains(&primary);
    let wrong = || Flaw::new("secondary-is-primary");
    same.then(|| flaw(&site::SECONDARY_DOMAINS, wrong())).into_iter().collect()
}

//! Which answers a link can carry, and what has to hold of them.

use jiff::civil::Date;

use crate::Flaw;
use crate::field::{Answers, AnyField, Field, FieldFlaw};
use crate::kind::new_website::{
    ACCESS_METHOD, ACCESS_PROVIDER, CERTIFICATE_FROM, CERTIFICATE_UNTIL, HOME_ADDRESS, ICP_NUMBER,
    IP_RANGES, PRIMARY_DOMAIN, SECONDARY_DOMAINS, SITE_NAME,
};
use crate::kind::{Facts, rules};
use crate::value::{IpRange, Line};

/// 域名证书编号: no question of the form; a reference by which the uploaded certificate can be told to be the one meant.
pub static CERTIFICATE_NUMBER: Field<Line> = Field::optional("domain_certificate_number");

/// All that a link can carry beside the provider itself, in the order of the form.
pub static FIELDS: &[&dyn AnyField] = &[
    &SITE_NAME,
    &ICP_NUMBER,
    &PRIMARY_DOMAIN,
    &CERTIFICATE_NUMBER,
    &CERTIFICATE_FROM,
    &CERTIFICATE_UNTIL,
    &SECONDARY_DOMAINS,
    &IP_RANGES,
    &ACCESS_METHOD,
];

/// The normal form of what a provider fills in, or everything that is wrong with it. Nothing has to be there: what the
/// provider does not know the applicant answers.
///
/// # Errors
///
/// Every flaw, each at its field and its text.
pub fn check(
    answers: &Answers,
    own_ranges: &[IpRange],
    today: Date,
) -> Result<Answers, Vec<FieldFlaw>> {
    let (mut normal, mut flaws) = (Answers::new(), Vec::new());
    for field in FIELDS.iter().filter(|field| answers.one(field.id()).is_some()) {
        match field.check(answers) {
            Ok(texts) => normal.set(field.id(), texts),
            Err(wrong) => flaws.extend(wrong),
        }
    }
    flaws.extend(unasked(&normal));
    flaws.extend(outside(&normal, own_ranges));
    let (form, nobody) = (filled(&normal, ""), Answers::new());
    let facts = Facts { answers: &form, subject: &nobody, today };
    flaws.extend(rules::domain_certificate(&facts));
    flaws.extend(rules::secondary_domains(&facts));
    if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
}

/// The answers with which a filing begins.
pub fn filled(given: &Answers, provider: &str) -> Answers {
    let mut answers = given.clone();
    answers.remove(CERTIFICATE_NUMBER.id());
    if given.one(PRIMARY_DOMAIN.id()).is_some() {
        answers.set(HOME_ADDRESS.id(), ["own-domain"]);
    }
    answers.set(ACCESS_PROVIDER.id(), [provider]);
    answers
}

/// What is about a domain makes no sense without one.
fn unasked(answers: &Answers) -> Vec<FieldFlaw> {
    let of_domain: [&dyn AnyField; 4] =
        [&CERTIFICATE_NUMBER, &CERTIFICATE_FROM, &CERTIFICATE_UNTIL, &SECONDARY_DOMAINS];
    let is_about = |field: &&dyn AnyField| answers.one(field.id()).is_some();
    let needs = PRIMARY_DOMAIN.of(answers).is_none() && of_domain.iter().any(is_about);
    let flaw = || FieldFlaw {
        field: PRIMARY_DOMAIN.id(),
        index: 0,
        flaw: Flaw::new("prefill-needs-domain"),
    };
    needs.then(flaw).into_iter().collect()
}

/// A provider vouches for its own addresses alone.
fn outside(answers: &Answers, own: &[IpRange]) -> Vec<FieldFlaw> {
    let is_own = |range: &IpRange| {
        own.iter().any(|block| block.contains(range.first()) && block.contains(range.last()))
    };
    let ranges = IP_RANGES.all_of(answers).into_iter().enumerate();
    let flaw = |(index, range): (usize, IpRange)| FieldFlaw {
        field: IP_RANGES.id(),
        index,
        flaw: Flaw::new("report-ip-outside").with("range", range.to_string()),
    };
    ranges.filter(|(_, range)| !is_own(range)).map(flaw).collect()
}

//! Checking one typed value by the name of its kind.

use super::{
    DomainName, FieldValue, FilingNumber, IcpNumber, IpRange, Landline, Mobile, OrganisationCode,
    Passport, ResidentId, TravelPermit, UnifiedSocialCreditCode,
};
use crate::Flaw;

/// What [`check`] knows.
pub const CHECK_KINDS: &[&str] = &[
    "uscc",
    "resident-id",
    "org-code",
    "permit",
    "passport",
    "mobile",
    "landline",
    "domain",
    "ip-range",
    "icp-number",
    "filing-number",
];

/// The normal form of `typed` as a value of `kind`, or what is wrong with it; `None` if there is no such kind.
pub fn check(kind: &str, typed: &str) -> Option<Result<String, Flaw>> {
    Some(match kind {
        "uscc" => normal::<UnifiedSocialCreditCode>(typed),
        "resident-id" => normal::<ResidentId>(typed),
        "org-code" => normal::<OrganisationCode>(typed),
        "permit" => normal::<TravelPermit>(typed),
        "passport" => normal::<Passport>(typed),
        "mobile" => normal::<Mobile>(typed),
        "landline" => normal::<Landline>(typed),
        "domain" => normal::<DomainName>(typed),
        "ip-range" => normal::<IpRange>(typed),
        "icp-number" => normal::<IcpNumber>(typed),
        "filing-number" => normal::<FilingNumber>(typed),
        _ => return None,
    })
}

fn normal<V: FieldValue>(typed: &str) -> Result<String, Flaw> {
    V::parse(typed).map(|value| value.to_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_kind_is_known() {
        assert!(CHECK_KINDS.iter().all(|kind| check(kind, "x").is_some()));
        assert_eq!(check("horoscope", "x"), None);
        assert_eq!(check("mobile", "+86 13800138000"), Some(Ok("13800138000".to_owned())));
    }
}

//! 退回原因: why a filing is returned or refused, in codes that pin to fields.

use crate::basis::{Basis, DANGEROUS, FILING, LICENCE, MEASURES};

/// One entry of the catalogue. Its text is `reason-{code}`, how to mend it `reason-{code}.mend`.
pub struct ReasonCode {
    pub code: &'static str,
    /// The rule it rests on.
    pub basis: &'static Basis,
    /// Fields it usually speaks of; an officer may pin it to any other.
    pub fields: &'static [&'static str],
}

/// The coded reasons, most frequent first.
pub const REASONS: &[ReasonCode] = &[
    ReasonCode {
        code: "photo-unclear",
        basis: MEASURES,
        fields: &["responsible_id_front", "responsible_id_back"],
    },
    ReasonCode {
        code: "handheld-photo-wrong",
        basis: MEASURES,
        fields: &["responsible_id_handheld"],
    },
    ReasonCode { code: "id-does-not-match", basis: MEASURES, fields: &["responsible_id_number"] },
    ReasonCode { code: "id-expired", basis: MEASURES, fields: &["responsible_id_valid_until"] },
    ReasonCode { code: "unit-certificate-wrong", basis: MEASURES, fields: &["unit_certificate"] },
    ReasonCode { code: "unit-name-differs", basis: MEASURES, fields: &["unit_name"] },
    ReasonCode {
        code: "address-not-specific",
        basis: MEASURES,
        fields: &["unit_address", "responsible_address"],
    },
    ReasonCode { code: "phone-not-real", basis: MEASURES, fields: &["responsible_mobile"] },
    ReasonCode {
        code: "not-in-this-area",
        basis: FILING,
        fields: &["unit_region", "responsible_region"],
    },
    ReasonCode { code: "site-unreachable", basis: FILING, fields: &["primary_domain"] },
    ReasonCode {
        code: "name-differs-from-icp",
        basis: FILING,
        fields: &["site_name", "app_name", "mini_program_name", "icp_number"],
    },
    ReasonCode {
        code: "name-breaks-rules",
        basis: FILING,
        fields: &["site_name", "app_name", "mini_program_name"],
    },
    ReasonCode {
        code: "domain-certificate-wrong",
        basis: MEASURES,
        fields: &["domain_certificate"],
    },
    ReasonCode { code: "ip-not-serving", basis: MEASURES, fields: &["ip_ranges"] },
    ReasonCode { code: "access-provider-wrong", basis: MEASURES, fields: &["access_provider"] },
    ReasonCode { code: "registrar-wrong", basis: MEASURES, fields: &["registrar"] },
    ReasonCode { code: "interactive-not-declared", basis: MEASURES, fields: &["interactive"] },
    ReasonCode { code: "service-not-offered", basis: MEASURES, fields: &["service_types"] },
    ReasonCode { code: "licence-missing", basis: LICENCE, fields: &["prior_licences"] },
    ReasonCode { code: "dangerous-goods-licence", basis: DANGEROUS, fields: &["dangerous_goods"] },
    ReasonCode { code: "other", basis: FILING, fields: &[] },
];

/// The catalogue's entry of this code.
pub fn find(code: &str) -> Option<&'static ReasonCode> {
    REASONS.iter().find(|reason| reason.code == code)
}

/// One reason given by an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The field it speaks of; none if it speaks of the filing as a whole.
    pub field: Option<String>,
    pub code: String,
    /// In the officer's own words, for the applicant.
    pub note: String,
}

/// At least one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons(Vec<Reason>);

impl Reasons {
    /// None if there is no reason at all.
    pub fn new(reasons: Vec<Reason>) -> Option<Self> {
        (!reasons.is_empty()).then_some(Self(reasons))
    }

    pub fn as_slice(&self) -> &[Reason] {
        &self.0
    }

    pub fn into_vec(self) -> Vec<Reason> {
        self.0
    }
}

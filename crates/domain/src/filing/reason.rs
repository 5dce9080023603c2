//! 退回原因: why a filing is returned or refused, in codes that pin to fields.

/// One entry of the catalogue. Its text is `reason-{code}`, how to mend it `reason-{code}.mend`.
pub struct ReasonCode {
    pub code: &'static str,
    /// The rule it rests on: a title and article, in Chinese, as citations are.
    pub basis: &'static str,
    /// Fields it usually speaks of; an officer may pin it to any other.
    pub fields: &'static [&'static str],
}

const FILING_RULE: &str = "《计算机信息网络国际联网安全保护管理办法》第十二条";
const TRUTH: &str = "《计算机信息网络国际联网安全保护管理办法》第二十一条";
const LICENCE: &str = "《互联网信息服务管理办法》第五条";
const DANGEROUS: &str = "《互联网危险物品信息发布管理规定》";

/// The coded reasons, most frequent first.
pub const REASONS: &[ReasonCode] = &[
    ReasonCode {
        code: "photo-unclear",
        basis: TRUTH,
        fields: &["responsible_id_front", "responsible_id_back"],
    },
    ReasonCode { code: "handheld-photo-wrong", basis: TRUTH, fields: &["responsible_id_handheld"] },
    ReasonCode { code: "id-does-not-match", basis: TRUTH, fields: &["responsible_id_number"] },
    ReasonCode { code: "id-expired", basis: TRUTH, fields: &["responsible_id_valid_until"] },
    ReasonCode { code: "unit-certificate-wrong", basis: TRUTH, fields: &["unit_certificate"] },
    ReasonCode { code: "unit-name-differs", basis: TRUTH, fields: &["unit_name"] },
    ReasonCode {
        code: "address-not-specific",
        basis: TRUTH,
        fields: &["unit_address", "responsible_address"],
    },
    ReasonCode { code: "phone-not-real", basis: TRUTH, fields: &["responsible_mobile"] },
    ReasonCode {
        code: "not-in-this-area",
        basis: FILING_RULE,
        fields: &["unit_region", "responsible_region"],
    },
    ReasonCode { code: "site-unreachable", basis: FILING_RULE, fields: &["primary_domain"] },
    ReasonCode {
        code: "name-differs-from-icp",
        basis: FILING_RULE,
        fields: &["site_name", "app_name", "mini_program_name", "icp_number"],
    },
    ReasonCode {
        code: "name-breaks-rules",
        basis: FILING_RULE,
        fields: &["site_name", "app_name", "mini_program_name"],
    },
    ReasonCode { code: "domain-certificate-wrong", basis: TRUTH, fields: &["domain_certificate"] },
    ReasonCode { code: "ip-not-serving", basis: TRUTH, fields: &["ip_ranges"] },
    ReasonCode { code: "access-provider-wrong", basis: TRUTH, fields: &["access_provider"] },
    ReasonCode { code: "registrar-wrong", basis: TRUTH, fields: &["registrar"] },
    ReasonCode { code: "interactive-not-declared", basis: TRUTH, fields: &["interactive"] },
    ReasonCode { code: "service-not-offered", basis: TRUTH, fields: &["service_types"] },
    ReasonCode { code: "licence-missing", basis: LICENCE, fields: &["prior_licences"] },
    ReasonCode { code: "dangerous-goods-licence", basis: DANGEROUS, fields: &["dangerous_goods"] },
    ReasonCode { code: "other", basis: FILING_RULE, fields: &[] },
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

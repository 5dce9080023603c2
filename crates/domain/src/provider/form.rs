//! What an organisation says of itself: the questions of its entry.

use crate::Flaw;
use crate::field::{Answers, AnyField, Field, FieldFlaw};
use crate::value::choices::AccessMethod;
use crate::value::{
    AccessProviderId, AnyOf, AttachmentId, Detail, IpRange, Line, RegionCode, ServicePhone,
    UnifiedSocialCreditCode, UnitName,
};

/// 单位名称.
pub static NAME: Field<UnitName> = Field::required("provider_name").public();
/// 统一社会信用代码.
pub static USCC: Field<UnifiedSocialCreditCode> = Field::required("provider_uscc");
/// 所属地区.
pub static REGION: Field<RegionCode> = Field::required("provider_region").public();
/// 办公地址.
pub static ADDRESS: Field<Detail> = Field::required("provider_address");
/// 服务电话.
pub static PHONE: Field<ServicePhone> = Field::required("provider_phone").public();
/// 接入方式.
pub static METHODS: Field<AnyOf<AccessMethod>> = Field::required("provider_methods").public();
/// 电信业务经营许可证编号.
pub static LICENCES: Field<Line> = Field::required("provider_licences").repeatable(5);
/// 许可证扫描件.
pub static LICENCE_SCANS: Field<AttachmentId> =
    Field::required("provider_licence_scans").repeatable(5);
/// IP 地址段, IPv4 and IPv6.
pub static RANGES: Field<IpRange> = Field::required("provider_ranges").repeatable(MOST_RANGES);
/// 上级接入服务商.
pub static UPSTREAM: Field<AccessProviderId> = Field::optional("provider_upstream");
/// 默认接入方式: what customers are offered first.
pub static DEFAULT_METHOD: Field<AccessMethod> = Field::required("provider_default_method");
/// 默认 IP 地址: of customers that share one.
pub static DEFAULT_IP: Field<IpRange> = Field::optional("provider_default_ip");

/// The most ranges of one organisation.
pub const MOST_RANGES: usize = 1000;

/// All of them, in the order of the form.
pub static FIELDS: &[&dyn AnyField] = &[
    &NAME,
    &USCC,
    &REGION,
    &ADDRESS,
    &PHONE,
    &LICENCES,
    &LICENCE_SCANS,
    &METHODS,
    &RANGES,
    &UPSTREAM,
    &DEFAULT_METHOD,
    &DEFAULT_IP,
];

/// The normal form of all answers, or everything that is wrong with them.
///
/// # Errors
///
/// Every flaw, each at its field and its text.
pub fn check(answers: &Answers) -> Result<Answers, Vec<FieldFlaw>> {
    let (mut normal, mut flaws) = (Answers::new(), Vec::new());
    for field in FIELDS {
        match field.check(answers) {
            Ok(texts) => normal.set(field.id(), texts),
            Err(wrong) => flaws.extend(wrong),
        }
    }
    flaws.extend(overlapping(&normal));
    flaws.extend(defaults(&normal));
    if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
}

/// Two ranges that share addresses say the same thing twice, or one of them wrongly.
fn overlapping(answers: &Answers) -> Vec<FieldFlaw> {
    let ranges = RANGES.all_of(answers);
    let flaw = |(index, range): (usize, &IpRange)| {
        let before = ranges[..index].iter().find(|before| before.overlaps(range))?;
        let flaw = Flaw::new("provider-ranges-overlap").with("other", before.to_string());
        Some(FieldFlaw { field: RANGES.id(), index, flaw })
    };
    ranges.iter().enumerate().filter_map(flaw).collect()
}

/// What customers are offered first is something they are offered.
fn defaults(answers: &Answers) -> Vec<FieldFlaw> {
    let flaw = |field: &'static dyn AnyField, code| FieldFlaw {
        field: field.id(),
        index: 0,
        flaw: Flaw::new(code),
    };
    let mut flaws = Vec::new();
    if let Some(method) = answers.one(DEFAULT_METHOD.id())
        && !answers.all(METHODS.id()).is_empty()
        && !answers.has_any(METHODS.id(), &[method])
    {
        flaws.push(flaw(&DEFAULT_METHOD, "provider-default-method"));
    }
    let ranges = RANGES.all_of(answers);
    if let Some(ip) = DEFAULT_IP.of(answers)
        && !ranges.is_empty()
        && !ranges.iter().any(|range| range.contains(ip.first()) && range.contains(ip.last()))
    {
        flaws.push(flaw(&DEFAULT_IP, "provider-default-ip"));
    }
    flaws
}

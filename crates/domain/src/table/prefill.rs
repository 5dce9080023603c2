//! 批量预填: what an access provider fills in beforehand for many customers, one link to a row.

use jiff::civil::Date;

use super::hosted_site::{METHODS, ranges};
use super::{CellFlaw, Column, Heading, Layout, Row, one_of};
use crate::Flaw;
use crate::field::{Answers, AnyField};
use crate::kind::new_website::{
    ACCESS_METHOD, CERTIFICATE_FROM, CERTIFICATE_UNTIL, ICP_NUMBER, IP_RANGES, PRIMARY_DOMAIN,
    SECONDARY_DOMAINS, SITE_NAME,
};
use crate::prefill::{CERTIFICATE_NUMBER, MOST_DAYS};
use crate::value::{Count, Day, DomainName, FieldValue, IcpNumber, Line, SiteName};

/// What a provider knows of its customers' sites.
pub static PREFILLS: Layout = Layout {
    columns: &[
        Column::needed(
            "primary-domain",
            &["域名", "主域名", "网站域名", "Domain", "Primary domain"],
        ),
        Column::extra("name", &["名称", "网站名称", "Name", "Site name", "Website name"]),
        Column::extra("site-icp", &["ICP备案号", "工信部备案号", "ICP number"]),
        Column::extra(
            "hosted-ip",
            &["IP地址", "网站IP", "IP", "服务器IP", "IP addresses", "IP address"],
        ),
        Column::extra("hosted-method", &["接入方式", "网站接入方式", "Access method"]),
        Column::extra("certificate-number", &["域名证书编号", "Certificate number"]),
        Column::extra("certificate-from", &["证书生效日期", "Certificate valid from"]),
        Column::extra("certificate-until", &["证书到期日期", "Certificate valid until"]),
        Column::extra("secondary-domains", &["从域名", "其他域名", "Secondary domains"]),
        Column::extra("link-days", &["有效天数", "Valid days"]),
        Column::extra("link-use", &["使用次数", "Uses"]),
    ],
    sample: &[
        "hosted-sample.example",
        "示例茶叶小站",
        "京ICP备00000001号-1",
        "203.0.113.10",
        "租赁主机",
        "SAMPLE-0001",
        "2025-11-02",
        "2035-11-02",
        "hosted-sample.test",
        "90",
        "单次",
    ],
};

/// 预填（一个网站）, every cell well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrefillRow {
    pub answers: Answers,
    /// For how long the link opens; nothing where nothing was said.
    pub days: Option<i64>,
    pub is_single: bool,
}

const USES: [(bool, &[&str]); 2] = [(true, &["单次", "1", "once"]), (false, &["多次", "many"])];

impl PrefillRow {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String], _: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let mut answers = Answers::new();
        if let Some(domain) = row.must("primary-domain", Row::normal::<DomainName>) {
            answers.set(PRIMARY_DOMAIN.id(), [domain]);
        }
        answers.set(SITE_NAME.id(), row.maybe("name", Row::normal::<SiteName>));
        answers.set(ICP_NUMBER.id(), row.maybe("site-icp", Row::normal::<IcpNumber>));
        let number = row.maybe("certificate-number", Row::normal::<Line>);
        answers.set(CERTIFICATE_NUMBER.id(), number);
        answers.set(CERTIFICATE_FROM.id(), row.maybe("certificate-from", day));
        answers.set(CERTIFICATE_UNTIL.id(), row.maybe("certificate-until", day));
        answers.set(
            SECONDARY_DOMAINS.id(),
            row.maybe("secondary-domains", domains).into_iter().flatten(),
        );
        let ranges = row.maybe("hosted-ip", ranges).into_iter().flatten();
        answers.set(IP_RANGES.id(), ranges.map(|range| range.to_string()));
        answers.set(ACCESS_METHOD.id(), row.maybe("hosted-method", |text| one_of(&METHODS, text)));
        let days = row.maybe("link-days", days);
        let is_single = row.maybe("link-use", |text| one_of(&USES, text)).unwrap_or(true);
        let flaws = row.end();
        if flaws.is_empty() { Ok(Self { answers, days, is_single }) } else { Err(flaws) }
    }
}

/// Without the time of day that spreadsheets like to add.
fn day(text: &str) -> Result<String, Flaw> {
    Row::normal::<Day>(text.split(['T', ' ']).next().unwrap_or(text))
}

/// Several domains in one cell.
fn domains(text: &str) -> Result<Vec<String>, Flaw> {
    let parts = text.split([' ', '\n', ';', '；', ',', '，', '、']).filter(|part| !part.is_empty());
    parts.map(Row::normal::<DomainName>).collect()
}

fn days(text: &str) -> Result<i64, Flaw> {
    let days = i64::try_from(Count::parse(text)?.get()).unwrap_or(i64::MAX);
    let wrong = || Flaw::new("prefill-days").with("most", MOST_DAYS.to_string());
    if (1..=MOST_DAYS).contains(&days) { Ok(days) } else { Err(wrong()) }
}

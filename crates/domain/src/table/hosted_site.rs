//! 接入网站: what an access provider reports of the sites on its lines.

use jiff::civil::Date;

use super::{CellFlaw, Column, Heading, Layout, Row, one_of};
use crate::Flaw;
use crate::value::{DomainName, IpRange, Line, SiteName};

/// What a provider lists of the sites that it hosts.
pub static HOSTED_SITES: Layout = Layout {
    columns: &[
        Column::needed(
            "primary-domain",
            &["域名", "主域名", "网站域名", "Domain", "Primary domain"],
        ),
        Column::extra("name", &["名称", "网站名称", "Name", "Site name", "Website name"]),
        Column::needed(
            "hosted-ip",
            &["IP地址", "网站IP", "IP", "服务器IP", "IP addresses", "IP address"],
        ),
        Column::extra("hosted-method", &["接入方式", "网站接入方式", "Access method"]),
        Column::extra("customer", &["客户名称", "主体名称", "单位名称", "Customer", "Subject"]),
        Column::extra("connected-on", &["接入日期", "开通日期", "Connected on"]),
    ],
    sample: &[
        "hosted-sample.example",
        "示例茶叶小站",
        "203.0.113.10 2001:db8::10",
        "租赁主机",
        "示例科技有限公司",
        "2026-11-02",
    ],
};

/// 接入网站（一个）, every cell well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostedSite {
    pub domain: String,
    pub name: String,
    pub ranges: Vec<IpRange>,
    /// A code of 接入方式; empty where nothing was said.
    pub access_method: &'static str,
    pub customer: String,
    pub connected_on: Option<Date>,
}

/// The most addresses of one site.
const MOST_RANGES: usize = 50;

pub(super) const METHODS: [(&str, &[&str]); 6] = [
    ("dedicated-line", &["专线", "dedicatedline"]),
    ("own-room", &["自建机房", "ownroom"]),
    ("colocation", &["主机托管", "托管主机", "colocation"]),
    ("leased-host", &["租赁主机", "云主机", "leasedhost"]),
    ("virtual-space", &["租赁虚拟空间", "虚拟主机", "virtualspace"]),
    ("other", &["其他", "other"]),
];

impl HostedSite {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String], today: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let domain = row.must("primary-domain", Row::normal::<DomainName>);
        let name = row.maybe("name", Row::normal::<SiteName>);
        let ranges = row.must("hosted-ip", ranges);
        let access_method = row.maybe("hosted-method", |text| one_of(&METHODS, text));
        let customer = row.maybe("customer", Row::normal::<Line>);
        let connected_on = row.maybe("connected-on", |text| Row::past_day(text, today));
        let flaws = row.end();
        let site = (|| {
            Some(Self {
                domain: domain?,
                name: name.unwrap_or_default(),
                ranges: ranges?,
                access_method: access_method.unwrap_or_default(),
                customer: customer.unwrap_or_default(),
                connected_on,
            })
        })();
        site.filter(|_| flaws.is_empty()).ok_or(flaws)
    }
}

/// Several addresses or ranges in one cell.
pub(super) fn ranges(text: &str) -> Result<Vec<IpRange>, Flaw> {
    let parts = text.split([' ', '\n', ';', '；', ',', '，', '、']).filter(|part| !part.is_empty());
    let ranges: Vec<IpRange> = parts.map(str::parse).collect::<Result<_, _>>()?;
    if ranges.len() > MOST_RANGES {
        return Err(Flaw::new("too-many").with("most", MOST_RANGES.to_string()));
    }
    Ok(ranges)
}

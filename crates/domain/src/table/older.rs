//! 已办备案: filings that an organ made before there was this platform.

use jiff::civil::Date;

use super::{CellFlaw, Column, Heading, Layout, Row, one_of};
use crate::Flaw;
use crate::register::{EntryKind, recorded_document};
use crate::value::{DomainName, FilingNumber, IcpNumber, PersonName, SiteName, UnitName};

/// What an organ hands over of filings made earlier.
pub static OLDER: Layout = Layout {
    columns: &[
        Column::needed(
            "number",
            &["公安备案号", "备案号", "公安机关备案号", "Filing number", "Number"],
        ),
        Column::needed("kind", &["类别", "备案类别", "类型", "Kind", "Type"]),
        Column::needed(
            "name",
            &["名称", "网站名称", "网站/APP名称", "应用名称", "Name", "Site name", "Website name"],
        ),
        Column::extra(
            "primary-domain",
            &["主域名", "域名", "网站域名", "网站主域名", "Primary domain", "Domain"],
        ),
        Column::extra(
            "secondary-domains",
            &["从域名", "其他域名", "网站从域名", "Secondary domains", "Other domains"],
        ),
        Column::extra("icp-number", &["ICP备案号", "ICP", "ICP号", "网站ICP备案号", "ICP number"]),
        Column::needed(
            "subject-name",
            &[
                "主体名称",
                "开办者名称",
                "开办主体名称",
                "主办单位名称",
                "Subject",
                "Subject name",
                "Operator",
            ],
        ),
        Column::needed(
            "subject-nature",
            &["主体性质", "开办主体性质", "单位性质", "Subject nature", "Nature"],
        ),
        Column {
            is_secret: true,
            ..Column::extra(
                "document-number",
                &[
                    "证件号码",
                    "证件号",
                    "主体证件号码",
                    "统一社会信用代码",
                    "Document number",
                    "ID number",
                ],
            )
        },
        Column::needed("interactive", &["是否交互", "是否交互式", "交互式", "Interactive"]),
        Column::needed(
            "issued-on",
            &["备案日期", "备案时间", "公安机关备案时间", "Filing date", "Date", "Issued on"],
        ),
    ],
    sample: &[
        "京公网安备11010502000001号",
        "网站",
        "示例茶叶小站",
        "older-sample.example",
        "m.older-sample.example; shop.older-sample.example",
        "京ICP备2022111781号-1",
        "北京示例科技有限公司",
        "单位",
        "91000000MA0000007C",
        "否",
        "2019-03-05",
    ],
};

/// 已办备案（一条）, every cell well formed. Whether it may be entered depends on what is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OlderEntry {
    pub number: FilingNumber,
    pub kind: EntryKind,
    pub name: String,
    /// Empty for what is no website.
    pub primary_domain: String,
    pub secondary_domains: Vec<String>,
    /// Empty where the organ has none.
    pub icp_number: String,
    pub subject_name: String,
    /// `individual` or `unit`.
    pub subject_nature: &'static str,
    /// 证件号码 in the form in which a subject's is compared; empty where the organ has none.
    pub document: String,
    pub is_interactive: bool,
    pub issued_on: Date,
}

const KINDS: &[(EntryKind, &[&str])] = &[
    (EntryKind::Website, &["网站", "website", "web", "网站备案", "site"]),
    (EntryKind::App, &["app", "应用", "app备案", "移动应用", "应用程序"]),
    (EntryKind::MiniProgram, &["小程序", "miniprogram", "mini", "miniapp"]),
];

const NATURES: &[(&str, &[&str])] = &[
    (
        "unit",
        &[
            "单位",
            "企业",
            "企业单位",
            "事业单位",
            "企事业单位",
            "政府",
            "政府机关",
            "国家机关",
            "社会团体",
            "社会组织",
            "组织",
            "公司",
            "unit",
            "organisation",
            "organization",
            "company",
            "enterprise",
            "其他",
        ],
    ),
    ("individual", &["个人", "自然人", "individual", "personal", "person"]),
];

pub(super) const YES_NO: &[(bool, &[&str])] = &[
    (true, &["是", "交互式", "有", "yes", "y", "true", "1", "interactive"]),
    (false, &["否", "非交互式", "无", "no", "n", "false", "0", "noninteractive"]),
];

/// Nobody files more; a cell that holds more is no list of domains.
const MOST_DOMAINS: usize = 100;

fn domains(text: &str) -> Result<Vec<String>, Flaw> {
    let parts = text.split([';', '；', ',', '，', '、', '\n', '|']).flat_map(str::split_whitespace);
    let mut domains = Vec::new();
    for part in parts.take(MOST_DOMAINS) {
        let domain = Row::normal::<DomainName>(part)?;
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    Ok(domains)
}

impl OlderEntry {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String], today: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let number = row.must("number", str::parse);
        let kind = row.must("kind", |text| one_of(KINDS, text));
        let name = row.must("name", Row::normal::<SiteName>);
        let is_website = kind == Some(EntryKind::Website);
        let primary_domain = if is_website {
            row.must("primary-domain", Row::normal::<DomainName>)
        } else {
            row.maybe("primary-domain", Row::normal::<DomainName>)
        };
        let mut secondary_domains = row.maybe("secondary-domains", domains).unwrap_or_default();
        secondary_domains.retain(|domain| Some(domain) != primary_domain.as_ref());
        let icp_number = row.maybe("icp-number", Row::normal::<IcpNumber>);
        let subject_nature = row.must("subject-nature", |text| one_of(NATURES, text));
        let is_unit = subject_nature != Some("individual");
        let subject_name = row.must("subject-name", |text| {
            if is_unit { Row::normal::<UnitName>(text) } else { Row::normal::<PersonName>(text) }
        });
        let document = row.maybe("document-number", |text| recorded_document(text, is_unit));
        let is_interactive = row.must("interactive", |text| one_of(YES_NO, text));
        let issued_on = row.must("issued-on", |text| Row::past_day(text, today));
        let flaws = row.end();
        let entry = (|| {
            Some(Self {
                number: number?,
                kind: kind?,
                name: name?,
                primary_domain: primary_domain.unwrap_or_default(),
                secondary_domains,
                icp_number: icp_number.unwrap_or_default(),
                subject_name: subject_name?,
                subject_nature: subject_nature?,
                document: document.unwrap_or_default(),
                is_interactive: is_interactive?,
                issued_on: issued_on?,
            })
        })();
        entry.filter(|_| flaws.is_empty()).ok_or(flaws)
    }

    /// Every domain it is filed on.
    pub fn domains(&self) -> impl Iterator<Item = &str> {
        let secondary = self.secondary_domains.iter().map(String::as_str);
        [self.primary_domain.as_str()].into_iter().chain(secondary).filter(|d| !d.is_empty())
    }
}

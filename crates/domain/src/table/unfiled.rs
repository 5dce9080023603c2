//! 未备案网站: sites that an organ found unfiled, as it lists them.

use jiff::civil::Date;

use super::{CellFlaw, Column, Heading, Layout, Row};
use crate::register::recorded_document;
use crate::value::{DomainName, IcpNumber, SiteName};

/// What an organ lists of sites that it found unfiled.
pub static UNFILED: Layout = Layout {
    columns: &[
        Column::needed(
            "primary-domain",
            &["域名", "主域名", "网站域名", "Domain", "Primary domain"],
        ),
        Column::needed("name", &["名称", "网站名称", "Name", "Site name", "Website name"]),
        Column::extra("icp-number", &["ICP备案号", "ICP", "ICP号", "网站ICP备案号", "ICP number"]),
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
        Column::needed(
            "notified-on",
            &["通知日期", "通知时间", "通知备案时间", "Notice date", "Notified on", "Date"],
        ),
    ],
    sample: &[
        "unfiled-sample.example",
        "示例未备案小站",
        "京ICP备2022111781号-2",
        "91000000MA0000007C",
        "2026-11-02",
    ],
};

/// 未备案网站（一个）, every cell well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfiledNotice {
    pub domain: String,
    pub name: String,
    pub icp_number: String,
    /// 证件号码 of its operator in the form in which a subject's is compared; empty where the organ has none.
    pub document: String,
    pub notified_on: Date,
}

impl UnfiledNotice {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String], today: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let domain = row.must("primary-domain", Row::normal::<DomainName>);
        let name = row.must("name", Row::normal::<SiteName>);
        let icp_number = row.maybe("icp-number", Row::normal::<IcpNumber>);
        // Whose document it is is not said: a person's and a unit's are told apart by their shape.
        let document = row.maybe("document-number", |text| {
            recorded_document(text, true)
                .or_else(|of_unit| recorded_document(text, false).map_err(|_| of_unit))
        });
        let notified_on = row.must("notified-on", |text| Row::past_day(text, today));
        let flaws = row.end();
        let notice = (|| {
            Some(Self {
                domain: domain?,
                name: name?,
                icp_number: icp_number.unwrap_or_default(),
                document: document.unwrap_or_default(),
                notified_on: notified_on?,
            })
        })();
        notice.filter(|_| flaws.is_empty()).ok_or(flaws)
    }
}

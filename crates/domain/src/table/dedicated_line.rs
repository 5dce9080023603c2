//! 专线: what an access provider reports of the lines that it has laid.

use jiff::civil::Date;

use super::line_code::{self, DocumentType};
use super::{CellFlaw, Column, Heading, Layout, Row, one_of};
use crate::Flaw;
use crate::register::recorded_document;
use crate::value::{
    Detail, FieldValue, IpRange, Line, OrganisationCode, ResidentId, ServicePhone,
    UnifiedSocialCreditCode, UnitName, fold,
};

/// What a provider lists of its lines.
pub static DEDICATED_LINES: Layout = Layout {
    columns: &[
        Column::extra("provider-code", &["接入商组织机构代码", "Provider's organisation code"]),
        Column::needed("line-unit", &["使用单位", "User", "Unit"]),
        Column::needed("line-nature", &["用户性质", "Nature of the user"]),
        Column::extra("line-address", &["用户地址", "Address of the user"]),
        Column { is_secret: true, ..Column::needed("contact", &["联系人", "Contact"]) },
        Column {
            is_secret: true, ..Column::needed("line-phone", &["电话", "联系电话", "Phone"])
        },
        Column::extra("line-document-type", &["证件类型", "Document type"]),
        Column {
            is_secret: true,
            ..Column::extra("line-document", &["证件号码", "证件号", "Document number"])
        },
        Column::needed("install-address", &["装机地址", "Address of the line"]),
        Column::needed("installed-on", &["装机日期", "Installed on"]),
        Column::needed("first-ip", &["起始IP", "First IP"]),
        Column::needed("last-ip", &["结束IP", "Last IP"]),
        Column::extra("usage", &["使用类型", "Usage"]),
        Column::needed("organ-code", &["管辖地网安部门代码", "网安部门代码", "Organ code"]),
        Column::needed("terminals", &["上网终端数量", "终端数量", "Terminals"]),
        Column::needed("protected", &["是否落实安全措施", "安全措施", "Safety measures"]),
    ],
    sample: &[
        "MA0000007",
        "示例科技有限公司",
        "单位",
        "示例路 1 号",
        "王小样",
        "0571-55500001",
        "统一社会信用代码证",
        "91000000MA0000007C",
        "示例路 2 号机房",
        "2026-11-02",
        "2001:db8:1::",
        "2001:db8:1::ff",
        "办公上网",
        "330106000000",
        "120",
        "是",
    ],
};

/// 专线（一条）, every cell well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DedicatedLine {
    /// 接入商组织机构代码 that stands before the line; empty where none was given. Whoever reports must have it.
    pub provider_code: String,
    pub unit: String,
    /// `unit` or `individual`.
    pub nature: &'static str,
    pub address: String,
    pub contact: String,
    pub phone: String,
    pub document_type: Option<DocumentType>,
    /// 证件号码 in the form in which a subject's is compared; empty where none was given.
    pub document: String,
    pub install_address: String,
    pub installed_on: Date,
    pub range: IpRange,
    pub usage: String,
    /// 管辖地网安部门代码, twelve digits.
    pub organ_code: String,
    pub terminals: u32,
    pub is_protected: bool,
}

const NATURES: [(&str, &[&str]); 2] = [
    ("unit", &["单位", "unit", "单位用户", "0"]),
    ("individual", &["个人", "individual", "个人用户", "1"]),
];
const YES_NO: [(bool, &[&str]); 2] = [(true, &["是", "yes", "1"]), (false, &["否", "no", "0"])];

impl DedicatedLine {
    /// Reads one row.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(heading: &Heading, cells: &[String], today: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let provider_code = row.maybe("provider-code", provider_code);
        let unit = row.must("line-unit", Row::normal::<UnitName>);
        let nature = row.must("line-nature", |text| one_of(&NATURES, text));
        let address = row.maybe("line-address", Row::normal::<Detail>);
        let contact = row.must("contact", Row::normal::<Line>);
        let phone = row.must("line-phone", Row::normal::<ServicePhone>);
        let document_type = row.maybe("line-document-type", line_code::document_type);
        let document = row.maybe("line-document", |text| document(text, document_type));
        let install_address = row.must("install-address", Row::normal::<Detail>);
        let installed_on = row.must("installed-on", |text| Row::past_day(text, today));
        let first = row.must("first-ip", str::parse::<IpRange>);
        let range = row.must("last-ip", |text| match &first {
            Some(first) => format!("{}-{text}", first.first()).parse::<IpRange>(),
            None => text.parse(),
        });
        let usage = row.maybe("usage", |text| line_code::usage(text, Row::normal::<Line>));
        let organ_code = row.must("organ-code", organ_code);
        let terminals = row.must("terminals", count);
        let is_protected = row.must("protected", |text| one_of(&YES_NO, text));
        let flaws = row.end();
        let line = (|| {
            first?;
            Some(Self {
                provider_code: provider_code.unwrap_or_default(),
                unit: unit?,
                nature: nature?,
                address: address.unwrap_or_default(),
                contact: contact?,
                phone: phone?,
                document_type,
                document: document.unwrap_or_default(),
                install_address: install_address?,
                installed_on: installed_on?,
                range: range?,
                usage: usage.unwrap_or_default(),
                organ_code: organ_code?,
                terminals: terminals?,
                is_protected: is_protected?,
            })
        })();
        line.filter(|_| flaws.is_empty()).ok_or(flaws)
    }
}

/// 组织机构代码, also as part of a 统一社会信用代码.
fn provider_code(text: &str) -> Result<String, Flaw> {
    match UnifiedSocialCreditCode::parse(text) {
        Ok(code) => Ok(code.organisation_code().to_owned()),
        Err(_) => OrganisationCode::parse(text).map(|code| code.to_text().replace('-', "")),
    }
}

/// 证件号码, as its kind has it; where that was not said, of a unit or of a person.
fn document(text: &str, of: Option<DocumentType>) -> Result<String, Flaw> {
    match of {
        Some(of) if of.is_resident_id() => ResidentId::parse(text).map(|id| id.to_text()),
        Some(of) => recorded_document(text, of.is_of_unit),
        None => recorded_document(text, true)
            .or_else(|of_unit| recorded_document(text, false).map_err(|_| of_unit)),
    }
}

fn organ_code(text: &str) -> Result<String, Flaw> {
    let code = fold(text);
    let is_code = code.len() == 12 && code.bytes().all(|b| b.is_ascii_digit());
    if is_code { Ok(code) } else { Err(Flaw::new("organ-code")) }
}

fn count(text: &str) -> Result<u32, Flaw> {
    let digits = fold(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let count = is_number.then(|| digits.parse().ok()).flatten();
    count.ok_or(Flaw::new("line-terminals"))
}

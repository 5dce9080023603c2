//! 专线导入模板的字典: the codes that the template of 专线 has for documents and uses. A cell may hold the code or the name; the
//! name is kept.

use super::bare;
use crate::Flaw;

/// 证件类型 of persons: code and name.
const OF_PERSONS: [(&str, &str); 25] = [
    ("111", "居民身份证"),
    ("112", "临时居民身份证"),
    ("114", "军官证"),
    ("116", "暂住证"),
    ("133", "学生证"),
    ("335", "机动车驾驶证"),
    ("411", "外交护照"),
    ("412", "公务护照"),
    ("413", "因公普通护照"),
    ("414", "普通护照"),
    ("415", "旅行证"),
    ("416", "入出境通行证"),
    ("417", "外国人出入境证"),
    ("418", "外国人旅行证"),
    ("420", "香港特别行政区护照"),
    ("421", "澳门特别行政区护照"),
    ("511", "台湾居民来往大陆通行证"),
    ("513", "往来港澳通行证"),
    ("515", "前往港澳通行证"),
    ("516", "港澳同胞回乡证"),
    ("517", "大陆居民往来台湾通行证"),
    ("518", "因公往来香港澳门特别行政区通行证"),
    ("555", "外国人临时居留证"),
    ("711", "边境管理区通行证"),
    ("990", "其他证件"),
];

/// 证件类型 of units; the template has no codes for them.
const OF_UNITS: [&str; 4] =
    ["统一社会信用代码证", "统一社会信用代码", "营业执照", "组织机构代码证"];

/// 使用类型: code and name.
const USAGES: [(&str, &str); 6] = [
    ("01", "个人"),
    ("02", "互联网信息服务单位"),
    ("03", "IDC"),
    ("04", "上网服务场所"),
    ("05", "联网使用"),
    ("09", "其他"),
];

/// 证件类型 of a line's user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentType {
    pub name: &'static str,
    pub is_of_unit: bool,
}

impl DocumentType {
    /// Whether its number is a 公民身份号码.
    pub(super) fn is_resident_id(self) -> bool {
        self.name.ends_with("居民身份证")
    }
}

/// Reads 证件类型 by code or name.
pub(super) fn document_type(text: &str) -> Result<DocumentType, Flaw> {
    let typed = bare(text);
    let of_person = OF_PERSONS.iter().find(|(code, name)| *code == typed || *name == typed);
    if let Some((_, name)) = of_person {
        return Ok(DocumentType { name, is_of_unit: false });
    }
    let of_unit = OF_UNITS.iter().find(|name| **name == typed);
    let found = of_unit.map(|name| DocumentType { name, is_of_unit: true });
    found.ok_or(Flaw::new("line-document-type"))
}

/// Reads 使用类型: a code is one of the dictionary's, anything else is taken as it is said.
pub(super) fn usage(
    text: &str,
    said: impl FnOnce(&str) -> Result<String, Flaw>,
) -> Result<String, Flaw> {
    let typed = bare(text);
    if typed.is_empty() || !typed.bytes().all(|b| b.is_ascii_digit()) {
        return said(text);
    }
    // Spreadsheets drop a leading zero.
    let found = USAGES
        .iter()
        .find(|(code, _)| code.trim_start_matches('0') == typed.trim_start_matches('0'));
    found.map(|(_, name)| (*name).to_owned()).ok_or(Flaw::new("line-usage"))
}

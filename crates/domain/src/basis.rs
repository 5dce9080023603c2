//! 依据: the rules on which reasons, orders and deadlines rest.

use std::fmt;

/// A rule and its article. Its text is `basis-{code}`; it displays as its citation.
#[derive(Debug, PartialEq, Eq)]
pub struct Basis {
    pub code: &'static str,
    /// The title and article in Chinese, as programs are told.
    pub citation: &'static str,
}

const fn basis(code: &'static str, citation: &'static str) -> Basis {
    Basis { code, citation }
}

pub const FILING: &Basis =
    &basis("networking-12", "《计算机信息网络国际联网安全保护管理办法》第十二条");
pub const DUTIES: &Basis =
    &basis("networking-10", "《计算机信息网络国际联网安全保护管理办法》第十条");
pub const SHUT: &Basis =
    &basis("networking-18", "《计算机信息网络国际联网安全保护管理办法》第十八条");
pub const CONTENT: &Basis =
    &basis("networking-20", "《计算机信息网络国际联网安全保护管理办法》第二十条");
pub const MEASURES: &Basis =
    &basis("networking-21", "《计算机信息网络国际联网安全保护管理办法》第二十一条");
pub const UNFILED: &Basis =
    &basis("networking-23", "《计算机信息网络国际联网安全保护管理办法》第二十三条");
pub const NOTICE_BADGE: &Basis =
    &basis("notice-5", "《互联网信息服务单位网络安全责任告知书》第五条");
pub const NOTICE_CHANGE: &Basis =
    &basis("notice-6", "《互联网信息服务单位网络安全责任告知书》第六条");
pub const FILING_AFTER_NOTICE: &Basis =
    &basis("networking-12-23", "《计算机信息网络国际联网安全保护管理办法》第十二条、第二十三条");
pub const NOTICE_CANCEL: &Basis =
    &basis("notice-7", "《互联网信息服务单位网络安全责任告知书》第七条");
pub const INSPECTION: &Basis =
    &basis("inspection", "《公安机关网络空间安全监督检查办法》（公安部令第176号）");
/// What the organ has promised.
pub const PROMISE: &Basis = &basis("promise", "办理机关承诺的审核时限");
/// What this platform gives, as its kinds of filings say.
pub const PLATFORM: &Basis = &basis("platform", "本平台的办理规则");
pub const LICENCE: &Basis = &basis("services-5", "《互联网信息服务管理办法》第五条");
pub const FRAUD: &Basis = &basis("fraud-32", "《中华人民共和国反电信网络诈骗法》第三十二条");
pub const CYBER: &Basis = &basis(
    "cybersecurity-61",
    "《中华人民共和国网络安全法》（2026年1月1日起施行的修正文本）第六十一条",
);
pub const DANGEROUS: &Basis = &basis("dangerous-goods", "《互联网危险物品信息发布管理规定》");

impl Basis {
    pub const ALL: [&'static Self; 17] = [
        DUTIES,
        FILING,
        SHUT,
        CONTENT,
        MEASURES,
        UNFILED,
        NOTICE_BADGE,
        NOTICE_CHANGE,
        NOTICE_CANCEL,
        FILING_AFTER_NOTICE,
        INSPECTION,
        PROMISE,
        PLATFORM,
        LICENCE,
        FRAUD,
        CYBER,
        DANGEROUS,
    ];
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.citation)
    }
}

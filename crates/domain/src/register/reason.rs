//! Why the authority suspends, restores, revokes or reinstates an entry, in codes with their legal basis.

use super::EntryAction::{self, Reinstate, Restore, Revoke, Suspend};

/// One entry of the catalogue. Its text is `authority-{code}`.
pub struct AuthorityReason {
    pub code: &'static str,
    /// The rule it rests on: a title and article, in Chinese, as citations are.
    pub basis: &'static str,
    /// The moves it may be given for.
    pub actions: &'static [EntryAction],
}

const CONTENT: &str = "《计算机信息网络国际联网安全保护管理办法》第二十条";
const MEASURES: &str = "《计算机信息网络国际联网安全保护管理办法》第二十一条";
const SHUT: &str = "《计算机信息网络国际联网安全保护管理办法》第十八条";
const NOTICE: &str = "《互联网信息服务单位网络安全责任告知书》第六条";
const LICENCE: &str = "《互联网信息服务管理办法》第五条";
const FRAUD: &str = "《中华人民共和国反电信网络诈骗法》第三十二条";
const CYBER: &str = "《中华人民共和国网络安全法》（2026年1月1日起施行的修正文本）第六十一条";

/// The coded reasons.
pub const AUTHORITY_REASONS: &[AuthorityReason] = &[
    AuthorityReason { code: "unlawful-content", basis: CONTENT, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "order-not-followed", basis: SHUT, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "measures-missing", basis: MEASURES, actions: &[Suspend] },
    AuthorityReason { code: "duties-not-met", basis: CYBER, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "change-not-reported", basis: NOTICE, actions: &[Suspend] },
    AuthorityReason { code: "licence-lapsed", basis: LICENCE, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "used-for-fraud", basis: FRAUD, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "false-data", basis: MEASURES, actions: &[Revoke] },
    AuthorityReason { code: "access-stopped", basis: SHUT, actions: &[Suspend] },
    AuthorityReason { code: "mended", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "access-restored", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "term-ended", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "decision-lifted", basis: FRAUD, actions: &[Restore, Reinstate] },
    AuthorityReason { code: "decided-in-error", basis: MEASURES, actions: &[Restore, Reinstate] },
];

/// The catalogue's entry of this code.
pub fn find(code: &str) -> Option<&'static AuthorityReason> {
    AUTHORITY_REASONS.iter().find(|reason| reason.code == code)
}

/// The reasons that may be given for `action`.
pub fn for_action(action: EntryAction) -> impl Iterator<Item = &'static AuthorityReason> {
    AUTHORITY_REASONS.iter().filter(move |reason| reason.actions.contains(&action))
}

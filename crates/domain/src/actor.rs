//! Who acts.

use crate::id::{AccountId, OrganId};
use crate::provider::Member;

/// Whoever asks for something to be done or shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// 填报人.
    Applicant(AccountId),
    /// 审核民警 of one organ.
    Officer { account: AccountId, organ: OrganId },
    /// 服务商成员: acts for an access provider's organisation.
    Provider(Member),
    /// 管理员: keeps the platform, decides no case.
    Administrator(AccountId),
    /// Somebody who has not logged in.
    Visitor,
    /// 时限: the platform itself, when a date has passed.
    Clock,
    /// 运维人员: whoever runs the program on its machine; no account says who.
    Operator,
}

impl Actor {
    /// The role's name in tables, logs and catalogs.
    pub const fn role(&self) -> Role {
        match self {
            Self::Applicant(_) => Role::Applicant,
            Self::Officer { .. } => Role::Officer,
            Self::Provider(_) => Role::Provider,
            Self::Administrator(_) => Role::Administrator,
            Self::Visitor => Role::Visitor,
            Self::Clock => Role::Clock,
            Self::Operator => Role::Operator,
        }
    }

    /// The account behind the actor; a visitor, the clock and the operator have none.
    pub const fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Applicant(account)
            | Self::Officer { account, .. }
            | Self::Administrator(account) => Some(account),
            Self::Provider(member) => Some(&member.account),
            Self::Visitor | Self::Clock | Self::Operator => None,
        }
    }
}

/// The part somebody plays in a lifecycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Applicant,
    Officer,
    Provider,
    Administrator,
    Visitor,
    Clock,
    Operator,
}

impl Role {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Officer => "officer",
            Self::Provider => "provider",
            Self::Administrator => "administrator",
            Self::Visitor => "visitor",
            Self::Clock => "clock",
            Self::Operator => "operator",
        }
    }
}

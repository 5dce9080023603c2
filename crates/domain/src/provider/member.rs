//! 成员: accounts that act for an organisation, each in one role.

use crate::id::{AccountId, OrganisationId};
use crate::names::names;
use crate::refusal::Refusal;

names! {
    /// How far a member's rights reach; the catalogs hold `provider-role-{name}`.
    MemberRole:
    /// 管理员: members and the entry too.
    Manager = "manager",
    /// 操作员: customers and orders.
    Operator = "operator",
    /// 查看: reads.
    Reader = "reader",
}

impl MemberRole {
    /// Whether it changes the members and the entry.
    pub const fn may_manage(self) -> bool {
        matches!(self, Self::Manager)
    }

    /// Whether it answers orders and reports customers.
    pub const fn may_work(self) -> bool {
        matches!(self, Self::Manager | Self::Operator)
    }
}

/// An account that acts for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub account: AccountId,
    pub organisation: OrganisationId,
    pub role: MemberRole,
    /// The organisation's entry in the directory, once there is one.
    pub entry: Option<String>,
}

impl Member {
    /// Who acted for an entry once, as history names them. Nothing can be done with it now.
    pub fn of_the_past(account: AccountId, entry: Option<String>) -> Self {
        let organisation = OrganisationId::new("");
        Self { account, organisation, role: MemberRole::Reader, entry }
    }

    /// Whether the member may change the members and the entry.
    ///
    /// # Errors
    ///
    /// [`Refusal::RoleForbids`] if not.
    pub const fn manages(&self) -> Result<(), Refusal> {
        if self.role.may_manage() { Ok(()) } else { Err(Refusal::RoleForbids) }
    }

    /// Whether the member may answer orders and report customers.
    ///
    /// # Errors
    ///
    /// [`Refusal::RoleForbids`] if not.
    pub const fn works(&self) -> Result<(), Refusal> {
        if self.role.may_work() { Ok(()) } else { Err(Refusal::RoleForbids) }
    }
}

/// Whether an organisation still has a manager once `account` has another role, or none.
///
/// # Errors
///
/// [`Refusal::LastManager`] if not.
pub fn keeps_a_manager(
    members: &[Member],
    account: &AccountId,
    then: Option<MemberRole>,
) -> Result<(), Refusal> {
    let others = members.iter().filter(|member| member.account != *account);
    let mut roles = others.map(|member| member.role).chain(then);
    if roles.any(MemberRole::may_manage) { Ok(()) } else { Err(Refusal::LastManager) }
}

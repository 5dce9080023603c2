//! The lifecycle of an organisation's entry: one row per lawful move, as in the filing's and the case's.

use super::OrganisationState::{
    self, ChangeProposed, ChangeReturned, Listed, Proposed, Returned, Withdrawn,
};
use crate::actor::Role;
use crate::names::names;

names! {
    /// What may happen to it; the catalogs hold `provider-action-{name}`.
    OrganisationAction:
    /// 申请入驻.
    Apply = "apply",
    /// 邀请入驻.
    Open = "open",
    /// 提交审核.
    Propose = "propose",
    /// 撤回.
    Withdraw = "withdraw",
    /// 审核通过.
    Approve = "approve",
    /// 退回修改.
    Return = "return",
}

/// One lawful move. Without `from` it is the organisation's beginning.
pub struct OrganisationMoveRow {
    pub from: Option<OrganisationState>,
    pub who: Role,
    pub action: OrganisationAction,
    pub to: OrganisationState,
}

const fn row(
    from: Option<OrganisationState>,
    who: Role,
    action: OrganisationAction,
    to: OrganisationState,
) -> OrganisationMoveRow {
    OrganisationMoveRow { from, who, action, to }
}

/// Every lawful move of an organisation's entry. Of its members, managers make them.
#[rustfmt::skip]
pub const ORGANISATION_MOVES: &[OrganisationMoveRow] = &[
    row(None,                 Role::Applicant,     OrganisationAction::Apply,    Proposed),
    row(None,                 Role::Administrator, OrganisationAction::Open,     Listed),
    row(Some(Proposed),       Role::Provider,      OrganisationAction::Withdraw, Withdrawn),
    row(Some(Proposed),       Role::Administrator, OrganisationAction::Approve,  Listed),
    row(Some(Proposed),       Role::Administrator, OrganisationAction::Return,   Returned),
    row(Some(Returned),       Role::Provider,      OrganisationAction::Propose,  Proposed),
    row(Some(Returned),       Role::Provider,      OrganisationAction::Withdraw, Withdrawn),
    row(Some(Listed),         Role::Provider,      OrganisationAction::Propose,  ChangeProposed),
    row(Some(ChangeProposed), Role::Provider,      OrganisationAction::Withdraw, Listed),
    row(Some(ChangeProposed), Role::Administrator, OrganisationAction::Approve,  Listed),
    row(Some(ChangeProposed), Role::Administrator, OrganisationAction::Return,   ChangeReturned),
    row(Some(ChangeReturned), Role::Provider,      OrganisationAction::Propose,  ChangeProposed),
    row(Some(ChangeReturned), Role::Provider,      OrganisationAction::Withdraw, Listed),
];

/// The move that `action` would be from `from`, if there is one.
pub fn find(
    from: Option<OrganisationState>,
    action: OrganisationAction,
) -> Option<&'static OrganisationMoveRow> {
    ORGANISATION_MOVES.iter().find(|row| row.from == from && row.action == action)
}

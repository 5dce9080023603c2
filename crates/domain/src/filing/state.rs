//! Where a filing stands.

use jiff::civil::Date;

use crate::id::AccountId;
use crate::time::Timestamp;

/// The state of a filing, carrying the facts that only this state has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilingState {
    /// 草稿.
    Draft,
    /// 待接收: handed over to another subject, which has until the day given to take it.
    AwaitingAcceptance { due_on: Date },
    /// 待审核: in the organ's queue.
    Submitted,
    /// 审核中: held by one officer until the lease ends.
    UnderReview { officer: AccountId, lease_until: Timestamp },
    /// 待修改: returned, until the day given.
    AwaitingCorrection { due_on: Date },
    /// 待检查: a meeting or visit is booked.
    AwaitingInspection { officer: AccountId, inspection: Inspection },
    /// 待复核: approved by a first officer, to be signed by another.
    AwaitingSecondOfficer { first: AccountId },
    /// 已备案.
    Approved,
    /// 不予通过.
    Refused,
    /// 已撤回.
    Withdrawn,
    /// 已失效: nobody came back in time.
    Lapsed,
}

/// 预约检查: face to face, or where the servers stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    pub at: Timestamp,
    pub place: String,
    /// The officer to ask for, with a phone number.
    pub contact: String,
    /// What to bring.
    pub bring: String,
}

/// The states without their facts, as tables and columns name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StateName {
    Draft,
    AwaitingAcceptance,
    Submitted,
    UnderReview,
    AwaitingCorrection,
    AwaitingInspection,
    AwaitingSecondOfficer,
    Approved,
    Refused,
    Withdrawn,
    Lapsed,
}

impl StateName {
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::AwaitingAcceptance,
        Self::Submitted,
        Self::UnderReview,
        Self::AwaitingCorrection,
        Self::AwaitingInspection,
        Self::AwaitingSecondOfficer,
        Self::Approved,
        Self::Refused,
        Self::Withdrawn,
        Self::Lapsed,
    ];

    /// Stable, kebab-case; the catalogs hold `state-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::AwaitingAcceptance => "awaiting-acceptance",
            Self::Submitted => "submitted",
            Self::UnderReview => "under-review",
            Self::AwaitingCorrection => "awaiting-correction",
            Self::AwaitingInspection => "awaiting-inspection",
            Self::AwaitingSecondOfficer => "awaiting-second-officer",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }

    /// Reads a stored name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Nothing can happen to it any more.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Approved | Self::Refused | Self::Withdrawn | Self::Lapsed)
    }

    /// It is with the organ, not with the applicant.
    pub const fn is_with_organ(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::UnderReview
                | Self::AwaitingInspection
                | Self::AwaitingSecondOfficer
        )
    }
}

impl FilingState {
    pub const fn name(&self) -> StateName {
        match self {
            Self::Draft => StateName::Draft,
            Self::AwaitingAcceptance { .. } => StateName::AwaitingAcceptance,
            Self::Submitted => StateName::Submitted,
            Self::UnderReview { .. } => StateName::UnderReview,
            Self::AwaitingCorrection { .. } => StateName::AwaitingCorrection,
            Self::AwaitingInspection { .. } => StateName::AwaitingInspection,
            Self::AwaitingSecondOfficer { .. } => StateName::AwaitingSecondOfficer,
            Self::Approved => StateName::Approved,
            Self::Refused => StateName::Refused,
            Self::Withdrawn => StateName::Withdrawn,
            Self::Lapsed => StateName::Lapsed,
        }
    }

    /// The officer who has the case in hand.
    pub const fn holder(&self) -> Option<&AccountId> {
        match self {
            Self::UnderReview { officer, .. } | Self::AwaitingInspection { officer, .. } => {
                Some(officer)
            }
            _ => None,
        }
    }
}

//! The filing's lifecycle: one row per lawful move.
//!
//! Guards, buttons, documents and tests read this table; nothing else says what may happen when.

use super::state::StateName::{
    self, Approved, AwaitingAcceptance, AwaitingCorrection, AwaitingInspection,
    AwaitingSecondOfficer, Draft, Lapsed, Refused, Submitted, UnderReview, Withdrawn,
};
use crate::actor::Role;

/// What may be asked of a filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// 提交审核.
    Submit,
    /// 重新提交.
    Resubmit,
    /// 接收: the other subject takes what is handed over.
    Accept,
    /// 拒收.
    Decline,
    /// 撤回.
    Withdraw,
    /// 领取.
    Take,
    /// 释放.
    Release,
    /// 转办.
    HandOver,
    /// 退回修改.
    ReturnForCorrection,
    /// 预约检查.
    Inspect,
    /// 检查完成.
    RecordInspection,
    /// 审核通过.
    Approve,
    /// 复核通过.
    Sign,
    /// 复核退回.
    SendBack,
    /// 不予通过.
    Refuse,
    /// 逾期失效.
    Lapse,
}

impl Action {
    pub const ALL: [Self; 16] = [
        Self::Submit,
        Self::Resubmit,
        Self::Accept,
        Self::Decline,
        Self::Withdraw,
        Self::Take,
        Self::Release,
        Self::HandOver,
        Self::ReturnForCorrection,
        Self::Inspect,
        Self::RecordInspection,
        Self::Approve,
        Self::Sign,
        Self::SendBack,
        Self::Refuse,
        Self::Lapse,
    ];

    /// Stable, kebab-case; the catalogs hold `action-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Resubmit => "resubmit",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Take => "take",
            Self::Release => "release",
            Self::HandOver => "hand-over",
            Self::ReturnForCorrection => "return-for-correction",
            Self::Inspect => "inspect",
            Self::RecordInspection => "record-inspection",
            Self::Approve => "approve",
            Self::Sign => "sign",
            Self::SendBack => "send-back",
            Self::Refuse => "refuse",
            Self::Lapse => "lapse",
        }
    }
}

/// One lawful move. `to` lists where it may lead: two places only where the organ's rule decides.
pub struct Move {
    pub from: StateName,
    pub who: Role,
    pub action: Action,
    pub to: &'static [StateName],
    /// The clock that starts: `review` (working days), `correction` (days), `lease` (minutes), `draft` (days), `acceptance` (days).
    pub clock: Option<&'static str>,
}

const fn row(
    from: StateName,
    who: Role,
    action: Action,
    to: &'static [StateName],
    clock: Option<&'static str>,
) -> Move {
    Move { from, who, action, to, clock }
}

/// Every lawful move of a filing.
#[rustfmt::skip]
pub const MOVES: &[Move] = &[
    // 移交 waits for the receiving subject first.
    row(Draft,                 Role::Applicant, Action::Submit,              &[Submitted, AwaitingAcceptance], Some("review")),
    row(Draft,                 Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(Draft,                 Role::Clock,     Action::Lapse,               &[Lapsed], None),
    row(AwaitingAcceptance,    Role::Applicant, Action::Accept,              &[Submitted], Some("review")),
    row(AwaitingAcceptance,    Role::Applicant, Action::Decline,             &[Refused], None),
    row(AwaitingAcceptance,    Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(AwaitingAcceptance,    Role::Clock,     Action::Lapse,               &[Lapsed], None),
    row(Submitted,             Role::Officer,   Action::Take,                &[UnderReview], Some("lease")),
    row(Submitted,             Role::Officer,   Action::HandOver,            &[Submitted], None),
    row(Submitted,             Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    // 领取超时: only once the lease has ended.
    row(UnderReview,           Role::Officer,   Action::Take,                &[UnderReview], Some("lease")),
    row(UnderReview,           Role::Officer,   Action::Release,             &[Submitted], None),
    row(UnderReview,           Role::Officer,   Action::HandOver,            &[Submitted], None),
    row(UnderReview,           Role::Officer,   Action::ReturnForCorrection, &[AwaitingCorrection], Some("correction")),
    row(UnderReview,           Role::Officer,   Action::Inspect,             &[AwaitingInspection], None),
    row(UnderReview,           Role::Officer,   Action::Approve,             &[Approved, AwaitingSecondOfficer], None),
    row(UnderReview,           Role::Officer,   Action::Refuse,              &[Refused], None),
    row(UnderReview,           Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(AwaitingInspection,    Role::Officer,   Action::Inspect,             &[AwaitingInspection], None),
    row(AwaitingInspection,    Role::Officer,   Action::RecordInspection,    &[UnderReview], Some("lease")),
    row(AwaitingInspection,    Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(AwaitingSecondOfficer, Role::Officer,   Action::Sign,                &[Approved], None),
    row(AwaitingSecondOfficer, Role::Officer,   Action::SendBack,            &[Submitted], None),
    row(AwaitingSecondOfficer, Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(AwaitingCorrection,    Role::Applicant, Action::Resubmit,            &[Submitted], Some("review")),
    row(AwaitingCorrection,    Role::Applicant, Action::Withdraw,            &[Withdrawn], None),
    row(AwaitingCorrection,    Role::Clock,     Action::Lapse,               &[Lapsed], None),
];

/// The move that `action` would be from `from`, if there is one.
pub fn find(from: StateName, action: Action) -> Option<&'static Move> {
    MOVES.iter().find(|row| row.from == from && row.action == action)
}

/// What somebody in `role` may ask of a filing that is `from`.
pub fn offered(from: StateName, role: Role) -> impl Iterator<Item = Action> {
    MOVES.iter().filter(move |row| row.from == from && row.who == role).map(|row| row.action)
}

//! The lifecycle of a violation's case: one row per lawful move, as in the filing's and the entry's.

use super::CaseState::{
    self, AccessCancelled, AccessOrdered, Answered, AwaitingAnswer, Closed, Dismissed, Merged,
    Overdue, Reported, RestoreOrdered, Restored,
};
use crate::actor::Role;

/// What may happen to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseAction {
    /// 举报.
    Report,
    /// 不予受理.
    Dismiss,
    /// 并案.
    Merge,
    /// 立案并责令改正.
    Open,
    /// 答复, by whoever runs what the case is about.
    Answer,
    /// 录入书面答复: an officer enters what the operator has answered on paper.
    EnterAnswer,
    /// 逾期未答复.
    Miss,
    /// 另定期限: more time, or what was done is not enough.
    Extend,
    /// 期限继续: neither more time nor that the objection holds; what was left of the days is left still.
    Resume,
    /// 办结.
    Close,
    /// 内部备注.
    Remark,
    /// 责令停止接入, after the operator was heard or has let the day pass.
    OrderAccess,
    /// 紧急停止接入: without waiting for an answer.
    OrderAtOnce,
    /// 登记停止接入: the access provider has confirmed.
    ConfirmAccess,
    /// 通知恢复接入.
    OrderRestore,
    /// 登记恢复接入: the access provider has confirmed.
    ConfirmRestore,
    /// 签收: the access provider has read the order.
    Acknowledge,
    /// 申诉, or the wish to be restored.
    Appeal,
    /// 申诉答复.
    AnswerAppeal,
}

impl CaseAction {
    pub const ALL: [Self; 19] = [
        Self::Report,
        Self::Dismiss,
        Self::Merge,
        Self::Open,
        Self::Answer,
        Self::EnterAnswer,
        Self::Miss,
        Self::Extend,
        Self::Resume,
        Self::Close,
        Self::Remark,
        Self::OrderAccess,
        Self::OrderAtOnce,
        Self::ConfirmAccess,
        Self::OrderRestore,
        Self::ConfirmRestore,
        Self::Acknowledge,
        Self::Appeal,
        Self::AnswerAppeal,
    ];

    /// Stable, kebab-case; the catalogs hold `violation-action-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Dismiss => "dismiss",
            Self::Merge => "merge",
            Self::Open => "open",
            Self::Answer => "answer",
            Self::EnterAnswer => "enter-answer",
            Self::Miss => "miss",
            Self::Extend => "extend",
            Self::Resume => "resume",
            Self::Close => "close",
            Self::Remark => "remark",
            Self::OrderAccess => "order-access",
            Self::OrderAtOnce => "order-at-once",
            Self::ConfirmAccess => "confirm-access",
            Self::OrderRestore => "order-restore",
            Self::ConfirmRestore => "confirm-restore",
            Self::Acknowledge => "acknowledge",
            Self::Appeal => "appeal",
            Self::AnswerAppeal => "answer-appeal",
        }
    }

    /// Reads a stored or asked-for name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == name)
    }

    /// Whether the access provider may know that it happened.
    pub const fn is_told_to_provider(self) -> bool {
        self.is_of_provider()
            || matches!(self, Self::Open | Self::Extend | Self::Miss | Self::Close)
    }

    /// Whether it is between the organ and the access provider that it ordered: with the words and the files of it.
    pub const fn is_of_provider(self) -> bool {
        matches!(
            self,
            Self::OrderAccess
                | Self::OrderAtOnce
                | Self::Acknowledge
                | Self::ConfirmAccess
                | Self::OrderRestore
                | Self::ConfirmRestore
        )
    }

    /// Whether the operator may know of it too.
    pub const fn is_of_organ_only(self) -> bool {
        matches!(self, Self::Report | Self::Dismiss | Self::Merge | Self::Remark)
    }
}

/// One lawful move. Without `from` it is the case's beginning.
pub struct CaseMoveRow {
    pub from: Option<CaseState>,
    pub who: Role,
    pub action: CaseAction,
    pub to: CaseState,
    /// The clock that starts: `answer` or `order` (working days).
    pub clock: Option<&'static str>,
}

const fn row(from: Option<CaseState>, who: Role, action: CaseAction, to: CaseState) -> CaseMoveRow {
    let clock = match to {
        AwaitingAnswer if !matches!(action, CaseAction::Remark | CaseAction::Resume) => {
            Some("answer")
        }
        AccessOrdered | RestoreOrdered
            if matches!(
                action,
                CaseAction::OrderAccess | CaseAction::OrderAtOnce | CaseAction::OrderRestore
            ) =>
        {
            Some("order")
        }
        _ => None,
    };
    CaseMoveRow { from, who, action, to, clock }
}

/// Every lawful move of a case.
#[rustfmt::skip]
pub const CASE_MOVES: &[CaseMoveRow] = &[
    row(None,                  Role::Visitor,   CaseAction::Report,         Reported),
    // 依职权发现.
    row(None,                  Role::Officer,   CaseAction::Open,           AwaitingAnswer),
    row(Some(Reported),        Role::Officer,   CaseAction::Dismiss,        Dismissed),
    row(Some(Reported),        Role::Officer,   CaseAction::Merge,          Merged),
    row(Some(Reported),        Role::Officer,   CaseAction::Open,           AwaitingAnswer),
    row(Some(Reported),        Role::Officer,   CaseAction::OrderAtOnce,    AccessOrdered),
    row(Some(Reported),        Role::Officer,   CaseAction::Remark,         Reported),
    row(Some(AwaitingAnswer),  Role::Applicant, CaseAction::Answer,         Answered),
    // On paper, of an operator without an account or who cannot use it.
    row(Some(AwaitingAnswer),  Role::Officer,   CaseAction::EnterAnswer,    Answered),
    row(Some(AwaitingAnswer),  Role::Clock,     CaseAction::Miss,           Overdue),
    row(Some(AwaitingAnswer),  Role::Officer,   CaseAction::Extend,         AwaitingAnswer),
    row(Some(AwaitingAnswer),  Role::Officer,   CaseAction::Close,          Closed),
    row(Some(AwaitingAnswer),  Role::Officer,   CaseAction::OrderAtOnce,    AccessOrdered),
    row(Some(AwaitingAnswer),  Role::Officer,   CaseAction::Remark,         AwaitingAnswer),
    row(Some(Overdue),         Role::Applicant, CaseAction::Answer,         Answered),
    row(Some(Overdue),         Role::Officer,   CaseAction::EnterAnswer,    Answered),
    row(Some(Overdue),         Role::Officer,   CaseAction::Extend,         AwaitingAnswer),
    row(Some(Overdue),         Role::Officer,   CaseAction::Close,          Closed),
    row(Some(Overdue),         Role::Officer,   CaseAction::OrderAccess,    AccessOrdered),
    row(Some(Overdue),         Role::Officer,   CaseAction::Remark,         Overdue),
    row(Some(Answered),        Role::Officer,   CaseAction::Extend,         AwaitingAnswer),
    // Only while the operator's clock stands still.
    row(Some(Answered),        Role::Officer,   CaseAction::Resume,         AwaitingAnswer),
    row(Some(Answered),        Role::Officer,   CaseAction::Close,          Closed),
    row(Some(Answered),        Role::Officer,   CaseAction::OrderAccess,    AccessOrdered),
    row(Some(Answered),        Role::Officer,   CaseAction::Remark,         Answered),
    row(Some(Closed),          Role::Applicant, CaseAction::Appeal,         Closed),
    row(Some(Closed),          Role::Officer,   CaseAction::AnswerAppeal,   Closed),
    // 网络接入服务商 confirms by itself; of one without an account an officer enters it.
    row(Some(AccessOrdered),   Role::Provider,  CaseAction::Acknowledge,    AccessOrdered),
    row(Some(AccessOrdered),   Role::Provider,  CaseAction::ConfirmAccess,  AccessCancelled),
    row(Some(AccessOrdered),   Role::Officer,   CaseAction::ConfirmAccess,  AccessCancelled),
    row(Some(AccessOrdered),   Role::Officer,   CaseAction::OrderRestore,   RestoreOrdered),
    row(Some(AccessOrdered),   Role::Applicant, CaseAction::Appeal,         AccessOrdered),
    row(Some(AccessOrdered),   Role::Officer,   CaseAction::AnswerAppeal,   AccessOrdered),
    row(Some(AccessOrdered),   Role::Officer,   CaseAction::Remark,         AccessOrdered),
    row(Some(AccessCancelled), Role::Officer,   CaseAction::OrderRestore,   RestoreOrdered),
    row(Some(AccessCancelled), Role::Applicant, CaseAction::Appeal,         AccessCancelled),
    row(Some(AccessCancelled), Role::Officer,   CaseAction::AnswerAppeal,   AccessCancelled),
    row(Some(AccessCancelled), Role::Officer,   CaseAction::Remark,         AccessCancelled),
    row(Some(RestoreOrdered),  Role::Provider,  CaseAction::Acknowledge,    RestoreOrdered),
    row(Some(RestoreOrdered),  Role::Provider,  CaseAction::ConfirmRestore, Restored),
    row(Some(RestoreOrdered),  Role::Officer,   CaseAction::ConfirmRestore, Restored),
    row(Some(RestoreOrdered),  Role::Officer,   CaseAction::Remark,         RestoreOrdered),
];

/// The move that `action` by `who` would be from `from`, if there is one.
pub fn find(
    from: Option<CaseState>,
    action: CaseAction,
    who: Role,
) -> Option<&'static CaseMoveRow> {
    CASE_MOVES.iter().find(|row| row.from == from && row.action == action && row.who == who)
}

//! What is asked of a case, with everything that it takes.

use jiff::civil::Date;

use super::{AnswerKind, Case, CaseAction, Category, Severity};

/// What an officer accuses the operator of, and how long they have to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    pub category: &'static Category,
    pub severity: Severity,
    /// Working days; as the severity says if there are none.
    pub days: Option<u32>,
}

/// 停止接入: who is to carry it out, and within how many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub provider: String,
    /// Working days.
    pub days: u32,
}

/// Working days for an access provider to stop what nobody answered for, to stop what cannot wait, and to restore.
pub const STOP_DAYS: u32 = 3;
pub const STOP_AT_ONCE_DAYS: u32 = 1;
pub const RESTORE_DAYS: u32 = 1;

/// What is asked of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseMove {
    Dismiss {
        code: &'static str,
    },
    Merge {
        into: Box<Case>,
    },
    Open(Charge),
    Answer(AnswerKind),
    /// What was answered on paper: the day it came in, how many pages show it, and why not by the operator's own account, if
    /// there is one.
    EnterAnswer {
        kind: AnswerKind,
        on: Date,
        reason: Option<&'static str>,
        proofs: usize,
    },
    Miss,
    Extend {
        days: u32,
    },
    Resume,
    Close,
    Remark,
    OrderAccess(Order),
    OrderAtOnce {
        category: &'static Category,
        order: Order,
    },
    /// The day on which the provider acted, and how many files show it.
    ConfirmAccess {
        on: Date,
        proofs: usize,
    },
    OrderRestore,
    Acknowledge,
    ConfirmRestore {
        on: Date,
        proofs: usize,
    },
    Appeal,
    AnswerAppeal,
}

/// The longest time for an answer, working days.
pub const MOST_DAYS: u32 = 60;

impl CaseMove {
    /// The row of the table that it follows.
    pub const fn action(&self) -> CaseAction {
        match self {
            Self::Dismiss { .. } => CaseAction::Dismiss,
            Self::Merge { .. } => CaseAction::Merge,
            Self::Open(_) => CaseAction::Open,
            Self::Answer(_) => CaseAction::Answer,
            Self::EnterAnswer { .. } => CaseAction::EnterAnswer,
            Self::Miss => CaseAction::Miss,
            Self::Extend { .. } => CaseAction::Extend,
            Self::Resume => CaseAction::Resume,
            Self::Close => CaseAction::Close,
            Self::Remark => CaseAction::Remark,
            Self::OrderAccess(_) => CaseAction::OrderAccess,
            Self::OrderAtOnce { .. } => CaseAction::OrderAtOnce,
            Self::ConfirmAccess { .. } => CaseAction::ConfirmAccess,
            Self::OrderRestore => CaseAction::OrderRestore,
            Self::Acknowledge => CaseAction::Acknowledge,
            Self::ConfirmRestore { .. } => CaseAction::ConfirmRestore,
            Self::Appeal => CaseAction::Appeal,
            Self::AnswerAppeal => CaseAction::AnswerAppeal,
        }
    }

    /// Whether it takes words: whoever is told something is told why.
    pub(super) const fn needs_words(&self) -> bool {
        !matches!(self, Self::Dismiss { .. } | Self::Merge { .. } | Self::Miss | Self::Acknowledge)
    }
}

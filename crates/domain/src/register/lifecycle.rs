//! The entry's lifecycle: one row per lawful move, as in the filing's.

use super::EntryState::{self, Active, Cancelled, Revoked, Suspended};
use crate::actor::Role;

/// What may happen to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryAction {
    /// 备案登记: the number is issued.
    Register,
    /// 变更.
    Change,
    /// 迁移: another organ is competent now, so it gets another number.
    Move,
    /// 移交.
    Transfer,
    /// 认领: an older filing gets the subject it belongs to.
    Claim,
    /// 注销, by its subject.
    Cancel,
    /// 暂停.
    Suspend,
    /// 恢复.
    Restore,
    /// 撤销.
    Revoke,
    /// 撤销后恢复.
    Reinstate,
    /// 批注.
    Annotate,
    /// 答复: its subject's one answer to an annotation.
    Reply,
}

impl EntryAction {
    pub const ALL: [Self; 12] = [
        Self::Register,
        Self::Change,
        Self::Move,
        Self::Transfer,
        Self::Claim,
        Self::Cancel,
        Self::Suspend,
        Self::Restore,
        Self::Revoke,
        Self::Reinstate,
        Self::Annotate,
        Self::Reply,
    ];

    /// Stable, kebab-case; the catalogs hold `entry-action-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Change => "change",
            Self::Move => "move",
            Self::Transfer => "transfer",
            Self::Claim => "claim",
            Self::Cancel => "cancel",
            Self::Suspend => "suspend",
            Self::Restore => "restore",
            Self::Revoke => "revoke",
            Self::Reinstate => "reinstate",
            Self::Annotate => "annotate",
            Self::Reply => "reply",
        }
    }

    /// Reads a stored name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == name)
    }
}

/// What it takes for a move to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Somebody does it.
    Directly,
    /// One officer proposes, another signs.
    TwoOfficers,
    /// An approved filing brings it about.
    ByFiling,
}

impl Way {
    /// The catalogs hold `way-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Directly => "directly",
            Self::TwoOfficers => "two-officers",
            Self::ByFiling => "by-filing",
        }
    }
}

/// One lawful move. Without `from` it is the entry's beginning.
pub struct EntryMove {
    pub from: Option<EntryState>,
    pub who: Role,
    pub action: EntryAction,
    pub to: EntryState,
    pub way: Way,
}

const fn row(
    from: Option<EntryState>,
    who: Role,
    action: EntryAction,
    to: EntryState,
    way: Way,
) -> EntryMove {
    EntryMove { from, who, action, to, way }
}

/// Every lawful move of an entry.
#[rustfmt::skip]
pub const ENTRY_MOVES: &[EntryMove] = &[
    row(None,            Role::Officer,   EntryAction::Register,  Active,    Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Change,    Active,    Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Move,      Active,    Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Transfer,  Active,    Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Claim,     Active,    Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Cancel,    Cancelled, Way::ByFiling),
    row(Some(Active),    Role::Officer,   EntryAction::Suspend,   Suspended, Way::Directly),
    row(Some(Active),    Role::Officer,   EntryAction::Revoke,    Revoked,   Way::TwoOfficers),
    row(Some(Active),    Role::Officer,   EntryAction::Annotate,  Active,    Way::Directly),
    row(Some(Active),    Role::Applicant, EntryAction::Reply,     Active,    Way::Directly),
    // 暂停期间 what is wrong may be mended, moved or given up, not handed to somebody else.
    row(Some(Suspended), Role::Officer,   EntryAction::Change,    Suspended, Way::ByFiling),
    row(Some(Suspended), Role::Officer,   EntryAction::Move,      Suspended, Way::ByFiling),
    row(Some(Suspended), Role::Officer,   EntryAction::Cancel,    Cancelled, Way::ByFiling),
    row(Some(Suspended), Role::Officer,   EntryAction::Restore,   Active,    Way::Directly),
    row(Some(Suspended), Role::Officer,   EntryAction::Revoke,    Revoked,   Way::TwoOfficers),
    row(Some(Suspended), Role::Officer,   EntryAction::Annotate,  Suspended, Way::Directly),
    row(Some(Suspended), Role::Applicant, EntryAction::Reply,     Suspended, Way::Directly),
    row(Some(Revoked),   Role::Officer,   EntryAction::Reinstate, Active,    Way::TwoOfficers),
    row(Some(Revoked),   Role::Officer,   EntryAction::Annotate,  Revoked,   Way::Directly),
    row(Some(Revoked),   Role::Applicant, EntryAction::Reply,     Revoked,   Way::Directly),
    row(Some(Cancelled), Role::Officer,   EntryAction::Annotate,  Cancelled, Way::Directly),
    row(Some(Cancelled), Role::Applicant, EntryAction::Reply,     Cancelled, Way::Directly),
];

/// The move that `action` would be from `from`, if there is one.
pub fn find(from: EntryState, action: EntryAction) -> Option<&'static EntryMove> {
    ENTRY_MOVES.iter().find(|row| row.from == Some(from) && row.action == action)
}

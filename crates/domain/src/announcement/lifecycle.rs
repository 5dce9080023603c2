//! The lifecycle of a notice: one row per lawful move. All of them are a system administrator's.

use super::AnnouncementState::{self, Draft, Published, Withdrawn};
use crate::names::names;

names! {
    /// What may happen to it.
    AnnouncementAction:
    /// 起草, 修改.
    Write = "write",
    /// 发布.
    Publish = "publish",
    /// 撤下.
    Withdraw = "withdraw",
}

/// One lawful move. Without `from` it is the notice's beginning.
pub struct AnnouncementMoveRow {
    pub from: Option<AnnouncementState>,
    pub action: AnnouncementAction,
    pub to: AnnouncementState,
}

const fn row(
    from: Option<AnnouncementState>,
    action: AnnouncementAction,
    to: AnnouncementState,
) -> AnnouncementMoveRow {
    AnnouncementMoveRow { from, action, to }
}

/// Every lawful move of a notice. One that was taken down is written anew before it is shown again.
#[rustfmt::skip]
pub const ANNOUNCEMENT_MOVES: &[AnnouncementMoveRow] = &[
    row(None,            AnnouncementAction::Write,    Draft),
    row(Some(Draft),     AnnouncementAction::Write,    Draft),
    row(Some(Draft),     AnnouncementAction::Publish,  Published),
    row(Some(Draft),     AnnouncementAction::Withdraw, Withdrawn),
    row(Some(Published), AnnouncementAction::Write,    Published),
    row(Some(Published), AnnouncementAction::Withdraw, Withdrawn),
    row(Some(Withdrawn), AnnouncementAction::Write,    Draft),
];

/// The move that `action` would be from `from`, if there is one.
pub fn find(
    from: Option<AnnouncementState>,
    action: AnnouncementAction,
) -> Option<&'static AnnouncementMoveRow> {
    ANNOUNCEMENT_MOVES.iter().find(|row| row.from == from && row.action == action)
}

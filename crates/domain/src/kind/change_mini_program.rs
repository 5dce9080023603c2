//! 小程序信息变更.

use super::{Kind, NEW_MINI_PROGRAM, Outcome};
use crate::register::EntryKind;

/// 小程序信息变更.
pub static CHANGE_MINI_PROGRAM: Kind =
    NEW_MINI_PROGRAM.changing("change_mini_program", Outcome::ChangeEntry(EntryKind::MiniProgram));

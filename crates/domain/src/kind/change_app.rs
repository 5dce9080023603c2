//! APP 信息变更.

use super::{Kind, NEW_APP, Outcome};
use crate::register::EntryKind;

/// APP 信息变更.
pub static CHANGE_APP: Kind = NEW_APP.changing("change_app", Outcome::ChangeEntry(EntryKind::App));

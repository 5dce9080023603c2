//! 网站信息变更: everything of a website but its domain (domain.md §2.2).

use super::{Kind, NEW_WEBSITE, Outcome};
use crate::register::EntryKind;

/// 网站信息变更.
pub static CHANGE_WEBSITE: Kind =
    NEW_WEBSITE.changing("change_website", Outcome::ChangeEntry(EntryKind::Website));

//! 备案登记: the public register's rows, what may happen to them, and what the public may know of it.

mod authority;
mod decision;
mod entry;
mod facts;
mod history;
mod identity;
pub mod lifecycle;
pub mod name_tokens;
pub mod reason;
mod recognise;
#[cfg(test)]
mod tests;

pub use decision::{EntryDecision, EntryEvent, Visibility};
pub use entry::{Entry, Holder, Proposal};
pub use facts::{Fact, FactChange, PublicFacts};
pub use history::as_of;
pub use identity::Identity;
pub use lifecycle::EntryAction;
pub use name_tokens::{Phrase, name_phrase, name_tokens};
pub use recognise::{known_as, recorded_document};

use crate::time::Timestamp;

/// What an entry registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// 网站.
    Website,
    /// APP.
    App,
    /// 小程序.
    MiniProgram,
}

impl EntryKind {
    pub const ALL: [Self; 3] = [Self::Website, Self::App, Self::MiniProgram];

    /// Stable, kebab-case; the catalogs hold `entry-kind-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Website => "website",
            Self::App => "app",
            Self::MiniProgram => "mini-program",
        }
    }

    /// Reads a stored or asked-for name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryState {
    /// 有效.
    Active,
    /// 已暂停, by the authority.
    Suspended,
    /// 已注销, by its subject.
    Cancelled,
    /// 已撤销, by the authority.
    Revoked,
}

impl EntryState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Suspended, Self::Cancelled, Self::Revoked];

    /// Stable, kebab-case; the catalogs hold `entry-state-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Cancelled => "cancelled",
            Self::Revoked => "revoked",
        }
    }

    /// Reads a stored name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Its life is over; it stands in the register for ever all the same.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Cancelled | Self::Revoked)
    }

    /// It still keeps its domain, or what an app is known as, from being filed again.
    pub const fn holds_domain(self) -> bool {
        matches!(self, Self::Active | Self::Suspended)
    }
}

/// 挂标时限: thirty days after the number was issued the badge must be on the home page.
pub fn badge_due_at(issued_at: Timestamp) -> Timestamp {
    issued_at.plus_days(30)
}

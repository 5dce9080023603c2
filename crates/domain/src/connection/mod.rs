//! 系统对接: other people's systems that hear what happens, and ask for it.

pub mod delivery;
mod scope;
mod webhook_url;

use std::fmt;

pub use scope::Scope;
pub use webhook_url::WebhookUrl;

use crate::id::{AccountId, OrganisationId};

/// 对接方: for whom a system listens and asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Party {
    Account(AccountId),
    /// An access provider's organisation, whoever its members are.
    Organisation(OrganisationId),
}

impl Party {
    /// What its keys can open.
    pub const fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Account(_) => &[Scope::Events, Scope::Filings],
            Self::Organisation(_) => {
                &[Scope::Events, Scope::Orders, Scope::Prefills, Scope::Customers, Scope::Reports]
            }
        }
    }

    /// Reads what [`fmt::Display`] wrote.
    pub fn find(text: &str) -> Option<Self> {
        match text.split_once('/')? {
            ("account", id) => Some(Self::Account(AccountId::new(id))),
            ("organisation", id) => Some(Self::Organisation(OrganisationId::new(id))),
            _ => None,
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => write!(f, "account/{id}"),
            Self::Organisation(id) => write!(f, "organisation/{id}"),
        }
    }
}

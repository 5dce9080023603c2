//! Looking things up in the public register, for pages and programs alike.

use std::net::IpAddr;
use std::str::FromStr;

use anbei_app::views::entry_life;
use anbei_app::{StoreError, Tx};
use anbei_domain::Flaw;
use anbei_domain::register::EntryKind;
use anbei_domain::value::DomainName;
use axum::http::Uri;

/// Entries on one page of a list.
pub const PAGE: usize = 20;

/// What a register is asked for: websites, or apps with the mini-programs among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    Websites,
    Apps,
}

impl Shelf {
    pub const ALL: [Self; 2] = [Self::Websites, Self::Apps];

    /// As it is asked for.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Websites => "website",
            Self::Apps => "app",
        }
    }

    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.as_str() == name)
    }

    pub const fn kinds(self) -> &'static [EntryKind] {
        match self {
            Self::Websites => &[EntryKind::Website],
            Self::Apps => &[EntryKind::App, EntryKind::MiniProgram],
        }
    }

    /// Where an entry of this kind stands.
    pub const fn of(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Website => Self::Websites,
            EntryKind::App | EntryKind::MiniProgram => Self::Apps,
        }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Websites => Self::Apps,
            Self::Apps => Self::Websites,
        }
    }
}

/// What `find` finds with these digits, or with those that took their place when the record was moved. Only who finds nothing
/// looks twice.
pub fn by_digits<T>(
    tx: &mut Tx,
    digits: &str,
    find: impl Fn(&mut Tx, &str) -> Result<Option<T>, StoreError>,
) -> Result<Option<T>, StoreError> {
    if let Some(found) = find(tx, digits)? {
        return Ok(Some(found));
    }
    match entry_life::find_successor(tx, digits)? {
        Some(successor) => find(tx, &successor),
        None => Ok(None),
    }
}

/// What a website is asked for by: its host's name, or the address of one that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    Name(DomainName),
    Address(IpAddr),
}

impl FromStr for Host {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let name = typed.parse().map(Self::Name);
        name.or_else(|flaw| address(typed).map(Self::Address).ok_or(flaw))
    }
}

/// The address that was typed, or the one in a pasted URL.
pub fn address(typed: &str) -> Option<IpAddr> {
    let typed = typed.trim();
    if let Ok(address) = typed.parse() {
        return Some(address);
    }
    let uri: Uri = typed.parse().ok()?;
    uri.host()?.trim_matches(['[', ']']).parse().ok()
}

/// The entries a host belongs to, each as `list` lists it by a name, and of which kind it is: those filed on itself, else on
/// the nearest name above it, else on its `www`.
///
/// An app that talks to the host does not hide the website above it.
pub fn by_domain<T>(
    tx: &mut Tx,
    host: &Host,
    list: impl Fn(&mut Tx, &str) -> Result<Vec<(EntryKind, T)>, StoreError>,
) -> Result<Vec<(EntryKind, T)>, StoreError> {
    let domain = match host {
        Host::Name(domain) => domain,
        Host::Address(address) => return list(tx, &address.to_string()),
    };
    let mut nearest = Vec::new();
    for name in domain.parents() {
        let mut found = list(tx, name)?;
        let has_website = found.iter().any(|(kind, _)| *kind == EntryKind::Website);
        if has_website || nearest.is_empty() {
            nearest.append(&mut found);
        }
        if has_website {
            return Ok(nearest);
        }
    }
    if nearest.is_empty() { list(tx, &format!("www.{domain}")) } else { Ok(nearest) }
}

/// A place in a list, as it travels in addresses: nobody should count on what it means.
pub fn cursor(seq: i64) -> String {
    format!("{seq:x}")
}

/// The place a cursor stands for.
pub fn read_cursor(text: &str) -> Option<i64> {
    let is_plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit());
    i64::from_str_radix(text, 16).ok().filter(|_| is_plain)
}

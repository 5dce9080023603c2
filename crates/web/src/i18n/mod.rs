//! The two languages: which one a reader gets, and what everything is called in it.

mod catalog;
mod choose;
mod format;
mod letters;
#[cfg(test)]
mod tests;

use std::fmt::Display;

use anbei_domain::Flaw;
use anbei_domain::refusal::Refusal;
use fluent_bundle::{FluentArgs, FluentValue};

pub use choose::{COOKIE, choose};
pub use letters::CatalogLetters;
pub(crate) use letters::{said, say};

/// A language of the portal. `zh-CN` is the source, `en` is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language's tag, and the name of its folder of catalogs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    pub const fn is_zh(self) -> bool {
        matches!(self, Self::Zh)
    }

    /// Its own of what there is in Chinese and in English.
    pub const fn pick<T>(self, [chinese, english]: &[T; 2]) -> &T {
        match self {
            Self::Zh => chinese,
            Self::En => english,
        }
    }

    /// The language of exactly this tag.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// A message without variables: `id`, or `id.attribute`. One look-up, nothing is formatted.
    pub fn text(self, key: impl AsRef<str>) -> &'static str {
        let key = key.as_ref();
        catalog::of(self).plain(key).unwrap_or_else(|| missing(self, key))
    }

    /// Whether there is such a message, with variables or without.
    pub fn knows(self, key: impl AsRef<str>) -> bool {
        catalog::of(self).has(key.as_ref())
    }

    /// A message without variables, if there is one.
    pub fn find(self, key: impl AsRef<str>) -> Option<&'static str> {
        catalog::of(self).plain(key.as_ref())
    }

    /// A message with variables. Whole numbers choose plural forms.
    pub fn with(self, key: impl AsRef<str>, facts: &[(&str, &dyn Display)]) -> String {
        if let Some(text) = catalog::of(self).fill(key.as_ref(), facts) {
            return text;
        }
        let mut args = FluentArgs::with_capacity(facts.len());
        for (name, fact) in facts {
            args.set((*name).to_owned(), value_of(fact.to_string()));
        }
        self.format(key.as_ref(), &args)
    }

    /// What is wrong with an answer, and how to mend it.
    pub fn flaw(self, flaw: &Flaw) -> String {
        let mut args = FluentArgs::with_capacity(flaw.facts.len());
        for (name, fact) in &flaw.facts {
            args.set(*name, value_of(fact.clone().into_owned()));
        }
        self.format(&format!("flaw-{}", flaw.code), &args)
    }

    /// Why something is not done.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let facts = facts_of(refusal);
        let facts: Vec<_> =
            facts.iter().map(|(name, fact)| (*name, fact as &dyn Display)).collect();
        self.with(format!("refusal-{}", refusal.code()), &facts)
    }

    fn format(self, key: &str, args: &FluentArgs) -> String {
        let catalog = catalog::of(self);
        let plain = || catalog.plain(key).map(str::to_owned);
        catalog.format(key, args).or_else(plain).unwrap_or_else(|| missing(self, key).to_owned())
    }
}

/// What the message of a refusal mentions.
pub(crate) fn facts_of(refusal: &Refusal) -> Vec<(&'static str, String)> {
    match refusal {
        Refusal::Taken(what) => vec![("what", what.clone())],
        Refusal::NoOrgan(region) => vec![("region", anbei_domain::region::full_name(region))],
        _ => Vec::new(),
    }
}

/// Numbers as numbers, if nothing is lost by it: `007` and `110105020301430001` stay texts.
fn value_of(mut text: String) -> FluentValue<'static> {
    match text.parse::<i32>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => {
            catalog::isolate(&mut text, 0);
            FluentValue::from(text)
        }
    }
}

/// A key no catalog has: a mistake of ours that a test should have caught. Development builds show the key; others
/// show a dash, since a key made from what somebody sent must not be kept for ever.
fn missing(lang: Lang, key: &str) -> &'static str {
    debug_assert!(!key.is_empty(), "nothing is said by no key");
    tracing::error!(lang = lang.code(), key, "a message is missing from the catalog");
    if cfg!(debug_assertions) { Box::leak(key.to_owned().into_boxed_str()) } else { "—" }
}

//! What is wrong with something typed, as data.

use std::borrow::Cow;

/// One thing wrong with one typed value.
///
/// The `code` is stable and kebab-case; the catalogs hold a message `flaw-{code}` in every language, which may use
/// the `facts` (`{ $expected }`). Nothing here is ever a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub code: &'static str,
    pub facts: Vec<(&'static str, Cow<'static, str>)>,
}

impl Flaw {
    /// A flaw that needs no facts to be explained.
    pub const fn new(code: &'static str) -> Self {
        Self { code, facts: Vec::new() }
    }

    /// Adds a fact that the message mentions.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Cow<'static, str>>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)?;
        for (name, fact) in &self.facts {
            write!(f, " {name}={fact}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Flaw {}

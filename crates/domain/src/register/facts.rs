//! What the public may know of an entry, fact by fact, so that a change can name them.

use super::Identity;

/// One fact in the public register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fact {
    /// 公安备案号.
    Number,
    /// 名称.
    Name,
    PrimaryDomain,
    SecondaryDomains,
    /// 标识 of an app or a mini-program.
    Identities,
    /// 开办主体性质.
    SubjectNature,
    /// 开办者名称, masked where it is a person's.
    SubjectName,
    /// 交互式.
    Interactive,
    /// 备案地公安机关.
    Organ,
}

impl Fact {
    pub const ALL: [Self; 9] = [
        Self::Number,
        Self::Name,
        Self::PrimaryDomain,
        Self::SecondaryDomains,
        Self::Identities,
        Self::SubjectNature,
        Self::SubjectName,
        Self::Interactive,
        Self::Organ,
    ];

    /// Stable, kebab-case; the catalogs hold `fact-{name}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::PrimaryDomain => "primary-domain",
            Self::SecondaryDomains => "secondary-domains",
            Self::Identities => "identities",
            Self::SubjectNature => "subject-nature",
            Self::SubjectName => "subject-name",
            Self::Interactive => "interactive",
            Self::Organ => "organ",
        }
    }

    /// Reads a stored name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.as_str() == name)
    }
}

/// The facts of an entry. Names of individuals are masked before they get here, so history holds no more than the present.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicFacts {
    /// 京公网安备11010502030143号.
    pub number: String,
    pub name: String,
    pub primary_domain: String,
    pub secondary_domains: Vec<String>,
    /// Platforms with package names; a host with an id.
    pub identities: Vec<Identity>,
    pub subject_nature: String,
    pub subject_name: String,
    pub is_interactive: bool,
    pub organ_name: String,
}

/// One fact that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    pub fact: Fact,
    pub from: String,
    pub to: String,
}

impl PublicFacts {
    /// A fact as history keeps it: domains separated by spaces, identities on a line each, a flag as `yes` or `no`.
    pub fn get(&self, fact: Fact) -> String {
        match fact {
            Fact::Number => self.number.clone(),
            Fact::Name => self.name.clone(),
            Fact::PrimaryDomain => self.primary_domain.clone(),
            Fact::SecondaryDomains => self.secondary_domains.join(" "),
            Fact::Identities => Identity::write(&self.identities),
            Fact::SubjectNature => self.subject_nature.clone(),
            Fact::SubjectName => self.subject_name.clone(),
            Fact::Interactive => if self.is_interactive { "yes" } else { "no" }.to_owned(),
            Fact::Organ => self.organ_name.clone(),
        }
    }

    /// Puts a fact back as [`Self::get`] gave it.
    pub fn set(&mut self, fact: Fact, text: &str) {
        match fact {
            Fact::Number => text.clone_into(&mut self.number),
            Fact::Name => text.clone_into(&mut self.name),
            Fact::PrimaryDomain => text.clone_into(&mut self.primary_domain),
            Fact::SecondaryDomains => {
                self.secondary_domains = text.split_whitespace().map(str::to_owned).collect();
            }
            Fact::Identities => self.identities = Identity::read(text),
            Fact::SubjectNature => text.clone_into(&mut self.subject_nature),
            Fact::SubjectName => text.clone_into(&mut self.subject_name),
            Fact::Interactive => self.is_interactive = text == "yes",
            Fact::Organ => text.clone_into(&mut self.organ_name),
        }
    }

    /// What is different in `later`, fact by fact.
    pub fn changes_to(&self, later: &Self) -> Vec<FactChange> {
        let change = |fact| FactChange { fact, from: self.get(fact), to: later.get(fact) };
        Fact::ALL.map(change).into_iter().filter(|change| change.from != change.to).collect()
    }
}

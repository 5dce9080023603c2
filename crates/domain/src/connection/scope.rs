//! 权限范围: what a key opens.

/// What a system may do with its key; no key opens more than it needs. Its text is `scope-{code}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Takes events and acknowledges them.
    Events,
    /// Reads how filings stand.
    Filings,
    /// Makes, lists and takes back prefill links.
    Prefills,
    /// Reads the customers of an access provider, and how their filings stand.
    Customers,
    /// Reports the sites and lines that an access provider hosts.
    Reports,
    /// Reads the orders to an access provider, acknowledges and confirms them.
    Orders,
}

impl Scope {
    pub const ALL: [Self; 6] =
        [Self::Events, Self::Filings, Self::Prefills, Self::Customers, Self::Reports, Self::Orders];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Filings => "filings",
            Self::Prefills => "prefills",
            Self::Customers => "customers",
            Self::Reports => "reports",
            Self::Orders => "orders",
        }
    }

    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }

    /// Reads a list, codes with blanks between; what is not known any more opens nothing.
    pub fn read(list: &str) -> Vec<Self> {
        list.split(' ').filter_map(Self::find).collect()
    }

    /// Writes such a list.
    pub fn write(scopes: &[Self]) -> String {
        let codes: Vec<_> = scopes.iter().map(|scope| scope.code()).collect();
        codes.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_it_was_written_and_what_is_unknown_opens_nothing() {
        assert_eq!(Scope::read(&Scope::write(&Scope::ALL)), Scope::ALL);
        assert_eq!(Scope::read("filings everything"), [Scope::Filings]);
        assert_eq!(Scope::read(""), []);
    }
}

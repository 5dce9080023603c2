//! Enumerations whose cases have names, in the store and in the catalogs.

macro_rules! names {
    ($(#[$doc:meta])* $name:ident: $($(#[$of:meta])* $case:ident = $text:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$of])* $case,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// Stable, kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$case => $text,)+
                }
            }

            /// Reads a stored or asked-for name.
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == name)
            }
        }
    };
}

pub(crate) use names;

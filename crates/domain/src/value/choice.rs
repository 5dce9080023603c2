//! Choices from a closed set, as enums that know their codes.

use std::fmt;
use std::str::FromStr;

use super::FieldValue;
use crate::Flaw;
use crate::field::Control;

/// An enum whose variants are the codes of a set.
pub trait Choice: Copy + FromStr<Err = Flaw> + 'static {
    /// The set's name: labels are `choice-{set}-{code}` in the catalogs.
    const SET: &'static str;
    /// All codes, in the order in which a form offers them.
    const CODES: &'static [&'static str];

    /// What is stored.
    fn code(self) -> &'static str;
}

/// Declares an enum, its set and its codes: `pub enum Answer in "answer" { Yes = "yes", No = "no" }`.
macro_rules! choices {
    ($(#[$doc:meta])* pub enum $name:ident in $set:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant),+
        }

        impl $name {
            /// All of them, in the order in which a form offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl $crate::value::Choice for $name {
            const SET: &'static str = $set;
            const CODES: &'static [&'static str] = &[$($code),+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::value::Choice::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Flaw;

            fn from_str(typed: &str) -> Result<Self, $crate::Flaw> {
                match $crate::value::fold(typed).as_str() {
                    $($code => Ok(Self::$variant),)+
                    other => Err($crate::Flaw::new("choice-unknown").with("typed", other.to_owned())),
                }
            }
        }

        displayed_value!(
            $name,
            $crate::field::Control::OneOf { set: $set, codes: &[$($code),+] },
            [$($code),+]
        );
    };
}
pub(crate) use choices;

/// One of several choices that a field may hold together: checkboxes instead of radio buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyOf<C>(pub C);

impl<C: Choice> FromStr for AnyOf<C> {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        typed.parse().map(Self)
    }
}

impl<C: Choice> fmt::Display for AnyOf<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code())
    }
}

impl<C: Choice> FieldValue for AnyOf<C> {
    const CONTROL: Control = Control::AnyOf { set: C::SET, codes: C::CODES };

    fn parse(typed: &str) -> Result<Self, Flaw> {
        typed.parse()
    }

    fn to_text(&self) -> String {
        self.0.code().to_owned()
    }

    fn samples() -> &'static [&'static str] {
        C::CODES
    }
}

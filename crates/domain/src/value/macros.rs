//! What every newtype over its normal text shares.

/// Gives a newtype over `String` its text, its `Display` and its place in forms; its `FromStr` is written by hand.
macro_rules! text_value {
    ($name:ident, $control:expr, [$($sample:literal),+ $(,)?]) => {
        impl $name {
            /// The normal form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        displayed_value!($name, $control, [$($sample),+]);
    };
}

/// Gives a type with `FromStr` and `Display` its place in forms.
macro_rules! displayed_value {
    ($name:ident, $control:expr, [$($sample:literal),+ $(,)?]) => {
        impl $crate::value::FieldValue for $name {
            const CONTROL: $crate::field::Control = $control;

            fn parse(typed: &str) -> Result<Self, $crate::Flaw> {
                typed.parse()
            }

            fn to_text(&self) -> String {
                self.to_string()
            }

            fn samples() -> &'static [&'static str] {
                &[$($sample),+]
            }
        }
    };
}

/// A line of digits and letters.
macro_rules! code_line {
    () => {
        $crate::field::Control::Line { kind: $crate::field::LineKind::Code, autocomplete: "off" }
    };
}

//! Validated values: holding one proves that what was typed is well formed.

use crate::Flaw;
use crate::field::Control;

/// A type of which a form field may hold one value.
///
/// `parse(v.to_text())` gives `v` back; the text is what is stored, compared and searched.
pub trait FieldValue: Sized + 'static {
    /// How a form asks for it.
    const CONTROL: Control;

    /// Reads what a person typed, forgiving what can be forgiven without guessing: spaces, full-width digits, letter case.
    fn parse(typed: &str) -> Result<Self, Flaw>;

    /// The normal form.
    fn to_text(&self) -> String;

    /// Synthetic well-formed texts, nobody's; at least one.
    fn samples() -> &'static [&'static str];
}

//! How a form asks for a value.

/// The control a page draws for a field. Pages know these and no field by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// One line of text.
    Line { kind: LineKind, autocomplete: &'static str },
    /// Several lines of text.
    Paragraph,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// One of a few: radio buttons. Labels are `choice-{set}-{code}` in the catalogs.
    OneOf { set: &'static str, codes: &'static [&'static str] },
    /// Any of a few: checkboxes.
    AnyOf { set: &'static str, codes: &'static [&'static str] },
    /// A single checkbox: `yes` or nothing.
    Tick,
    /// A region picked in three levels; the answer is the six-digit code of the deepest level.
    Region,
    /// An entry of a directory (`access_provider`, `registrar`), by its id, or `other`.
    Directory { name: &'static str },
    /// An uploaded file, by the id of its attachment.
    Upload,
}

/// What keyboard and checks a browser brings to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    Text,
    Tel,
    Email,
    Number,
    /// Digits and letters of a document: no auto-correction, monospaced.
    Code,
}

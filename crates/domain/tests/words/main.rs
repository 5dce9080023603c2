//! The rules against the words that explain them: every code has its message, every value its samples.
//!
//! Outside the crate, because the crate itself touches no files.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests compare the source with the catalogs"
)]

mod catalog;
mod forms;
mod golden;
mod hard_names;
mod keys;
mod values;

//! The rules of filing: values, fields, kinds, lifecycles, deadlines, redaction.
//!
//! No input or output, no clock, no randomness: what is needed comes in as an argument, what is decided
//! goes out as plain data.

#[cfg(test)]
mod catalog;
pub mod field;
pub mod flaw;
pub mod region;
pub mod value;

pub use flaw::Flaw;

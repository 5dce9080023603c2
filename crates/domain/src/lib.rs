//! The rules of filing: values, fields, kinds, lifecycles, deadlines, redaction.
//!
//! No input or output, no clock, no randomness: what is needed comes in as an argument, what is decided
//! goes out as plain data.

pub mod account;
pub mod actor;
pub mod announcement;
pub mod basis;
pub mod calendar;
pub mod check;
pub mod connection;
pub mod deadline;
pub mod field;
pub mod filing;
pub mod flaw;
pub mod group;
pub mod id;
pub mod journey;
pub mod kind;
mod names;
pub mod prefill;
pub mod provider;
pub mod redact;
pub mod refusal;
pub mod region;
pub mod register;
pub mod table;
pub mod time;
pub mod value;
pub mod violation;

pub use flaw::Flaw;

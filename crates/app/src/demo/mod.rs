//! Synthetic data for demonstrations and load tests: valid in form, nobody's.

pub mod directories;
pub mod organs;
pub mod register;
mod words;

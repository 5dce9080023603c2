//! Tests of the crate as a whole, which may read its source and the catalogs.

#![expect(clippy::disallowed_methods, reason = "tests compare the source with the catalogs")]

pub mod catalog;
mod keys;

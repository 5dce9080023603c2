//! SQL for SQLite and PostgreSQL from one text, and the keys that seal what is sensitive.

pub mod arg;
pub mod dialect;
mod engine;
mod error;
pub mod migrate;
mod open;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tx;

pub use crate::{
    arg::{Arg, ToArg},
    error::StoreError,
    open::{Store, StoreConfig, StoreConfigError},
    tx::{Row, Tx},
};

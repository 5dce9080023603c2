//! SQL for SQLite and PostgreSQL from one text, and the keys that seal what is sensitive.

mod announcement_row;
pub mod arg;
pub mod dialect;
pub mod document;
mod engine;
mod entry_row;
mod error;
mod filing_row;
pub mod migrate;
mod open;
mod pause_row;
mod provider_row;
pub mod read;
pub mod seal;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tx;
mod violation_row;
pub mod write;

pub use crate::engine::readers::let_go;
pub use crate::{
    arg::{Arg, ToArg},
    error::StoreError,
    open::{Store, StoreConfig, StoreConfigError},
    tx::{Row, Tx},
};

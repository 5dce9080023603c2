//! Statements that change something. Only `app` calls them, inside a write transaction.

pub mod attachment;
pub mod audit;
pub mod directory;
pub mod entry;
pub mod filing;
pub mod job;
pub mod message;
pub mod round;
pub mod subject;

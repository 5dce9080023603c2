//! Statements that change something. Only `app` calls them, inside a write transaction.

pub mod account;
pub mod alarm;
pub mod announcement;
pub mod attachment;
pub mod audit;
pub mod case_note;
pub mod code;
pub mod deadline;
pub mod directory;
pub mod entry;
pub mod entry_life;
pub mod feed;
pub mod filing;
pub mod identity;
pub mod job;
pub mod look;
pub mod message;
pub mod outbox;
pub mod round;
pub mod session;
pub mod subject;
pub mod throttle;
pub mod token;
pub mod unfiled;
pub mod violation;
pub mod watch;

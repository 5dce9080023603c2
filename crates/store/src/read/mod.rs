//! Statements that look something up. Who asks is an argument: what is not theirs is not there.

pub mod attachment;
pub mod audit;
pub mod directory;
pub mod entry;
pub mod filing;
pub mod message;
pub mod organ;
pub mod round;
pub mod subject;

//! The two engines: how a connection is made, fed and understood.

pub(crate) mod carrier;
pub(crate) mod pool;
pub(crate) mod postgres;
pub(crate) mod readers;
pub(crate) mod sqlite;
pub(crate) mod writer;

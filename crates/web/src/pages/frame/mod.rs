//! What belongs to the portal as such.

pub mod design;
pub mod language;
pub mod operations;
pub mod regions;

//! What programs ask. Each version has its own structs: nothing of the domain is serialised by itself.

pub mod v1;

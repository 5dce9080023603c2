//! What people ask the application to do, one noun a file.

pub mod apply;
pub mod review;
pub mod submit;

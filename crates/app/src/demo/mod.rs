//! Synthetic data for demonstrations and load tests: valid in form, nobody's.

pub mod directories;
pub mod forms;
pub mod life;
pub mod notices;
pub mod older;
pub mod organs;
pub mod people;
pub mod pictures;
mod providers;
mod records;
pub mod register;
mod waits;
mod words;

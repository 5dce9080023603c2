//! 预填链接: made by an access provider, opened by its customer.

mod key;
mod make;
mod open;
pub mod token;

pub use make::{LINK_DAYS, PrefillWish};
pub use open::{Opened, Shown};

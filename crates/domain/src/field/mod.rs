//! Fields of forms, as constants.

mod answers;
mod control;
mod definition;

pub use answers::Answers;
pub use control::{Control, LineKind};
pub use definition::{AnyField, Audience, Condition, Field, FieldFlaw};

//! What filings about a record have in common: they say which one, and the platform fills it in.

use crate::field::{AnyField, Field};
use crate::value::Line;

/// The name of what is registered.
pub static RECORD_NAME: Field<Line> = Field::required("record_name").fixed();
/// Its number; a subject has none.
pub static RECORD_NUMBER: Field<Line> = Field::optional("record_number").fixed();
/// Its domain, where it has one.
pub static RECORD_DOMAIN: Field<Line> = Field::optional("record_domain").fixed();

/// 备案登记 that the filing speaks of.
pub const RECORD: &[&dyn AnyField] = &[&RECORD_NAME, &RECORD_NUMBER, &RECORD_DOMAIN];

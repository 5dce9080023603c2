//! A file that answers questions without being an answer.

use anbei_domain::field::AnyField;
use anbei_domain::kind::{Group, SignatureReader};

use super::FieldView;
use crate::extract::TO_READ;

/// A file that fills in questions of its group and is not kept.
#[derive(Debug, Clone)]
pub struct ReaderView {
    pub id: String,
    /// Of the control, and of the button that reads without a script.
    pub name: String,
    /// The ids of the questions it fills in; empty if it does not know.
    pub fingerprints: &'static str,
    pub package: &'static str,
    pub version: &'static str,
}

impl ReaderView {
    /// The reader of a group, if the page has what it fills in.
    pub fn new(group: &Group, reader: &SignatureReader, drawn: &[FieldView]) -> Option<Self> {
        let is_drawn = |field: &dyn AnyField| drawn.iter().any(|view| view.id == field.id());
        let id_of = |field: Option<&'static dyn AnyField>| {
            field.filter(|field| is_drawn(*field)).map_or("", AnyField::id)
        };
        is_drawn(reader.fingerprints).then(|| Self {
            id: format!("read-{}", group.id),
            name: format!("{TO_READ}{}", group.id),
            fingerprints: reader.fingerprints.id(),
            package: id_of(reader.package),
            version: id_of(reader.version),
        })
    }
}

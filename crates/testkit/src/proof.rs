//! A press for tests: what it prints can be read.

use anbei_app::port::press::{Document, Press, PressError};

/// Prints a document as its data.
pub struct Proof;

impl Press for Proof {
    fn print(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        serde_json::to_vec(document).map_err(|error| PressError::Broken(error.to_string()))
    }
}

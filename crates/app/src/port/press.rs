//! 文书: documents set in type.

pub use anbei_paper::{
    Answer, Block, Cell, Column, Document, Fact, Labelled, Look, Picture, Place, Prose, Run, Words,
    text_of,
};

/// Sets documents in type.
pub trait Press: Send + Sync {
    /// The document as a PDF. Takes as long as a few milliseconds a page.
    fn print(&self, document: &Document) -> Result<Vec<u8>, PressError>;
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The operator can mend it: nothing can be set on this machine.
    #[error("documents cannot be set here: {0}")]
    Idle(String),
    /// A mistake of ours.
    #[error("the document cannot be set: {0}")]
    Broken(String),
}

/// A machine without what documents are set in, and what it lacks.
pub struct NoPress(pub String);

impl Press for NoPress {
    fn print(&self, _: &Document) -> Result<Vec<u8>, PressError> {
        Err(PressError::Idle(self.0.clone()))
    }
}

//! Documents as data, and QR codes.

mod document;
mod prose;
mod qr;

pub use document::{Answer, Block, Column, Document, Fact, Labelled, Look, Picture, Place, Words};
pub use prose::{Cell, Prose, Run, text_of};
pub use qr::qr_svg;

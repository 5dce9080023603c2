//! Documents as data, and QR codes.

mod document;
mod qr;

pub use document::{Answer, Block, Column, Document, Fact, Labelled, Look, Place, Words};
pub use qr::qr_svg;

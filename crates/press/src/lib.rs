//! Sets documents in type: A4, PDF/A-2a and PDF/UA-1, with typst.
//!
//! The fonts are files of the machine, see [`Fonts`]; they are read when a document first needs them.

mod fonts;
mod missing;
mod sheet;

use anbei_paper::Document;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use fonts::{FontError, Fonts};
use sheet::Sheet;

/// Documents kept from compilation to compilation, in turns of the cache: beyond it memory would grow.
const TURNS_KEPT: usize = 20;

/// Sets documents, with the fonts it was given.
pub struct Press {
    fonts: Fonts,
    standards: PdfStandards,
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The address does not fit into a QR code.
    #[error("the address of the QR code is too long")]
    Address,
    /// A mistake of ours.
    #[error("the document cannot be set: {0}")]
    Unset(String),
}

impl Press {
    pub fn new(fonts: Fonts) -> Result<Self, PressError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        let standards =
            standards.map_err(|error| PressError::Unset(error.message().to_string()))?;
        Ok(Self { fonts, standards })
    }

    /// The document as the bytes of a PDF.
    pub fn print(&self, document: &Document) -> Result<Vec<u8>, PressError> {
        let sheet = Sheet::new(&self.fonts, document)?;
        let set = typst::compile::<PagedDocument>(&sheet).output;
        let options = PdfOptions {
            ident: Smart::Custom(document.reference.text.clone()),
            creator: Smart::Custom(Some("Anbei".to_owned())),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        let bytes = set.and_then(|set| typst_pdf::pdf(&set, &options));
        comemo::evict(TURNS_KEPT);
        bytes.map_err(|faults| {
            let told: Vec<_> = faults.iter().map(|fault| fault.message.to_string()).collect();
            PressError::Unset(told.join("; "))
        })
    }
}

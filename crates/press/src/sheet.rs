//! One document on its way through the compiler: the template, its data, its QR code, the fonts.

use std::sync::LazyLock;

use anbei_paper::{Document, qr_svg};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::{Fonts, PressError, missing};

/// The compiler's own library, with heads of rows in tables.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The template, read once.
static TEMPLATE: LazyLock<Option<Source>> = LazyLock::new(|| {
    let text = include_str!("templates/document.typ");
    Some(Source::new(file("/document.typ")?, text.to_owned()))
});

fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

pub struct Sheet<'a> {
    fonts: &'a Fonts,
    template: &'static Source,
    /// `/document.json`, `/qr.svg`, and the document's pictures below `/pictures`.
    files: Vec<(Option<FileId>, Bytes)>,
}

impl<'a> Sheet<'a> {
    pub fn new(fonts: &'a Fonts, document: &Document) -> Result<Self, PressError> {
        let unset = |error: serde_json::Error| PressError::Unset(error.to_string());
        let template = TEMPLATE.as_ref().ok_or(PressError::Unset("no template".to_owned()))?;
        let mut data = serde_json::to_value(document).map_err(unset)?;
        data["missing"] = missing::replace(fonts, &mut data).into();
        let data = serde_json::to_vec(&data).map_err(unset)?;
        let code = if document.address.is_empty() {
            String::new()
        } else {
            qr_svg(&document.address).map_err(|_| PressError::Address)?
        };
        let mut files = vec![
            (file("/document.json"), Bytes::new(data)),
            (file("/qr.svg"), Bytes::from_string(code)),
        ];
        files.extend(document.pictures.iter().map(|picture| {
            let path = format!("/pictures/{}", picture.file);
            (file(&path), Bytes::new(picture.bytes.clone()))
        }));
        Ok(Self { fonts, template, files })
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == Some(id));
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// The day is part of the document.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

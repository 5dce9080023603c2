//! The fonts that documents are set in, as files of the machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// A font there should be.
struct Wanted {
    file: &'static str,
    /// A collection has the same drawings for several countries: its third are those of the mainland.
    index: u32,
    /// The Debian package that has it.
    package: &'static str,
}

/// 宋体 and 黑体, and 等宽 for what is typed: without them nothing is set.
const NEEDED: [Wanted; 5] = [
    Wanted::new("NotoSerifCJK-Regular.ttc", 2, "fonts-noto-cjk"),
    Wanted::new("NotoSerifCJK-Bold.ttc", 2, "fonts-noto-cjk"),
    Wanted::new("NotoSansCJK-Regular.ttc", 2, "fonts-noto-cjk"),
    Wanted::new("NotoSansCJK-Bold.ttc", 2, "fonts-noto-cjk"),
    Wanted::new("NotoSansCJK-Regular.ttc", 7, "fonts-noto-cjk"),
];

/// Rare characters and other scripts: without them more characters are replaced and listed.
const WELCOME: [Wanted; 9] = [
    Wanted::new("HanaMinA.ttf", 0, "fonts-hanazono"),
    Wanted::new("HanaMinB.ttf", 0, "fonts-hanazono"),
    Wanted::new("NotoSerifTibetan-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoNaskhArabic-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoSansMongolian-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoSansYi-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoSansTaiLe-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoSansNewTaiLue-Regular.ttf", 0, "fonts-noto-core"),
    Wanted::new("NotoSerif-Regular.ttf", 0, "fonts-noto-core"),
];

/// Where systems keep fonts.
const USUAL: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];

/// How deep below a folder fonts are looked for.
const DEPTH: usize = 4;

/// The fonts found on this machine. A file is read when a document needs it, and kept from then on.
pub struct Fonts {
    faces: Vec<Face>,
    /// Packages with fonts that were not found, though something can be set without them.
    lacking: Vec<&'static str>,
    book: OnceLock<LazyHash<FontBook>>,
}

struct Face {
    file: PathBuf,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// Why nothing can be set.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("fonts are missing: {files} (Debian: {package}); looked in {places}")]
pub struct FontError {
    files: String,
    package: &'static str,
    places: String,
}

impl Wanted {
    const fn new(file: &'static str, index: u32, package: &'static str) -> Self {
        Self { file, index, package }
    }

    fn find(&self, found: &[PathBuf]) -> Option<Face> {
        let file = found.iter().find(|path| path.ends_with(self.file))?.clone();
        Some(Face { file, index: self.index, font: OnceLock::new() })
    }
}

impl Fonts {
    /// The fonts in `folder`, if one is given, else in the usual places.
    ///
    /// # Errors
    ///
    /// If the fonts are not there that everything is set in.
    pub fn find(folder: Option<&Path>) -> Result<Self, FontError> {
        let usual = || USUAL.iter().map(PathBuf::from).collect();
        let places: Vec<PathBuf> = folder.map_or_else(usual, |folder| vec![folder.to_owned()]);
        let mut found = Vec::new();
        for place in &places {
            gather(place, DEPTH, &mut found);
        }
        let (mut faces, mut missing, mut lacking) = (Vec::new(), Vec::new(), Vec::new());
        for wanted in &NEEDED {
            match wanted.find(&found) {
                Some(face) => faces.push(face),
                None => missing.push(wanted.file),
            }
        }
        if !missing.is_empty() {
            let places: Vec<_> = places.iter().map(|place| place.display().to_string()).collect();
            return Err(FontError {
                files: missing.join(", "),
                package: NEEDED[0].package,
                places: places.join(", "),
            });
        }
        for wanted in &WELCOME {
            match wanted.find(&found) {
                Some(face) => faces.push(face),
                None if lacking.contains(&wanted.package) => {}
                None => lacking.push(wanted.package),
            }
        }
        Ok(Self { faces, lacking, book: OnceLock::new() })
    }

    /// Debian packages that would let more characters be set.
    pub fn lacking(&self) -> &[&'static str] {
        &self.lacking
    }

    /// Whether one of the fonts has a drawing of this character.
    pub fn has(&self, character: char) -> bool {
        let book = self.book();
        let mut infos = (0..self.faces.len()).filter_map(|index| book.info(index));
        infos.any(|info| info.coverage.contains(u32::from(character)))
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        self.book.get_or_init(|| {
            let infos = self.faces.iter().filter_map(|face| {
                let data = fs::read(&face.file).ok()?;
                FontInfo::new(&data, face.index)
            });
            LazyHash::new(FontBook::from_infos(infos))
        })
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        let read = || Font::new(Bytes::new(fs::read(&face.file).ok()?), face.index);
        face.font.get_or_init(read).clone()
    }
}

/// The files in a folder and in those below it.
fn gather(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() && depth > 0 {
            gather(&path, depth - 1, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_that_are_missing_are_named_with_their_package() {
        let nowhere = tempfile::tempdir().unwrap();
        let error = Fonts::find(Some(nowhere.path())).err().unwrap().to_string();
        assert!(error.contains("NotoSerifCJK-Regular.ttc"), "{error}");
        assert!(error.contains("Debian: fonts-noto-cjk"), "{error}");
    }
}

//! Judges an uploaded file by its content and makes of it what is kept.

use anbei_domain::Flaw;
use sha2::{Digest, Sha256};

use super::{picture, sheet};

/// The largest file taken.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// A file ready to be kept.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub bytes: Vec<u8>,
    pub name: String,
    pub media_type: &'static str,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub pages: Option<u32>,
    /// A JPEG of at most 320 pixels either way, of pictures.
    pub thumb: Option<Vec<u8>>,
}

impl Prepared {
    /// Of what is kept.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.bytes))
    }
}

/// What a file is taken for, by its first bytes. Its name and what the browser says of it count for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Jpeg,
    Png,
    WebP,
    Pdf,
}

/// Judges `bytes` and cleans them: pictures are decoded and encoded anew, which strips all metadata; PDFs must be plain.
///
/// # Errors
///
/// A flaw of the family `upload-…` that says what is wrong and what to do instead.
pub fn prepare_upload(bytes: &[u8], name: &str) -> Result<Prepared, Flaw> {
    if bytes.is_empty() {
        return Err(Flaw::new("upload-empty"));
    }
    if bytes.len() > MOST_BYTES {
        let most = (MOST_BYTES / 1024 / 1024).to_string();
        return Err(Flaw::new("upload-too-large").with("most", most));
    }
    match sort(bytes)? {
        Sort::Pdf => sheet::prepare(bytes, name),
        sort => picture::prepare(bytes, sort, name),
    }
}

fn sort(bytes: &[u8]) -> Result<Sort, Flaw> {
    let Some(seen) = infer::get(bytes) else { return Err(Flaw::new("upload-type-unknown")) };
    match seen.mime_type() {
        "image/jpeg" => Ok(Sort::Jpeg),
        "image/png" => Ok(Sort::Png),
        "image/webp" => Ok(Sort::WebP),
        "application/pdf" => Ok(Sort::Pdf),
        "image/heif" | "image/heic" | "image/avif" => Err(Flaw::new("upload-heic")),
        _ => Err(Flaw::new("upload-type").with("seen", seen.extension().to_ascii_uppercase())),
    }
}

/// The file's name with the extension of what is kept.
pub(super) fn renamed(name: &str, extension: &str) -> String {
    let name = name.trim();
    let stem = match name.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && end.len() <= 5 => stem,
        _ if name.is_empty() => "file",
        _ => name,
    };
    let stem: String = stem.chars().filter(|c| !c.is_control()).take(100).collect();
    format!("{stem}.{extension}")
}

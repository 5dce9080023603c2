//! PDFs: plain documents of a few pages, without anything that runs or is hidden in them.

use anbei_domain::Flaw;
use lopdf::{Dictionary, Document, LoadOptions, Object};

use super::prepare::{Prepared, renamed};

const MOST_PAGES: usize = 50;
/// What any one stream may unpack to, so that a small file cannot grow without bounds.
const MOST_UNPACKED: usize = 64 * 1024 * 1024;
/// Deeper nesting occurs in no honest document.
const MOST_DEPTH: usize = 64;

pub(super) fn prepare(bytes: &[u8], name: &str) -> Result<Prepared, Flaw> {
    let options =
        LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| {
        let is_locked =
            matches!(error, lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_));
        Flaw::new(if is_locked { "upload-pdf-locked" } else { "upload-pdf-corrupt" })
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Flaw::new("upload-pdf-locked"));
    }
    let pages = document.get_pages().len();
    if pages == 0 {
        return Err(Flaw::new("upload-pdf-corrupt"));
    }
    if pages > MOST_PAGES {
        let flaw = Flaw::new("upload-pdf-pages").with("most", MOST_PAGES.to_string());
        return Err(flaw.with("pages", pages.to_string()));
    }
    if document.objects.values().any(|object| is_active(object, 0))
        || is_active_dictionary(&document.trailer, 0)
    {
        return Err(Flaw::new("upload-pdf-active"));
    }
    Ok(Prepared {
        bytes: bytes.to_vec(),
        name: renamed(name, "pdf"),
        media_type: "application/pdf",
        width: None,
        height: None,
        pages: u32::try_from(pages).ok(),
        thumb: None,
    })
}

/// Scripts, started programs, embedded files and media.
fn is_active(object: &Object, depth: usize) -> bool {
    if depth > MOST_DEPTH {
        return true;
    }
    match object {
        Object::Dictionary(dictionary) => is_active_dictionary(dictionary, depth),
        Object::Stream(stream) => is_active_dictionary(&stream.dict, depth),
        Object::Array(items) => items.iter().any(|item| is_active(item, depth + 1)),
        _ => false,
    }
}

fn is_active_dictionary(dictionary: &Dictionary, depth: usize) -> bool {
    const KEYS: [&[u8]; 6] =
        [b"JS", b"JavaScript", b"EmbeddedFiles", b"EmbeddedFile", b"RichMedia", b"XFA"];
    const ACTIONS: [&[u8]; 7] = [
        b"JavaScript",
        b"Launch",
        b"EmbeddedFile",
        b"RichMedia",
        b"SubmitForm",
        b"ImportData",
        b"Rendition",
    ];
    let names =
        |value: &Object| matches!(value, Object::Name(n) if ACTIONS.contains(&n.as_slice()));
    dictionary.iter().any(|(key, value)| {
        KEYS.contains(&key.as_slice())
            || ([&b"S"[..], b"Type", b"Subtype"].contains(&key.as_slice()) && names(value))
            || is_active(value, depth + 1)
    })
}

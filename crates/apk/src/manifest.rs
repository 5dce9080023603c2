//! `AndroidManifest.xml` as packages hold it, in binary: only its first element is read.
//!
//! Chunks of `ResourceTypes.h`: a pool of texts, perhaps a map of resource ids, then elements.

use crate::limits;

/// What a package calls itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    pub package: Option<String>,
    pub version: Option<String>,
}

const XML: u16 = 0x0003;
const TEXTS: u16 = 0x0001;
const ELEMENT: u16 = 0x0102;
const UTF8: u32 = 1 << 8;
/// A typed value that is a text, and one that is a decimal number.
const IS_TEXT: u8 = 0x03;
const IS_NUMBER: u8 = 0x10;

/// Reads what can be read. Nothing if it is no such document; a part that is broken is left out.
pub fn read(bytes: &[u8]) -> Option<Manifest> {
    if u16_at(bytes, 0)? != XML {
        return None;
    }
    let (mut at, mut texts) = (usize::from(u16_at(bytes, 2)?), None);
    // Texts, the map of ids, a namespace or two, and the element: what is further away is not the manifest's own.
    for _ in 0..16 {
        let chunk = bytes.get(at..)?;
        let length = usize::try_from(u32_at(chunk, 4)?).ok().filter(|length| *length >= 8)?;
        let chunk = chunk.get(..length)?;
        match u16_at(chunk, 0)? {
            TEXTS if texts.is_none() => texts = Some(Texts(chunk)),
            ELEMENT => return of_element(chunk, &texts?),
            _ => {}
        }
        at = at.checked_add(length)?;
    }
    None
}

fn of_element(chunk: &[u8], texts: &Texts<'_>) -> Option<Manifest> {
    // After the head of the node come namespace and name, then where attributes begin, how long each is, how many.
    let body = chunk.get(usize::from(u16_at(chunk, 2)?)..)?;
    if texts.get(u32_at(body, 4)?)? != "manifest" {
        return None;
    }
    let (start, size) = (usize::from(u16_at(body, 8)?), usize::from(u16_at(body, 10)?));
    let count = usize::from(u16_at(body, 12)?).min(limits::ATTRIBUTES);
    let (mut manifest, mut number) = (Manifest::default(), None);
    for index in 0..count {
        let attribute = body.get(start + index * size..).filter(|_| size >= 20)?;
        let Some(name) = texts.get(u32_at(attribute, 4)?) else { continue };
        let (kind, data) = (*attribute.get(15)?, u32_at(attribute, 16)?);
        let text = || texts.get(data).filter(|text| kind == IS_TEXT && !text.is_empty());
        match name.as_str() {
            "package" => manifest.package = text(),
            "versionName" => manifest.version = text(),
            "versionCode" if kind == IS_NUMBER => number = Some(data.to_string()),
            _ => {}
        }
    }
    // A name that is a reference into the package's resources is not followed.
    manifest.version = manifest.version.or(number);
    Some(manifest)
}

/// The pool of texts.
struct Texts<'a>(&'a [u8]);

impl Texts<'_> {
    fn get(&self, index: u32) -> Option<String> {
        let pool = self.0;
        let (count, flags) = (u32_at(pool, 8)?, u32_at(pool, 16)?);
        if index >= count {
            return None;
        }
        let index = usize::try_from(index).ok()?;
        let offsets = usize::from(u16_at(pool, 2)?);
        let offset = u32_at(pool, offsets.checked_add(index.checked_mul(4)?)?)?;
        let begin = u32_at(pool, 20)?.checked_add(offset)?;
        let text = pool.get(usize::try_from(begin).ok()?..)?;
        if flags & UTF8 == 0 { utf16(text) } else { utf8(text) }
    }
}

/// Two lengths, in letters and in bytes, of one byte or two each; then the text.
fn utf8(text: &[u8]) -> Option<String> {
    let (_, rest) = short_length(text)?;
    let (length, rest) = short_length(rest)?;
    let bytes = rest.get(..length).filter(|_| length <= limits::TEXT)?;
    String::from_utf8(bytes.to_vec()).ok()
}

fn short_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let first = usize::from(*bytes.first()?);
    if first & 0x80 == 0 {
        return Some((first, &bytes[1..]));
    }
    let second = usize::from(*bytes.get(1)?);
    Some(((first & 0x7f) << 8 | second, &bytes[2..]))
}

fn utf16(text: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(text, 0)?);
    // The top bit says that the length goes on: no name is so long.
    let bytes = text.get(2..2 + length * 2).filter(|_| length <= limits::TEXT / 2)?;
    let units = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk::<2>().map(|pair| u16::from_le_bytes(*pair))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk::<4>().map(|four| u32::from_le_bytes(*four))
}

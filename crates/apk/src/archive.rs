//! The package as an archive: where its directory begins, its manifest, its v1 signature files.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipLocator};

use crate::{Pieces, Trouble, limits};

/// What matters of an archive.
pub struct Archive {
    /// Where the central directory begins: the signing block ends there.
    pub directory_at: u64,
    /// `META-INF/*.RSA`, `.DSA`, `.EC`, unpacked.
    pub signatures: Vec<Vec<u8>>,
    /// `AndroidManifest.xml`, unpacked.
    pub manifest: Option<Vec<u8>>,
}

/// Bytes that the archive's reader handles at once.
const BUFFER: usize = 64 * 1024;

/// An entry worth unpacking.
struct Found {
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    packed: u64,
}

pub fn read(file: &Pieces<'_>) -> Result<Archive, Trouble> {
    let mut buffer = vec![0; BUFFER];
    let located = ZipLocator::new().locate_in_reader(file, &mut buffer, file.size());
    let archive = located.map_err(|(_, error)| failed(file, &error, "it is no archive"))?;
    // A first entry that could not be looked at for want of bytes is looked at again below.
    file.take_missing();
    let (mut signatures, mut manifest) = (Vec::new(), None);
    let mut entries = archive.entries(&mut buffer);
    let mut count = 0;
    loop {
        let next = entries.next_entry();
        let next = next.map_err(|error| failed(file, &error, "its directory is broken"))?;
        let Some(entry) = next else { break };
        count += 1;
        if count > limits::ENTRIES {
            return Err(Trouble::TooMuch("entries"));
        }
        let name = entry.file_path();
        let name: &[u8] = name.as_ref();
        let found = Found {
            at: entry.wayfinder(),
            method: entry.compression_method(),
            packed: entry.compressed_size_hint(),
        };
        if name == b"AndroidManifest.xml" && manifest.is_none() {
            manifest = Some(found);
        } else if is_signature(name) {
            signatures.push(found);
        }
        if signatures.len() > limits::SIGNATURE_FILES {
            return Err(Trouble::TooMuch("signature files"));
        }
    }
    let unpacked = signatures.iter().map(|f| unpack(file, &archive, f, limits::SIGNATURE_FILE));
    let signatures = unpacked.collect::<Result<_, _>>()?;
    let manifest = match manifest.map(|f| unpack(file, &archive, &f, limits::MANIFEST)) {
        Some(Err(missing @ Trouble::Missing { .. })) => return Err(missing),
        Some(Ok(bytes)) => Some(bytes),
        Some(Err(_)) | None => None,
    };
    Ok(Archive { directory_at: archive.directory_offset(), signatures, manifest })
}

/// Whether an entry is a signature of v1. Only those directly in `META-INF` count.
fn is_signature(name: &[u8]) -> bool {
    let name = name.to_ascii_uppercase();
    let Some(file) = name.strip_prefix(b"META-INF/") else { return false };
    let is_kind = [&b".RSA"[..], b".DSA", b".EC"].iter().any(|end| file.ends_with(end));
    is_kind && !file.contains(&b'/')
}

fn unpack(
    file: &Pieces<'_>,
    archive: &ZipArchive<&Pieces<'_>>,
    found: &Found,
    most: usize,
) -> Result<Vec<u8>, Trouble> {
    let length = usize::try_from(found.packed).ok().filter(|length| *length <= most);
    let length = length.ok_or(Trouble::TooMuch("a packed file"))?;
    let entry = archive.get_entry(found.at);
    let entry = entry.map_err(|error| failed(file, &error, "an entry is broken"))?;
    let packed = file.get(entry.compressed_data_range().0, length)?;
    if found.method == CompressionMethod::STORE {
        return Ok(packed);
    }
    if found.method != CompressionMethod::DEFLATE {
        return Err(Trouble::Damaged("an entry is packed in an unknown way"));
    }
    decompress_to_vec_with_limit(&packed, most).map_err(|error| match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Trouble::TooMuch("an unpacked file"),
        _ => Trouble::Damaged("an entry does not unpack"),
    })
}

/// Why the archive's reader gave up: for want of bytes, or because of what they are.
fn failed(file: &Pieces<'_>, _: &rawzip::Error, why: &'static str) -> Trouble {
    file.take_missing().unwrap_or(Trouble::Damaged(why))
}

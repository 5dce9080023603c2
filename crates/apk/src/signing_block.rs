//! APK Signing Block: v2, v3 and v3.1, between the archive's entries and its directory.
//!
//! The layout is that of the platform's documentation (source.android.com, "APK Signature Scheme v2" and "v3"): all
//! lengths little-endian, sequences prefixed with their length in bytes.

use crate::certificate::Certificate;
use crate::{Pieces, Scheme, Signer, Trouble, limits};

const MAGIC: &[u8; 16] = b"APK Sig Block 42";
/// Size once more and magic.
const FOOTER: usize = 24;

const SCHEMES: [(u32, Scheme); 3] =
    [(0x7109_871a, Scheme::V2), (0xf053_68c0, Scheme::V3), (0x1b93_ad61, Scheme::V31)];

/// Whoever signed by a signing block that ends at `directory_at`; nobody if there is none.
pub fn signers(file: &Pieces<'_>, directory_at: u64) -> Result<Vec<Signer>, Trouble> {
    let Some(footer_at) = directory_at.checked_sub(FOOTER as u64) else { return Ok(Vec::new()) };
    let footer = file.get(footer_at, FOOTER)?;
    let (size, magic) = footer.split_at(8);
    if magic != MAGIC {
        return Ok(Vec::new());
    }
    // The size counts everything after its first mention: blocks, size, magic.
    let size = number(size);
    let broken = Trouble::Damaged("the signing block is broken");
    let begins_at = directory_at.checked_sub(size).filter(|_| size >= FOOTER as u64);
    let mut at = begins_at.ok_or_else(|| broken.clone())?;
    let mut signers = Vec::new();
    for count in 0.. {
        if footer_at.saturating_sub(at) < 12 {
            break;
        }
        if count == limits::BLOCKS {
            return Err(Trouble::TooMuch("blocks"));
        }
        let head = file.get(at, 12)?;
        let length = number(&head[..8]);
        let end = at.checked_add(8).and_then(|from| from.checked_add(length));
        let end = end.filter(|end| length >= 4 && *end <= footer_at);
        let end = end.ok_or_else(|| broken.clone())?;
        let id = u32::from_le_bytes([head[8], head[9], head[10], head[11]]);
        if let Some((_, scheme)) = SCHEMES.iter().find(|(known, _)| *known == id) {
            signers.extend(of_block(&block(file, at + 12, length - 4)?, *scheme)?);
        }
        at = end;
    }
    Ok(signers)
}

fn block(file: &Pieces<'_>, at: u64, length: u64) -> Result<Vec<u8>, Trouble> {
    if length > limits::BLOCK {
        return Err(Trouble::TooMuch("a signature block"));
    }
    file.get(at, usize::try_from(length).unwrap_or(usize::MAX))
}

/// The first certificate of each signer is the one that signs; those after it would be its issuers.
fn of_block(block: &[u8], scheme: Scheme) -> Result<Vec<Signer>, Trouble> {
    let broken = || Trouble::Damaged("a signature block is broken");
    let (mut signers, _) = prefixed(block).ok_or_else(broken)?;
    let mut found = Vec::new();
    while !signers.is_empty() {
        let (signer, rest) = prefixed(signers).ok_or_else(broken)?;
        signers = rest;
        let certificate = first_certificate(signer).ok_or_else(broken)?;
        found.push(Signer { scheme, certificate: Certificate::of(certificate)? });
        if found.len() > limits::SIGNERS {
            return Err(Trouble::TooMuch("signers"));
        }
    }
    Ok(found)
}

/// In every scheme signed data come first in a signer, and in them certificates after digests.
fn first_certificate(signer: &[u8]) -> Option<&[u8]> {
    let (signed, _) = prefixed(signer)?;
    let (_digests, rest) = prefixed(signed)?;
    let (certificates, _) = prefixed(rest)?;
    Some(prefixed(certificates)?.0)
}

/// What stands behind a length of four bytes, and what comes after it.
fn prefixed(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}

fn number(bytes: &[u8]) -> u64 {
    bytes.first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

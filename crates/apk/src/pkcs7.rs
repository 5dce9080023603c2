//! PKCS#7 / CMS `SignedData` (RFC 5652): the certificates in it, and which of them signed.

use der::asn1::AnyRef;
use der::{Decode, Reader, SliceReader, Tag, TagNumber};

use crate::certificate::Certificate;
use crate::{Trouble, limits};

/// 1.2.840.113549.1.7.2, `id-signedData`.
const SIGNED_DATA: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

/// The parts of a `SignedData` that matter here.
struct SignedData<'a> {
    certificates: Vec<&'a [u8]>,
    /// Issuer and serial number of each signer's certificate, encoded.
    signers: Vec<(&'a [u8], &'a [u8])>,
}

/// Whether these bytes begin like a PKCS#7 message.
pub fn is_signed_data(bytes: &[u8]) -> bool {
    let mut items = Items::of(bytes);
    items
        .enter(Tag::Sequence)
        .and_then(|mut message| message.next())
        .is_some_and(|first| first.tag == Tag::ObjectIdentifier && first.value == SIGNED_DATA)
}

/// The certificates that signed. Where no signer's certificate is there, all that are.
pub fn signers(bytes: &[u8]) -> Result<Vec<Certificate>, Trouble> {
    let data = parse(bytes).ok_or(Trouble::Damaged("a signature file is broken"))?;
    let is_signer =
        |certificate: &&&[u8]| identity(certificate).is_some_and(|id| data.signers.contains(&id));
    let mut named: Vec<&[u8]> = data.certificates.iter().filter(is_signer).copied().collect();
    if named.is_empty() {
        named = data.certificates;
    }
    if named.len() > limits::CERTIFICATES {
        return Err(Trouble::TooMuch("certificates"));
    }
    named.into_iter().map(Certificate::of).collect()
}

/// All certificates.
pub fn certificates(bytes: &[u8]) -> Result<Vec<Certificate>, Trouble> {
    let data = parse(bytes).ok_or(Trouble::Damaged("the file of certificates is broken"))?;
    if data.certificates.len() > limits::CERTIFICATES {
        return Err(Trouble::TooMuch("certificates"));
    }
    data.certificates.into_iter().map(Certificate::of).collect()
}

/// One item: its tag, its content, and all its bytes.
#[derive(Clone, Copy)]
struct Item<'a> {
    tag: Tag,
    value: &'a [u8],
    whole: &'a [u8],
}

/// Items one after the other. Their nesting is walked by hand, never by recursion.
struct Items<'a>(&'a [u8]);

impl<'a> Items<'a> {
    const fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn next(&mut self) -> Option<Item<'a>> {
        let mut reader = SliceReader::new(self.0).ok()?;
        let item = AnyRef::decode(&mut reader).ok()?;
        let length = usize::try_from(reader.position()).ok()?;
        let (whole, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Item { tag: der::Tagged::tag(&item), value: item.value(), whole })
    }

    /// The items inside the next one, which must be of this tag.
    fn enter(&mut self, tag: Tag) -> Option<Self> {
        self.next().filter(|item| item.tag == tag).map(|item| Self(item.value))
    }
}

const fn context(number: u8, constructed: bool) -> Tag {
    Tag::ContextSpecific { constructed, number: TagNumber(number as u32) }
}

fn parse(bytes: &[u8]) -> Option<SignedData<'_>> {
    let mut message = Items::of(bytes).enter(Tag::Sequence)?;
    if message.next()?.value != SIGNED_DATA {
        return None;
    }
    let mut data = message.enter(context(0, true))?.enter(Tag::Sequence)?;
    // Version, digest algorithms, what is signed.
    for _ in 0..3 {
        data.next()?;
    }
    let mut found = SignedData { certificates: Vec::new(), signers: Vec::new() };
    while let Some(item) = data.next() {
        let mut inside = Items::of(item.value);
        if item.tag == context(0, true) {
            while let Some(certificate) = inside.next() {
                found.certificates.push(certificate.whole);
            }
        } else if item.tag == Tag::Set {
            while let Some(signer) = inside.next() {
                found.signers.extend(issuer_and_serial(signer.value));
            }
        }
    }
    Some(found)
}

/// Of a `SignerInfo`; one that names its certificate otherwise is passed over.
fn issuer_and_serial(signer: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut signer = Items::of(signer);
    signer.next()?;
    let mut id = signer.enter(Tag::Sequence)?;
    Some((id.next()?.whole, id.next()?.whole))
}

/// Issuer and serial number of a certificate.
fn identity(certificate: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut body = Items::of(certificate).enter(Tag::Sequence)?.enter(Tag::Sequence)?;
    let mut serial = body.next()?;
    if serial.tag == context(0, true) {
        serial = body.next()?;
    }
    let _algorithm = body.next()?;
    Some((body.next()?.whole, serial.whole))
}

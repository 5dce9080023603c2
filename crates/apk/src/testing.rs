//! Packages and certificates made up for tests: well formed, signed by nobody.
//!
//! Signatures are random bytes, since nothing here checks them.

/// A tag, a length, a content.
pub fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut bytes = vec![tag];
    match length {
        0..0x80 => bytes.push(low(length)),
        0x80..0x100 => bytes.extend([0x81, low(length)]),
        _ => bytes.extend([0x82, low(length >> 8), low(length)]),
    }
    bytes.extend_from_slice(content);
    bytes
}

fn low(number: usize) -> u8 {
    number.to_le_bytes()[0]
}

fn name(common: &str) -> Vec<u8> {
    // 2.5.4.3, commonName.
    let pair = [tlv(0x06, &[0x55, 0x04, 0x03]), tlv(0x0c, common.as_bytes())].concat();
    tlv(0x30, &tlv(0x31, &tlv(0x30, &pair)))
}

/// 1.2.840.113549.1.1.11, `sha256WithRSAEncryption`.
fn algorithm() -> Vec<u8> {
    let id = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
    tlv(0x30, &[tlv(0x06, &id), tlv(0x05, &[])].concat())
}

/// A certificate of `subject` issued by `issuer`, with this serial number.
pub fn certificate_of(subject: &str, issuer: &str, serial: u8) -> Vec<u8> {
    let validity = [tlv(0x17, b"240101000000Z"), tlv(0x17, b"490101000000Z")].concat();
    let key_id = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
    let key_algorithm = tlv(0x30, &[tlv(0x06, &key_id), tlv(0x05, &[])].concat());
    let modulus = [&[0x00, 0xc1][..], &[serial; 30], &[0x01]].concat();
    let key = tlv(0x30, &[tlv(0x02, &modulus), tlv(0x02, &[1, 0, 1])].concat());
    let key = tlv(0x30, &[key_algorithm, tlv(0x03, &[&[0][..], &key].concat())].concat());
    let body = [
        tlv(0xa0, &tlv(0x02, &[2])),
        tlv(0x02, &[serial]),
        algorithm(),
        name(issuer),
        tlv(0x30, &validity),
        name(subject),
        key,
    ];
    let signature = tlv(0x03, &[0, 1, 2, 3, 4]);
    tlv(0x30, &[tlv(0x30, &body.concat()), algorithm(), signature].concat())
}

/// A certificate that `subject` gave itself.
pub fn certificate(subject: &str, serial: u8) -> Vec<u8> {
    certificate_of(subject, subject, serial)
}

/// A signature file of v1: `certificates` in it, signed by the one of `issuer` and `serial`.
pub fn signature_file(certificates: &[Vec<u8>], issuer: &str, serial: u8) -> Vec<u8> {
    let data_id = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
    let id = tlv(0x30, &[name(issuer), tlv(0x02, &[serial])].concat());
    let signer = [tlv(0x02, &[1]), id, algorithm(), algorithm(), tlv(0x04, &[9; 16])].concat();
    let data = [
        tlv(0x02, &[1]),
        tlv(0x31, &algorithm()),
        tlv(0x30, &tlv(0x06, &data_id)),
        tlv(0xa0, &certificates.concat()),
        tlv(0x31, &tlv(0x30, &signer)),
    ];
    let signed_id = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
    let data = tlv(0x30, &data.concat());
    tlv(0x30, &[tlv(0x06, &signed_id), tlv(0xa0, &data)].concat())
}

/// A binary manifest that names package and version.
pub fn manifest(package: &str, version: &str) -> Vec<u8> {
    let texts = ["manifest", "package", "versionName", package, version];
    let (mut offsets, mut pool) = (Vec::new(), Vec::new());
    for text in texts {
        offsets.extend(le32(pool.len()));
        pool.extend([low(text.chars().count()), low(text.len())]);
        pool.extend_from_slice(text.as_bytes());
        pool.push(0);
    }
    let counts = [le32(texts.len()), le32(0), le32(1 << 8), le32(28 + offsets.len()), le32(0)];
    let texts = chunk(0x0001, 28, &[counts.concat(), offsets, pool].concat());
    let attribute = |name: usize, value: usize| {
        let typed = [&[8, 0, 0, 3][..], &le32(value)].concat();
        [le32(usize::MAX), le32(name), le32(value), typed].concat()
    };
    let attributes = [attribute(1, 3), attribute(2, 4)].concat();
    let head = [&le32(usize::MAX)[..], &le32(0), &[20, 0, 20, 0, 2, 0, 0, 0, 0, 0, 0, 0]].concat();
    let node = [le32(1), le32(usize::MAX)].concat();
    let element = chunk(0x0102, 16, &[node, head, attributes].concat());
    chunk(0x0003, 8, &[texts, element].concat())
}

fn chunk(kind: u16, head: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &head.to_le_bytes(), &le32(8 + body.len()), body].concat()
}

fn le32(number: usize) -> Vec<u8> {
    number.to_le_bytes()[..4].to_vec()
}

fn le64(number: usize) -> Vec<u8> {
    number.to_le_bytes()[..8].to_vec()
}

fn prefixed(bytes: &[u8]) -> Vec<u8> {
    [&le32(bytes.len())[..], bytes].concat()
}

/// The value of a signature block with one signer per certificate. `is_v3` puts the SDK versions of v3 where it has them.
pub fn signature_block(certificates: &[Vec<u8>], is_v3: bool) -> Vec<u8> {
    let sdks = if is_v3 { [le32(28), le32(0x7fff_ffff)].concat() } else { Vec::new() };
    let signer = |certificate: &Vec<u8>| {
        let digests = prefixed(&[le32(0x0103), prefixed(&[7; 32])].concat());
        let data =
            [digests, prefixed(&prefixed(certificate)), sdks.clone(), prefixed(&[])].concat();
        let signatures = prefixed(&prefixed(&[le32(0x0103), prefixed(&[8; 64])].concat()));
        prefixed(&[prefixed(&data), sdks.clone(), signatures, prefixed(&[1, 2, 3])].concat())
    };
    prefixed(&certificates.iter().flat_map(signer).collect::<Vec<_>>())
}

/// An APK Signing Block of these blocks, by id.
pub fn signing_block(blocks: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let pair = |(id, value): &(u32, Vec<u8>)| {
        [le64(4 + value.len()), id.to_le_bytes().to_vec(), value.clone()].concat()
    };
    let pairs: Vec<u8> = blocks.iter().flat_map(pair).collect();
    let size = le64(pairs.len() + 24);
    [size.clone(), pairs, size, b"APK Sig Block 42".to_vec()].concat()
}

/// An archive of these files, some of them packed, with `block` before its directory.
pub fn archive(files: &[(&str, Vec<u8>, bool)], block: &[u8]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content, is_packed) in files {
        let packed = if *is_packed {
            miniz_oxide::deflate::compress_to_vec(content, 6)
        } else {
            content.clone()
        };
        let method = if *is_packed { [8, 0] } else { [0, 0] };
        let sizes = [le32(0), le32(packed.len()), le32(content.len())].concat();
        let common = [&[20, 0, 0, 0][..], &method, &[0, 0, 0x21, 0x58], &sizes].concat();
        let lengths = [low(name.len()), low(name.len() >> 8), 0, 0];
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &lengths, &[0; 10]].concat());
        directory.extend(le32(bytes.len()));
        directory.extend_from_slice(name.as_bytes());
        bytes.extend([b"PK\x03\x04", &common[..], &lengths, name.as_bytes(), &packed].concat());
    }
    bytes.extend_from_slice(block);
    let count = [low(files.len()), low(files.len() >> 8)];
    let (at, size) = (le32(bytes.len()), le32(directory.len()));
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &size, &at, &[0, 0]].concat();
    [bytes, directory, end].concat()
}

/// An Android package signed by v1, v2 and v3 with one certificate; `filling` bytes of something else are in it.
pub fn package(name: &str, version: &str, certificate: &[u8], filling: usize) -> Vec<u8> {
    let certificates = [certificate.to_vec()];
    let files = [
        ("AndroidManifest.xml", manifest(name, version), true),
        ("classes.dex", vec![0x64; filling], false),
        ("META-INF/MANIFEST.MF", b"Manifest-Version: 1.0\n".to_vec(), true),
        ("META-INF/CERT.RSA", signature_file(&certificates, "nobody", 0), true),
    ];
    let block = signing_block(&[
        (0x7109_871a, signature_block(&certificates, false)),
        (0xf053_68c0, signature_block(&certificates, true)),
        (0x4272_6577, vec![0; 64]),
    ]);
    archive(&files, &block)
}

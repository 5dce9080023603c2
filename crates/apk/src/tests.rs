//! Packages made here, read back; then cut, turned over and blown up.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;

use super::*;
use crate::testing::{
    archive, certificate, certificate_of, manifest, package, signature_block, signature_file,
    signing_block,
};

fn whole(bytes: &[u8]) -> Result<Reading, Trouble> {
    read(&Pieces::whole(bytes))
}

fn schemes(reading: &Reading) -> Vec<&'static str> {
    reading.signers.iter().map(|signer| signer.scheme.name()).collect()
}

#[test]
fn a_package_tells_its_name_version_and_signer_by_every_scheme() {
    let own = certificate("示例科技", 7);
    let reading = whole(&package("com.example.tea", "1.8.0", &own, 100)).unwrap();
    assert_eq!(reading.package.as_deref(), Some("com.example.tea"));
    assert_eq!(reading.version.as_deref(), Some("1.8.0"));
    assert_eq!(schemes(&reading), ["v3", "v2", "v1"]);
    let [only] = reading.certificates()[..] else { panic!("{reading:?}") };
    assert_eq!(only.der(), own);
    let details = only.details.as_ref().unwrap();
    assert_eq!((details.subject.as_str(), details.not_before), ("CN=示例科技", 1_704_067_200));
    assert!(details.public_key.starts_with(&[0x30]));
}

#[test]
fn fingerprints_are_those_of_the_certificates_bytes() {
    let reading = whole(&certificate("a", 1)).unwrap();
    let only = &reading.signers[0].certificate;
    assert_eq!((only.md5().len(), only.sha1().len(), only.sha256().len()), (32, 40, 64));
    // Digests of the empty text and of "abc" are in RFC 1321, FIPS 180-4; here only that they are of the right bytes.
    let again = Certificate::of(only.der()).unwrap();
    assert_eq!(again.sha256(), only.sha256());
    assert_ne!(whole(&certificate("a", 2)).unwrap().signers[0].certificate.md5(), only.md5());
}

#[test]
fn known_bytes_have_known_fingerprints() {
    let abc = Certificate::of(b"abc").unwrap();
    assert_eq!(abc.md5(), "900150983cd24fb0d6963f7d28e17f72");
    assert_eq!(abc.sha1(), "a9993e364706816aba3e25717850c26c9cd0d89d");
    assert_eq!(abc.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(abc.details, None);
}

#[test]
fn a_rotated_package_names_the_newest_certificate_first() {
    let (old, new) = (certificate("old", 1), certificate("new", 2));
    let block = signing_block(&[
        (0x7109_871a, signature_block(std::slice::from_ref(&old), false)),
        (0x1b93_ad61, signature_block(std::slice::from_ref(&new), true)),
    ]);
    let files = [("AndroidManifest.xml", manifest("com.example.tea", "2"), false)];
    let reading = whole(&archive(&files, &block)).unwrap();
    assert_eq!(schemes(&reading), ["v3.1", "v2"]);
    let subjects = reading.certificates().into_iter().map(|c| c.der().to_vec());
    assert_eq!(subjects.collect::<Vec<_>>(), [new, old]);
}

#[test]
fn of_a_v1_signature_only_the_signer_counts() {
    let root = certificate_of("root", "root", 1);
    let leaf = certificate_of("leaf", "root", 2);
    let file = signature_file(&[root.clone(), leaf.clone()], "root", 2);
    let files = [("META-INF/A.EC", file.clone(), true), ("meta-inf/sub/B.RSA", vec![1], false)];
    let reading = whole(&archive(&files, &[])).unwrap();
    assert_eq!(reading.certificates().len(), 1);
    assert_eq!(reading.signers[0].certificate.der(), leaf);
    assert_eq!((reading.package, reading.version), (None, None));
    // The same file by itself is a chain, of which the leaf is meant.
    let reading = whole(&file).unwrap();
    assert_eq!(reading.certificates()[0].der(), leaf);
}

#[test]
fn certificates_are_read_however_they_are_kept() {
    let leaf = certificate_of("leaf", "root", 2);
    let root = certificate("root", 1);
    let pem = |label: &str, der: &[u8]| {
        format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
    };
    let chain = format!("subject=x\r\n{}{}", pem("CERTIFICATE", &root), pem("CERTIFICATE", &leaf));
    let pkcs7 = pem("PKCS7", &signature_file(&[root, leaf.clone()], "root", 2));
    for file in [leaf.clone(), chain.into_bytes(), pkcs7.into_bytes()] {
        let reading = whole(&file).unwrap();
        assert_eq!(reading.certificates().len(), 1);
        assert_eq!(reading.signers[0].certificate.der(), leaf);
    }
}

#[test]
fn what_tells_nothing_is_told_apart() {
    let trouble = |bytes: &[u8]| whole(bytes).unwrap_err();
    assert_eq!(trouble(b""), Trouble::NotRecognised);
    assert_eq!(trouble(b"just some words"), Trouble::NotRecognised);
    assert_eq!(trouble(b"\x30\x03\x02\x01\x05"), Trouble::NotRecognised);
    assert_eq!(trouble(b"\x30\x05\x02\x01\x03\x30\x00"), Trouble::KeyStore);
    assert_eq!(trouble(b"\xfe\xed\xfe\xed\0\0\0\x02"), Trouble::KeyStore);
    let key = b"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n";
    assert_eq!(trouble(key), Trouble::KeyStore);
    let unsigned = archive(&[("Payload/Tea.app/Info.plist", vec![1], false)], &[]);
    assert_eq!(trouble(&unsigned), Trouble::Unsigned);
    assert!(matches!(trouble(b"PK\x03\x04 and no more"), Trouble::Damaged(_)));
}

/// Gives what is asked for, as a browser would, and counts how often and how much.
fn by_pieces(bytes: &[u8]) -> (Result<Reading, Trouble>, usize, u64) {
    let mut given: Vec<(u64, &[u8])> = Vec::new();
    let mut sum = 0;
    for round in 0..40 {
        let pieces = Pieces::of(bytes.len() as u64, given.iter().copied());
        match read(&pieces) {
            Err(Trouble::Missing { at, length }) => {
                assert!(length > 0 && at + length <= bytes.len() as u64);
                let range = usize::try_from(at).unwrap()..usize::try_from(at + length).unwrap();
                given.push((at, &bytes[range]));
                sum += length;
            }
            other => return (other, round, sum),
        }
    }
    panic!("it asks without end")
}

#[test]
fn of_a_large_package_only_the_parts_that_matter_are_asked_for() {
    let bytes = package("com.example.tea", "1.8.0", &certificate("a", 1), 30 << 20);
    let (reading, rounds, sum) = by_pieces(&bytes);
    assert_eq!(reading, whole(&bytes));
    assert!(rounds <= 5 && sum < 400_000, "{rounds} rounds, {sum} bytes");
}

#[test]
fn a_manifest_that_cannot_be_read_hides_no_signature() {
    let own = [certificate("a", 1)];
    let block = signing_block(&[(0x7109_871a, signature_block(&own, false))]);
    for broken in [vec![], vec![3, 0, 8, 0], b"<manifest package='a.b'/>".to_vec(), vec![0xff; 99]]
    {
        let files = [("AndroidManifest.xml", broken, false)];
        let reading = whole(&archive(&files, &block)).unwrap();
        assert_eq!((reading.signers.len(), reading.package), (1, None));
    }
}

#[test]
fn what_blows_up_is_cut_off() {
    let bomb = vec![0; 64 << 20];
    let files = [("META-INF/A.RSA", bomb.clone(), true)];
    assert_eq!(whole(&archive(&files, &[])), Err(Trouble::TooMuch("an unpacked file")));
    let many: Vec<_> = (0..9).map(|n| format!("META-INF/{n}.RSA")).collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), vec![1], false)).collect();
    assert_eq!(whole(&archive(&many, &[])), Err(Trouble::TooMuch("signature files")));
    let own = [certificate("a", 1)];
    let block = signing_block(&[(0x7109_871a, signature_block(&own, false))]);
    let files = [("AndroidManifest.xml", bomb, true)];
    assert_eq!(whole(&archive(&files, &block)).unwrap().package, None);
    let signers = vec![certificate("a", 1); 11];
    let block = signing_block(&[(0x7109_871a, signature_block(&signers, false))]);
    assert_eq!(whole(&archive(&files, &block)), Err(Trouble::TooMuch("signers")));
    let blocks = vec![(1, Vec::new()); 65];
    assert_eq!(whole(&archive(&files, &signing_block(&blocks))), Err(Trouble::TooMuch("blocks")));
}

/// Files to damage.
fn seeds() -> Vec<Vec<u8>> {
    let (root, leaf) = (certificate("root", 1), certificate_of("leaf", "root", 2));
    let chain = signature_file(&[root, leaf.clone()], "root", 2);
    let pem = format!("-----BEGIN PKCS7-----\n{}\n-----END PKCS7-----", STANDARD.encode(&chain));
    vec![package("com.example.tea", "1.8.0", &leaf, 64), chain, leaf, pem.into_bytes()]
}

/// A change to a file: bytes set, a run left out, doubled or turned, the end cut off.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), 0..5_u8, any::<u32>());
    let changes = prop::collection::vec(change, 1..6);
    (prop::sample::select(seeds()), changes).prop_map(|(mut bytes, changes)| {
        for (at, how, with) in changes {
            let at = at.index(bytes.len().max(1));
            let end = (at + 1 + (with >> 8) as usize % 40).min(bytes.len());
            match how {
                0 if at < bytes.len() => bytes[at] = with.to_le_bytes()[0],
                1 => drop(bytes.drain(at.min(end)..end)),
                2 => bytes.splice(at.min(end)..end, with.to_le_bytes()).for_each(drop),
                3 => bytes.extend_from_within(at.min(end)..end),
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

proptest! {
    #[test]
    fn damage_is_told_or_survived_and_asking_ends(bytes in damaged()) {
        let direct = whole(&bytes);
        prop_assert!(!matches!(direct, Err(Trouble::Missing { .. })), "{direct:?}");
        if let Ok(reading) = &direct {
            prop_assert!(!reading.signers.is_empty());
        }
        // How a file is handed over changes nothing of what it says.
        let (asked, _, sum) = by_pieces(&bytes);
        prop_assert_eq!(asked, direct);
        prop_assert!(sum <= 2 * bytes.len() as u64, "{sum} bytes of {}", bytes.len());
    }

    #[test]
    fn noise_tells_nothing(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(whole(&bytes).is_err());
        let package = [b"PK\x03\x04", &bytes[..]].concat();
        prop_assert!(whole(&package).is_err());
    }

    #[test]
    fn pieces_may_overlap_and_come_in_any_order(cuts in prop::collection::vec(0..700_u64, 0..12)) {
        let bytes: Vec<u8> = (0..700_u32).map(|n| n.to_le_bytes()[0]).collect();
        let piece = |at: &u64| (*at, &bytes[usize::try_from(*at).unwrap()..]);
        let pieces = Pieces::of(700, cuts.iter().map(piece));
        match (cuts.iter().min(), pieces.get(0, 700)) {
            (Some(0), Ok(read)) => prop_assert_eq!(read, bytes),
            (_, Err(Trouble::Missing { at: 0, .. })) => {}
            other => prop_assert!(false, "{other:?}"),
        }
    }
}

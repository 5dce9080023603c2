//! 读取签名: a package or a certificate fills in what nobody should have to copy. The file is not kept.

use anbei_apk::Trouble;
pub use anbei_apk::{Pieces, Reading};
use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField};
use anbei_domain::kind::SignatureReader;
use anbei_domain::value::{CertificateFingerprint, FieldValue};

/// Why a file fills in nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// These of its bytes are needed as well.
    Missing { at: u64, length: u64 },
    /// The person uploading can mend it.
    Flawed(Flaw),
}

/// Reads who signed a package, or what a certificate file holds.
///
/// # Errors
///
/// [`Unread`] says which bytes to give as well, or what is wrong with the file.
pub fn read(file: &Pieces<'_>) -> Result<Reading, Unread> {
    anbei_apk::read(file).map_err(|trouble| match trouble {
        Trouble::Missing { at, length } => Unread::Missing { at, length },
        Trouble::NotRecognised => Unread::Flawed(Flaw::new("signature-not-recognised")),
        Trouble::Unsigned => Unread::Flawed(Flaw::new("signature-none")),
        Trouble::KeyStore => Unread::Flawed(Flaw::new("signature-key-store")),
        Trouble::Damaged(_) => Unread::Flawed(Flaw::new("signature-damaged")),
        Trouble::TooMuch(_) => Unread::Flawed(Flaw::new("signature-too-much")),
    })
}

/// Every certificate's fingerprints, each by all three digests, in the normal form of the field.
pub fn fingerprints(reading: &Reading) -> Vec<String> {
    let certificates = reading.certificates().into_iter();
    let hex = certificates.flat_map(|one| [one.sha256(), one.sha1(), one.md5()]);
    // The length tells which digest it is.
    let normal = hex.filter_map(|hex| CertificateFingerprint::parse(&hex).ok());
    normal.map(|fingerprint| fingerprint.to_text()).collect()
}

/// Puts what was read where it belongs. What was typed stays: fingerprints join those that are there, and a name or a version
/// is filled in only where there is none.
pub fn fill_in(reader: &SignatureReader, reading: &Reading, answers: &mut Answers) {
    let field = reader.fingerprints;
    let normal = |text: &str| field.normalise(text).unwrap_or_else(|_| text.trim().to_owned());
    let mut all: Vec<String> = Vec::new();
    let typed = answers.all(field.id()).iter().map(String::as_str);
    for text in typed.map(normal).chain(fingerprints(reading)) {
        if !all.contains(&text) && all.len() < field.at_most() {
            all.push(text);
        }
    }
    answers.set(field.id(), all);
    fill_one(reader.package, reading.package.as_deref(), answers);
    fill_one(reader.version, reading.version.as_deref(), answers);
}

fn fill_one(field: Option<&'static dyn AnyField>, read: Option<&str>, answers: &mut Answers) {
    let Some((field, read)) = field.zip(read) else { return };
    if answers.one(field.id()).is_none() {
        answers.set(field.id(), [read]);
    }
}

#[cfg(test)]
mod tests {
    use anbei_apk::testing::{certificate, package};
    use anbei_domain::kind::NEW_APP;

    use super::*;

    fn reader() -> &'static SignatureReader {
        let groups = NEW_APP.steps.iter().flat_map(|step| step.groups);
        groups.filter(|group| group.id == "android").find_map(|g| g.reader.as_ref()).unwrap()
    }

    #[test]
    fn a_package_fills_in_what_is_still_open() {
        let bytes = package("com.example.tea", "1.8.0", &certificate("示例", 1), 10);
        let reading = read(&Pieces::whole(&bytes)).unwrap();
        let mut answers = Answers::new();
        answers.set("android_version", ["2.0"]);
        answers.set("android_fingerprints", ["aa".repeat(16)]);
        fill_in(reader(), &reading, &mut answers);
        fill_in(reader(), &reading, &mut answers);
        assert_eq!(answers.one("android_package"), Some("com.example.tea"));
        assert_eq!(answers.one("android_version"), Some("2.0"), "what was typed stays");
        let fingerprints = answers.all("android_fingerprints");
        assert_eq!(fingerprints.len(), 4, "the same file twice adds nothing");
        assert!(fingerprints[1].starts_with("SHA-256 ") && fingerprints[3].starts_with("MD5 "));
    }

    #[test]
    fn what_cannot_be_read_says_what_to_do() {
        let code = |bytes: &[u8]| match read(&Pieces::whole(bytes)) {
            Err(Unread::Flawed(flaw)) => flaw.code,
            other => panic!("{other:?}"),
        };
        assert_eq!(code(b"words"), "signature-not-recognised");
        assert_eq!(code(b"\xfe\xed\xfe\xed\0\0"), "signature-key-store");
        assert_eq!(code(b"PK\x03\x04..."), "signature-damaged");
    }
}

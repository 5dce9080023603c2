//! Which certificates signed an app package, and what a certificate file holds: bytes in, fingerprints out.
//!
//! Reads Android packages (APK Signature Scheme v1, v2, v3, v3.1) and certificates (DER, PEM, PKCS#7). It says which
//! certificates a file *names*; whether the signatures hold is for the system that installs the package.
//!
//! A package may be far larger than what is worth holding in memory, and of all its bytes only a few matter. So a file
//! is given as [`Pieces`]; a piece that is needed and not there is asked for by [`Trouble::Missing`].
//!
//! Every size and count that a file claims is bounded before anything is allocated or read for it; see [`limits`].

mod archive;
mod certificate;
mod certificate_file;
pub mod limits;
mod manifest;
mod pieces;
mod pkcs7;
mod signing_block;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;

pub use certificate::{Certificate, Details};
pub use pieces::Pieces;

/// What a file tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// 包名, of a package.
    pub package: Option<String>,
    /// The version's name, of a package; its number where it has no name of its own.
    pub version: Option<String>,
    /// Whoever signed, the newest scheme first. Never empty.
    pub signers: Vec<Signer>,
}

/// A certificate and how it signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    pub scheme: Scheme,
    pub certificate: Certificate,
}

/// How a package is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// Not at all: the file is a certificate.
    CertificateFile,
    /// JAR signature, `META-INF/*.RSA`.
    V1,
    V2,
    V3,
    /// v3 for Android 13 and later, after a rotation.
    V31,
}

impl Scheme {
    /// As the platform's own tools write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CertificateFile => "-",
            Self::V1 => "v1",
            Self::V2 => "v2",
            Self::V3 => "v3",
            Self::V31 => "v3.1",
        }
    }
}

/// Why a file tells nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// These bytes are needed and not at hand.
    #[error("{length} bytes at {at} are needed")]
    Missing { at: u64, length: u64 },
    #[error("neither a package nor a certificate")]
    NotRecognised,
    /// A package of which nobody signed anything that is read here: an IPA, a HAP, any archive.
    #[error("a package without a signature of Android")]
    Unsigned,
    /// A key store: it holds private keys, which nobody should hand out.
    #[error("a key store")]
    KeyStore,
    #[error("damaged: {0}")]
    Damaged(&'static str),
    #[error("more of it than is read: {0}")]
    TooMuch(&'static str),
}

impl Reading {
    /// Every certificate once, the newest scheme's first.
    pub fn certificates(&self) -> Vec<&Certificate> {
        let mut found: Vec<&Certificate> = Vec::new();
        for signer in &self.signers {
            if !found.contains(&&signer.certificate) {
                found.push(&signer.certificate);
            }
        }
        found
    }
}

/// Reads a package or a certificate file.
///
/// # Errors
///
/// [`Trouble`] says why there is nothing to tell, or which bytes to give before asking again.
pub fn read(file: &Pieces<'_>) -> Result<Reading, Trouble> {
    if file.size() < 4 {
        return Err(Trouble::NotRecognised);
    }
    match file.get(0, 4)?.as_slice() {
        b"PK\x03\x04" => read_package(file),
        _ => certificate_file::read(file),
    }
}

fn read_package(file: &Pieces<'_>) -> Result<Reading, Trouble> {
    let archive = archive::read(file)?;
    let mut signers = signing_block::signers(file, archive.directory_at)?;
    for signature in &archive.signatures {
        let certificates = pkcs7::signers(signature)?;
        let signed = |certificate| Signer { scheme: Scheme::V1, certificate };
        signers.extend(certificates.into_iter().map(signed));
    }
    if signers.is_empty() {
        return Err(Trouble::Unsigned);
    }
    signers.sort_by_key(|signer| std::cmp::Reverse(signer.scheme));
    signers.dedup();
    // What the package is called is welcome, not needed: a manifest that cannot be read hides no signature.
    let manifest = archive.manifest.as_deref().and_then(manifest::read).unwrap_or_default();
    Ok(Reading { package: manifest.package, version: manifest.version, signers })
}

//! One certificate: its fingerprints, and what it says of itself.

use der::{Decode, Encode};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use x509_cert::certificate::{CertificateInner, Raw};

use crate::{Trouble, limits};

/// A certificate, by its bytes. Fingerprints need no understanding of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    /// Nothing, if it is not as the standard (RFC 5280) wants it: packages are signed with odder things.
    pub details: Option<Details>,
}

/// What a certificate says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// `CN=…,O=…`, as RFC 4514 writes names.
    pub subject: String,
    pub issuer: String,
    /// Seconds since 1970, UTC.
    pub not_before: i64,
    pub not_after: i64,
    /// The public key with its algorithm, as `SubjectPublicKeyInfo` in DER.
    pub public_key: Vec<u8>,
}

impl Certificate {
    /// The certificate of these bytes.
    pub(crate) fn of(der: &[u8]) -> Result<Self, Trouble> {
        if der.is_empty() {
            return Err(Trouble::Damaged("a certificate is empty"));
        }
        if der.len() > limits::CERTIFICATE {
            return Err(Trouble::TooMuch("a certificate"));
        }
        Ok(Self { der: der.to_vec(), details: details(der) })
    }

    /// Its bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Lower-case hexadecimal digits, as are the others.
    pub fn md5(&self) -> String {
        hex::encode(Md5::digest(&self.der))
    }

    pub fn sha1(&self) -> String {
        hex::encode(Sha1::digest(&self.der))
    }

    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.der))
    }

    /// Whether it may have issued `other`, by the names they give.
    pub(crate) fn issued(&self, other: &Self) -> bool {
        match (&self.details, &other.details) {
            (Some(own), Some(other_details)) => {
                self != other && own.subject == other_details.issuer
            }
            _ => false,
        }
    }
}

fn details(der: &[u8]) -> Option<Details> {
    // The lenient profile: serial numbers of any length and dates before 1970 occur.
    let certificate = CertificateInner::<Raw>::from_der(der).ok()?;
    let body = certificate.tbs_certificate();
    let seconds =
        |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).ok();
    Some(Details {
        subject: body.subject().to_string(),
        issuer: body.issuer().to_string(),
        not_before: seconds(body.validity().not_before)?,
        not_after: seconds(body.validity().not_after)?,
        public_key: body.subject_public_key_info().to_der().ok()?,
    })
}

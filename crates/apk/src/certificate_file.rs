//! A file of certificates: DER, PEM or PKCS#7.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::certificate::Certificate;
use crate::{Pieces, Reading, Scheme, Signer, Trouble, limits, pkcs7};

/// Reads a certificate file; of a chain only those certificates that issued none of the others.
pub fn read(file: &Pieces<'_>) -> Result<Reading, Trouble> {
    let head = file.get(0, 4)?;
    if head == [0xfe, 0xed, 0xfe, 0xed] || head == [0xce, 0xce, 0xce, 0xce] {
        return Err(Trouble::KeyStore);
    }
    let is_der = head[0] == 0x30;
    if !is_der && file.size() > limits::CERTIFICATE_FILE {
        return Err(Trouble::NotRecognised);
    }
    if file.size() > limits::CERTIFICATE_FILE {
        return Err(Trouble::TooMuch("a certificate file"));
    }
    let bytes = file.get(0, usize::try_from(file.size()).unwrap_or(usize::MAX))?;
    let certificates = if is_der { of_der(&bytes)? } else { of_pem(&bytes)? };
    let issued_another = |one: &Certificate| certificates.iter().any(|other| one.issued(other));
    let leaves: Vec<_> = certificates.iter().filter(|one| !issued_another(one)).cloned().collect();
    let named = if leaves.is_empty() { certificates } else { leaves };
    let signer = |certificate| Signer { scheme: Scheme::CertificateFile, certificate };
    let mut signers: Vec<_> = named.into_iter().map(signer).collect();
    signers.dedup();
    Ok(Reading { package: None, version: None, signers })
}

fn of_der(bytes: &[u8]) -> Result<Vec<Certificate>, Trouble> {
    if pkcs7::is_signed_data(bytes) {
        let found = pkcs7::certificates(bytes)?;
        return if found.is_empty() { Err(Trouble::Unsigned) } else { Ok(found) };
    }
    // Of a file that is nothing but a certificate it must be understood that it is one.
    let certificate = Certificate::of(bytes)?;
    match certificate.details {
        Some(_) => Ok(vec![certificate]),
        None if is_pkcs12(bytes) => Err(Trouble::KeyStore),
        None => Err(Trouble::NotRecognised),
    }
}

/// PKCS#12 begins with a sequence and in it the version, three (RFC 7292).
fn is_pkcs12(bytes: &[u8]) -> bool {
    let after_length = match bytes.get(1) {
        Some(length @ 0x81..=0x84) => 2 + usize::from(length & 0x7f),
        _ => 2,
    };
    bytes.get(after_length..after_length + 3) == Some(&[0x02, 0x01, 0x03])
}

fn of_pem(bytes: &[u8]) -> Result<Vec<Certificate>, Trouble> {
    let text = std::str::from_utf8(bytes).map_err(|_| Trouble::NotRecognised)?;
    if text.contains("PRIVATE KEY-----") {
        return Err(Trouble::KeyStore);
    }
    let mut found = Vec::new();
    for part in text.split("-----BEGIN ").skip(1) {
        let Some((label, rest)) = part.split_once("-----") else { continue };
        let body = rest.split("-----END").next().unwrap_or_default();
        let body: String = body.split_whitespace().collect();
        let broken = |_| Trouble::Damaged("a certificate is not encoded well");
        match label {
            "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => {
                found.extend(of_der(&STANDARD.decode(body).map_err(broken)?)?);
            }
            "PKCS7" | "CMS" => found.extend(of_der(&STANDARD.decode(body).map_err(broken)?)?),
            _ => {}
        }
        if found.len() > limits::CERTIFICATES {
            return Err(Trouble::TooMuch("certificates"));
        }
    }
    if found.is_empty() { Err(Trouble::NotRecognised) } else { Ok(found) }
}

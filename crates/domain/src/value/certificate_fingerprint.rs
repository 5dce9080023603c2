//! 签名证书指纹.

use std::fmt;
use std::str::FromStr;

use super::fold::fold;
use crate::Flaw;

/// The digest of a signing certificate, of a kind that its length tells; normal form `SHA-256 3A:5B:…`.
///
/// Holding one proves its shape, not that there is such a certificate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CertificateFingerprint {
    digest: Digest,
    /// Upper-case hexadecimal digits.
    hex: String,
}

/// By what a fingerprint was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Digest {
    Md5,
    Sha1,
    Sha256,
}

impl Digest {
    const ALL: [Self; 3] = [Self::Md5, Self::Sha1, Self::Sha256];

    /// As people write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
        }
    }

    const fn hex_length(self) -> usize {
        match self {
            Self::Md5 => 32,
            Self::Sha1 => 40,
            Self::Sha256 => 64,
        }
    }
}

/// Splits off what tools print before the digits: `SHA256:`, `Signer #1 certificate SHA-256 digest:`.
fn named(text: &str) -> (Option<Digest>, &str) {
    let spellings = [
        ("SHA-256", Digest::Sha256),
        ("SHA256", Digest::Sha256),
        ("SHA-1", Digest::Sha1),
        ("SHA1", Digest::Sha1),
        ("MD5", Digest::Md5),
    ];
    let found = spellings
        .iter()
        .find_map(|(name, kind)| text.find(name).map(|at| (at + name.len(), *kind)));
    let (kind, rest) = found.map_or((None, text), |(end, kind)| (Some(kind), &text[end..]));
    let rest = rest.trim_start();
    let rest = ["DIGEST", "FINGERPRINT", "指纹"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    (kind, rest.trim_start_matches([':', '=', ' ']))
}

impl FromStr for CertificateFingerprint {
    type Err = Flaw;

    fn from_str(typed: &str) -> Result<Self, Flaw> {
        let text = fold(typed).to_ascii_uppercase();
        let (said, digits) = named(&text);
        let hex: String = digits.chars().filter(|c| !": -".contains(*c)).collect();
        if let Some(symbol) = hex.chars().find(|c| !c.is_ascii_hexdigit()) {
            return Err(Flaw::new("fingerprint-symbol").with("symbol", symbol.to_string()));
        }
        let digest = Digest::ALL.into_iter().find(|kind| kind.hex_length() == hex.len());
        let Some(digest) = digest else {
            return Err(Flaw::new("fingerprint-length").with("length", hex.len().to_string()));
        };
        match said.filter(|said| *said != digest) {
            Some(said) => Err(Flaw::new("fingerprint-kind")
                .with("said", said.name())
                .with("expected", said.hex_length().to_string())
                .with("length", hex.len().to_string())),
            None => Ok(Self { digest, hex }),
        }
    }
}

impl CertificateFingerprint {
    /// By what it was computed.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Upper-case hexadecimal digits without anything between them.
    pub fn hex(&self) -> &str {
        &self.hex
    }
}

impl fmt::Display for CertificateFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.digest.name())?;
        for (index, digit) in self.hex.chars().enumerate() {
            match index {
                0 => write!(f, " {digit}")?,
                _ if index % 2 == 0 => write!(f, ":{digit}")?,
                _ => write!(f, "{digit}")?,
            }
        }
        Ok(())
    }
}

displayed_value!(
    CertificateFingerprint,
    code_line!(),
    [
        "MD5 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF",
        "SHA-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33",
        "SHA-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF",
    ]
);

#[cfg(test)]
mod tests {
    use super::*;

    const MD5: &str = "00112233445566778899aabbccddeeff";

    fn read(typed: &str) -> Result<String, &'static str> {
        typed.parse::<CertificateFingerprint>().map(|v| v.to_string()).map_err(|flaw| flaw.code)
    }

    #[test]
    fn every_tools_spelling_gives_the_normal_form() {
        let normal = "MD5 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF";
        for typed in [
            MD5,
            &MD5.to_uppercase(),
            "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff",
            "00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff",
            "MD5: 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF",
            "Signer #1 certificate MD5 digest: 00112233445566778899aabbccddeeff",
            "ＭＤ５：００１１２２３３４４５５６６７７８８９９ａａｂｂｃｃｄｄｅｅｆｆ",
        ] {
            assert_eq!(read(typed), Ok(normal.to_owned()), "{typed}");
        }
    }

    #[test]
    fn its_length_tells_the_kind() {
        let kind = |length| "a".repeat(length).parse::<CertificateFingerprint>().unwrap().digest();
        assert_eq!([kind(32), kind(40), kind(64)], Digest::ALL);
        assert_eq!("ab".repeat(16).parse::<CertificateFingerprint>().unwrap().hex().len(), 32);
    }

    #[test]
    fn what_is_no_fingerprint_is_refused() {
        assert_eq!(read(""), Err("fingerprint-length"));
        assert_eq!(read(&MD5[1..]), Err("fingerprint-length"));
        assert_eq!(read(&MD5.replace('f', "g")), Err("fingerprint-symbol"));
        assert_eq!(read(&format!("SHA1: {MD5}")), Err("fingerprint-kind"));
        assert_eq!(read("com.example.tea"), Err("fingerprint-symbol"));
    }
}

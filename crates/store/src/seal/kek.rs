//! The key-encryption key: given by the operator, held in memory only.

use std::{fmt, path::Path};

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{Entropy, NONCE, SealError, rows::KeyRow};

/// 32 bytes, none of them ever in the database.
#[derive(Clone)]
pub struct Kek {
    cipher: Aes256Gcm,
    id: String,
}

/// Its id tells keys apart and nothing about them.
impl fmt::Debug for Kek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kek({})", self.id)
    }
}

impl Kek {
    /// From 64 hexadecimal digits or base64, as in an environment variable.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let text = text.trim();
        let decoded = Zeroizing::new(
            hex::decode(text)
                .ok()
                .or_else(|| STANDARD.decode(text).ok())
                .ok_or(SealError::NotAKey)?,
        );
        let key = <[u8; 32]>::try_from(&**decoded).map_err(|_| SealError::NotAKey)?;
        Ok(Self::new(&Zeroizing::new(key)))
    }

    /// From a file that holds either form, or the 32 bytes themselves.
    pub fn from_file(path: &Path) -> Result<Self, SealError> {
        let bytes = Zeroizing::new(std::fs::read(path).map_err(SealError::KeyFile)?);
        if let Ok(key) = <[u8; 32]>::try_from(&**bytes) {
            return Ok(Self::new(&Zeroizing::new(key)));
        }
        Self::parse(std::str::from_utf8(&bytes).map_err(|_| SealError::NotAKey)?)
    }

    pub fn new(key: &Zeroizing<[u8; 32]>) -> Self {
        const ID: &[u8] = b"anbei key-encryption key";

        // Keyed by the key itself: the id can be shown, the key not be guessed from it.
        let id = keyed(key).chain_update(ID).finalize().into_bytes();
        Self { cipher: Aes256Gcm::new(&(**key).into()), id: hex::encode(&id[..8]) }
    }

    /// What the keys it wraps are marked with.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn wrap(&self, id: &str, key: &[u8; 32], entropy: Entropy) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        entropy(&mut nonce);
        let payload = Payload { msg: key, aad: id.as_bytes() };
        // Fails for gigabytes only; what is then stored would not open, and is refused as such.
        let secret = self.cipher.encrypt(&Nonce::from(nonce), payload).unwrap_or_default();
        [&nonce[..], &secret].concat()
    }

    pub(super) fn unwrap(&self, row: &KeyRow) -> Result<Zeroizing<[u8; 32]>, SealError> {
        let wrong = || SealError::WrongKek { stored: row.kek_id.clone(), given: self.id.clone() };
        if row.kek_id != self.id {
            return Err(wrong());
        }
        let altered = SealError::Keys("a wrapped key does not open");
        let Some((nonce, secret)) = row.wrapped.split_first_chunk::<NONCE>() else {
            return Err(altered);
        };
        let payload = Payload { msg: secret, aad: row.id.as_bytes() };
        let Ok(plain) = self.cipher.decrypt(&Nonce::from(*nonce), payload) else {
            return Err(altered);
        };
        let plain = Zeroizing::new(plain);
        <[u8; 32]>::try_from(&**plain).map(Zeroizing::new).map_err(|_| altered)
    }
}

/// A MAC keyed by `key`.
pub(super) fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    // The function takes whole blocks; a shorter key is filled up with zeros, as the standard says.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    Hmac::new(&(*block).into())
}

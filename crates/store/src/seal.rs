//! Encryption at rest. Values are sealed by data keys; data keys lie in the database, wrapped by a
//! key-encryption key that never does.
//!
//! A sealed value is `version (1) · data key (4) · nonce (12) · AES-256-GCM ciphertext and tag`.
//! What it is about goes into the seal as well: a value moved to another row does not open there.

mod kek;
mod rows;

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

pub use self::{
    kek::Kek,
    rows::{SealedColumn, reseal},
};
use crate::{Store, StoreError};

/// The only layout there is so far.
const VERSION: u8 = 1;
const KEY_ID: usize = 4;
const NONCE: usize = 12;
const HEADER: usize = 1 + KEY_ID + NONCE;

/// Fills a buffer with bytes nobody can guess. An argument, so that tests can repeat themselves.
pub type Entropy = fn(&mut [u8]);

/// The operating system's.
///
/// # Panics
///
/// If the system has none: then nothing can be sealed, and nothing may be stored unsealed.
pub fn system_entropy(buffer: &mut [u8]) {
    getrandom::fill(buffer).unwrap_or_else(|error| panic!("no randomness: {error}"));
}

/// Why something could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The operator can: the key given is none.
    #[error("a key is 32 random bytes, written as 64 hexadecimal digits or in base64")]
    NotAKey,
    /// The operator can: the file with the key cannot be read.
    #[error("the key file cannot be read: {0}")]
    KeyFile(#[source] std::io::Error),
    /// The operator can: this is not the key that the data was stored with.
    #[error("the data is kept under the key {stored}, but the key given is {given}")]
    WrongKek { stored: String, given: String },
    /// The operator can, from a backup: the table of keys is incomplete.
    #[error("the table of data keys is damaged: {0}")]
    Keys(&'static str),
    /// Nobody can: the value was altered, or belongs to something else.
    #[error("the seal does not open")]
    DoesNotOpen,
    /// The operator can, from a backup: the value's data key is gone.
    #[error("the data key {0} is missing")]
    UnknownKey(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SealError> for StoreError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Store(error) => error,
            error @ (SealError::DoesNotOpen | SealError::Keys(_) | SealError::UnknownKey(_)) => {
                Self::Damaged(error.to_string())
            }
            error => Self::unavailable(error),
        }
    }
}

/// The keys of a running program. Clones share them.
#[derive(Clone)]
pub struct Keyring {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    entropy: Entropy,
    keys: RwLock<Arc<Keys>>,
}

/// Every key, unwrapped, with its cipher ready: a seal costs about a microsecond.
struct Keys {
    kek: Kek,
    /// Seals; all of `ciphers` open.
    active: DataKeyId,
    ciphers: HashMap<DataKeyId, Aes256Gcm>,
    index: Hmac<Sha256>,
}

/// Written into every sealed value; in the table, as hexadecimal digits.
type DataKeyId = [u8; KEY_ID];

/// Says nothing: what it holds is secret.
impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring").finish_non_exhaustive()
    }
}

impl Keyring {
    /// Unwraps the stored keys. Where none were ever stored, makes the first; where some are that
    /// `kek` does not open, refuses.
    pub fn load(store: &Store, kek: Kek, now_ms: i64, entropy: Entropy) -> Result<Self, SealError> {
        let found = store.write_now({
            let kek = kek.clone();
            move |tx| rows::load_or_create(tx, &kek, now_ms, entropy)
        })?;
        let keys = RwLock::new(Arc::new(Keys::unwrap(kek, found)?));
        Ok(Self { inner: Arc::new(Inner { store: store.clone(), entropy, keys }) })
    }

    /// Seals `plain`, which is about `about` and opens only as such.
    ///
    /// # Panics
    ///
    /// If the system has no randomness, or `plain` is larger than 64 GiB.
    pub fn seal(&self, about: &str, plain: &[u8]) -> Vec<u8> {
        let keys = self.keys();
        let mut nonce = [0; NONCE];
        (self.inner.entropy)(&mut nonce);
        let bound = bound_to(keys.active, about);
        let payload = Payload { msg: plain, aad: &bound };
        let cipher = keys.ciphers.get(&keys.active);
        let secret = cipher.map(|cipher| cipher.encrypt(&Nonce::from(nonce), payload));
        let Some(Ok(secret)) = secret else { panic!("the value is too large to be sealed") };
        let mut sealed = Vec::with_capacity(HEADER + secret.len());
        sealed.push(VERSION);
        sealed.extend(keys.active);
        sealed.extend(nonce);
        sealed.extend(secret);
        sealed
    }

    /// Opens what was sealed about `about`.
    pub fn open(&self, about: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let (id, nonce, secret) = take_apart(sealed)?;
        let mut keys = self.keys();
        if !keys.ciphers.contains_key(&id) {
            // Another process may have begun a new key since.
            keys = self.refresh()?;
        }
        let cipher = keys.ciphers.get(&id).ok_or_else(|| SealError::UnknownKey(hex::encode(id)))?;
        let payload = Payload { msg: secret, aad: &bound_to(id, about) };
        let plain = cipher.decrypt(&Nonce::from(nonce), payload);
        plain.map(Zeroizing::new).map_err(|_| SealError::DoesNotOpen)
    }

    /// The same for the same text, and useless without the key: finds an exact value without
    /// storing it. `text` is in the one form its kind is compared in; `purpose` keeps columns apart.
    pub fn blind(&self, purpose: &str, text: &str) -> String {
        let mut mac = self.keys().index.clone();
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(text.as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }

    /// Whether a value was sealed by a key that no longer seals.
    pub fn is_outdated(&self, sealed: &[u8]) -> bool {
        take_apart(sealed).is_ok_and(|(id, ..)| id != self.keys().active)
    }

    /// Wraps every key under `new` instead. Other processes keep working with the keys they hold,
    /// but start again only with `new`.
    pub fn rotate_kek(&self, new: Kek) -> Result<(), SealError> {
        let found = self.inner.store.write_now({
            let (old, new, entropy) = (self.keys().kek.clone(), new.clone(), self.inner.entropy);
            move |tx| rows::rewrap(tx, &old, &new, entropy)
        })?;
        self.hold(Keys::unwrap(new, found)?);
        Ok(())
    }

    /// Begins a new data key. The old ones still open; [`reseal`] makes them superfluous.
    pub fn rotate_data_key(&self, now_ms: i64) -> Result<(), SealError> {
        let kek = self.keys().kek.clone();
        let found = self.inner.store.write_now({
            let (kek, entropy) = (kek.clone(), self.inner.entropy);
            move |tx| rows::replace_active(tx, &kek, now_ms, entropy)
        })?;
        self.hold(Keys::unwrap(kek, found)?);
        Ok(())
    }

    fn refresh(&self) -> Result<Arc<Keys>, SealError> {
        let found = self.inner.store.read_now(rows::list)?;
        Ok(self.hold(Keys::unwrap(self.keys().kek.clone(), found)?))
    }

    fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.inner.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn hold(&self, keys: Keys) -> Arc<Keys> {
        let keys = Arc::new(keys);
        *self.inner.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&keys);
        keys
    }
}

impl Keys {
    fn unwrap(kek: Kek, found: Vec<rows::KeyRow>) -> Result<Self, SealError> {
        let (mut active, mut index, mut ciphers) = (None, None, HashMap::new());
        for row in found {
            let key = kek.unwrap(&row)?;
            if row.is_index() {
                index = Some(kek::keyed(&key));
                continue;
            }
            let mut id = DataKeyId::default();
            hex::decode_to_slice(&row.id, &mut id)
                .map_err(|_| SealError::Keys("a key's id is not ours"))?;
            ciphers.insert(id, Aes256Gcm::new(&(*key).into()));
            if row.retired_at.is_none() {
                active = Some(id);
            }
        }
        let active = active.ok_or(SealError::Keys("no data key is active"))?;
        let index = index.ok_or(SealError::Keys("the index key is missing"))?;
        Ok(Self { kek, active, ciphers, index })
    }
}

/// What a seal covers besides the secret itself.
fn bound_to(id: DataKeyId, about: &str) -> Vec<u8> {
    [&[VERSION], &id[..], about.as_bytes()].concat()
}

fn take_apart(sealed: &[u8]) -> Result<(DataKeyId, [u8; NONCE], &[u8]), SealError> {
    let (version, rest) = sealed.split_first().ok_or(SealError::DoesNotOpen)?;
    let (id, rest) = rest.split_first_chunk().ok_or(SealError::DoesNotOpen)?;
    let (nonce, secret) = rest.split_first_chunk().ok_or(SealError::DoesNotOpen)?;
    if *version == VERSION { Ok((*id, *nonce, secret)) } else { Err(SealError::DoesNotOpen) }
}

#[cfg(test)]
mod tests;

//! 待确认的文件: what somebody has uploaded and has been told about, until they say yes.
//!
//! It lies sealed in the attachments' store, one file per account and errand: the next one takes its place.

use anbei_domain::actor::Actor;
use anbei_domain::time::Timestamp;
use sha2::{Digest, Sha256};

use crate::{App, AppError};

/// A file that waits.
pub struct Staged {
    /// As it is called where it comes from.
    pub name: String,
    /// Says which file it is; a "yes" carries it, so that it is not said to another one.
    pub mark: String,
    pub bytes: Vec<u8>,
}

/// Nobody says yes to what was shown longer ago.
const WAITS_MINUTES: i64 = 120;
const FOLDER: &str = "staged";

impl App {
    /// Keeps a file for `actor` until they decide. Waits.
    pub fn stage(
        &self,
        actor: &Actor,
        errand: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), AppError> {
        let key = key(actor, errand)?;
        let name: String = name.chars().take(100).collect();
        let length = u16::try_from(name.len()).map_err(AppError::internal)?;
        let at = self.now().as_millis().to_be_bytes();
        let plain = [&at[..], &length.to_be_bytes(), name.as_bytes(), bytes].concat();
        let sealed = self.keys().seal(&key, &plain);
        self.ports().blobs.put(&key, sealed).map_err(AppError::internal)
    }

    /// The file that waits, if there is one. Waits.
    pub fn find_staged(&self, actor: &Actor, errand: &str) -> Result<Option<Staged>, AppError> {
        let key = key(actor, errand)?;
        let Some(sealed) = self.ports().blobs.get(&key).map_err(AppError::internal)? else {
            return Ok(None);
        };
        let plain = self.keys().open(&key, &sealed).map_err(AppError::internal)?;
        let found = unpack(&plain).filter(|(at, _)| self.waits(*at));
        if found.is_none() {
            self.forget_staged(actor, errand)?;
        }
        Ok(found.map(|(_, staged)| staged))
    }

    /// Removes every file to which nobody has said yes in time; gives how many. One that does not open counts as such. Waits.
    pub(crate) fn forget_unconfirmed(&self) -> Result<usize, AppError> {
        let blobs = &self.ports().blobs;
        let mut forgotten = 0;
        for key in blobs.list(FOLDER).map_err(AppError::internal)? {
            let sealed = blobs.get(&key).map_err(AppError::internal)?;
            let plain = sealed.and_then(|sealed| self.keys().open(&key, &sealed).ok());
            let waits =
                plain.and_then(|plain| unpack(&plain)).is_some_and(|(at, _)| self.waits(at));
            if !waits {
                blobs.delete(&key).map_err(AppError::internal)?;
                forgotten += 1;
            }
        }
        Ok(forgotten)
    }

    /// Whether somebody may still say yes to a file that was shown at `at`.
    fn waits(&self, at: Timestamp) -> bool {
        self.now().millis_since(at) < WAITS_MINUTES * 60_000
    }

    /// Removes it. Waits.
    pub fn forget_staged(&self, actor: &Actor, errand: &str) -> Result<(), AppError> {
        self.ports().blobs.delete(&key(actor, errand)?).map_err(AppError::internal)
    }
}

fn key(actor: &Actor, errand: &str) -> Result<String, AppError> {
    let account = actor.account().ok_or(AppError::NotFound)?;
    Ok(format!("{FOLDER}/{errand}-{account}"))
}

fn unpack(plain: &[u8]) -> Option<(Timestamp, Staged)> {
    let (at, rest) = plain.split_first_chunk::<8>()?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (name, bytes) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    let mark = hex::encode(&Sha256::digest(plain)[..12]);
    let name = String::from_utf8(name.to_vec()).ok()?;
    let at = Timestamp::from_millis(i64::from_be_bytes(*at));
    Some((at, Staged { name, mark, bytes: bytes.to_vec() }))
}

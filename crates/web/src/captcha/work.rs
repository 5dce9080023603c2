//! Work for a browser, in ALTCHA's shape: find the number that, after the salt, hashes to the challenge.

use anbei_domain::Flaw;
use anbei_domain::time::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::UseOnce;
use crate::State;
use crate::extract::sign;

/// The number is at most this: about a second for a telephone of some years ago.
pub(super) const MOST: u32 = 100_000;

/// What a browser is to work on.
pub(super) struct Task {
    pub challenge: String,
    /// Random, and until when it can be answered.
    pub salt: String,
    pub signature: String,
}

/// What it found.
#[derive(Deserialize)]
struct Found {
    algorithm: String,
    challenge: String,
    number: u32,
    salt: String,
    signature: String,
}

impl Task {
    pub(super) fn new(state: &State, until: Timestamp) -> Self {
        let salt = hex::encode(state.random::<12>());
        let salt = format!("{salt}?expires={}&", until.as_millis() / 1000);
        let number = u32::from_be_bytes(state.random()) % (MOST + 1);
        let challenge = hash(&salt, number);
        let signature = signature(state, &challenge);
        Self { challenge, salt, signature }
    }
}

pub(super) fn verify(state: &State, posted: &str) -> Result<UseOnce, Flaw> {
    const WRONG: Flaw = Flaw::new("captcha-wrong");
    let json = STANDARD.decode(posted).map_err(|_| WRONG)?;
    let found: Found = serde_json::from_slice(&json).map_err(|_| WRONG)?;
    let is_ours: bool =
        signature(state, &found.challenge).as_bytes().ct_eq(found.signature.as_bytes()).into();
    let is_found = found.challenge == hash(&found.salt, found.number);
    if found.algorithm != "SHA-256" || !is_ours || !is_found {
        return Err(WRONG);
    }
    let until = expiry(&found.salt).ok_or(WRONG)?;
    if until <= state.now() {
        return Err(Flaw::new("captcha-expired"));
    }
    Ok(UseOnce { id: format!("work-{}", &found.challenge[..32]), until })
}

/// The salt is under the signature by way of the challenge, so its date can be believed.
fn expiry(salt: &str) -> Option<Timestamp> {
    let seconds: i64 = salt.split_once("?expires=")?.1.strip_suffix('&')?.parse().ok()?;
    Some(Timestamp::from_millis(seconds.checked_mul(1000)?))
}

fn hash(salt: &str, number: u32) -> String {
    hex::encode(Sha256::digest(format!("{salt}{number}")))
}

fn signature(state: &State, challenge: &str) -> String {
    hex::encode(sign(&state.config().secret, "captcha-work", challenge.as_bytes()))
}

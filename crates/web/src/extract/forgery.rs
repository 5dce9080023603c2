//! Against forged forms: a token that only a page of ours can have shown to this browser.

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::State;

/// Names one browser, for as long as it is open.
pub const VISIT_COOKIE: &str = "visit";

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// One browser's visit. Put into the request by the stack of middleware that pages with forms stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit(pub(crate) String);

impl Visit {
    /// A new visit with a name nobody can guess.
    pub(crate) fn begin(state: &State) -> Self {
        Self(URL_SAFE_NO_PAD.encode(state.random::<18>()))
    }

    /// The visit a browser claims to be on, if that could be one of ours.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let name = super::cookie(headers, VISIT_COOKIE)?;
        let is_ours = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        (name.len() == 24 && name.bytes().all(is_ours)).then(|| Self(name.to_owned()))
    }

    /// What forms shown on this visit carry.
    pub fn token(&self, secret: &[u8; 32]) -> String {
        URL_SAFE_NO_PAD.encode(sign(secret, "csrf", self.0.as_bytes()))
    }

    /// Whether a form carries it.
    pub fn accepts(&self, secret: &[u8; 32], token: &str) -> bool {
        self.token(secret).as_bytes().ct_eq(token.as_bytes()).into()
    }
}

/// Signs `message`; the purpose keeps a signature made for one thing from passing for another.
pub(crate) fn sign(secret: &[u8; 32], purpose: &str, message: &[u8]) -> [u8; 32] {
    // HMAC fills a short key with zeros up to a block itself; done here, no length can be wrong.
    let mut key = [0; 64];
    key[..32].copy_from_slice(secret);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&key.into());
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// Whether the browser says that the request comes from somewhere else. Old browsers say nothing.
pub(crate) fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(FETCH_SITE).is_some_and(|site| site != "same-origin" && site != "none") {
        return true;
    }
    let (Some(origin), Some(host)) = (text(ORIGIN), text(HOST)) else { return false };
    origin.split_once("://").is_none_or(|(_, of)| !of.eq_ignore_ascii_case(host))
}

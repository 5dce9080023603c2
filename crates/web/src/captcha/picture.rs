//! Five letters in a picture. The token in the form holds them, encrypted.

use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use anbei_domain::Flaw;
use anbei_domain::time::Timestamp;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use captcha::Captcha;
use captcha::filters::{Cow, Dots, Noise, Wave};
use subtle::ConstantTimeEq;

use super::UseOnce;
use crate::extract::sign;
use crate::{PageError, State};

/// Letters that are not taken for one another, or for digits.
const LETTERS: &[u8; 16] = b"ACDEFHJKMNPRTWXY";
const LENGTH: usize = 5;
const NONCE: usize = 12;

/// The letters of a token, while it lives.
struct Secret {
    letters: String,
    until: Timestamp,
    nonce: [u8; NONCE],
}

pub fn routes() -> Router<State> {
    Router::new().route("/captcha/{file}", get(show)).route("/demo/captcha/{token}", get(reveal))
}

/// `GET /captcha/{token}.png`.
async fn show(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
) -> Result<Response, PageError> {
    let token = file.strip_suffix(".png").ok_or(PageError::NotFound)?;
    let secret = open(&state, token).ok_or(PageError::NotFound)?;
    let drawn = tokio::task::spawn_blocking(move || draw(&secret.letters)).await;
    let png = drawn.map_err(PageError::internal)?;
    let png = png.ok_or_else(|| PageError::internal("the captcha was not drawn"))?;
    Ok(([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "no-store")], png).into_response())
}

/// `GET /demo/captcha/{token}` — so that the demonstration can be walked through by who sees no pictures and runs no
/// scripts.
async fn reveal(
    Shared(state): Shared<State>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let secret = open(&state, &token).filter(|_| state.config().demo).ok_or(PageError::NotFound)?;
    Ok(([(CACHE_CONTROL, "no-store")], secret.letters).into_response())
}

/// A token for letters nobody knows.
pub(super) fn token(state: &State, until: Timestamp) -> String {
    let random: [u8; NONCE + LENGTH] = state.random();
    let (nonce, letters) = random.split_at(NONCE);
    // Sixteen letters: each is as likely as the next.
    let letters = letters.iter().map(|byte| LETTERS[usize::from(byte % 16)]);
    let mut plain = until.as_millis().to_be_bytes().to_vec();
    plain.extend(letters);
    let mut token = nonce.to_vec();
    // Sealing fails only for messages of gigabytes.
    token.extend(
        Nonce::try_from(nonce)
            .ok()
            .and_then(|nonce| cipher(state).encrypt(&nonce, &plain[..]).ok())
            .unwrap_or_default(),
    );
    URL_SAFE_NO_PAD.encode(token)
}

pub(super) fn verify(state: &State, token: &str, typed: &str) -> Result<UseOnce, Flaw> {
    let secret = open(state, token).ok_or(Flaw::new("captcha-expired"))?;
    let typed = typed.to_uppercase();
    if bool::from(typed.as_bytes().ct_eq(secret.letters.as_bytes())) {
        let id = format!("picture-{}", hex::encode(secret.nonce));
        Ok(UseOnce { id, until: secret.until })
    } else {
        Err(Flaw::new("captcha-wrong"))
    }
}

/// What a token of ours holds, if it still lives.
fn open(state: &State, token: &str) -> Option<Secret> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
    let plain = cipher(state).decrypt(&Nonce::from(*nonce), sealed).ok()?;
    let (until, letters) = plain.split_first_chunk::<8>()?;
    let until = Timestamp::from_millis(i64::from_be_bytes(*until));
    let letters = String::from_utf8(letters.to_vec()).ok()?;
    (until > state.now()).then_some(Secret { letters, until, nonce: *nonce })
}

fn cipher(state: &State) -> Aes256Gcm {
    Aes256Gcm::new(&sign(&state.config().secret, "captcha-key", b"").into())
}

/// Somewhat larger than it is shown, for dense screens: letters that wave, a blot over some of them, dots and noise.
fn draw(letters: &str) -> Option<Vec<u8>> {
    let mut picture = Captcha::new();
    for letter in letters.chars() {
        picture.set_chars(&[letter]).add_char();
    }
    picture
        .apply_filter(Wave::new(2.0, 10.0).horizontal())
        .apply_filter(Wave::new(2.0, 8.0).vertical())
        .view(260, 72)
        .apply_filter(Cow::new().min_radius(10).max_radius(18).circles(1))
        .apply_filter(Dots::new(8).min_radius(2).max_radius(4))
        .apply_filter(Noise::new(0.08))
        .as_png()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_may_be_asked_for_can_be_drawn() {
        let known = Captcha::new().supported_chars();
        for &letter in LETTERS {
            assert!(known.contains(&char::from(letter)), "{}", char::from(letter));
        }
        let size = draw("MWMWY").and_then(|png| image::load_from_memory(&png).ok());
        assert_eq!(size.map(|image| (image.width(), image.height())), Some((260, 72)));
    }
}

//! A link as it travels: a JSON Web Signature (RFC 7515) by Ed25519 (RFC 8037) over claims of RFC 7519.

use std::collections::BTreeMap;

use anbei_domain::field::Answers;
use anbei_domain::prefill::{FIELDS, PrefillLink};
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What a link says of itself.
#[derive(Serialize, Deserialize)]
struct Claims {
    /// The provider's entry in the directory.
    iss: String,
    /// The platform that it is for.
    aud: String,
    jti: String,
    /// Seconds since 1970, as `exp`.
    iat: i64,
    exp: i64,
    #[serde(rename = "use")]
    usage: Usage,
    fill: BTreeMap<String, Vec<String>>,
}

/// How often it opens.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Usage {
    Once,
    Many,
}

/// By what a link is signed: a key's private part, and the name by which its public part is found.
pub struct Signer<'a> {
    pub key: &'a str,
    /// PKCS #8.
    pub private: &'a [u8],
}

/// What links are called that are no links of ours.
const TYPE: &str = "anbei-prefill+jwt";
/// Longer than any link can be that is one.
const MOST_BYTES: usize = 8192;
/// What precedes the 32 bytes of a public key in `SubjectPublicKeyInfo` (RFC 8410).
const SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// Makes a key: its private part in PKCS #8, its public part in base64url. None where the system gives no randomness.
pub fn make_key() -> Option<(Zeroizing<Vec<u8>>, String)> {
    let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).ok()?;
    let private = Zeroizing::new(document.as_ref().to_vec());
    let public = public_of(&private)?;
    Some((private, public))
}

/// The public part of a key.
pub fn public_of(private: &[u8]) -> Option<String> {
    let pair = Ed25519KeyPair::from_pkcs8(private).ok()?;
    Some(URL_SAFE_NO_PAD.encode(pair.public_key().as_ref()))
}

/// A public key as providers have it: PEM, `SubjectPublicKeyInfo` in base64, a JWK, or the 32 bytes in base64. None if it is
/// none, or one of another kind.
pub fn read_public_key(text: &str) -> Option<String> {
    let jwk: Option<serde_json::Value> = serde_json::from_str(text).ok();
    if let Some(jwk) = jwk.filter(serde_json::Value::is_object) {
        let is_ours = jwk["kty"] == "OKP" && jwk["crv"] == "Ed25519";
        return if is_ours { read_public_key(jwk["x"].as_str()?) } else { None };
    }
    let bytes = unarmoured(text)?;
    let raw = bytes.strip_prefix(&SPKI[..]).unwrap_or(&bytes);
    (raw.len() == 32).then(|| URL_SAFE_NO_PAD.encode(raw))
}

/// What is in PEM or bare base64, of either alphabet.
pub fn unarmoured(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let lines = text.lines().filter(|line| !line.starts_with("-----"));
    let bare: Zeroizing<String> = Zeroizing::new(lines.flat_map(str::split_whitespace).collect());
    let bare = bare.trim_end_matches('=');
    let padded = Zeroizing::new(format!("{bare}{}", "=".repeat((4 - bare.len() % 4) % 4)));
    STANDARD.decode(&*padded).or_else(|_| URL_SAFE_NO_PAD.decode(bare)).ok().map(Zeroizing::new)
}

/// The public key in the form that `openssl` writes.
pub fn public_pem(public: &str) -> Option<String> {
    let raw = URL_SAFE_NO_PAD.decode(public).ok()?;
    let text = STANDARD.encode([&SPKI[..], &raw].concat());
    Some(format!("-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n"))
}

/// Signs a link. None if the key is no key.
pub fn sign(link: &PrefillLink, audience: &str, by: &Signer<'_>) -> Option<String> {
    let fill = link.given.iter().filter(|(_, texts)| !texts.is_empty());
    let claims = Claims {
        iss: link.provider.clone(),
        aud: audience.to_owned(),
        jti: link.id.clone(),
        iat: link.issued_at.as_millis() / 1000,
        exp: link.expires_at.as_millis() / 1000,
        usage: if link.is_single { Usage::Once } else { Usage::Many },
        fill: fill.map(|(id, texts)| (id.to_owned(), texts.to_vec())).collect(),
    };
    let header = Header {
        typ: Some(TYPE.to_owned()),
        kid: Some(by.key.to_owned()),
        ..Header::new(Algorithm::EdDSA)
    };
    jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ed_der(by.private)).ok()
}

/// The name of the key by which a link says that it is signed.
pub fn key_of(token: &str) -> Option<String> {
    if token.len() > MOST_BYTES {
        return None;
    }
    let header = jsonwebtoken::decode_header(token).ok()?;
    header.kid.filter(|_| header.alg == Algorithm::EdDSA && header.typ.as_deref() == Some(TYPE))
}

/// Reads a link that was signed by the key with this public part, for this platform. Whether it still opens, and whether its
/// answers are in order, is not looked at.
///
/// # Errors
///
/// [`Refusal::PrefillDamaged`] if it was not.
pub fn read(token: &str, public_key: &str, audience: &str) -> Result<PrefillLink, Refusal> {
    let damaged = || Refusal::PrefillDamaged;
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_audience(&[audience]);
    // By our own clock, which tests set.
    validation.validate_exp = false;
    validation.required_spec_claims.clear();
    let key = DecodingKey::from_ed_components(public_key).map_err(|_| damaged())?;
    let claims = jsonwebtoken::decode::<Claims>(token, &key, &validation).map_err(|_| damaged())?;
    let Claims { iss, jti, iat, exp, usage, fill, .. } = claims.claims;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    let is_named = (8..=64).contains(&jti.len()) && jti.chars().all(is_name);
    let is_known = |id: &String| FIELDS.iter().any(|field| field.id() == id);
    if !is_named || !fill.keys().all(is_known) {
        return Err(damaged());
    }
    let mut given = Answers::new();
    for (id, texts) in fill {
        given.set(&id, texts);
    }
    let at = |seconds: i64| seconds.checked_mul(1000).map(Timestamp::from_millis);
    Ok(PrefillLink {
        id: jti,
        provider: iss,
        given,
        issued_at: at(iat).ok_or_else(damaged)?,
        expires_at: at(exp).ok_or_else(damaged)?,
        is_single: usage == Usage::Once,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://filing.example";

    fn link() -> PrefillLink {
        let mut given = Answers::new();
        given.set("primary_domain", ["tea.example"]);
        PrefillLink {
            id: "01k-link-0001".to_owned(),
            provider: "ucloud".to_owned(),
            given,
            issued_at: Timestamp::from_millis(1_764_000_000_000),
            expires_at: Timestamp::from_millis(1_764_900_000_000),
            is_single: true,
        }
    }

    fn signed(link: &PrefillLink, private: &[u8]) -> String {
        sign(link, HERE, &Signer { key: "k1", private }).unwrap()
    }

    /// The token with one part replaced.
    fn with_part(token: &str, place: usize, text: &str) -> String {
        let mut parts: Vec<_> = token.split('.').collect();
        parts[place] = text;
        parts.join(".")
    }

    #[test]
    fn what_was_signed_reads_as_it_was() {
        let (private, public) = make_key().unwrap();
        let token = signed(&link(), &private);
        assert_eq!(key_of(&token).as_deref(), Some("k1"));
        assert_eq!(read(&token, &public, HERE), Ok(link()));
        let many = PrefillLink { is_single: false, ..link() };
        assert_eq!(read(&signed(&many, &private), &public, HERE), Ok(many));
    }

    #[test]
    fn nothing_opens_that_was_touched_or_signed_by_somebody_else_or_for_elsewhere() {
        let (private, public) = make_key().unwrap();
        let token = signed(&link(), &private);
        let damaged = Err(Refusal::PrefillDamaged);
        let other = make_key().unwrap().1;
        assert_eq!(read(&token, &other, HERE), damaged);
        assert_eq!(read(&token, &public, "https://elsewhere.example"), damaged);
        let evil = PrefillLink { provider: "other".to_owned(), ..link() };
        let evil = signed(&evil, &make_key().unwrap().0);
        let payload = evil.split('.').nth(1).unwrap();
        assert_eq!(read(&with_part(&token, 1, payload), &public, HERE), damaged);
        for end in 0..token.len() {
            assert_eq!(read(&token[..end], &public, HERE), damaged);
        }
    }

    #[test]
    fn a_link_cannot_choose_how_it_is_verified() {
        let (private, public) = make_key().unwrap();
        let token = signed(&link(), &private);
        for header in [
            r#"{"alg":"none","typ":"anbei-prefill+jwt","kid":"k1"}"#,
            r#"{"alg":"HS256","typ":"anbei-prefill+jwt","kid":"k1"}"#,
            r#"{"alg":"EdDSA","typ":"JWT","kid":"k1"}"#,
            r#"{"alg":"EdDSA","typ":"anbei-prefill+jwt"}"#,
        ] {
            let forged = with_part(&token, 0, &URL_SAFE_NO_PAD.encode(header));
            assert_eq!(key_of(&forged), None, "{header}");
            assert_eq!(read(&forged, &public, HERE), Err(Refusal::PrefillDamaged), "{header}");
        }
        assert_eq!(key_of(&"a".repeat(MOST_BYTES + 1)), None);
    }

    #[test]
    fn an_answer_that_no_link_carries_is_not_left_out_quietly() {
        let (private, public) = make_key().unwrap();
        let mut odd = link();
        odd.given.set("subject_confirmed", ["yes"]);
        assert_eq!(read(&signed(&odd, &private), &public, HERE), Err(Refusal::PrefillDamaged));
        let unnamed = PrefillLink { id: "../1".to_owned(), ..link() };
        assert_eq!(read(&signed(&unnamed, &private), &public, HERE), Err(Refusal::PrefillDamaged));
    }

    #[test]
    fn a_public_key_is_read_in_every_form_that_providers_have_it() {
        // RFC 8037, appendix A.2.
        let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        let jwk = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}"}}"#);
        let pem = public_pem(x).unwrap();
        let standard = STANDARD.encode(URL_SAFE_NO_PAD.decode(x).unwrap());
        for form in [x, jwk.as_str(), pem.as_str(), standard.as_str()] {
            assert_eq!(read_public_key(form).as_deref(), Some(x), "{form}");
        }
        for wrong in ["", "key", &x[1..], r#"{"kty":"OKP","crv":"X25519","x":"11qY"}"#] {
            assert_eq!(read_public_key(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_rfc_8037_signs_we_sign_alike() {
        // Appendix A.1: the private part d; in PKCS #8 (RFC 8410) it stands behind sixteen bytes.
        let d = URL_SAFE_NO_PAD.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").unwrap();
        let head = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
        let private = [&head[..], &d].concat();
        let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        assert_eq!(public_of(&private).as_deref(), Some(x));
        assert_eq!(read(&signed(&link(), &private), x, HERE), Ok(link()));
    }
}

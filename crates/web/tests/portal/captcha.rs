//! The captcha: a picture or work, once and for five minutes.

use crate::support::{Portal, get};
use anbei_web::{Posted, captcha};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

fn posted(texts: &[(&str, &str)]) -> Posted {
    let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Posted { texts: texts.collect(), files: Vec::new() }
}

#[tokio::test]
async fn the_letters_of_the_picture_are_accepted_in_either_case() {
    let portal = Portal::new();
    let shown = captcha::issue(&portal.state);
    let picture = get(&portal.router, &shown.image).await;
    assert_eq!(picture.header("content-type"), "image/png");
    assert_eq!(picture.header("cache-control"), "no-store");
    let letters = get(&portal.router, &format!("/demo/captcha/{}", shown.token)).await.text;
    assert_eq!(letters.len(), 5);
    let lower = letters.to_lowercase();
    let form = posted(&[("captcha_token", &shown.token), ("captcha", &format!(" {lower} "))]);
    let first = captcha::verify(&portal.state, &form).unwrap();
    assert_eq!(captcha::verify(&portal.state, &form).unwrap(), first, "the same thing to burn");
}

#[tokio::test]
async fn what_is_wrong_with_an_answer_is_said() {
    let portal = Portal::new();
    let shown = captcha::issue(&portal.state);
    let code =
        |texts: &[(&str, &str)]| captcha::verify(&portal.state, &posted(texts)).unwrap_err().code;
    assert_eq!(code(&[]), "captcha-missing");
    assert_eq!(code(&[("captcha_token", &shown.token), ("captcha", "?????")]), "captcha-wrong");
    assert_eq!(code(&[("captcha_token", "made-up"), ("captcha", "AAAAA")]), "captcha-expired");
    assert_eq!(code(&[("pow", "e30=")]), "captcha-wrong");
    assert_eq!(get(&portal.router, "/captcha/made-up.png").await.status, 404);
}

#[tokio::test]
async fn only_the_demonstration_tells_the_letters() {
    let portal = Portal::with(anbei_web::Config::default());
    let shown = captcha::issue(&portal.state);
    let path = format!("/demo/captcha/{}", shown.token);
    assert_eq!(get(&portal.router, &path).await.status, 404);
}

#[tokio::test]
async fn work_that_was_done_is_accepted_and_work_that_was_made_up_is_not() {
    let portal = Portal::new();
    let shown = captcha::issue(&portal.state);
    let hash = |number: u32| hex::encode(Sha256::digest(format!("{}{number}", shown.salt)));
    let number = (0..=shown.maxnumber).find(|n| hash(*n) == shown.challenge).unwrap();
    let answer = |salt: &str, challenge: &str, number: u32| {
        let json = serde_json::json!({
            "algorithm": "SHA-256", "challenge": challenge, "number": number, "salt": salt,
            "signature": shown.signature,
        });
        captcha::verify(&portal.state, &posted(&[("pow", &STANDARD.encode(json.to_string()))]))
    };
    assert!(answer(&shown.salt, &shown.challenge, number).unwrap().id.starts_with("work-"));
    assert!(answer(&shown.salt, &shown.challenge, number + 1).is_err());
    assert!(answer("own?expires=9999999999&", &hash(1), 1).is_err());
}

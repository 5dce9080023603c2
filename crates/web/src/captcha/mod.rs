//! 验证码: a picture to be read, or work for the browser of who cannot read it.
//!
//! Nothing is stored when one is shown: the challenge travels with the form, encrypted or signed. What is answered is
//! good for [`LIFE`]; that it is used once only is for the caller to see to, by burning [`UseOnce::id`].

mod picture;
mod work;

use std::time::Duration;

use anbei_domain::Flaw;
use anbei_domain::time::Timestamp;

use crate::extract::Posted;
use crate::view::{CaptchaView, FieldErrorView};
use crate::{Lang, State};

pub use picture::routes;

/// How long a challenge can be answered.
pub const LIFE: Duration = Duration::from_mins(5);

/// A right answer. It counts only if its `id` was not used before.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "an answer that is not burnt can be given again"]
pub struct UseOnce {
    pub id: String,
    /// After this it can be forgotten: the challenge has expired by itself.
    pub until: Timestamp,
}

/// A new challenge of both kinds.
pub fn issue(state: &State) -> CaptchaView {
    let until = expiry(state.now());
    let token = picture::token(state, until);
    let work = work::Task::new(state, until);
    CaptchaView {
        image: format!("/captcha/{token}.png"),
        token,
        challenge: work.challenge,
        salt: work.salt,
        maxnumber: work::MOST,
        signature: work.signature,
        errors: Vec::new(),
    }
}

/// A new challenge after a wrong answer.
pub fn issue_again(state: &State, t: Lang, flaw: &Flaw) -> CaptchaView {
    let text = t.flaw(flaw);
    let error = FieldErrorView { index: 0, id: "captcha-error-0".to_owned(), text, way_out: None };
    CaptchaView { errors: vec![error], ..issue(state) }
}

/// Whether what was posted answers a challenge of ours.
///
/// # Errors
///
/// `captcha-missing`, `captcha-expired` or `captcha-wrong`. The same challenge must not be shown again then.
pub fn verify(state: &State, posted: &Posted) -> Result<UseOnce, Flaw> {
    let work = posted.one("pow").unwrap_or("").trim();
    if !work.is_empty() {
        return work::verify(state, work);
    }
    let typed = posted.one("captcha").unwrap_or("").trim();
    if typed.is_empty() {
        return Err(Flaw::new("captcha-missing"));
    }
    picture::verify(state, posted.one("captcha_token").unwrap_or(""), typed)
}

fn expiry(now: Timestamp) -> Timestamp {
    now.plus_seconds(i64::try_from(LIFE.as_secs()).unwrap_or(0))
}

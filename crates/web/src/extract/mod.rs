//! What handlers ask of a request.

pub mod actor;
mod caller;
mod ends;
mod forgery;
mod frame;
mod origin;
mod posted;
mod session;
mod shell;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

pub use actor::Who;
pub use caller::Caller;
pub(crate) use forgery::sign;
pub use forgery::{VISIT_COOKIE, Visit};
pub(crate) use frame::Drawn;
pub use origin::Origin;
pub use posted::{FILE_BYTES, Posted, PostedFile, TO_READ};
pub(crate) use session::home;
pub use session::{
    Administrator, Applicant, HalfSignedIn, Officer, Person, SESSION_COOKIE, SignedIn,
    SystemAdministrator, end_session, keep_session, set_cookie,
};
pub use shell::{Shell, Visitor};

/// The value of a cookie, as sent.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs =
        lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next()
}

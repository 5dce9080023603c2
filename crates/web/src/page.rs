//! From a page's struct to a response.

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error::PageError;
use crate::middleware::headers::FRAMING;

/// Who may keep a copy of a page, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Nobody, not even the browser's history: personal data.
    Never,
    /// The browser, asking again each time.
    Private,
    /// Everybody, for a minute: the same for all who read its language.
    Public,
    /// Everybody, for an hour.
    Long,
}

impl Cache {
    pub(crate) const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Never => "no-store",
            Self::Private => "private, no-cache",
            Self::Public => "public, max-age=60",
            Self::Long => "public, max-age=3600",
        })
    }
}

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const NOINDEX: HeaderValue = HeaderValue::from_static("noindex");
const BY_READER: HeaderValue = HeaderValue::from_static("cookie, accept-language");

/// A page: a struct that its template draws.
pub trait Page: askama::Template + Sized {
    /// Who may keep a copy.
    const CACHE: Cache = Cache::Private;
    /// Whether search engines may list it.
    const INDEX: bool = false;
    /// Whether it shows files of ours in a frame.
    const FRAMES: bool = false;

    /// The page, as it was asked for.
    fn respond(self) -> Response {
        draw(&self, StatusCode::OK)
    }

    /// The page again, with what is wrong in the form that was posted.
    fn unprocessable(self) -> Response {
        draw(&self, StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// The page with another status.
    fn with_status(self, status: StatusCode) -> Response {
        draw(&self, status)
    }
}

/// The page, as it was asked for.
pub fn render<P: Page>(page: P) -> Response {
    page.respond()
}

fn draw<P: Page>(page: &P, status: StatusCode) -> Response {
    // Askama reserves room for what the template itself says; about as much again is put into it.
    let mut html = String::with_capacity(P::SIZE_HINT * 2);
    if let Err(error) = page.render_into(&mut html) {
        return PageError::internal(error).into_response();
    }
    let mut response = Response::new(html.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HTML);
    // A form sent back with errors, and an error, are nobody else's.
    let cache = if status == StatusCode::OK { P::CACHE } else { Cache::Never };
    headers.insert(CACHE_CONTROL, cache.header());
    headers.insert(VARY, BY_READER);
    if P::FRAMES {
        headers.insert(CONTENT_SECURITY_POLICY, FRAMING);
    }
    if !P::INDEX || status != StatusCode::OK {
        headers.insert(ROBOTS, NOINDEX);
    }
    response
}

//! Headers that every answer carries.

use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

macro_rules! policy {
    ($more:literal) => {
        HeaderValue::from_static(concat!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
             font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            $more
        ))
    };
}

const POLICY: HeaderValue = policy!("");
/// Of a page that shows files of ours in a frame.
pub(crate) const FRAMING: HeaderValue = policy!("; frame-src 'self'");
/// What a program reads is no page: nothing may come of opening it in a browser.
const DATA_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
);
const NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");
const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");
const ONE_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Adds them; a handler's own policies stay (the badge is shown on others' pages, an attachment may do even less).
pub(super) fn secure(headers: &mut HeaderMap, over_tls: bool) {
    headers.reserve(8);
    headers.insert(X_CONTENT_TYPE_OPTIONS, NOSNIFF);
    headers.entry(RESOURCE_POLICY).or_insert(SAME_ORIGIN);
    if is_data(headers) {
        headers.entry(CONTENT_SECURITY_POLICY).or_insert(DATA_POLICY);
    } else {
        headers.entry(CONTENT_SECURITY_POLICY).or_insert(POLICY);
        headers.insert(REFERRER_POLICY, SAME_ORIGIN);
        headers.insert(PERMISSIONS_POLICY, PERMISSIONS);
        headers.insert(OPENER_POLICY, SAME_ORIGIN);
    }
    if over_tls {
        headers.insert(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
    }
}

/// JSON leads nowhere and runs nothing: what pages may do is not said of it.
fn is_data(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"application/json") || kind.starts_with(b"application/problem+json")
    })
}

//! `/attachments/{id}` and `/attachments/{id}/thumb` — a file, given out so that nothing in it can run.

use std::fmt::Write;

use anbei_app::use_case::attachment::Opened;
use axum::extract::{Path, State as Shared};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};

use crate::extract::SignedIn;
use crate::{PageError, State};

const SHUT: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");
/// Browsers do not open their own viewer of PDFs in a sandbox; scripts in it are refused at the upload. The desk shows one beside
/// what was answered.
const SHUT_PDF: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
);

/// `GET /attachments/{id}`.
pub async fn get(
    Shared(state): Shared<State>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    give(&state, who, id, false).await
}

/// `GET /attachments/{id}/thumb`.
pub async fn get_thumb(
    Shared(state): Shared<State>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    give(&state, who, id, true).await
}

async fn give(
    state: &State,
    who: SignedIn,
    id: String,
    wants_thumb: bool,
) -> Result<Response, PageError> {
    let app = state.app().clone();
    let work = move || app.open_attachment((&who.actor, &who.via), &id, wants_thumb);
    let opened = tokio::task::spawn_blocking(work).await.map_err(PageError::internal)??;
    respond(opened)
}

fn respond(opened: Opened) -> Result<Response, PageError> {
    let kind = HeaderValue::from_str(&opened.media_type).map_err(PageError::internal)?;
    let disposition = HeaderValue::from_str(&disposition("inline", &opened.name));
    let is_pdf = opened.media_type == "application/pdf";
    let mut response = opened.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CONTENT_DISPOSITION, disposition.map_err(PageError::internal)?);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CONTENT_SECURITY_POLICY, if is_pdf { SHUT_PDF } else { SHUT });
    Ok(response)
}

/// RFC 6266: a plain name for old browsers, the real one percent-encoded as RFC 5987 wants it.
pub fn disposition(how: &str, name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let ascii: String = name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if plain(char::from(byte)) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("{how}; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_chinese_name_survives_and_a_hostile_one_breaks_nothing() {
        assert_eq!(
            disposition("inline", "证书.pdf"),
            "inline; filename=\"__.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6.pdf"
        );
        let hostile = disposition("attachment", "a\"\r\nSet-Cookie: x=1");
        assert!(!hostile.contains('\r') && !hostile.contains('\n'), "{hostile}");
    }
}

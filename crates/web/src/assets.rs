//! Stylesheets, scripts and drawings, inside the program.
//!
//! Their addresses carry a digest of all of them together (`/static/3f9a…/js/main.js`), so that browsers may keep
//! them for ever and modules find one another by relative paths.

use std::sync::LazyLock;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};
use tower_http::compression::CompressionLayer;

use crate::{PageError, State};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/static"]
struct Files;

/// One file, ready to be sent.
struct Asset {
    bytes: Bytes,
    kind: HeaderValue,
    etag: HeaderValue,
    url: String,
}

/// All files by their path, and the digest of them all.
struct Assets {
    digest: String,
    by_path: FxHashMap<String, Asset>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::load);

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const SHORTLY: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// The address of a file; a path without one leads to "not found", and a test finds it.
pub fn url(path: &str) -> &'static str {
    ASSETS.by_path.get(path).map_or("/static/missing", |asset| &asset.url)
}

/// A file as it is.
pub(crate) fn bytes(path: &str) -> Option<Bytes> {
    ASSETS.by_path.get(path).map(|asset| asset.bytes.clone())
}

pub(crate) fn routes() -> Router<State> {
    let files = Router::new().route("/static/{*path}", get(file)).layer(CompressionLayer::new());
    files.route("/favicon.svg", get(favicon)).route("/favicon.ico", get(favicon))
}

async fn file(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match path.split_once('/') {
        Some((digest, rest)) if digest == ASSETS.digest => send(rest, &headers, FOR_EVER),
        // A page of yesterday's version still gets its looks, but must not keep ours under the old address.
        Some((digest, rest)) if is_digest(digest) => send(rest, &headers, SHORTLY),
        _ => send(&path, &headers, SHORTLY),
    }
}

async fn favicon(headers: HeaderMap) -> Response {
    send("favicon.svg", &headers, SHORTLY)
}

fn is_digest(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn send(path: &str, headers: &HeaderMap, cache: HeaderValue) -> Response {
    let Some(asset) = ASSETS.by_path.get(path) else { return PageError::NotFound.into_response() };
    let known = headers.get(IF_NONE_MATCH).is_some_and(|etag| {
        // Compression weakens a tag without changing what it names.
        etag.as_bytes().strip_prefix(b"W/").unwrap_or(etag.as_bytes()) == asset.etag.as_bytes()
    });
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Response::new(asset.bytes.clone().into());
        response.headers_mut().insert(CONTENT_TYPE, asset.kind.clone());
        response
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, asset.etag.clone());
    headers.insert(CACHE_CONTROL, cache);
    response
}

impl Assets {
    fn load() -> Self {
        let mut paths: Vec<_> = Files::iter().collect();
        paths.sort();
        let mut digest = Sha256::new();
        let files: Vec<_> =
            paths.iter().filter_map(|path| Some((path.to_string(), Files::get(path)?))).collect();
        for (path, file) in &files {
            digest.update(path.as_bytes());
            digest.update(file.metadata.sha256_hash());
        }
        let digest = hex::encode(&digest.finalize()[..6]);
        let asset = |(path, file): (String, rust_embed::EmbeddedFile)| {
            let tag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
            let asset = Asset {
                kind: HeaderValue::from_static(kind_of(&path)),
                etag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
                url: format!("/static/{digest}/{path}"),
                bytes: Bytes::from(file.data.into_owned()),
            };
            (path, asset)
        };
        Self { by_path: files.into_iter().map(asset).collect(), digest: digest.clone() }
    }
}

/// The media type of a file, by the end of its name.
fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "webmanifest" => "application/json",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

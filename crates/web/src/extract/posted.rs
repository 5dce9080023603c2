//! A posted form, whatever it is encoded as.

use std::future::Future;
use std::time::Duration;

use axum::body::{Bytes, to_bytes};
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use tokio::sync::SemaphorePermit;
use tokio::time::timeout;

use super::ends::Ends;
use super::forgery::{Visit, is_foreign};
use crate::{PageError, State};

/// The most bytes of one file.
pub const FILE_BYTES: usize = 20 * 1024 * 1024;
/// The most bytes of a form with everything in it.
pub const FORM_BYTES: usize = 64 * 1024 * 1024;
/// The most bytes of a form that can have no files in it.
const TEXT_FORM_BYTES: usize = 1024 * 1024;
/// The most bytes of one text.
const TEXT_BYTES: usize = 256 * 1024;
/// How long a sender may pause, or wait for a place.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most texts and files of a form.
const PARTS: usize = 1000;

/// How the name of a control begins whose file is read and not kept.
pub const TO_READ: &str = "read:";

const TOKEN: HeaderName = HeaderName::from_static("x-csrf");

/// What a form was filled in with. As an argument of a handler it proves that it was a form of ours, shown to this browser.
#[derive(Debug, Clone, Default)]
pub struct Posted {
    pub texts: Vec<(String, String)>,
    pub files: Vec<PostedFile>,
}

/// A file of a form. Nothing is known yet about what is really in it.
#[derive(Debug, Clone)]
pub struct PostedFile {
    /// The name of the control it was chosen in.
    pub field: String,
    /// As it is called where it comes from, without the folders.
    pub name: String,
    /// All of it; of a package to be read its beginning.
    pub bytes: Bytes,
    /// Of a package to be read its end, with where that begins.
    pub end: Option<(u64, Bytes)>,
    /// What the browser believes it to be.
    pub content_type: String,
}

impl Posted {
    /// A form that a program sends, which shows its key in place of a page's token.
    pub async fn by_program(request: Request, state: &State) -> Result<Self, PageError> {
        read(request, state).await
    }

    /// The first text of this name.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// All texts of this name, in the form's order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let is_it = move |(key, _): &&(String, String)| key == name;
        self.texts.iter().filter(is_it).map(|(_, text)| text.as_str())
    }

    /// Whether there is a text of this name, even an empty one.
    pub fn has(&self, name: &str) -> bool {
        self.one(name).is_some()
    }

    /// The button that was pressed; empty for the one that carries on.
    pub fn action(&self) -> &str {
        self.one("do").unwrap_or("")
    }

    /// The button that was pressed, if it is `verb:rest`.
    pub fn action_on(&self, verb: &str) -> Option<&str> {
        self.action().strip_prefix(verb)?.strip_prefix(':')
    }
}

impl FromRequest<State> for Posted {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &State) -> Result<Self, PageError> {
        let headers = request.headers();
        if is_foreign(headers) {
            return Err(PageError::Forged);
        }
        let visit = request.extensions().get::<Visit>().cloned().ok_or(PageError::Forged)?;
        let header = headers.get(TOKEN).and_then(|t| t.to_str().ok()).map(str::to_owned);
        let posted = read(request, state).await?;
        let token = header.as_deref().or_else(|| posted.one("_csrf")).unwrap_or("");
        if visit.accepts(&state.config().secret, token) {
            Ok(posted)
        } else {
            Err(PageError::Forged)
        }
    }
}

async fn read(request: Request, state: &State) -> Result<Posted, PageError> {
    debug_assert_ne!(request.method(), Method::GET);
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or("").trim().to_ascii_lowercase();
    if kind.starts_with("application/x-www-form-urlencoded") {
        refuse_over(request.headers(), TEXT_FORM_BYTES)?;
        read_texts(request).await
    } else if kind.starts_with("multipart/form-data") {
        refuse_over(request.headers(), most(&request, state))?;
        // Held until the form is read: so many big forms, and no more, are in memory.
        let _slot = if is_small(request.headers()) { None } else { Some(slot(state).await?) };
        read_parts(request, state).await
    } else {
        Err(PageError::Unsupported)
    }
}

/// The most bytes of a form with files. Only where a form is filled in there may be a package to be read, of which little
/// is held.
fn most(request: &Request, state: &State) -> usize {
    let may_read = request.uri().path().starts_with("/apply/");
    FORM_BYTES + if may_read { state.config().package_bytes() } else { 0 }
}

/// Says no before anything is read, if the length is known to be too much.
fn refuse_over(headers: &HeaderMap, most: usize) -> Result<(), PageError> {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let length = length.and_then(|length| length.parse::<usize>().ok()).unwrap_or(0);
    if length > most { Err(PageError::TooLarge) } else { Ok(()) }
}

/// Whether the form says that it holds no more than a form of texts.
fn is_small(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|n| n <= TEXT_FORM_BYTES)
}

/// A place for a big form, if one is free soon enough.
async fn slot(state: &State) -> Result<SemaphorePermit<'_>, PageError> {
    match timeout(PATIENCE, state.uploads().acquire()).await {
        Ok(slot) => slot.map_err(PageError::internal),
        Err(_) => Err(PageError::Busy),
    }
}

/// What comes next of a form, unless its sender has fallen silent: a place is not held for nobody.
async fn soon<T>(
    next: impl Future<Output = Result<Option<T>, MultipartError>>,
) -> Result<Option<T>, PageError> {
    match timeout(PATIENCE, next).await {
        Ok(next) => next.map_err(|error| wrong(&error)),
        Err(_) => Err(PageError::Malformed("the sender fell silent")),
    }
}

async fn read_texts(request: Request) -> Result<Posted, PageError> {
    let declared = request.headers().get(CONTENT_LENGTH).cloned();
    let body = match to_bytes(request.into_body(), TEXT_FORM_BYTES).await {
        Ok(body) => body,
        // Cut off, or longer than allowed without having said so.
        Err(_) if declared.is_some() => return Err(PageError::Malformed("the body was cut off")),
        Err(_) => return Err(PageError::TooLarge),
    };
    if std::str::from_utf8(&body).is_err() || !is_percent_encoded(&body) {
        return Err(PageError::Malformed("not urlencoded"));
    }
    let texts: Vec<(String, String)> =
        form_urlencoded::parse(&body).into_owned().take(PARTS + 1).collect();
    if texts.len() > PARTS {
        return Err(PageError::TooLarge);
    }
    texts
        .into_iter()
        .map(|(name, text)| Ok((name, clean(text)?)))
        .collect::<Result<_, _>>()
        .map(|texts| Posted { texts, files: Vec::new() })
}

/// Whether every `%` is followed by two digits and the bytes spelled are UTF-8.
fn is_percent_encoded(body: &[u8]) -> bool {
    let mut rest = body.split(|b| *b == b'%');
    rest.next();
    let two_digits =
        |part: &[u8]| part.get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    rest.all(two_digits) && !form_urlencoded::parse(body).any(|(_, text)| text.contains('\u{fffd}'))
}

async fn read_parts(request: Request, state: &State) -> Result<Posted, PageError> {
    let mut request = request;
    DefaultBodyLimit::max(most(&request, state)).apply(&mut request);
    let mut parts = Multipart::from_request(request, state)
        .await
        .map_err(|_| PageError::Malformed("no boundary"))?;
    let mut posted = Posted::default();
    let mut room = FORM_BYTES;
    while let Some(part) = soon(parts.next_field()).await? {
        if posted.texts.len() + posted.files.len() >= PARTS {
            return Err(PageError::TooLarge);
        }
        let Some(field) = part.name().map(str::to_owned) else {
            return Err(PageError::Malformed("a part without a name"));
        };
        match part.file_name().map(str::to_owned) {
            None => {
                let bytes = collect(part, TEXT_BYTES.min(room)).await?;
                room -= bytes.len();
                let text =
                    String::from_utf8(bytes).map_err(|_| PageError::Malformed("not UTF-8"))?;
                posted.texts.push((field, clean(text)?));
            }
            Some(name) => {
                let content_type = part.content_type().unwrap_or("").to_owned();
                let (bytes, end) = if field.starts_with(TO_READ) {
                    let (head, end) = collect_ends(part, state.config().package_bytes()).await?;
                    (head, Some(end))
                } else {
                    (Bytes::from(collect_file(part).await?), None)
                };
                let held = bytes.len() + end.as_ref().map_or(0, |(_, end)| end.len());
                room = room.checked_sub(held).ok_or(PageError::TooLarge)?;
                // A file control left alone sends a part without name and bytes.
                if !(name.is_empty() && bytes.is_empty()) {
                    let name = base_name(&name);
                    posted.files.push(PostedFile { field, name, bytes, end, content_type });
                }
            }
        }
    }
    Ok(posted)
}

async fn collect(mut part: Field<'_>, most: usize) -> Result<Vec<u8>, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = soon(part.chunk()).await? {
        if bytes.len() + chunk.len() > most {
            return Err(PageError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A file; of one that is too large, a byte more than is taken. It is refused beside its question, and nothing else of
/// the form is lost.
async fn collect_file(mut part: Field<'_>) -> Result<Vec<u8>, PageError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = soon(part.chunk()).await? {
        let room = (FILE_BYTES + 1).saturating_sub(bytes.len());
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(bytes)
}

/// Of a package the parts that may matter.
async fn collect_ends(
    mut part: Field<'_>,
    most: usize,
) -> Result<(Bytes, (u64, Bytes)), PageError> {
    let mut ends = Ends::default();
    while let Some(chunk) = soon(part.chunk()).await? {
        ends.push(chunk);
        if ends.size() > most as u64 {
            return Err(PageError::TooLarge);
        }
    }
    Ok(ends.finish())
}

fn wrong(error: &MultipartError) -> PageError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        PageError::TooLarge
    } else {
        PageError::Malformed("broken multipart form")
    }
}

/// Databases, documents and terminals all dislike these; no keyboard types them. Line ends become one character.
fn clean(text: String) -> Result<String, PageError> {
    if text.contains('\0') {
        return Err(PageError::Malformed("a NUL in a text"));
    }
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

/// Some browsers used to send the whole path.
fn base_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.chars().filter(|c| !c.is_control()).take(200).collect()
}

//! 文书: what stands on each paper, and how it is handed out. How it is set is the press's business.

mod certificate;
mod filing;
mod forms;
mod letters;
mod receipt;

use std::fmt::Display;

use anbei_app::port::PressError;
use anbei_app::port::press::{Block, Document, Fact, Labelled, Look, Words};
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::{Cache, Lang, PageError, State};

pub use certificate::certificate;
pub use filing::{FilingPaper, Material, PaperLink};
pub use forms::{Filling, Form};
pub use letters::{addressee, signed};
use receipt::receipt;

/// What is printed on: the house's name, its language, the day.
#[derive(Clone, Copy)]
pub struct Stationery<'a> {
    pub state: &'a State,
    pub t: Lang,
}

/// What a paper is known by, and the page of ours that its QR code leads to.
pub struct Known {
    pub label: &'static str,
    pub text: String,
    /// Empty if it leads nowhere.
    pub path: String,
}

impl Known {
    /// A blank form, whose code leads to where it can be filled in and printed.
    pub fn blank(t: Lang) -> Self {
        let label = t.text("paper-blank");
        Self { label, text: String::new(), path: "/forms".to_owned() }
    }

    /// By the number of a filing, whose case the code leads its organ to.
    pub fn by_filing(t: Lang, id: &str) -> Self {
        Self {
            label: t.text("paper-filing"),
            text: id.to_uppercase(),
            path: format!("/papers/{id}"),
        }
    }
}

impl Stationery<'_> {
    /// A paper with this title.
    pub fn paper(&self, look: Look, title: &str, known: Known, blocks: Vec<Block>) -> Document {
        let (t, state, now) = (self.t, self.state, self.state.now());
        let today = now.date_in_china();
        let address = if known.path.is_empty() {
            String::new()
        } else {
            format!("{}{}", state.config().public_url, known.path)
        };
        let caution = if state.config().demo { t.text("paper-demo") } else { "" };
        Document {
            language: if t.is_zh() { "zh" } else { "en" },
            look,
            title: title.to_owned(),
            subtitle: String::new(),
            reference: Labelled { label: known.label.to_owned(), text: known.text },
            address,
            brand: state.brand().name.clone(),
            caution: caution.to_owned(),
            printed: t.with("paper-printed", &[("at", &t.moment(now))]),
            day: (today.year(), today.month(), today.day()),
            words: Words {
                page: t.text("paper-page").to_owned(),
                scan: t.text("paper-scan").to_owned(),
                missing: t.text("paper-missing").to_owned(),
                contents: t.text("guide-contents").to_owned(),
            },
            blocks,
            pictures: Vec::new(),
        }
    }

    /// Today, in words.
    fn today(&self) -> String {
        self.t.date(self.state.now())
    }

    /// A question by its key, and its answer.
    fn fact(&self, key: &str, answer: impl Display) -> Fact {
        Fact::new(self.t.text(key), vec![answer.to_string()])
    }
}

/// Sets the paper and hands it out as a file of this name.
pub async fn give(
    state: &State,
    document: Document,
    name: &str,
    cache: Cache,
) -> Result<Response, PageError> {
    file(set(state, document).await?.into(), name, cache)
}

/// Sets the paper. The threads that answer requests do not wait for it, and only so many papers are set at once as
/// there are slots.
pub async fn set(state: &State, document: Document) -> Result<Vec<u8>, PageError> {
    let slot = state.prints().clone().acquire_owned().await.map_err(PageError::internal)?;
    let press = state.app().ports().press.clone();
    let work = move || {
        let set = press.print(&document);
        drop(slot);
        set
    };
    match tokio::task::spawn_blocking(work).await.map_err(PageError::internal)? {
        Ok(bytes) => Ok(bytes),
        Err(PressError::Idle(why)) => {
            tracing::warn!(why, "a document was asked for and cannot be printed");
            Err(PageError::refused("no-press"))
        }
        Err(error @ PressError::Broken(_)) => Err(PageError::internal(error)),
    }
}

/// What was set, as a file of this name.
pub fn file(bytes: Bytes, name: &str, cache: Cache) -> Result<Response, PageError> {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.pdf\""));
    headers.insert(CONTENT_DISPOSITION, disposition.map_err(PageError::internal)?);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(CACHE_CONTROL, cache.header());
    Ok(response)
}

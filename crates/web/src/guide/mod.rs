//! 操作指南: the Markdown of `docs/guide`, by chapter and section, in both languages.
//!
//! A chapter is a reader: a folder. A section is a page: `{section}.zh-CN.md` and `{section}.md` in it. What stands in
//! them is read once into [`Prose`], from which pages, the search and the paper are made.

pub mod help;
mod html;
mod links;
mod markdown;
mod paper;
mod search;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use anbei_app::port::press::Prose;
use rust_embed::RustEmbed;

use crate::Lang;
pub use html::write as html;
pub use paper::paper;
pub use search::{Hit, Piece, search};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../docs/guide"]
struct Files;

/// Readers, and the sections written for them, in reading order.
pub const CHAPTERS: [(&str, &[&str]); 5] = [
    (
        "applicant",
        &[
            "before",
            "account",
            "subject",
            "website",
            "app",
            "mini-program",
            "submit",
            "follow",
            "number",
            "changes",
            "claim",
            "deadlines",
            "violations",
            "papers",
            "query",
            "connections",
            "questions",
        ],
    ),
    (
        "officer",
        &[
            "desk",
            "review",
            "decide",
            "records",
            "alarms",
            "violations",
            "unfiled",
            "import",
            "papers",
        ],
    ),
    (
        "provider",
        &["join", "members", "entry", "orders", "customers", "reports", "prefills", "connections"],
    ),
    ("administrator", &["desk", "organs", "providers", "notices", "staff"]),
    ("operator", &["deploying", "configuration", "commands"]),
];

/// A page of the guide.
pub struct Section {
    pub chapter: &'static str,
    pub id: &'static str,
    pub title: String,
    /// All of it, the title apart.
    pub parts: Vec<Prose>,
}

/// The guide in one language.
pub struct Guide {
    pub sections: Vec<Section>,
}

static CHINESE: LazyLock<Guide> = LazyLock::new(|| Guide::load(Lang::Zh));
static ENGLISH: LazyLock<Guide> = LazyLock::new(|| Guide::load(Lang::En));

/// The guide in the reader's language.
pub fn of(t: Lang) -> &'static Guide {
    match t {
        Lang::Zh => &CHINESE,
        Lang::En => &ENGLISH,
    }
}

/// One of its pictures.
pub fn picture(file: &str) -> Option<Vec<u8>> {
    Files::get(&format!("pictures/{file}")).map(|found| found.data.into_owned())
}

/// Where the section's Markdown lies below `docs/guide`.
fn file(chapter: &str, section: &str, t: Lang) -> String {
    let end = if t.is_zh() { "zh-CN.md" } else { "md" };
    format!("{chapter}/{section}.{end}")
}

/// The Markdown of a section. There is one for each: a test looks.
fn source(chapter: &str, section: &str, t: Lang) -> String {
    let found = Files::get(&file(chapter, section, t)).map(|found| found.data.into_owned());
    found.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

impl Section {
    pub fn path(&self) -> String {
        format!("/guide/{}/{}", self.chapter, self.id)
    }

    fn load(chapter: &'static str, id: &'static str, t: Lang) -> Self {
        let mut parts = markdown::read(&source(chapter, id, t), (chapter, id), t).into_iter();
        let title = match parts.next() {
            Some(Prose::Heading { text, .. }) => text,
            _ => String::new(),
        };
        Self { chapter, id, title, parts: parts.collect() }
    }
}

impl Guide {
    fn load(t: Lang) -> Self {
        let of = |(chapter, ids): (&'static str, &'static [&'static str])| {
            ids.iter().map(move |id| Section::load(chapter, id, t))
        };
        Self { sections: CHAPTERS.into_iter().flat_map(of).collect() }
    }

    /// A section, with the one before and the one after.
    pub fn find(&self, chapter: &str, id: &str) -> Option<[Option<&Section>; 3]> {
        let is_it = |one: &Section| one.chapter == chapter && one.id == id;
        let at = self.sections.iter().position(is_it)?;
        let before = at.checked_sub(1).and_then(|at| self.sections.get(at));
        Some([before, self.sections.get(at), self.sections.get(at + 1)])
    }

    /// The sections of a chapter.
    pub fn chapter(&self, chapter: &str) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |one| one.chapter == chapter)
    }
}

//! Markdown, as far as the guide is written in it, to prose. HTML in it is dropped, and a test refuses it.

use anbei_app::port::press::{Cell, Prose, Run, text_of};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::links::{Target, target};
use crate::Lang;

/// Reads a section of a chapter.
pub fn read(source: &str, place: (&str, &str), t: Lang) -> Vec<Prose> {
    let mut reader = Reader { place, t, open: vec![Vec::new()], ..Reader::default() };
    for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.close_paragraph();
    reader.open.pop().unwrap_or_default()
}

/// What has been read of a text.
#[derive(Default)]
struct Reader<'a> {
    place: (&'a str, &'a str),
    t: Lang,
    /// Parts of what is open, the innermost last: the text itself, an item of a list, a note.
    open: Vec<Vec<Prose>>,
    /// Lists that are open: whether they are steps, and their items.
    lists: Vec<(bool, Vec<Vec<Prose>>)>,
    runs: Vec<Run>,
    /// How the next characters look.
    style: Run,
    table: Vec<Vec<Cell>>,
    /// The file of the picture that is open; the text within is its description.
    picture: Option<String>,
    is_listing: bool,
    is_translation: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.push(&text),
            Event::Code(text) => {
                self.style.code = true;
                self.push(&text);
                self.style.code = false;
            }
            // Chinese has no space where a line of the source ends.
            Event::SoftBreak | Event::HardBreak if !self.t.is_zh() => self.push(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.close_paragraph();
                self.lists.push((first.is_some(), Vec::new()));
            }
            Tag::Item | Tag::BlockQuote(_) => self.open.push(Vec::new()),
            Tag::CodeBlock(_) => self.is_listing = true,
            Tag::Table(_) => self.table.clear(),
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            Tag::Strong => self.style.strong = true,
            Tag::Link { dest_url, .. } => match target(&dest_url, self.place.0, self.place.1) {
                Target::Page(href) | Target::Elsewhere(href) => self.style.href = href,
                Target::Translation => self.is_translation = true,
                Target::Source => {}
            },
            Tag::Image { dest_url, .. } => {
                self.picture = Some(dest_url.rsplit('/').next().unwrap_or_default().to_owned());
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(level) => self.close_heading(level),
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Item => {
                self.close_paragraph();
                let item = self.open.pop().unwrap_or_default();
                if let Some((_, items)) = self.lists.last_mut() {
                    items.push(item);
                }
            }
            TagEnd::List(_) => {
                let Some((is_steps, items)) = self.lists.pop() else { return };
                self.add(Prose::List { is_steps, items });
            }
            TagEnd::BlockQuote(_) => {
                let parts = self.open.pop().unwrap_or_default();
                self.add(Prose::Note { parts });
            }
            TagEnd::CodeBlock => {
                self.is_listing = false;
                let text = text_of(&std::mem::take(&mut self.runs));
                let lines = text.trim_end().lines().map(str::to_owned).collect();
                self.add(Prose::Listing { lines });
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.runs);
                if let Some(row) = self.table.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let mut rows = std::mem::take(&mut self.table).into_iter();
                let head = rows.next().unwrap_or_default();
                self.add(Prose::Table { head, rows: rows.collect() });
            }
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Link => self.style.href.clear(),
            TagEnd::Image => {
                let alt = text_of(&std::mem::take(&mut self.runs));
                let file = self.picture.take().unwrap_or_default();
                self.add(Prose::Picture { file, alt });
            }
            _ => {}
        }
    }

    /// More characters of what is open.
    fn push(&mut self, text: &str) {
        match self.runs.last_mut() {
            Some(last) if self.is_listing || same_look(last, &self.style) => {
                last.text.push_str(text);
            }
            _ => self.runs.push(Run { text: text.to_owned(), ..self.style.clone() }),
        }
    }

    fn add(&mut self, part: Prose) {
        if let Some(open) = self.open.last_mut() {
            open.push(part);
        }
    }

    fn close_heading(&mut self, level: HeadingLevel) {
        let text = text_of(&std::mem::take(&mut self.runs));
        let level = level as u8;
        self.add(Prose::Heading { level, anchor: anchor(&text), text });
    }

    /// Ends a paragraph, or the text of an item that has none. A line that only leads to the translation is for who
    /// reads the folder.
    fn close_paragraph(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        let is_translation = std::mem::take(&mut self.is_translation);
        if !runs.is_empty() && !is_translation {
            self.add(Prose::Paragraph { runs });
        }
    }
}

fn same_look(one: &Run, other: &Run) -> bool {
    one.strong == other.strong && one.code == other.code && one.href == other.href
}

/// What a heading is linked by, as the usual viewers of Markdown make it from its text.
pub fn anchor(text: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    let dashed = |c: char| if c == ' ' { '-' } else { c };
    text.trim().to_lowercase().chars().filter(kept).map(dashed).collect()
}

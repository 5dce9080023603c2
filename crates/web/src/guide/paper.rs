//! The whole guide on paper: the same prose, with chapters above sections and ways within it.

use anbei_app::port::press::{Block, Document, Look, Picture, Prose, Run};

use super::{CHAPTERS, Section, of, picture};
use crate::papers::{Known, Stationery};

/// The guide in the language of the stationery.
pub fn paper(on: Stationery<'_>) -> Document {
    let t = on.t;
    let mut parts = Vec::new();
    for (chapter, _) in CHAPTERS {
        let title = t.text(format!("guide-{chapter}"));
        parts.push(heading(1, chapter.to_owned(), title));
        parts.push(plain(t.text(format!("guide-{chapter}.lead"))));
        for section in of(t).chapter(chapter) {
            parts.push(heading(2, place(section, ""), &section.title));
            parts.extend(section.parts.iter().map(|part| moved(part, section, on)));
        }
    }
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let known = Known { label: t.text("guide-version"), text: version, path: "/guide".to_owned() };
    let pictures = pictures(&parts);
    let document = on.paper(Look::Book, t.text("guide-title"), known, vec![Block::Prose { parts }]);
    Document {
        subtitle: t.text("guide-lead").to_owned(),
        // It is true of a demonstration, too.
        caution: String::new(),
        pictures,
        ..document
    }
}

fn heading(level: u8, anchor: String, text: &str) -> Prose {
    Prose::Heading { level, anchor, text: text.to_owned() }
}

fn plain(text: &str) -> Prose {
    Prose::Paragraph { runs: vec![Run { text: text.to_owned(), ..Run::default() }] }
}

/// What a heading is known by in the whole document.
fn place(section: &Section, anchor: &str) -> String {
    let hash = if anchor.is_empty() { "" } else { "#" };
    format!("{}/{}{hash}{anchor}", section.chapter, section.id)
}

/// A part of a section as a part of the whole.
fn moved(part: &Prose, section: &Section, on: Stationery<'_>) -> Prose {
    let runs = |runs: &[Run]| runs.iter().map(|run| led(run, section, on)).collect::<Vec<_>>();
    let inner = |parts: &[Prose]| parts.iter().map(|part| moved(part, section, on)).collect();
    match part {
        Prose::Heading { level, anchor, text } => heading(level + 1, place(section, anchor), text),
        Prose::Paragraph { runs: all } => Prose::Paragraph { runs: runs(all) },
        Prose::List { is_steps, items } => {
            let items = items.iter().map(|item| inner(item)).collect();
            Prose::List { is_steps: *is_steps, items }
        }
        Prose::Table { head, rows } => {
            let row = |row: &Vec<Vec<Run>>| row.iter().map(|cell| runs(cell)).collect();
            Prose::Table { head: row(head), rows: rows.iter().map(row).collect() }
        }
        Prose::Note { parts } => Prose::Note { parts: inner(parts) },
        Prose::Listing { .. } | Prose::Picture { .. } => part.clone(),
    }
}

/// A run whose way leads to a place of the document (`#`), or to a whole address.
fn led(run: &Run, section: &Section, on: Stationery<'_>) -> Run {
    let href = if let Some(place) = run.href.strip_prefix("/guide/") {
        format!("#{place}")
    } else if let Some(anchor) = run.href.strip_prefix('#') {
        format!("#{}", place(section, anchor))
    } else if run.href.starts_with('/') {
        format!("{}{}", on.state.config().public_url, run.href)
    } else {
        run.href.clone()
    };
    Run { href, ..run.clone() }
}

fn pictures(parts: &[Prose]) -> Vec<Picture> {
    let mut found: Vec<Picture> = Vec::new();
    for part in parts {
        match part {
            Prose::Picture { file, .. } if !found.iter().any(|one| one.file == *file) => {
                let bytes = picture(file).unwrap_or_default();
                found.push(Picture { file: file.clone(), bytes });
            }
            Prose::List { items, .. } => found.extend(items.iter().flat_map(|item| pictures(item))),
            _ => {}
        }
    }
    found
}

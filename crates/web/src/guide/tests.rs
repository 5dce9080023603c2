use std::collections::BTreeSet;
use std::path::Path;

use anbei_app::port::press::Prose;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::links::{Target, target};
use super::{CHAPTERS, Files, Guide, Section, file, of, source};
use crate::Lang;

/// Every section with its Markdown.
fn sources() -> impl Iterator<Item = (&'static str, &'static str, Lang, String)> {
    let ids = CHAPTERS.iter().flat_map(|(chapter, ids)| ids.iter().map(|id| (*chapter, *id)));
    ids.flat_map(|(chapter, id)| {
        Lang::ALL.map(|t| (chapter, id, t, source(chapter, id, t))).into_iter()
    })
}

#[test]
fn every_section_is_written_in_both_languages_and_every_text_has_its_place() {
    let mut known = BTreeSet::new();
    for (chapter, id, t, text) in sources() {
        assert!(text.starts_with("# "), "{} has no title", file(chapter, id, t));
        known.insert(file(chapter, id, t));
    }
    let written = Files::iter().filter(|path| path.ends_with(".md") && path.contains('/'));
    for path in written {
        assert!(known.contains(path.as_ref()), "{path} is not in the table of sections");
    }
    for t in Lang::ALL {
        for (chapter, _) in CHAPTERS {
            assert!(t.knows(format!("guide-{chapter}")), "{chapter}");
            assert!(t.knows(format!("guide-{chapter}.lead")), "{chapter}");
        }
    }
}

/// What a text is made of, whatever its language.
fn shape(parts: &[Prose]) -> Vec<String> {
    let of = |part: &Prose| match part {
        Prose::Heading { level, .. } => format!("h{level}"),
        Prose::Paragraph { .. } => "p".to_owned(),
        Prose::List { is_steps, items } => format!("list {is_steps} {}", items.len()),
        Prose::Table { head, rows } => format!("table {}×{}", head.len(), rows.len()),
        Prose::Listing { lines } => format!("listing {}", lines.len()),
        Prose::Picture { file, .. } => {
            format!("picture {}", file.replace("-zh.", ".").replace("-en.", "."))
        }
        Prose::Note { parts } => format!("note {}", parts.len()),
    };
    parts.iter().map(of).collect()
}

#[test]
fn both_languages_say_the_same_things_in_the_same_order() {
    let Guide { sections } = of(Lang::Zh);
    for (zh, en) in sections.iter().zip(&of(Lang::En).sections) {
        assert_eq!(shape(&zh.parts), shape(&en.parts), "{}/{}", zh.chapter, zh.id);
    }
}

#[test]
fn the_markdown_holds_nothing_that_the_guide_cannot_show() {
    for (chapter, id, t, text) in sources() {
        for event in Parser::new_ext(&text, Options::all()) {
            let is_shown = !matches!(
                &event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::FootnoteReference(_)
                    | Event::Rule
                    | Event::TaskListMarker(_)
                    | Event::Start(Tag::Emphasis | Tag::Strikethrough | Tag::FootnoteDefinition(_))
            );
            assert!(is_shown, "{}: {event:?}", file(chapter, id, t));
            // Beside Chinese, a mark that touches punctuation on its inner side stays a mark.
            let is_left = matches!(&event, Event::Text(text) if text.contains("**"));
            assert!(!is_left, "{}: {event:?}", file(chapter, id, t));
        }
    }
}

/// What is linked from a section: links, and files of pictures.
fn linked(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut links, mut pictures) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.into_string()),
            Event::Start(Tag::Image { dest_url, .. }) => pictures.push(dest_url.into_string()),
            _ => {}
        }
    }
    (links, pictures)
}

/// Whether the section has a heading of this anchor.
fn has(section: &Section, wanted: &str) -> bool {
    let is_it = |part: &Prose| matches!(part, Prose::Heading { anchor, .. } if anchor == wanted);
    section.parts.iter().any(is_it)
}

#[test]
fn links_lead_somewhere_in_the_folder_and_on_the_site() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide");
    for (chapter, id, t, text) in sources() {
        let name = file(chapter, id, t);
        let (links, pictures) = linked(&text);
        for link in links.iter().filter(|link| !link.starts_with('/')) {
            let told = format!("{name}: {link}");
            let beside = docs.join(chapter).join(link.split('#').next().unwrap());
            match target(link, chapter, id) {
                Target::Elsewhere(_) => continue,
                Target::Page(path) => {
                    let (path, anchor) = path.split_once('#').unwrap_or((&path, ""));
                    let (of_chapter, of_id) = match path.strip_prefix("/guide/") {
                        Some(rest) => rest.split_once('/').unwrap(),
                        None => (chapter, id),
                    };
                    let found = of(t).find(of_chapter, of_id).and_then(|[_, here, _]| here);
                    let found = found.unwrap_or_else(|| panic!("{told}"));
                    assert!(anchor.is_empty() || has(found, anchor), "{told}: no such heading");
                    let is_own = link.contains(".zh-CN.md") == t.is_zh() || link.starts_with('#');
                    assert!(is_own, "{told}: in the other language");
                }
                Target::Translation | Target::Source => {}
            }
            assert!(link.starts_with('#') || beside.exists(), "{told}: no such file");
        }
        for picture in pictures {
            assert!(docs.join(chapter).join(&picture).exists(), "{name}: {picture}");
        }
    }
}

#[test]
fn headings_of_a_section_are_told_apart() {
    for t in Lang::ALL {
        for section in &of(t).sections {
            let mut seen = BTreeSet::new();
            for part in &section.parts {
                if let Prose::Heading { level, anchor, .. } = part {
                    let name = format!("{}/{}: {anchor}", section.chapter, section.id);
                    assert!(!anchor.is_empty() && seen.insert(anchor), "{name}");
                    assert!((2..=3).contains(level), "{name}");
                }
            }
        }
    }
}

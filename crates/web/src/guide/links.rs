//! Where a link in the Markdown leads: as one follows it in the folder, and on the site.

use super::CHAPTERS;

/// What a link means.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// A place on the site: a section of the guide, another page, an anchor of the same page.
    Page(String),
    /// Another site.
    Elsewhere(String),
    /// The same section in the other language, for who reads the folder.
    Translation,
    /// A file of the source tree, which the site does not have.
    Source,
}

/// What `written` means in a section of `chapter`.
pub fn target(written: &str, chapter: &str, id: &str) -> Target {
    if written.starts_with("https://") || written.starts_with("http://") {
        return Target::Elsewhere(written.to_owned());
    }
    if written.starts_with('/') || written.starts_with('#') {
        return Target::Page(written.to_owned());
    }
    let (file, anchor) = written.split_once('#').map_or((written, None), |(a, b)| (a, Some(b)));
    let (folder, name) = match file.strip_prefix("../") {
        Some(rest) => rest.split_once('/').unwrap_or(("", rest)),
        None => (chapter, file),
    };
    let Some(stem) = name.strip_suffix(".md") else { return Target::Source };
    let section = stem.strip_suffix(".zh-CN").unwrap_or(stem);
    if folder == chapter && section == id {
        return Target::Translation;
    }
    let known = CHAPTERS.iter().any(|(of, ids)| *of == folder && ids.contains(&section));
    match (known, anchor) {
        (false, _) => Target::Source,
        (true, None) => Target::Page(format!("/guide/{folder}/{section}")),
        (true, Some(anchor)) => Target::Page(format!("/guide/{folder}/{section}#{anchor}")),
    }
}

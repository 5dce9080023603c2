//! Prose as data: what is written to be read, such as a guide.

use serde::Serialize;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Prose {
    Heading {
        /// 1 is the title of the whole.
        level: u8,
        /// What links lead to.
        anchor: String,
        text: String,
    },
    Paragraph {
        runs: Vec<Run>,
    },
    List {
        /// Things to do one after the other, rather than things to know.
        is_steps: bool,
        items: Vec<Vec<Prose>>,
    },
    Table {
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    /// Lines to be typed or pasted as they are.
    Listing {
        lines: Vec<String>,
    },
    Picture {
        /// The name of its file.
        file: String,
        /// What it shows; also its caption.
        alt: String,
    },
    /// Something to be careful about.
    Note {
        parts: Vec<Prose>,
    },
}

/// What stands in a cell.
pub type Cell = Vec<Run>;

/// Characters that look alike.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Run {
    pub text: String,
    pub strong: bool,
    pub code: bool,
    /// Where it leads; empty if nowhere.
    pub href: String,
}

/// The characters of some runs.
pub fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

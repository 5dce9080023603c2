//! A document as data: what stands on it, in words already chosen, and nothing of how it is set.

use serde::Serialize;

use crate::Prose;

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The language it is written in, as a tag: `zh`, `en`.
    pub language: &'static str,
    pub look: Look,
    pub title: String,
    /// The title in the other language; empty if it has none.
    pub subtitle: String,
    /// What it is known by; on every page.
    pub reference: Labelled,
    /// The address that its QR code leads to, on every page; empty if there is nowhere to lead.
    pub address: String,
    /// Who hands it out, in the head of every page.
    pub brand: String,
    /// What must be known of it on every page, such as that it is a demonstration; empty if nothing.
    pub caution: String,
    /// When and for whom it was printed.
    pub printed: String,
    /// The day of its making: year, month, day.
    pub day: (i16, i8, i8),
    pub words: Words,
    pub blocks: Vec<Block>,
    /// The pictures that its prose names.
    pub pictures: Vec<Picture>,
}

/// A picture that stands on a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    pub file: String,
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// How it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// 证书: one framed page.
    Certificate,
    /// 表: ruled from edge to edge.
    Form,
    /// 通知书: paragraphs, a signature, a receipt.
    Letter,
    /// 指南: a title, contents, chapters to be read.
    Book,
}

/// What every document says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// `第 @page 页，共 @pages 页`.
    pub page: String,
    /// Of the QR code, for who cannot see it.
    pub scan: String,
    /// What stands before the list of characters that no font here has.
    pub missing: String,
    /// Above the contents of a book.
    pub contents: String,
}

/// A text and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labelled {
    pub label: String,
    pub text: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    Heading {
        text: String,
    },
    /// Paragraphs.
    Text {
        texts: Vec<String>,
    },
    /// To whom a letter goes.
    Addressee {
        text: String,
    },
    /// Somebody's own words, set apart.
    Quote {
        texts: Vec<String>,
    },
    /// 备案号: the one thing a certificate is about.
    Number {
        text: String,
    },
    /// A ruled table of questions and answers.
    Facts {
        title: String,
        facts: Vec<Fact>,
    },
    /// A ruled table with a head.
    Table {
        title: String,
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// Places for seals and signatures, side by side.
    Signatures {
        places: Vec<Place>,
    },
    /// What is to be read; in a book its first two levels are chapters and sections.
    Prose {
        parts: Vec<Prose>,
    },
    /// Small print.
    Small {
        texts: Vec<String>,
    },
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    /// The label in the other language; empty where one is enough.
    pub also: String,
    pub answer: Answer,
    /// Whether it has the whole width.
    pub wide: bool,
}

/// What stands in the cell of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    Texts {
        texts: Vec<String>,
    },
    /// Boxes to tick, each with whether it is.
    Boxes {
        boxes: Vec<(bool, String)>,
    },
    /// Room to write: so many lines.
    Room {
        lines: u8,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    pub text: String,
    /// Its share of the width.
    pub share: u8,
}

/// A place for a seal or a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Who signs.
    pub label: String,
    /// What is known already: the organ's name, its telephone.
    pub texts: Vec<String>,
    /// `（盖章）`.
    pub hint: String,
    /// The day, or `    年  月  日`.
    pub day: String,
}

impl Fact {
    pub fn new(label: impl Into<String>, texts: Vec<String>) -> Self {
        Self::answered(label, Answer::Texts { texts })
    }

    pub fn answered(label: impl Into<String>, answer: Answer) -> Self {
        Self { label: label.into(), also: String::new(), answer, wide: false }
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        matches!(&self.answer, Answer::Texts { texts } if texts.is_empty())
    }

    /// With the whole width for itself.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }
}

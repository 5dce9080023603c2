//! Answers as facts to be checked, or read.

use anbei_domain::field::{Answers, AnyField, Control, LineKind};
use anbei_domain::{redact, region};

use super::FactRow;
use super::field::{Lookups, label};
use crate::Lang;

/// What a list of answers is drawn from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    pub t: Lang,
    pub answers: &'a Answers,
    pub lookups: &'a dyn Lookups,
    /// Whether sensitive answers are masked.
    pub masked: bool,
    /// The page on which they can be changed; each row leads to its field.
    pub change: Option<&'a str>,
}

impl Facts<'_> {
    /// A row for each of these fields that is asked.
    pub fn rows(&self, fields: &[&'static dyn AnyField]) -> Vec<FactRow> {
        let asked = fields.iter().filter(|field| field.is_asked(self.answers));
        asked.map(|field| self.row(*field)).collect()
    }

    /// One answer.
    pub fn row(&self, field: &'static dyn AnyField) -> FactRow {
        let id = field.id();
        let texts = self.answers.all(id);
        let mut row = FactRow {
            label: label(self.t, id),
            mono: matches!(
                field.control(),
                Control::Line { kind: LineKind::Code | LineKind::Tel, .. }
            ),
            change: self.change.map(|page| format!("{page}#{id}")),
            ..FactRow::default()
        };
        if matches!(field.control(), Control::Upload) {
            row.files = texts.iter().filter_map(|id| self.lookups.attachment(id)).collect();
        } else {
            row.texts = texts.iter().map(|text| self.text(field, text)).collect();
        }
        row
    }

    /// One text as people read it.
    fn text(&self, field: &'static dyn AnyField, text: &str) -> String {
        let t = self.t;
        match field.control() {
            Control::OneOf { set, .. } | Control::AnyOf { set, .. } => {
                t.find(format!("choice-{set}-{text}")).unwrap_or("—").to_owned()
            }
            Control::Tick => t.text("tick-yes").to_owned(),
            Control::Date => t.day_text(text),
            // 有效期: a day, or this.
            Control::Line { .. } if text == "long-term" => t.text("validity-long-term").to_owned(),
            Control::Region if region::find(text).is_some() => region::full_name(text),
            Control::Directory { name } => self.entry(name, text),
            _ if self.masked && field.is_sensitive() => mask(field, text),
            _ => text.to_owned(),
        }
    }

    fn entry(&self, directory: &str, id: &str) -> String {
        if id == "other" {
            return self.t.text("directory-other").to_owned();
        }
        let groups = self.lookups.directory(directory, self.answers);
        let options = groups.into_iter().flat_map(|group| group.options);
        options
            .into_iter()
            .find(|option| option.code == id)
            .map_or_else(|| id.to_owned(), |o| o.label)
    }
}

/// What is left of a sensitive answer, by how it is asked for.
pub fn mask(field: &dyn AnyField, text: &str) -> String {
    match field.control() {
        Control::Line { kind: LineKind::Tel, .. } => redact::phone(text),
        Control::Line { kind: LineKind::Email, .. } => redact::email(text),
        Control::Line { kind: LineKind::Code | LineKind::Number, .. } => {
            redact::document_number(text)
        }
        Control::Line { autocomplete: "name", .. } => redact::person_name(text),
        _ => redact::address(text),
    }
}

//! The answers of a case in blocks, each with what changed since the round before.

use anbei_app::views::round::Round;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::kind::Facts as KindFacts;

use super::case_file::{CaseFile, CaseLookups};
use super::seat::Seat;
use crate::Lang;
use crate::view::{Facts, UploadView, reason_text};

/// Answers under one heading.
pub struct Block {
    pub title: String,
    pub rows: Vec<BlockRow>,
}

/// One answer as the officer sees it.
pub struct BlockRow {
    pub id: &'static str,
    pub label: String,
    pub texts: Vec<String>,
    pub files: Vec<UploadView>,
    pub mono: bool,
    /// Something is hidden that can be asked for.
    pub is_masked: bool,
    /// `new`, `changed`, `removed` or nothing.
    pub change: &'static str,
    pub was: Vec<String>,
    pub was_files: Vec<UploadView>,
    /// What automatic checks find wrong with it.
    pub flaws: Vec<String>,
    /// What the round before was returned for.
    pub asked: Vec<String>,
}

/// How a round is shown.
pub struct Shown<'a> {
    pub seat: &'a Seat,
    pub file: &'a CaseFile,
    pub round: &'a Round,
    /// The field whose sensitive answer is shown this once.
    pub revealed: Option<&'a str>,
}

impl Shown<'_> {
    /// All blocks with something in them.
    pub fn blocks(&self) -> Vec<Block> {
        let before = self.file.before(self.round);
        let flaws = self.flaws();
        let groups = self.file.filing.kind.steps.iter().flat_map(|step| step.groups);
        let blocks = groups.map(|group| {
            let rows = group.fields.iter().filter_map(|field| self.row(*field, before, &flaws));
            let title = self.seat.t.text(format!("group-{}", group.id)).to_owned();
            Block { title, rows: rows.collect() }
        });
        blocks.filter(|block| !block.rows.is_empty()).collect()
    }

    /// Every attachment of the round, for the viewer.
    pub fn attachments(&self) -> Vec<UploadView> {
        let lookups = CaseLookups { t: self.seat.t, file: self.file };
        let fields = self.file.filing.kind.fields();
        let shown = fields.filter(|f| matches!(f.control(), Control::Upload) && self.has(*f));
        let files = shown.flat_map(|field| {
            let label = self.seat.t.text(format!("field-{}", field.id()));
            let ids = self.round.answers.all(field.id());
            let files = ids.iter().filter_map(|id| crate::view::Lookups::attachment(&lookups, id));
            files
                .map(|file| UploadView { name: format!("{label} · {}", file.name), ..file })
                .collect::<Vec<_>>()
        });
        files.collect()
    }

    fn has(&self, field: &dyn AnyField) -> bool {
        self.file.filing.kind.shows(field, &self.round.answers)
    }

    fn row(
        &self,
        field: &'static dyn AnyField,
        before: Option<&Round>,
        flaws: &[FieldFlaw],
    ) -> Option<BlockRow> {
        let (t, id) = (self.seat.t, field.id());
        let kind = self.file.filing.kind;
        let had = before.is_some_and(|b| kind.shows(field, &b.answers));
        if is_named_below(kind, field) || !(self.has(field) || had) {
            return None;
        }
        let (now, then) = (self.given(field, Some(self.round)), self.given(field, before));
        let change = match (before.is_some(), then.is_empty(), now.is_empty()) {
            (false, ..) | (_, true, true) => "",
            (_, true, false) => "new",
            (_, false, true) => "removed",
            _ if then == now => "",
            _ => "changed",
        };
        let is_revealed = self.revealed == Some(id);
        let row = self.facts(&self.round.answers, !is_revealed).row(field);
        let is_there = self.has(field);
        let was = before.filter(|_| matches!(change, "changed" | "removed"));
        let was = was.map(|b| self.facts(&b.answers, !is_revealed).row(field)).unwrap_or_default();
        let flawed = flaws.iter().filter(|flaw| flaw.field == id);
        Some(BlockRow {
            id,
            label: row.label,
            texts: if is_there { row.texts } else { Vec::new() },
            files: if is_there { row.files } else { Vec::new() },
            mono: row.mono,
            is_masked: field.is_sensitive() && !is_revealed && !now.is_empty() && is_masking(field),
            change,
            was: was.texts,
            was_files: was.files,
            flaws: flawed.map(|flaw| t.flaw(&flaw.flaw)).collect(),
            asked: self.asked(before, id),
        })
    }

    /// What the round before was returned for here, and why the applicant mended it of their own accord.
    fn asked(&self, before: Option<&Round>, id: &str) -> Vec<String> {
        let t = self.seat.t;
        let mut texts = before.map(|b| asked(t, b, id)).unwrap_or_default();
        let own = self.file.filing.unlocked.iter().filter(|unlock| unlock.field == id);
        texts.extend(own.map(|unlock| t.with("desk-unlocked", &[("why", &unlock.why)])));
        texts
    }

    fn given(&self, field: &dyn AnyField, round: Option<&Round>) -> Vec<String> {
        let Some(round) = round else { return Vec::new() };
        if !self.file.filing.kind.shows(field, &round.answers) {
            return Vec::new();
        }
        let texts = round.answers.all(field.id()).iter();
        texts.filter(|text| !text.trim().is_empty()).cloned().collect()
    }

    fn facts<'a>(&'a self, answers: &'a Answers, masked: bool) -> FactsOf<'a> {
        FactsOf { t: self.seat.t, answers, masked, file: self.file }
    }

    /// What the form's own rules say today, which may be more than on the day it was submitted.
    fn flaws(&self) -> Vec<FieldFlaw> {
        let answers = &self.round.answers;
        let kind = self.file.filing.kind;
        let subject = if kind.needs_subject() { &self.file.subject } else { answers };
        let today = self.seat.now().date_in_china();
        kind.check(&KindFacts { answers, subject, today }).err().unwrap_or_default()
    }
}

struct FactsOf<'a> {
    t: Lang,
    answers: &'a Answers,
    masked: bool,
    file: &'a CaseFile,
}

impl FactsOf<'_> {
    fn row(&self, field: &'static dyn AnyField) -> crate::view::FactRow {
        let lookups = CaseLookups { t: self.t, file: self.file };
        let (t, answers, masked) = (self.t, self.answers, self.masked);
        Facts { t, answers, lookups: &lookups, masked, change: None }.row(field)
    }
}

/// Whether the summary masks this control at all: choices and regions are shown whole.
fn is_masking(field: &dyn AnyField) -> bool {
    matches!(field.control(), Control::Line { .. } | Control::Paragraph)
}

/// A pick from a directory, whose name stands in the row after it.
fn is_named_below(kind: &anbei_domain::kind::Kind, field: &dyn AnyField) -> bool {
    matches!(field.control(), Control::Directory { .. })
        && kind.field(&format!("{}_name", field.id())).is_some()
}

/// What a round was returned for at this field.
fn asked(t: Lang, round: &Round, field: &str) -> Vec<String> {
    // A pick from a directory is shown by the name that it brought along.
    let is_here = |pin: &str| pin == field || field.strip_suffix("_name") == Some(pin);
    let pinned = round.reasons.iter().filter(|r| r.field.as_deref().is_some_and(is_here));
    pinned.map(|reason| reason_text(t, reason)).collect()
}

//! The answers of a case in blocks, each with what changed since the round before.

use anbei_app::views::round::Round;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::kind::Facts as KindFacts;

use super::case_file::{CaseFile, CaseLookups};
use super::pairs::{self, Pair};
use super::seat::Seat;
use crate::Lang;
use crate::view::prefilled::{Mark, Prefilled};
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
    /// Attachments that were exchanged, added or left out.
    pub pairs: Vec<Pair>,
    /// What automatic checks find wrong with it.
    pub flaws: Vec<String>,
    /// What the round before was returned for.
    pub asked: Vec<String>,
    /// What an access provider filled in.
    pub prefilled: Option<Mark>,
}

/// How a round is shown.
pub struct Shown<'a> {
    pub(super) seat: &'a Seat,
    pub(super) file: &'a CaseFile,
    round: &'a Round,
    before: Option<&'a Round>,
    /// The answers of both, as each was asked; the present names of renamed questions beside the old ones.
    now: Answers,
    pub(super) then: Option<Answers>,
    /// The field whose sensitive answer is shown this once.
    revealed: Option<&'a str>,
}

impl<'a> Shown<'a> {
    pub fn new(
        seat: &'a Seat,
        file: &'a CaseFile,
        round: &'a Round,
        revealed: Option<&'a str>,
    ) -> Self {
        let read = |round: &Round| file.filing.kind.read_at(round.form_version, &round.answers);
        let before = file.before(round);
        let (now, then) = (read(round), before.map(read));
        Self { seat, file, round, before, now, then, revealed }
    }

    /// All blocks with something in them, under the version of the form that the round was filled in with.
    pub fn blocks(&self) -> Vec<Block> {
        let flaws = self.flaws();
        let kind = self.file.filing.kind;
        let groups = kind.steps.iter().flat_map(|step| step.groups);
        let blocks = groups.map(|group| {
            let fields = kind.fields_at(group, self.round.form_version).into_iter();
            let rows = fields.filter_map(|field| self.row(field, &flaws)).collect();
            Block { title: self.seat.t.text(format!("group-{}", group.id)).to_owned(), rows }
        });
        blocks.filter(|block| !block.rows.is_empty()).collect()
    }

    /// Every attachment of the round, for the viewer.
    pub fn attachments(&self) -> Vec<UploadView> {
        let lookups = CaseLookups { t: self.seat.t, file: self.file };
        let fields = self.file.filing.kind.all_fields_at(self.round.form_version).into_iter();
        let shown = fields.filter(|f| matches!(f.control(), Control::Upload) && self.has(*f));
        let files = shown.flat_map(|field| {
            let label = self.seat.t.text(format!("field-{}", field.id()));
            let earlier = pairs::earlier(self, field);
            let was = self.seat.t.text("desk-pair-before");
            let now = self.now.all(field.id()).iter().map(|id| (id, String::new()));
            let earlier = earlier.iter().map(|id| (id, format!(" · {was}")));
            let named = now.chain(earlier).filter_map(|(id, when)| {
                let file = crate::view::Lookups::attachment(&lookups, id)?;
                Some(UploadView { name: format!("{label} · {}{when}", file.name), ..file })
            });
            named.collect::<Vec<_>>()
        });
        files.collect()
    }

    pub(super) fn now(&self, field: &dyn AnyField) -> Vec<String> {
        self.given(field, Some(&self.now))
    }

    fn has(&self, field: &dyn AnyField) -> bool {
        self.file.filing.kind.shows(field, &self.now)
    }

    fn row(&self, field: &'static dyn AnyField, flaws: &[FieldFlaw]) -> Option<BlockRow> {
        let (t, id) = (self.seat.t, field.id());
        let kind = self.file.filing.kind;
        let had = self.then.as_ref().is_some_and(|then| kind.shows(field, then));
        if is_named_below(kind, field) || !(self.has(field) || had) {
            return None;
        }
        let now = self.now(field);
        let change = self.change(field, &now);
        let is_revealed = self.revealed == Some(id);
        let row = self.facts(&self.now, !is_revealed).row(field);
        let is_there = self.has(field);
        let was = self.then.as_ref().filter(|_| matches!(change, "changed" | "removed"));
        let was = was.map(|then| self.facts(then, !is_revealed).row(field)).unwrap_or_default();
        let flawed = flaws.iter().filter(|flaw| flaw.field == id);
        let pairs = if change.is_empty() { Vec::new() } else { pairs::of(self, field, &now) };
        let kept = |file: &UploadView| pairs.iter().all(|pair| !pair.is_now(&file.id));
        Some(BlockRow {
            id,
            label: row.label,
            texts: if is_there { row.texts } else { Vec::new() },
            files: row.files.into_iter().filter(|file| is_there && kept(file)).collect(),
            mono: row.mono,
            is_masked: field.is_sensitive() && !is_revealed && !now.is_empty() && is_masking(field),
            change,
            was: was.texts,
            pairs,
            flaws: flawed.map(|flaw| t.flaw(&flaw.flaw)).collect(),
            asked: self.asked(id),
            prefilled: self.prefilled(field),
        })
    }

    /// What an access provider filled in, and whether the applicant left it so. A pick from a directory is shown by the name
    /// that it brought along.
    fn prefilled(&self, field: &'static dyn AnyField) -> Option<Mark> {
        let kind = self.file.filing.kind;
        let picked = field.id().strip_suffix("_name").and_then(|id| kind.field(id));
        self.prefill()?.mark(picked.unwrap_or(field))
    }

    pub(super) fn prefill(&self) -> Option<Prefilled<'_>> {
        let source = self.file.prefill.as_ref()?;
        Some(Prefilled { t: self.seat.t, source, now: &self.now, words: "desk-prefill" })
    }

    /// What happened to an answer since the round before.
    fn change(&self, field: &dyn AnyField, now: &[String]) -> &'static str {
        let then = self.given(field, self.then.as_ref());
        match (self.then.is_some(), then.is_empty(), now.is_empty()) {
            (false, ..) | (_, true, true) => "",
            (_, true, false) => "new",
            (_, false, true) => "removed",
            _ if then == now || self.is_recoded(field.id()) => "",
            _ => "changed",
        }
    }

    /// Whether an answer reads otherwise than in the round before only because the form does.
    fn is_recoded(&self, id: &str) -> bool {
        let (kind, version) = (self.file.filing.kind, self.round.form_version);
        let Some(before) = self.before.filter(|before| before.form_version != version) else {
            return false;
        };
        let present = |round: &Round| kind.bring_up(round.form_version, &round.answers).0;
        let id = kind.present_id(version, id);
        id.is_some_and(|id| present(before).all(&id) == present(self.round).all(&id))
    }

    /// What the round before was returned for here, and why the applicant mended it of their own accord.
    fn asked(&self, id: &str) -> Vec<String> {
        let t = self.seat.t;
        let mut texts = self.before.map(|before| self.returned(before, id)).unwrap_or_default();
        let own = self.file.filing.unlocked.iter().filter(|unlock| unlock.field == id);
        texts.extend(own.map(|unlock| match unlock.why.as_str() {
            "" => t.text("desk-asked-anew").to_owned(),
            why => t.with("desk-unlocked", &[("why", &why)]),
        }));
        texts
    }

    /// What a round was returned for at this field, by whatever name it was asked then.
    fn returned(&self, before: &Round, id: &str) -> Vec<String> {
        let kind = self.file.filing.kind;
        let here = kind.present_id(self.round.form_version, id);
        // A pick from a directory is shown by the name that it brought along.
        let is_here = |pin: &str| {
            let pinned = kind.present_id(before.form_version, pin);
            (pinned.is_some() && pinned == here) || id.strip_suffix("_name") == Some(pin)
        };
        let pinned = before.reasons.iter().filter(|r| r.field.as_deref().is_some_and(is_here));
        pinned.map(|reason| reason_text(self.seat.t, reason)).collect()
    }

    pub(super) fn given(&self, field: &dyn AnyField, answers: Option<&Answers>) -> Vec<String> {
        let Some(answers) = answers.filter(|answers| self.file.filing.kind.shows(field, answers))
        else {
            return Vec::new();
        };
        let texts = answers.all(field.id()).iter();
        texts.filter(|text| !text.trim().is_empty()).cloned().collect()
    }

    fn facts<'b>(&'b self, answers: &'b Answers, masked: bool) -> FactsOf<'b> {
        FactsOf { t: self.seat.t, answers, masked, file: self.file }
    }

    /// What the form's own rules say today, which may be more than on the day it was submitted; of a question that was asked then.
    fn flaws(&self) -> Vec<FieldFlaw> {
        let kind = self.file.filing.kind;
        let answers = &kind.bring_up(self.round.form_version, &self.round.answers).0;
        let subject = if kind.needs_subject() { &self.file.subject } else { answers };
        let today = self.seat.now().date_in_china();
        let mut flaws =
            kind.check(&KindFacts { answers, subject, today }).err().unwrap_or_default();
        let asked = kind.all_fields_at(self.round.form_version);
        flaws.retain(|flaw| asked.iter().any(|field| field.id() == flaw.field));
        flaws
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

//! The form of reasons: which answers are ticked, with which reason and in which words.

use std::collections::BTreeMap;

use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::filing::{Reason, reason};

use super::case_file::{CaseFile, CaseLookups};
use crate::Lang;
use crate::extract::Posted;
use crate::view::{Facts, OptionGroupView, OptionView};

/// What stands for the filing as a whole where a field's id would stand.
pub const WHOLE: &str = "whole";

/// An answer that a reason can be pinned to.
pub struct ReasonRow {
    pub id: String,
    pub label: String,
    pub value: String,
    pub checked: bool,
    pub groups: Vec<OptionGroupView>,
    pub note: String,
    pub error: Option<String>,
}

/// A reason as far as it was given.
#[derive(Default, Clone)]
struct Pinned {
    code: String,
    note: String,
}

/// What was ticked, by field.
#[derive(Default)]
pub struct Given(BTreeMap<String, Pinned>);

impl Given {
    /// What was posted about answers that the case has.
    pub fn read(file: &CaseFile, posted: &Posted) -> Self {
        let mut given = Self::default();
        let known: Vec<&str> = fields(file).map(AnyField::id).chain([WHOLE]).collect();
        for id in posted.all("pin").filter(|id| known.contains(id)) {
            let code = posted.one(&format!("code:{id}")).unwrap_or("").to_owned();
            let note = posted.one(&format!("note:{id}")).unwrap_or("").trim();
            let note = note.chars().take(500).collect();
            given.0.insert(id.to_owned(), Pinned { code, note });
        }
        given
    }

    /// Pins a reason to what it usually speaks of; to the whole if none of that is in the case.
    pub fn pick(&mut self, file: &CaseFile, code: &str) {
        let Some(known) = reason::find(code) else { return };
        let usual = fields(file).map(AnyField::id).filter(|id| known.fields.contains(id));
        let mut usual: Vec<&str> = usual.collect();
        if usual.is_empty() {
            usual.push(WHOLE);
        }
        for id in usual {
            let pinned = self.0.entry(id.to_owned()).or_default();
            code.clone_into(&mut pinned.code);
        }
    }

    /// The reasons in the order of the form, if there is one and each is whole.
    pub fn complete(&self, file: &CaseFile) -> Option<Vec<Reason>> {
        let ids = [WHOLE].into_iter().chain(fields(file).map(AnyField::id));
        let pinned = ids.filter_map(|id| Some((id, self.0.get(id)?)));
        let reason = |(id, pinned): (&str, &Pinned)| {
            flaw(pinned).is_none().then(|| Reason {
                field: (id != WHOLE).then(|| id.to_owned()),
                code: pinned.code.clone(),
                note: pinned.note.clone(),
            })
        };
        let reasons: Vec<Reason> = pinned.map(reason).collect::<Option<_>>()?;
        (!reasons.is_empty()).then_some(reasons)
    }
}

/// What is missing: a reason, or the words that "other" needs.
fn flaw(pinned: &Pinned) -> Option<&'static str> {
    match pinned.code.as_str() {
        "other" if pinned.note.is_empty() => Some("desk-reason-needs-words"),
        code if reason::find(code).is_none() => Some("flaw-choose-one"),
        _ => None,
    }
}

/// The questions that the applicant could answer anew: those of the present form, in which a return is mended.
fn fields(file: &CaseFile) -> impl Iterator<Item = &'static dyn AnyField> {
    let kind = file.filing.kind;
    let answers = present(file);
    kind.fields().filter(move |field| answers.as_ref().is_some_and(|a| kind.asks(*field, a)))
}

/// The last round in the terms of the present form.
fn present(file: &CaseFile) -> Option<Answers> {
    let round = file.round(None)?;
    Some(file.filing.kind.bring_up(round.form_version, &round.answers).0)
}

/// A row for each of them, and one for the whole.
pub fn rows(t: Lang, file: &CaseFile, given: &Given, is_checked: bool) -> Vec<ReasonRow> {
    let blank = Pinned::default();
    let row = |id: &str, label: &str, value: String| {
        let pinned = given.0.get(id);
        let error = pinned.filter(|_| is_checked).and_then(flaw).map(|key| t.text(key).to_owned());
        let Pinned { code, note } = pinned.unwrap_or(&blank).clone();
        let groups = groups(t, id, &code);
        let (id, label) = (id.to_owned(), label.to_owned());
        ReasonRow { id, label, value, checked: pinned.is_some(), groups, note, error }
    };
    let mut rows = vec![row(WHOLE, t.text("desk-reason-whole"), String::new())];
    for field in fields(file) {
        rows.push(row(field.id(), t.text(format!("field-{}", field.id())), value(t, file, field)));
    }
    rows
}

/// The answer in one line, masked where it is sensitive.
fn value(t: Lang, file: &CaseFile, field: &'static dyn AnyField) -> String {
    let Some(answers) = present(file) else { return String::new() };
    let lookups = CaseLookups { t, file };
    let facts = Facts { t, answers: &answers, lookups: &lookups, masked: true, change: None };
    let row = facts.row(field);
    if matches!(field.control(), Control::Upload) {
        let names: Vec<_> = row.files.iter().map(|file| file.name.as_str()).collect();
        return names.join(" · ");
    }
    row.texts.join(" · ")
}

/// The catalogue, what is usual for this answer first.
fn groups(t: Lang, id: &str, chosen: &str) -> Vec<OptionGroupView> {
    let option = |code: &reason::ReasonCode| OptionView {
        code: code.code.to_owned(),
        label: t.text(format!("reason-{}", code.code)).to_owned(),
        hint: None,
        checked: code.code == chosen,
    };
    let is_usual = |code: &&reason::ReasonCode| code.fields.contains(&id);
    let usual: Vec<_> = reason::REASONS.iter().filter(is_usual).map(option).collect();
    let rest: Vec<_> = reason::REASONS.iter().filter(|code| !is_usual(code)).map(option).collect();
    let group = |key: &str, options| OptionGroupView { label: t.text(key).to_owned(), options };
    let groups = [group("desk-reason-usual", usual), group("desk-reason-others", rest)];
    groups.into_iter().filter(|group| !group.options.is_empty()).collect()
}

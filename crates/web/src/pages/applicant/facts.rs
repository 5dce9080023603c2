//! Answers as a document: to be checked by who gave them, or looked up later.

use anbei_app::views::attachment::Attachment;
use anbei_domain::deadline::{Deadline, Pause, Pauses};
use anbei_domain::field::{Answers, AnyField, Control, LineKind};
use anbei_domain::kind::{Kind, Step};
use anbei_domain::{redact, region};
use jiff::ToSpan;
use jiff::civil::Date;

use super::case::Case;
use crate::Lang;
use crate::view::{FactRow, UploadView, basis};

/// Facts under one heading.
pub struct Section {
    pub title: String,
    pub rows: Vec<FactRow>,
}

/// How answers are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Whole, each with a way to change it where it may be changed.
    ToCheck,
    /// 脱敏.
    Masked,
    /// Of a returned filing: what stays as it is, each with a way to mend it all the same.
    Kept,
}

/// All answers of `kind` that are part of what is submitted, step by step.
pub fn sections(
    t: Lang,
    case: &Case,
    kind: &'static Kind,
    answers: &Answers,
    manner: Manner,
) -> Vec<Section> {
    // What was handed in is read under the version of its form.
    let version =
        if kind.id == case.filing.kind.id { case.filing.form_version } else { kind.form_version };
    let answers = &kind.read_at(version, answers);
    let sections = kind.steps.iter().map(|step| {
        let is_left_out =
            |field: &&'static dyn AnyField| manner == Manner::Kept && case.filing.may_edit(*field);
        let fields = step.groups.iter().flat_map(|group| kind.fields_at(group, version));
        let shown = fields.filter(|f| kind.shows(*f, answers) && !is_named_below(kind, *f));
        let rows = shown.filter(|field| !is_left_out(field)).map(|field| {
            let change = way_to_change(case, step, field, (answers, manner));
            FactRow { change, ..row(t, case, field, answers, manner) }
        });
        Section { title: t.text(format!("step-{}", step.id)).to_owned(), rows: rows.collect() }
    });
    sections.filter(|section| !section.rows.is_empty()).collect()
}

/// Where an answer can be changed, if it can.
fn way_to_change(
    case: &Case,
    step: &Step,
    field: &'static dyn AnyField,
    (answers, manner): (&Answers, Manner),
) -> Option<String> {
    let filing = &case.filing;
    if filing.kind.is_copied(field, answers) {
        return None;
    }
    match manner {
        Manner::ToCheck if filing.may_edit(field) => {
            Some(format!("{}#{}", case.path(step.id), field.id()))
        }
        Manner::Kept if !(field.is_fixed() && filing.kind.outcome.keeps_fixed()) => {
            Some(format!("/filings/{}/unlock?field={}", filing.id, field.id()))
        }
        _ => None,
    }
}

/// A pick from a directory, whose name stands in the row after it.
fn is_named_below(kind: &Kind, field: &dyn AnyField) -> bool {
    matches!(field.control(), Control::Directory { .. })
        && kind.field(&format!("{}_name", field.id())).is_some()
}

/// One answer.
pub fn row(
    t: Lang,
    case: &Case,
    field: &dyn AnyField,
    answers: &Answers,
    manner: Manner,
) -> FactRow {
    let given = answers.all(field.id());
    let is_code = matches!(field.control(), Control::Line { kind: LineKind::Code, .. });
    let mut row = FactRow {
        label: t.text(format!("field-{}", field.id())).to_owned(),
        mono: is_code,
        ..FactRow::default()
    };
    if field.control() == Control::Upload {
        row.files = uploads(t, case, given);
    } else {
        let masked = manner == Manner::Masked && field.is_sensitive();
        let show = |text: &String| if masked { mask(field, text) } else { shown(t, field, text) };
        row.texts = given.iter().filter(|text| !text.trim().is_empty()).map(show).collect();
    }
    row
}

/// An answer in words.
fn shown(t: Lang, field: &dyn AnyField, text: &str) -> String {
    match field.control() {
        Control::OneOf { set, .. } | Control::AnyOf { set, .. } => {
            t.find(format!("choice-{set}-{text}")).unwrap_or(text).to_owned()
        }
        Control::Region if region::find(text).is_some() => region::full_name(text),
        Control::Date => t.day_text(text),
        Control::Line { .. } if text == "long-term" => t.text("validity-long-term").to_owned(),
        Control::Tick => t.text("apply-yes").to_owned(),
        _ if text == "long-term" => t.text("apply-long-term").to_owned(),
        _ => text.to_owned(),
    }
}

fn mask(field: &dyn AnyField, text: &str) -> String {
    match field.control() {
        Control::Line { kind: LineKind::Tel, .. } => redact::phone(text),
        Control::Line { kind: LineKind::Email, .. } => redact::email(text),
        Control::Line { kind: LineKind::Code, .. } => redact::document_number(text),
        _ => redact::address(text),
    }
}

/// The files of these ids that are there.
pub fn uploads(t: Lang, case: &Case, ids: &[String]) -> Vec<UploadView> {
    ids.iter().filter_map(|id| case.files.get(id.trim())).map(|file| upload(t, file)).collect()
}

pub fn upload(t: Lang, file: &Attachment) -> UploadView {
    let size = t.size(u64::try_from(file.size).unwrap_or(0));
    let pages = file.pages.map(|pages| t.with("apply-pages", &[("pages", &pages)]));
    UploadView {
        id: file.id.clone(),
        name: file.name.clone(),
        size_text: pages.map_or(size.clone(), |pages| format!("{size} · {pages}")),
        thumb: file.has_thumb.then(|| format!("/attachments/{}/thumb", file.id)),
        href: format!("/attachments/{}", file.id),
        is_image: file.is_image(),
    }
}

/// Why something is due then, or why nobody knows when; and what was left out on the way.
pub fn deadline(t: Lang, deadline: &Deadline) -> String {
    let (start, due) = (t.day(deadline.starts_on), t.day(deadline.due_on));
    let why = if let Some(pause) = deadline.stands() {
        let (since, why) = (t.day(pause.from), reason(t, pause));
        t.with("deadline-stands", &[("start", &start), ("since", &since), ("why", &why)])
    } else {
        let key = format!("deadline-{}", deadline.rule.code());
        t.with(key, &[("start", &start), ("due", &due)])
    };
    let basis = basis(t, deadline.rule.basis());
    let basis = t.with("deadline-basis", &[("basis", &basis)]);
    format!("{why}{}{basis}", paused(t, &deadline.pauses))
}

/// The pauses that are over or whose last day is known, as a sentence; nothing where there are none.
pub fn paused(t: Lang, pauses: &Pauses) -> String {
    let one = |pause: &Pause| {
        let (first, last) = (pause.from.saturating_add(1.days()), t.day(pause.until?));
        let (first, why) = (t.day(first), reason(t, pause));
        Some(t.with("deadline-pause", &[("why", &why), ("first", &first), ("last", &last)]))
    };
    let all: Vec<_> = pauses.iter().filter_map(one).collect();
    if all.is_empty() {
        return String::new();
    }
    let (all, days) = (all.join(t.text("my-comma")), pauses.days());
    t.with("deadline-paused", &[("pauses", &all), ("days", &days)])
}

fn reason(t: Lang, pause: &Pause) -> &'static str {
    t.text(format!("deadline-pause-{}", pause.why.as_str()))
}

/// How many days are left of a deadline, or how many it is over; of one that stands still nobody knows.
pub fn left_of(t: Lang, due: &Deadline, today: Date) -> String {
    match due.stands() {
        Some(_) => t.text("span-stands").to_owned(),
        None => left(t, due.due_on, today),
    }
}

/// How many days are left until a day, or how many it is over.
pub fn left(t: Lang, due: Date, today: Date) -> String {
    let days = due.since(today).map_or(0, |span| span.get_days());
    let day = t.short_day(due);
    match days {
        0 => t.text("apply-due-today").to_owned(),
        1.. => t.with("span-left", &[("days", &days), ("day", &day)]),
        _ => t.with("span-over", &[("days", &-days), ("day", &day)]),
    }
}

//! From a field of the domain to a question on a page.

use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw, LineKind};
use anbei_domain::region;
use askama::Template;

use super::{
    ControlView, FieldErrorView, FieldView, ListedView, OptionGroupView, OptionView, RegionView,
    RepeatRow, Sketches, SummaryError, UploadView, WayOut,
};
use crate::Lang;

/// What a form looks up while it is drawn.
pub trait Lookups {
    /// The entries of a directory, by heading, none of them checked yet.
    fn directory(&self, name: &str, answers: &Answers) -> Vec<OptionGroupView>;

    /// What a directory says of an entry; nothing on forms that do not show it.
    fn listed(&self, _directory: &str, _id: &str) -> Option<ListedView> {
        None
    }

    /// An uploaded file, if it is there and belongs to this form.
    fn attachment(&self, id: &str) -> Option<UploadView>;
}

/// For forms without directories and files.
pub struct NoLookups;

impl Lookups for NoLookups {
    fn directory(&self, _: &str, _: &Answers) -> Vec<OptionGroupView> {
        Vec::new()
    }

    fn attachment(&self, _: &str) -> Option<UploadView> {
        None
    }
}

/// What the questions of a form are drawn from.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    pub t: Lang,
    pub answers: &'a Answers,
    pub flaws: &'a [FieldFlaw],
    pub lookups: &'a dyn Lookups,
}

impl Form<'_> {
    /// The questions, in the order of the fields.
    pub fn views(&self, fields: &[&'static dyn AnyField]) -> Vec<FieldView> {
        fields.iter().map(|field| self.view(*field)).collect()
    }

    /// One question.
    pub fn view(&self, field: &'static dyn AnyField) -> FieldView {
        let id = field.id();
        let texts = self.answers.all(id);
        let value = texts.first().cloned().unwrap_or_default();
        let mut view = FieldView {
            hint: hint(self.t, id),
            required: field.is_required(),
            errors: self.errors(field),
            shown_when: field.condition().map(|c| (c.field.id().to_owned(), c.any_of.join(" "))),
            values: texts.to_vec(),
            value,
            ..FieldView::blank(id, label(self.t, id), ControlView::of(field.control()))
        };
        self.fill(&mut view, field);
        view
    }

    /// What only some controls have.
    fn fill(&self, view: &mut FieldView, field: &'static dyn AnyField) {
        match field.control() {
            Control::Line { kind, autocomplete } => {
                view.autocomplete = if autocomplete.is_empty() { "off" } else { autocomplete };
                view.mono = matches!(kind, LineKind::Code);
                view.input_type = match kind {
                    LineKind::Tel => "tel",
                    LineKind::Email => "email",
                    LineKind::Text | LineKind::Number | LineKind::Code => "text",
                };
            }
            Control::Date => Self::date(view, field),
            Control::OneOf { set, codes } | Control::AnyOf { set, codes } => {
                view.options =
                    codes.iter().map(|code| self.choice(set, code, field.id())).collect();
            }
            Control::Region => view.region = Some(RegionView::at(&view.value)),
            Control::Directory { name } => {
                view.groups = self.directory(name, field.id());
                view.listed = self.lookups.listed(name, &view.value);
            }
            Control::Upload => {
                let ids = view.values.iter();
                view.uploads = ids.filter_map(|id| self.lookups.attachment(id)).collect();
                view.most_files = field.at_most();
                if field.is_of_screen() {
                    view.sketches = Sketches::None;
                }
            }
            Control::Paragraph | Control::Tick => {}
        }
        let is_typed = matches!(field.control(), Control::Line { .. } | Control::Date);
        if is_typed && field.at_most() > 1 {
            view.rows = rows(view, field.at_most());
        }
    }

    /// A browser empties a date control that holds anything but `2026-11-24`; what was typed stays in a line then.
    fn date(view: &mut FieldView, field: &'static dyn AnyField) {
        match field.normalise(&view.value) {
            Ok(day) => view.value = day,
            Err(_) if view.value.is_empty() => {}
            Err(_) => view.control = ControlView::Line,
        }
        if view.control == ControlView::Date {
            view.input_type = "date";
        }
    }

    fn choice(&self, set: &str, code: &str, id: &str) -> OptionView {
        let key = format!("choice-{set}-{code}");
        OptionView {
            code: code.to_owned(),
            label: self.t.text(&key).to_owned(),
            hint: self.t.find(format!("{key}.hint")).map(str::to_owned),
            checked: self.answers.has_any(id, &[code]),
        }
    }

    fn directory(&self, name: &str, id: &str) -> Vec<OptionGroupView> {
        let chosen = self.answers.one(id);
        let mut groups = self.lookups.directory(name, self.answers);
        let label = self.t.text("directory-other").to_owned();
        let other = OptionView { code: "other".to_owned(), label, hint: None, checked: false };
        groups.push(OptionGroupView {
            label: self.t.text("directory-not-listed").to_owned(),
            options: vec![other],
        });
        for option in groups.iter_mut().flat_map(|group| &mut group.options) {
            option.checked = chosen == Some(option.code.as_str());
        }
        groups
    }

    fn errors(&self, field: &'static dyn AnyField) -> Vec<FieldErrorView> {
        let of_field = self.flaws.iter().filter(|flaw| flaw.field == field.id());
        let error = |(number, flaw): (usize, &FieldFlaw)| FieldErrorView {
            index: flaw.index,
            id: format!("{}-error-{number}", field.id()),
            text: self.t.flaw(&flaw.flaw),
            way_out: way_out(self.t, &flaw.flaw),
        };
        of_field.enumerate().map(error).collect()
    }
}

/// Where to go on instead of what was answered: the filing or the record that is there already, or the one to be claimed.
fn way_out(t: Lang, flaw: &Flaw) -> Option<WayOut> {
    flaw.facts.iter().find_map(|(fact, of)| match *fact {
        "filing" => {
            Some(WayOut { href: format!("/filings/{of}"), text: t.text("flaw-see-filing") })
        }
        "record" => {
            Some(WayOut { href: format!("/records/{of}"), text: t.text("flaw-see-record") })
        }
        "claim" => Some(WayOut { href: format!("/claims?q={of}"), text: t.text("flaw-see-claim") }),
        _ => None,
    })
}

/// The name of a question.
pub fn label(t: Lang, id: &str) -> String {
    t.text(format!("field-{id}")).to_owned()
}

/// What helps to answer it, then why it is asked.
fn hint(t: Lang, id: &str) -> Option<String> {
    let parts = [t.find(format!("field-{id}.hint")), t.find(format!("field-{id}.why"))];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(if t.is_zh() { "" } else { " " }))
}

/// The texts of a repeatable question, and a blank one while more may be given.
fn rows(view: &FieldView, at_most: usize) -> Vec<RepeatRow> {
    let blank = (view.values.len() < at_most).then_some("");
    let texts = view.values.iter().map(String::as_str).chain(blank);
    let errors_of = |index| view.errors.iter().filter(move |e| e.index == index).cloned();
    let row = |(index, text): (usize, &str)| RepeatRow {
        index,
        value: text.to_owned(),
        errors: errors_of(index).collect(),
    };
    texts.enumerate().map(row).collect()
}

impl RegionView {
    /// The three levels as they stand when `code` was picked, however deep.
    pub fn at(code: &str) -> Self {
        let path = region::path(code);
        let options = |regions: Vec<&'static region::Region>| -> Vec<OptionView> {
            let option = |region: &region::Region| OptionView {
                code: region.code.to_owned(),
                label: region.name.to_owned(),
                hint: None,
                checked: path.iter().any(|above| above.code == region.code),
            };
            regions.into_iter().map(option).collect()
        };
        let below =
            |depth: usize| path.get(depth).map_or_else(Vec::new, |r| region::children(r.code));
        Self {
            province: options(region::provinces()),
            city: options(below(0)),
            district: options(below(1)),
        }
    }
}

impl ControlView {
    /// The drawing of a control.
    pub const fn of(control: Control) -> Self {
        match control {
            Control::Line { .. } => Self::Line,
            Control::Paragraph => Self::Paragraph,
            Control::Date => Self::Date,
            Control::OneOf { .. } => Self::OneOf,
            Control::AnyOf { .. } => Self::AnyOf,
            Control::Tick => Self::Tick,
            Control::Region => Self::Region,
            Control::Directory { .. } => Self::Directory,
            Control::Upload => Self::Upload,
        }
    }
}

/// A question as it is drawn, by a function of its own: a page that drew it would have all controls within it at every place
/// where it asks.
#[derive(Template)]
#[template(path = "ui/field.html")]
pub struct Drawn<'a> {
    f: &'a FieldView,
    t: Lang,
}

impl FieldView {
    /// What the page shows of it.
    pub fn draw(&self, t: &Lang) -> Drawn<'_> {
        Drawn { f: self, t: *t }
    }

    /// A question that was not answered yet.
    pub fn blank(id: &str, label: String, control: ControlView) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            label,
            hint: None,
            required: true,
            control,
            value: String::new(),
            values: Vec::new(),
            errors: Vec::new(),
            options: Vec::new(),
            groups: Vec::new(),
            listed: None,
            uploads: Vec::new(),
            most_files: 1,
            sketches: Sketches::Document,
            region: None,
            shown_when: None,
            hidden: false,
            rows: Vec::new(),
            note: None,
            source: None,
            mono: false,
            autocomplete: "off",
            input_type: "text",
            max: None,
        }
    }

    /// Adds something that is wrong with the answer as a whole.
    pub fn add_error(&mut self, text: impl Into<String>) {
        let id = format!("{}-error-{}", self.id, self.errors.len());
        self.errors.push(FieldErrorView { index: 0, id, text: text.into(), way_out: None });
    }

    /// Its lines of the summary above the form, each leading to the control that is wrong.
    pub fn summary(&self) -> impl Iterator<Item = SummaryError> {
        self.errors.iter().map(|error| {
            let in_row = error.index > 0 && error.index < self.rows.len();
            let row = if in_row { format!("-{}", error.index) } else { String::new() };
            let href = format!("#{}{row}", self.id);
            SummaryError { href, label: Some(self.label.clone()), text: error.text.clone() }
        })
    }
}

/// The summary above a form: everything that is wrong, in the order of its questions.
pub fn summary(fields: &[FieldView]) -> Vec<SummaryError> {
    fields.iter().flat_map(FieldView::summary).collect()
}

//! From the fields of a step to the questions of a page.

use anbei_domain::deadline;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::new_website::OPENED_ON;
use anbei_domain::kind::{Group, Outcome, Step};
use anbei_domain::region;
use jiff::civil::Date;

use super::case::Case;
use super::facts::{self, Manner};
use crate::Lang;
use crate::directories::Directory;
use crate::view::field::{Form, Lookups};
use crate::view::prefilled::Prefilled;
use crate::view::{
    FactRow, FieldView, ListedView, OptionGroupView, OptionView, ReaderView, UploadView,
    reason_text,
};

/// Questions under one heading.
pub struct GroupView {
    /// Where it is on the page.
    pub id: String,
    pub title: String,
    pub hint: Option<&'static str>,
    /// What stands on record and cannot change.
    pub facts: Vec<FactRow>,
    pub fields: Vec<FieldView>,
    /// What brings up all of them together, if one answer does.
    pub shown_when: Option<(String, String)>,
    pub hidden: bool,
    /// A file that can answer part of it.
    pub reader: Option<ReaderView>,
}

/// A step being drawn.
pub struct Asking<'a> {
    pub t: Lang,
    pub case: &'a Case,
    pub step: &'static Step,
    pub flaws: &'a [FieldFlaw],
}

impl Asking<'_> {
    pub fn groups(&self) -> Vec<GroupView> {
        let answers = self.own_answers();
        let form = Form { t: self.t, answers: &answers, flaws: self.flaws, lookups: self };
        let groups = self.step.groups.iter().map(|group| {
            let drawn = group.fields.iter().filter(|field| self.case.draws(self.step, **field));
            let key = format!("group-{}", group.id);
            let mut fields: Vec<_> =
                drawn.map(|field| self.question(&form, group, *field)).collect();
            let reader = group.reader.as_ref().and_then(|r| ReaderView::new(group, r, &fields));
            let facts = self.facts(group);
            // Facts are shown whatever is asked beside them.
            let is_asking = facts.is_empty();
            let hidden = is_asking && fields.iter().all(|field| field.hidden);
            let shown_when = if is_asking { together(&mut fields) } else { None };
            GroupView {
                id: format!("group-{}", group.id),
                title: self.t.text(&key).to_owned(),
                hint: self.t.find(format!("{key}.hint")),
                facts,
                hidden,
                shown_when,
                reader,
                fields,
            }
        });
        groups.filter(|group| !(group.fields.is_empty() && group.facts.is_empty())).collect()
    }

    /// What of a group is on record and stays as it is, in words.
    fn facts(&self, group: &Group) -> Vec<FactRow> {
        let filing = &self.case.filing;
        if !filing.kind.outcome.keeps_fixed() || self.case.is_correction() {
            return Vec::new();
        }
        let stays = |field: &&&dyn AnyField| {
            field.is_fixed() && filing.kind.shows(**field, &filing.answers)
        };
        let row = |field: &&dyn AnyField| {
            facts::row(self.t, self.case, *field, &filing.answers, Manner::ToCheck)
        };
        let rows = group.fields.iter().filter(stays).map(row);
        rows.filter(|row| !row.texts.is_empty()).collect()
    }

    /// What was given by hand: what was copied is not offered as a draft of something else.
    fn own_answers(&self) -> Answers {
        let filing = &self.case.filing;
        let mut answers = filing.answers.clone();
        for field in filing.kind.fields().filter(|f| filing.kind.is_copied(*f, &filing.answers)) {
            answers.remove(field.id());
        }
        answers
    }

    fn question(&self, form: &Form<'_>, group: &Group, field: &'static dyn AnyField) -> FieldView {
        let id = field.id();
        FieldView {
            shown_when: self.shown_when(group, field),
            hidden: !self.case.filing.kind.asks(field, &self.case.filing.answers),
            note: self.note(id),
            source: self.clock(id).or_else(|| self.prefilled(field)),
            ..form.view(field)
        }
    }

    /// By which answer on this page the question is brought up; a leading `!` stands for "unless".
    fn shown_when(&self, group: &Group, field: &dyn AnyField) -> Option<(String, String)> {
        if let Some(condition) = field.condition() {
            let by = condition.field;
            let is_here = self.step.fields().any(|f| f.id() == by.id());
            let is_drawn = is_here && self.case.draws(self.step, by);
            return is_drawn.then(|| (by.id().to_owned(), condition.any_of.join(" ")));
        }
        let same = group.same_as.as_ref().filter(|same| same.tick.id() != field.id())?;
        let is_drawn = self.case.draws(self.step, same.tick);
        is_drawn.then(|| (same.tick.id().to_owned(), "!yes".to_owned()))
    }

    /// 退回原因, and how to mend it.
    fn note(&self, id: &str) -> Option<String> {
        let own = self.case.filing.reasons.iter().filter(|r| r.field.as_deref() == Some(id));
        let texts: Vec<_> = own.map(|reason| reason_text(self.t, reason)).collect();
        (!texts.is_empty()).then(|| texts.join(self.t.text("apply-join")))
    }

    /// 预填来源: who filled it in, and whether it is still so.
    fn prefilled(&self, field: &'static dyn AnyField) -> Option<String> {
        let source = self.case.prefill.as_ref()?;
        let now = &self.case.filing.answers;
        Prefilled { t: self.t, source, now, words: "prefill" }.mark(field).map(|mark| mark.text)
    }

    /// 30 日: what the day of opening means for the day of filing.
    fn clock(&self, id: &str) -> Option<String> {
        let filing = &self.case.filing;
        // What changes a record was filed long ago.
        let runs = id == OPENED_ON.id() && matches!(filing.kind.outcome, Outcome::Register(_));
        let opened = runs.then(|| OPENED_ON.of(&filing.answers))??;
        let due = deadline::file_by(Date::from(opened));
        let (why, left) =
            (facts::deadline(self.t, &due), facts::left(self.t, due.due_on, self.case.today));
        Some(self.t.with("apply-clock", &[("why", &why), ("left", &left)]))
    }
}

/// The one answer that brings up all of these questions, if there is one: then the heading comes with them.
fn together(fields: &mut [FieldView]) -> Option<(String, String)> {
    let first = fields.first()?.shown_when.clone()?;
    if fields.iter().any(|field| field.shown_when.as_ref() != Some(&first)) {
        return None;
    }
    for field in fields {
        field.shown_when = None;
        field.hidden = false;
    }
    Some(first)
}

impl Lookups for Asking<'_> {
    fn directory(&self, name: &str, _: &Answers) -> Vec<OptionGroupView> {
        let overseas = self.t.text("apply-overseas");
        let mut groups: Vec<OptionGroupView> = Vec::new();
        for entry in self.case.directories.get(name).map_or(&[][..], Vec::as_slice) {
            let province = format!("{}0000", entry.region_code.get(..2).unwrap_or("00"));
            let heading = region::find(&province).map_or(overseas, |region| region.name);
            let (code, label) = (entry.id.clone(), entry.name.clone());
            let option = OptionView { code, label, hint: None, checked: false };
            match groups.iter_mut().find(|group| group.label == heading) {
                Some(group) => group.options.push(option),
                None => groups
                    .push(OptionGroupView { label: heading.to_owned(), options: vec![option] }),
            }
        }
        groups
    }

    fn listed(&self, name: &str, id: &str) -> Option<ListedView> {
        let directory = Directory::of(name)?;
        let entry = self.case.directories.get(name)?.iter().find(|entry| entry.id == id);
        let rows = entry.map(|entry| directory.told(entry, self.t)).unwrap_or_default();
        Some(ListedView { from: format!("/{}/", directory.as_str()), rows })
    }

    fn attachment(&self, id: &str) -> Option<UploadView> {
        self.case.files.get(id.trim()).map(|file| facts::upload(self.t, file))
    }
}

//! 表单版本: what changed in a form, version by version, and what that makes of answers given before.
//!
//! What was submitted is read under the version it was filled in with; what is still being filled in is brought to the
//! present one.

use super::{Group, Kind};
use crate::field::{Answers, AnyField};

/// What a version of a form changed. Versions count from 1; the first one changed nothing.
pub struct Edition {
    pub version: u32,
    pub changes: &'static [Change],
}

/// One thing that changed.
pub enum Change {
    /// 新增: asked from this version on.
    Added(&'static dyn AnyField),
    /// 改问: what `from` asked before is asked by `to`; the answer is kept.
    Renamed { from: &'static dyn AnyField, to: &'static dyn AnyField },
    /// 不再询问: what the group of this id asked for the last time in the version before.
    Retired { field: &'static dyn AnyField, group: &'static str },
    /// 选项合并或改名: who chose `from` has chosen `to` now.
    Recoded { field: &'static dyn AnyField, from: &'static str, to: &'static str },
}

/// What became of one answer, or of one question.
#[derive(Clone)]
pub enum Became {
    /// It stands under another question.
    Kept { from: &'static dyn AnyField, to: &'static dyn AnyField },
    /// It is no longer asked for; this is what was answered.
    Dropped { field: &'static dyn AnyField, texts: Vec<String> },
    /// It was chosen from a list that has changed.
    Recoded { field: &'static dyn AnyField, from: &'static str, to: &'static str },
    /// It was not asked before.
    Asked(&'static dyn AnyField),
}

impl Change {
    /// The field as it was before, for what is no longer in the form.
    fn past(&self) -> Option<&'static dyn AnyField> {
        match self {
            Self::Renamed { from: field, .. } | Self::Retired { field, .. } => Some(*field),
            Self::Added(_) | Self::Recoded { .. } => None,
        }
    }
}

impl Kind {
    /// What changed after `version`, in order.
    fn changes_after(&self, version: u32) -> impl DoubleEndedIterator<Item = &'static Change> {
        let later = self.editions.iter().filter(move |edition| edition.version > version);
        later.flat_map(|edition| edition.changes)
    }

    /// Every field that any version of the form has asked.
    pub fn fields_ever(&self) -> impl Iterator<Item = &'static dyn AnyField> + use<> {
        let past = self.changes_after(0).filter_map(Change::past).collect::<Vec<_>>();
        self.fields().chain(past)
    }

    /// What `group` asked under `version`, in the order of the present form; what is no longer asked stands last.
    pub fn fields_at(&self, group: &Group, version: u32) -> Vec<&'static dyn AnyField> {
        let mut fields = group.fields.to_vec();
        for change in self.changes_after(version).rev() {
            match change {
                Change::Added(added) => fields.retain(|field| field.id() != added.id()),
                Change::Renamed { from, to } => {
                    for field in fields.iter_mut().filter(|field| field.id() == to.id()) {
                        *field = *from;
                    }
                }
                Change::Retired { field, group: place } if *place == group.id => {
                    fields.push(*field);
                }
                Change::Retired { .. } | Change::Recoded { .. } => {}
            }
        }
        fields
    }

    /// Answers given under `version`, as the present form asks; and what became of each where that is another thing.
    pub fn bring_up(&self, version: u32, answers: &Answers) -> (Answers, Vec<Became>) {
        let (mut answers, mut became) = (answers.clone(), Vec::new());
        for change in self.changes_after(version) {
            became.extend(change.apply(&mut answers));
        }
        // What a later version dropped or renamed again was never asked.
        became
            .retain(|one| !matches!(one, Became::Asked(field) if self.field(field.id()).is_none()));
        (answers, became)
    }

    /// Answers given under `version` as they were, with their present names beside them: for conditions between fields of either.
    pub fn read_at(&self, version: u32, answers: &Answers) -> Answers {
        let mut all = self.bring_up(version, answers).0;
        all.merge(answers);
        all
    }
}

impl Change {
    fn apply(&self, answers: &mut Answers) -> Option<Became> {
        match self {
            Self::Added(field) => Some(Became::Asked(*field)),
            Self::Renamed { from, to } => {
                let is_answered = answers.one(from.id()).is_some();
                if answers.mentions(from.id()) {
                    answers.set(to.id(), answers.all(from.id()).to_vec());
                    answers.remove(from.id());
                }
                is_answered.then_some(Became::Kept { from: *from, to: *to })
            }
            Self::Retired { field, .. } => {
                let texts = answers.all(field.id()).to_vec();
                answers.remove(field.id());
                (!texts.is_empty()).then_some(Became::Dropped { field: *field, texts })
            }
            Self::Recoded { field, from, to } => {
                let chose = answers.has_any(field.id(), &[from]);
                if chose {
                    let texts = answers.all(field.id()).iter();
                    let recode = |text: &String| {
                        if text.trim() == *from { (*to).to_owned() } else { text.clone() }
                    };
                    let mut texts: Vec<_> = texts.map(recode).collect();
                    texts.dedup();
                    answers.set(field.id(), texts);
                }
                chose.then_some(Became::Recoded { field: *field, from, to })
            }
        }
    }

    /// The present id of what had `id` before this change; none if it is no longer asked.
    fn carry(&self, id: &str) -> Option<String> {
        match self {
            Self::Renamed { from, to } if from.id() == id => Some(to.id().to_owned()),
            Self::Retired { field, .. } if field.id() == id => None,
            _ => Some(id.to_owned()),
        }
    }
}

impl Kind {
    /// The questions that name a filing in lists, under whatever version.
    pub fn title_ids(&self) -> impl Iterator<Item = &'static str> {
        let ids = self.title_fields.iter().map(|field| field.id());
        let is_title = |to: &dyn AnyField| self.title_fields.iter().any(|f| f.id() == to.id());
        let earlier = self.changes_after(0).filter_map(move |change| match change {
            Change::Renamed { from, to } if is_title(*to) => Some(from.id()),
            _ => None,
        });
        ids.chain(earlier)
    }

    /// Everything that the form asked under `version`.
    pub fn all_fields_at(&self, version: u32) -> Vec<&'static dyn AnyField> {
        let groups = self.steps.iter().flat_map(|step| step.groups);
        groups.flat_map(|group| self.fields_at(group, version)).collect()
    }

    /// What a question that had `id` under `version` is called in the present form; none if it is no longer asked.
    pub fn present_id(&self, version: u32, id: &str) -> Option<String> {
        self.changes_after(version).try_fold(id.to_owned(), |id, change| change.carry(&id))
    }
}

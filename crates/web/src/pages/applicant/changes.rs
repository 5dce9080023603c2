//! 变更前后对照: what a change changes, block by block.

use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::kind::Group;

use super::case::Case;
use super::facts::{self, Manner};
use crate::Lang;
use crate::view::FactRow;

/// What changes under one heading.
pub struct ChangedBlock {
    pub title: String,
    pub rows: Vec<Changed>,
}

/// One answer, before and after. Nothing stands where there was, or will be, none.
pub struct Changed {
    pub label: String,
    pub before: FactRow,
    pub after: FactRow,
}

/// None unless the filing changes what is on record.
pub fn of(t: Lang, case: &Case) -> Option<Vec<ChangedBlock>> {
    let base = case.base.as_ref()?;
    let groups = case.filing.kind.steps.iter().flat_map(|step| step.groups.iter());
    let blocks = groups.map(|group| ChangedBlock {
        title: t.text(format!("group-{}", group.id)).to_owned(),
        rows: rows(t, case, base, group),
    });
    Some(blocks.filter(|block| !block.rows.is_empty()).collect())
}

fn rows(t: Lang, case: &Case, base: &Answers, group: &Group) -> Vec<Changed> {
    let answers = &case.filing.answers;
    let kind = case.filing.kind;
    let given = |field: &dyn AnyField, of: &Answers| -> Vec<String> {
        let texts = if kind.shows(field, of) { of.all(field.id()) } else { &[] };
        texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
    };
    let differs = |field: &&&'static dyn AnyField| {
        // 确认 is given anew each time; it changes nothing.
        !matches!(field.control(), Control::Tick) && given(**field, base) != given(**field, answers)
    };
    let of = |field: &'static dyn AnyField, of: &Answers| {
        if given(field, of).is_empty() {
            FactRow::default()
        } else {
            facts::row(t, case, field, of, Manner::ToCheck)
        }
    };
    let changed = group.fields.iter().filter(differs).map(|field| Changed {
        label: t.text(format!("field-{}", field.id())).to_owned(),
        before: of(*field, base),
        after: of(*field, answers),
    });
    changed.collect()
}

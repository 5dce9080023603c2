//! 补正: what must be mended of a returned filing, and until when.

use anbei_domain::filing::{FilingState, Reason};

use super::case::Case;
use super::facts::{self, Manner, Section};
use crate::Lang;
use crate::view::{Task, reason_text};

/// The task list at the top of a returned filing.
pub struct Correction {
    /// "还剩 12 天（12月5日前）".
    pub left: String,
    pub tasks: Vec<Task>,
    /// Reasons that speak of the filing as a whole.
    pub general: Vec<String>,
}

/// None unless the filing waits for correction.
pub fn of(t: Lang, case: &Case) -> Option<Correction> {
    let FilingState::AwaitingCorrection { due_on } = case.filing.state else { return None };
    let reasons = &case.filing.reasons;
    let general = reasons.iter().filter(|reason| reason.field.is_none());
    Some(Correction {
        left: facts::left(t, due_on, case.today),
        tasks: reasons.iter().filter_map(|reason| task(t, case, reason)).collect(),
        general: general.map(|reason| reason_text(t, reason)).collect(),
    })
}

fn task(t: Lang, case: &Case, reason: &Reason) -> Option<Task> {
    let id = reason.field.as_deref()?;
    let step = case.filing.kind.steps.iter().find(|s| s.fields().any(|f| f.id() == id))?;
    let is_flawed = case.journey().legs.iter().any(|leg| leg.flaws.iter().any(|f| f.field == id));
    let key = format!("reason-{}", reason.code);
    Some(Task {
        name: t.text(format!("field-{id}")).to_owned(),
        hint: Some(t.find(&key).unwrap_or(&reason.code).to_owned()),
        href: Some(format!("{}#{id}", case.path(step.id))),
        state: if is_flawed { "wrong" } else { "wait" },
        word: t.text(if is_flawed { "apply-task-flawed" } else { "apply-task-mend" }).to_owned(),
    })
}

/// What was not returned and stays as it is.
pub fn rest(t: Lang, case: &Case) -> Vec<Section> {
    if !case.is_correction() {
        return Vec::new();
    }
    let kind = case.filing.kind;
    facts::sections(t, case, kind, &case.filing.answers, Manner::Kept)
}

//! How far an applicant has come with a form; computed from the answers, never stored.

use crate::field::FieldFlaw;
use crate::kind::{Facts, Kind, Step};

/// One step and what is known of it.
pub struct Leg {
    pub step: &'static Step,
    /// Everything asked is answered well.
    pub is_done: bool,
    /// Something of it was answered, well or not.
    pub is_begun: bool,
    pub flaws: Vec<FieldFlaw>,
}

/// A walk through the steps of a kind that ask anything.
pub struct Journey {
    pub legs: Vec<Leg>,
}

impl Journey {
    /// Walks `kind` with these answers.
    pub fn walk(kind: &'static Kind, facts: &Facts<'_>) -> Self {
        let flaws = kind.check(facts).err().unwrap_or_default();
        let leg = |step: &'static Step| {
            let of_step = |flaw: &&FieldFlaw| step.fields().any(|f| f.id() == flaw.field);
            let flaws: Vec<_> = flaws.iter().filter(of_step).cloned().collect();
            let is_begun = step.fields().any(|f| facts.answers.mentions(f.id()));
            Leg { step, is_done: flaws.is_empty() && is_begun, is_begun, flaws }
        };
        let is_asked = |step: &&Step| step.fields().any(|f| f.is_asked(facts.answers));
        Self { legs: kind.steps.iter().filter(is_asked).map(leg).collect() }
    }

    /// The first step that is not done, if any.
    pub fn current(&self) -> Option<&'static Step> {
        self.legs.iter().find(|leg| !leg.is_done).map(|leg| leg.step)
    }

    /// Whether every step is done.
    pub fn is_complete(&self) -> bool {
        self.current().is_none()
    }

    /// Whether the step may be opened: everything before it is done or at least begun.
    pub fn may_open(&self, step: &str) -> bool {
        let before = self.legs.iter().take_while(|leg| leg.step.id != step);
        self.legs.iter().any(|leg| leg.step.id == step)
            && before.into_iter().all(|leg| leg.is_begun)
    }

    /// The step after `step`; none after the last.
    pub fn after(&self, step: &str) -> Option<&'static Step> {
        let mut legs = self.legs.iter().skip_while(|leg| leg.step.id != step);
        legs.next();
        legs.next().map(|leg| leg.step)
    }

    /// The step before `step`; none before the first.
    pub fn before(&self, step: &str) -> Option<&'static Step> {
        self.legs.iter().take_while(|leg| leg.step.id != step).last().map(|leg| leg.step)
    }
}

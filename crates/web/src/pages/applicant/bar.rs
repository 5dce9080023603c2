//! The step bar: stages of a kind, and the pages every filing ends with.

use super::case::Case;
use crate::Lang;
use crate::view::Step;

/// The bar as it stands at `here`: the id of a step, `check` or `notice`.
pub fn steps(t: Lang, case: &Case, here: &str) -> Vec<Step> {
    let kind = case.filing.kind;
    let journey = case.journey();
    let stage_here = kind.step(here).map(|step| step.stage);
    let mut bar: Vec<Step> = Vec::new();
    for stage in kind.stages() {
        let mut legs = journey.legs.iter().filter(|leg| leg.step.stage == stage).peekable();
        let Some(first) = legs.peek().map(|leg| leg.step.id) else { continue };
        let is_done = legs.all(|leg| leg.is_done);
        let is_now = stage_here == Some(stage);
        let is_open = !is_now && !case.is_correction() && journey.may_open(first);
        bar.push(Step {
            name: t.text(format!("stage-{stage}")).to_owned(),
            state: if is_now {
                "now"
            } else if is_done {
                "done"
            } else {
                ""
            },
            href: is_open.then(|| case.path(first)),
        });
    }
    let last: &[&str] = match kind.outcome {
        outcome if outcome.needs_notice() => &["check", "notice"],
        outcome if outcome.needs_code() => &["check", "code"],
        _ => &["check"],
    };
    for stage in last {
        let is_done = *stage == "check" && here == "notice";
        bar.push(Step {
            name: t.text(format!("apply-stage-{stage}")).to_owned(),
            state: if *stage == here {
                "now"
            } else if is_done {
                "done"
            } else {
                ""
            },
            href: is_done.then(|| case.path(stage)),
        });
    }
    bar
}

/// "2 / 4" within a stage of several pages.
pub fn place(t: Lang, case: &Case, here: &str) -> Option<String> {
    let step = case.filing.kind.step(here)?;
    let journey = case.journey();
    let pages: Vec<_> =
        journey.legs.iter().filter(|l| l.step.stage == step.stage).map(|l| l.step.id).collect();
    let at = pages.iter().position(|id| *id == here)? + 1;
    (pages.len() > 1).then(|| t.with("apply-place", &[("at", &at), ("of", &pages.len())]))
}

//! 核查结果, in the reader's words: what was looked at, what was seen, how to mend it.

use std::fmt::Display;

use anbei_app::views::look::Look;
use anbei_domain::check::{Finding, Verdict};

use crate::Lang;

/// One finding, ready to be drawn by `ui/checks.html`.
#[derive(Debug, Clone)]
pub struct CheckView {
    pub title: &'static str,
    /// What was filed that it looked at.
    pub inputs: String,
    pub seen: String,
    pub mend: Option<String>,
    pub state: &'static str,
    pub word: &'static str,
}

/// The findings of a look: what asks for something first, what is well apart.
#[derive(Debug, Clone, Default)]
pub struct ChecksView {
    pub open: Vec<CheckView>,
    pub passed: Vec<CheckView>,
    /// How many are well.
    pub passed_text: String,
}

/// A look in the list of those before.
#[derive(Debug, Clone)]
pub struct LookView {
    pub at: String,
    pub cause: &'static str,
    pub state: &'static str,
    pub word: String,
}

/// How a verdict is drawn.
pub const fn verdict_state(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "done",
        Verdict::NotChecked => "idle",
        Verdict::Warn => "wait",
        Verdict::Fail => "wrong",
    }
}

fn check(t: Lang, finding: &Finding) -> CheckView {
    let key = format!("check-{}-{}", finding.check.id, finding.code);
    let facts: Vec<(&str, String)> = finding
        .facts
        .iter()
        .map(|(name, fact)| match name.as_str() {
            "day" => ("day", t.day_text(fact)),
            name => (name, fact.clone()),
        })
        .collect();
    let shown: Vec<(&str, &dyn Display)> =
        facts.iter().map(|(name, fact)| (*name, fact as &dyn Display)).collect();
    CheckView {
        title: t.text(format!("check-{}", finding.check.id)),
        inputs: finding.inputs.iter().take(5).cloned().collect::<Vec<_>>().join(" "),
        seen: t.with(&key, &shown),
        mend: finding.verdict.asks().then(|| t.with(format!("{key}.mend"), &shown)),
        state: verdict_state(finding.verdict),
        word: t.text(format!("verdict-{}", finding.verdict.as_str())),
    }
}

/// Findings as a reader wants them.
pub fn checks(t: Lang, findings: &[Finding]) -> ChecksView {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.verdict));
    let (passed, open): (Vec<_>, Vec<_>) =
        sorted.into_iter().partition(|finding| finding.verdict == Verdict::Pass);
    ChecksView {
        passed_text: t.with("checks-passed", &[("count", &passed.len())]),
        open: open.into_iter().map(|finding| check(t, finding)).collect(),
        passed: passed.into_iter().map(|finding| check(t, finding)).collect(),
    }
}

/// What a look came to, in a word.
pub fn look(t: Lang, look: &Look) -> LookView {
    let wrong = look.findings.iter().filter(|finding| finding.verdict.asks()).count();
    let word = match look.verdict {
        Verdict::Pass => t.text("checks-all-well").to_owned(),
        Verdict::NotChecked => t.text("checks-some-unknown").to_owned(),
        Verdict::Warn | Verdict::Fail => t.with("checks-to-mend", &[("count", &wrong)]),
    };
    LookView {
        at: t.moment(look.at),
        cause: t.text(format!("checks-cause-{}", look.cause)),
        state: verdict_state(look.verdict),
        word,
    }
}

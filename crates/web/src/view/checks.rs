//! 核查结果, in the reader's words: what was looked at, what was seen, how to mend it.

use std::fmt::Display;

use anbei_app::views::alarm::Alarm;
use anbei_app::views::attachment::Picture;
use anbei_app::views::look::Look;
use anbei_domain::check::{Finding, Verdict};

use crate::Lang;
use crate::pages::public::record_view::DomainView;

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
    pub picture: Option<PictureView>,
}

/// 截图 of a site, ready to be drawn by `ui/checks.html`.
#[derive(Debug, Clone)]
pub struct PictureView {
    /// The attachment.
    pub id: String,
    /// Whose site, when, and what the look came to.
    pub alt: String,
    /// How large it is.
    pub about: String,
    pub sha256: String,
    /// Of its thumbnail, which is 320 wide.
    pub height: i64,
}

impl PictureView {
    pub fn href(&self) -> String {
        format!("/attachments/{}", self.id)
    }
}

/// A picture of what is named, seen at a time.
pub fn picture(t: Lang, picture: &Picture, named: [&dyn Display; 3]) -> PictureView {
    let [name, at, word] = named;
    let size = t.size(u64::try_from(picture.size).unwrap_or(0));
    let facts: [(&str, &dyn Display); 3] =
        [("width", &picture.width), ("height", &picture.height), ("size", &size)];
    PictureView {
        id: picture.id.clone(),
        alt: t.with("picture-alt", &[("name", name), ("at", at), ("word", word)]),
        about: t.with("picture-about", &facts),
        sha256: picture.sha256.clone(),
        height: picture.height * 320 / picture.width.max(1),
    }
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

/// What was seen of a site that displays a number and may not.
pub fn alarm_picture(t: Lang, alarm: &Alarm) -> Option<PictureView> {
    let (domain, at) = (DomainView::new(&alarm.domain).readable, t.moment(alarm.at));
    let seen = alarm.picture.as_ref()?;
    Some(picture(t, seen, [&domain, &at, &alarm.number]))
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

/// What a look at the site of this name came to, in a word.
pub fn look(t: Lang, look: &Look, name: &str) -> LookView {
    let wrong = look.findings.iter().filter(|finding| finding.verdict.asks()).count();
    let word = match look.verdict {
        Verdict::Pass => t.text("checks-all-well").to_owned(),
        Verdict::NotChecked => t.text("checks-some-unknown").to_owned(),
        Verdict::Warn | Verdict::Fail => t.with("checks-to-mend", &[("count", &wrong)]),
    };
    let at = t.moment(look.at);
    let seen = look.picture.as_ref();
    LookView {
        picture: seen.map(|seen| picture(t, seen, [&name, &at, &word])),
        at,
        cause: t.text(format!("checks-cause-{}", look.cause)),
        state: verdict_state(look.verdict),
        word,
    }
}

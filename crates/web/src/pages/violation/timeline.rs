//! The one timeline of a case, in the words of whoever reads it.

use anbei_app::views::violation::{Evidence, PastCaseEvent};
use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use anbei_domain::violation::{Case, CaseAction, CaseState, category};

use super::form::category_text;
use crate::Lang;
use crate::view::UploadView;
use crate::view::history::lines;

/// One thing that happened, ready to be drawn by `violation/timeline.html`.
pub struct CaseItem {
    pub place: i64,
    /// `done`, `now`, `wait`, `wrong` or `idle`.
    pub state: &'static str,
    pub title: String,
    pub at: String,
    pub by: String,
    pub is_internal: bool,
    /// What was decided, a line each.
    pub facts: Vec<String>,
    pub note: Vec<String>,
    pub files: Vec<ProofView>,
}

/// A file with what proves that it is still the same.
pub struct ProofView {
    pub file: UploadView,
    pub sha256: String,
}

/// The newest first. `reader` is told of their own acts as such.
pub fn items(t: Lang, reader: &AccountId, events: &[PastCaseEvent]) -> Vec<CaseItem> {
    events.iter().rev().map(|past| item(t, reader, past)).collect()
}

fn item(t: Lang, reader: &AccountId, past: &PastCaseEvent) -> CaseItem {
    let event = &past.event;
    let by = match &event.by {
        by if by.account() == Some(reader) => "violation-by-me",
        Actor::Officer { .. } => "violation-by-officer",
        Actor::Applicant(_) => "violation-by-operator",
        Actor::Provider(_) => "violation-by-provider",
        Actor::Visitor => "violation-by-visitor",
        _ => "violation-by-clock",
    };
    CaseItem {
        place: past.place,
        state: look(event.action),
        title: t.text(format!("violation-action-{}.done", event.action.as_str())).to_owned(),
        at: t.moment(past.at),
        by: t.text(by).to_owned(),
        is_internal: past.is_of_organ_only,
        facts: event.facts.iter().map(|(name, fact)| fact_text(t, name, fact)).collect(),
        note: lines(&event.note),
        files: past.evidence.iter().map(|file| proof(t, file)).collect(),
    }
}

fn proof(t: Lang, file: &Evidence) -> ProofView {
    let href = format!("/attachments/{}", file.attachment);
    let view = UploadView {
        id: file.attachment.clone(),
        name: file.name.clone(),
        size_text: t.size(u64::try_from(file.size).unwrap_or(0)),
        thumb: file.has_thumb.then(|| format!("{href}/thumb")),
        href,
        is_image: file.has_thumb,
    };
    ProofView { file: view, sha256: file.sha256.clone() }
}

fn fact_text(t: Lang, name: &str, fact: &str) -> String {
    let value = match name {
        "category" => category::find(fact).map_or(fact, |known| category_text(t, known)).to_owned(),
        "severity" => t.text(format!("severity-{fact}")).to_owned(),
        "dismissal" => t.text(format!("dismissal-{fact}")).to_owned(),
        "answer" => t.text(format!("violation-answer-{fact}")).to_owned(),
        "on_paper" => t.text(format!("violation-on-paper-{fact}")).to_owned(),
        "due_on" | "carry_out_by" | "done_on" | "received_on" => t.day_text(fact),
        _ => fact.to_owned(),
    };
    t.with(format!("violation-fact-{name}"), &[("fact", &value)])
}

const fn look(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Close | CaseAction::ConfirmRestore => "done",
        CaseAction::Open | CaseAction::Extend | CaseAction::Resume => "wait",
        CaseAction::Miss
        | CaseAction::OrderAccess
        | CaseAction::OrderAtOnce
        | CaseAction::ConfirmAccess => "wrong",
        CaseAction::Answer | CaseAction::EnterAnswer | CaseAction::Appeal => "now",
        CaseAction::Report
        | CaseAction::Dismiss
        | CaseAction::Merge
        | CaseAction::Remark
        | CaseAction::OrderRestore
        | CaseAction::Acknowledge
        | CaseAction::AnswerAppeal => "idle",
    }
}

/// How a case's state is drawn.
pub const fn state_look(state: CaseState) -> &'static str {
    match state {
        CaseState::Closed | CaseState::Restored => "done",
        CaseState::AwaitingAnswer | CaseState::RestoreOrdered => "wait",
        CaseState::Reported | CaseState::Answered => "now",
        CaseState::Overdue | CaseState::AccessOrdered | CaseState::AccessCancelled => "wrong",
        CaseState::Dismissed | CaseState::Merged => "idle",
    }
}

/// A case's state in a word.
pub fn state_text(t: Lang, case: &Case) -> &'static str {
    t.text(format!("violation-state-{}", case.state.as_str()))
}

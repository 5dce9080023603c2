//! 办理经过: the audit trail of a case, in words.

use anbei_app::views::audit::AuditRow;
use anbei_app::views::case_note::CaseNote;
use anbei_domain::filing::Action;
use anbei_domain::time::Timestamp;
use serde_json::Value;

use super::case_file::CaseFile;
use super::seat::Seat;
use crate::view::TimelineItem;

/// The move of this name.
pub fn action(name: &str) -> Option<Action> {
    Action::ALL.into_iter().find(|action| action.as_str() == name)
}

/// What happened to the case, the newest first.
pub fn timeline(seat: &Seat, file: &CaseFile) -> Vec<TimelineItem> {
    file.acts.iter().rev().map(|act| item(seat, file, act)).collect()
}

fn item(seat: &Seat, file: &CaseFile, act: &AuditRow) -> TimelineItem {
    let t = seat.t;
    let detail: Value = serde_json::from_str(&act.detail).unwrap_or_default();
    let title = match action(&act.action) {
        Some(action) => t.text(format!("action-{}.done", action.as_str())).to_owned(),
        None if act.action == "reveal" => {
            let field = detail["field"].as_str().unwrap_or_default();
            let field = t.find(format!("field-{field}")).unwrap_or("—");
            t.with("desk-act-reveal", &[("field", &field)])
        }
        None => t.find(format!("desk-act-{}", act.action)).unwrap_or("—").to_owned(),
    };
    let at = t.moment(Timestamp::from_millis(act.at));
    let at = t.with("desk-act-at", &[("at", &at), ("who", &who(seat, act))]);
    TimelineItem { state: state(&act.action), title, at, texts: texts(seat, file, &detail) }
}

/// Who did it, by role only.
fn who(seat: &Seat, act: &AuditRow) -> String {
    let is_me = act.actor_id.as_deref() == Some(seat.account().as_str());
    let key = if is_me { "desk-me".to_owned() } else { format!("role-{}", act.actor_role) };
    seat.t.find(key).unwrap_or("—").to_owned()
}

fn state(action: &str) -> &'static str {
    match action {
        "approve" | "sign" => "done",
        "refuse" | "lapse" | "withdraw" => "wrong",
        "return-for-correction" | "inspect" | "send-back" => "wait",
        "reveal" => "idle",
        _ => "now",
    }
}

fn texts(seat: &Seat, file: &CaseFile, detail: &Value) -> Vec<String> {
    let t = seat.t;
    let text = |key: &str| detail[key].as_str().filter(|text| !text.trim().is_empty());
    let mut texts = Vec::new();
    if let Some(round) = text("round") {
        texts.push(t.with("desk-fact-round", &[("round", &round)]));
    }
    let codes = text("reasons").unwrap_or_default();
    texts.extend(
        codes
            .split_whitespace()
            .filter_map(|code| t.find(format!("reason-{code}")))
            .map(str::to_owned),
    );
    if let Some(day) = text("due_on") {
        texts.push(t.with("desk-fact-due", &[("day", &t.day_text(day))]));
    }
    if let Some(at) = text("at").and_then(|at| at.parse().ok()) {
        let at = t.moment(Timestamp::from_millis(at));
        texts.push(t.with("desk-fact-inspection", &[("at", &at)]));
    }
    if let Some(name) = text("organ").and_then(|id| file.organs.get(id)) {
        texts.push(t.with("desk-fact-organ", &[("organ", name)]));
    }
    texts.extend(["why", "finding"].iter().filter_map(|key| text(key)).map(str::to_owned));
    if let Some(number) = text("number") {
        texts.push(t.with("desk-fact-number", &[("number", &number)]));
    }
    texts
}

/// What colleagues wrote down, the newest first.
pub fn notes(seat: &Seat, file: &CaseFile) -> Vec<TimelineItem> {
    let t = seat.t;
    let note = |note: &CaseNote| {
        let is_me = note.account_id == seat.account().as_str();
        let who = t.text(if is_me { "desk-me" } else { "desk-colleague" });
        TimelineItem {
            state: if is_me { "now" } else { "idle" },
            title: who.to_owned(),
            at: t.moment(note.at),
            texts: note.body.lines().map(str::to_owned).collect(),
        }
    };
    file.notes.iter().map(note).collect()
}

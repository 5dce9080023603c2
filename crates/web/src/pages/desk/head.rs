//! The head of a case: what it is, how it stands, by when it is due and why.

use anbei_domain::deadline::agenda;
use anbei_domain::filing::FilingState;

use super::case_file::CaseFile;
use super::queue_row::{service_level, state_kind};
use super::seat::Seat;
use crate::pages::applicant::facts;
use crate::view::FactRow;

/// What stands above the two panes, and above the pages that decide.
pub struct CaseHead {
    pub kind: String,
    pub title: String,
    pub subject: String,
    /// 正式主体, or not yet.
    pub subject_state: &'static str,
    pub subject_word: String,
    pub state: &'static str,
    pub word: String,
    /// `late`, `soon` or nothing, with the word for it.
    pub age_kind: &'static str,
    pub age_word: String,
    /// The promised date, the applicant's date, the booked inspection.
    pub clocks: Vec<FactRow>,
}

pub fn of(seat: &Seat, file: &CaseFile) -> CaseHead {
    let t = seat.t;
    let filing = &file.filing;
    let promised = filing.promised_on.filter(|_| filing.state.name().is_with_organ());
    let (age_kind, age_word) = service_level(seat, promised);
    let subject = if file.subject_name.is_empty() { file.title(t) } else { &file.subject_name };
    let established =
        if file.is_established { "desk-subject-established" } else { "desk-subject-pending" };
    CaseHead {
        kind: t.text(format!("kind-{}", filing.kind.id)).to_owned(),
        title: file.title(t).to_owned(),
        subject: subject.to_owned(),
        subject_state: if file.is_established { "done" } else { "wait" },
        subject_word: t.text(established).to_owned(),
        state: state_kind(filing.state.name()),
        word: t.text(format!("state-{}", filing.state.name().as_str())).to_owned(),
        age_kind,
        age_word: if age_word.is_empty() { String::new() } else { t.text(age_word).to_owned() },
        clocks: clocks(seat, file),
    }
}

fn clocks(seat: &Seat, file: &CaseFile) -> Vec<FactRow> {
    let t = seat.t;
    let row = |key: &str, texts: Vec<String>| FactRow {
        label: t.text(key).to_owned(),
        texts,
        ..FactRow::default()
    };
    let mut rows = Vec::new();
    if let Some(at) = file.filing.submitted_at {
        rows.push(row("desk-clock-submitted", vec![t.moment(at)]));
    }
    if let Some(due) = agenda::promised(&file.filing) {
        let why = facts::deadline(t, &due);
        rows.push(row("desk-clock-promised", vec![t.day(due.due_on), why]));
    }
    match &file.filing.state {
        FilingState::AwaitingCorrection { due_on } => {
            let why = t.text("desk-clock-correction-why").to_owned();
            rows.push(row("desk-clock-correction", vec![t.day(*due_on), why]));
        }
        FilingState::AwaitingInspection { inspection, .. } => {
            let facts = [&inspection.place, &inspection.contact, &inspection.bring];
            let facts = facts.into_iter().filter(|text| !text.is_empty()).cloned();
            let at = t.moment(inspection.at);
            rows.push(row("desk-clock-inspection", [at].into_iter().chain(facts).collect()));
        }
        _ => {}
    }
    rows
}

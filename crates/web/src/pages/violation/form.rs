//! The questions that the forms about violations share. Labels are `violation-{id}`, hints `violation-{id}.hint`.

use anbei_app::AppError;
use anbei_domain::Flaw;
use anbei_domain::deadline::agenda;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use anbei_domain::violation::category::CATEGORIES;
use anbei_domain::violation::{AnswerKind, Case, Category, Severity};
use jiff::civil::Date;

use crate::extract::Posted;
use crate::pages::applicant::facts;
use crate::view::{ControlView, FieldView, OptionView, rests_on};
use crate::{Lang, PageError};

/// A form as it was posted.
#[derive(Clone, Copy)]
pub struct Questions<'a> {
    pub t: Lang,
    pub posted: &'a Posted,
}

impl Questions<'_> {
    /// A question of this kind.
    pub fn ask(self, id: &str, control: ControlView) -> FieldView {
        let key = format!("violation-{id}");
        let mut view = FieldView::blank(id, self.t.text(&key).to_owned(), control);
        view.hint = self.t.find(format!("{key}.hint")).map(str::to_owned);
        self.posted.one(id).unwrap_or("").trim().clone_into(&mut view.value);
        view
    }

    pub fn optional(self, id: &str, control: ControlView) -> FieldView {
        FieldView { required: false, ..self.ask(id, control) }
    }

    /// One of a few: code, label and hint of each.
    pub fn one_of(self, id: &str, options: Vec<(String, String, Option<String>)>) -> FieldView {
        let mut view = self.ask(id, ControlView::OneOf);
        let chosen = view.value.clone();
        let option = |(code, label, hint): (String, String, Option<String>)| {
            let checked = code == chosen;
            OptionView { code, label, hint, checked }
        };
        view.options = options.into_iter().map(option).collect();
        view
    }

    /// 违规类别, to officers each with the rule it rests on.
    pub fn category(self, has_basis: bool) -> FieldView {
        let option = |category: &Category| {
            let basis = rests_on(self.t, category.basis);
            let label = category_text(self.t, category).to_owned();
            (category.code.to_owned(), label, has_basis.then_some(basis))
        };
        self.one_of("category", CATEGORIES.iter().map(option).collect())
    }

    pub fn severity(self) -> FieldView {
        let option = |severity: &Severity| {
            let days = severity.answer_days();
            let hint = self.t.with("violation-severity-days", &[("days", &days)]);
            let name = severity.as_str();
            (name.to_owned(), self.t.text(format!("severity-{name}")).to_owned(), Some(hint))
        };
        self.one_of("severity", Severity::ALL.iter().map(option).collect())
    }

    /// 答复 in a word, to operators each with what to write.
    pub fn answer(self, has_hints: bool) -> FieldView {
        let option = |kind: &AnswerKind| {
            let key = format!("violation-answer-{}", kind.as_str());
            let hint = self.t.find(format!("{key}.hint")).filter(|_| has_hints).map(str::to_owned);
            (kind.as_str().to_owned(), self.t.text(&key).to_owned(), hint)
        };
        self.one_of("answer", AnswerKind::ALL.iter().map(option).collect())
    }

    /// The files, which a browser does not keep when the form is shown again.
    pub fn files(self, is_required: bool) -> FieldView {
        let mut view = self.ask("files", ControlView::Files);
        view.required = is_required;
        view
    }
}

/// 违规类别 in a word.
pub fn category_text(t: Lang, category: &Category) -> &'static str {
    t.text(format!("violation-category-{}", category.code))
}

/// Writes what is wrong beside the questions, what was left empty as well, so that everything is said at once; files that were
/// chosen have to be chosen again.
pub fn mark(t: Lang, fields: &mut [FieldView], flaws: &[FieldFlaw], posted: &Posted) {
    if flaws.is_empty() {
        return;
    }
    for field in fields.iter_mut() {
        for found in flaws {
            if found.field == field.id {
                field.add_error(t.flaw(&found.flaw));
            }
        }
        if let Some(code) = missing(field, posted).filter(|_| field.errors.is_empty()) {
            field.add_error(t.flaw(&Flaw::new(code)));
        }
        if field.control == ControlView::Files && !posted.files.is_empty() {
            field.source = Some(t.text("violation-files-again").to_owned());
        }
    }
}

/// What is to be said of a question that has to be answered and was not.
fn missing(field: &FieldView, posted: &Posted) -> Option<&'static str> {
    let is_empty = match field.control {
        ControlView::Files => posted.files.is_empty(),
        _ => posted.one(&field.id).unwrap_or("").trim().is_empty(),
    };
    let code = match field.control {
        ControlView::Files => "upload-required",
        ControlView::OneOf => "choose-one",
        _ => "required",
    };
    (field.required && is_empty).then_some(code)
}

/// What is wrong with what was typed; anything else goes on as an error.
pub fn flaws_of(error: AppError) -> Result<Vec<FieldFlaw>, PageError> {
    let flaw = |field, code| Ok(vec![FieldFlaw { field, index: 0, flaw: Flaw::new(code) }]);
    match error {
        AppError::Refused(Refusal::Flawed(flaws)) => Ok(flaws),
        AppError::Refused(Refusal::NoReason) => flaw("words", "required"),
        AppError::Refused(Refusal::AnswerDays) => flaw("days", "answer-days"),
        AppError::Refused(Refusal::DayToCome) => flaw("done_on", "record-day-to-come"),
        AppError::Refused(Refusal::ProofMissing) => flaw("files", "upload-required"),
        other => Err(other.into()),
    }
}

/// 答复期限 of a case: the day, how many are left, and what was left out; or why the clock stands still.
pub fn clock(t: Lang, case: &Case, today: Date) -> Option<Vec<String>> {
    let due = agenda::of_case(case)?;
    let left = facts::left_of(t, &due, today);
    let texts = match due.stands() {
        Some(_) => [left, facts::deadline(t, &due), String::new()],
        None => [t.day(due.due_on), left, facts::paused(t, &due.pauses)],
    };
    Some(texts.into_iter().filter(|text| !text.is_empty()).collect())
}

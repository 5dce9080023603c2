//! What a step was sent with: texts as typed, files, and the button that was pressed.

use anbei_app::use_case::attachment::UploadError;
use anbei_app::views::attachment::Attachment;
use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::Step;

use super::case::Case;
use super::here::Here;
use crate::view::posted::{read_answers, read_files};
use crate::{PageError, Posted, PostedFile};

/// The fields that the step drew; nothing else is taken from a form.
fn drawn(case: &Case, step: &Step) -> Vec<&'static dyn AnyField> {
    step.fields().filter(|field| case.draws(step, *field)).collect()
}

/// The answers to everything that the step drew.
pub fn answers(case: &Case, step: &Step, posted: &Posted) -> Answers {
    read_answers(&drawn(case, step), posted)
}

/// Takes in the files that came with the form. Those that are refused are told; the answer they were to replace stays.
pub async fn files(
    here: &Here,
    case: &Case,
    step: &Step,
    posted: &Posted,
    answers: &mut Answers,
) -> Result<Vec<FieldFlaw>, PageError> {
    let mut flaws = Vec::new();
    for (field, file) in read_files(&drawn(case, step), posted) {
        match take(here, file).await? {
            // One file answers the question; where several may, it joins those that are there.
            Ok(stored) if takes_one(case, field) => answers.set(field, [stored.id]),
            Ok(stored) => {
                let kept = answers.all(field).iter().cloned();
                let all: Vec<_> = kept.chain([stored.id]).collect();
                answers.set(field, all);
            }
            Err(flaw) => flaws.push(FieldFlaw { field, index: 0, flaw }),
        }
    }
    Ok(flaws)
}

fn takes_one(case: &Case, field: &str) -> bool {
    case.filing.kind.field(field).is_none_or(|field| field.at_most() == 1)
}

/// Takes in one file, or says what is wrong with it.
pub async fn take(here: &Here, file: &PostedFile) -> Result<Result<Attachment, Flaw>, PageError> {
    // Decoding a picture takes memory: only a few at the same time.
    let slots = u32::try_from(here.state.config().upload_slots).unwrap_or(1).clamp(1, 4);
    let _few = here.state.uploads().acquire_many(slots).await.map_err(PageError::internal)?;
    let (app, actor, file) = (here.app().clone(), here.who.actor.clone(), file.clone());
    let work = move || app.store_upload(&actor, &file.name, &file.bytes);
    match tokio::task::spawn_blocking(work).await.map_err(PageError::internal)? {
        Ok(stored) => Ok(Ok(stored)),
        Err(UploadError::Flawed(flaw)) => Ok(Err(flaw)),
        Err(UploadError::App(error)) => Err(error.into()),
    }
}

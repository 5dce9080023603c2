//! What a step was sent with: texts as typed, files, and the button that was pressed.

use anbei_app::use_case::attachment::UploadError;
use anbei_app::use_case::signature::{self, Pieces, Unread};
use anbei_app::views::attachment::Attachment;
use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::Step;

use super::case::Case;
use super::here::Here;
use crate::extract::TO_READ;
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

/// The answers to what a step asked under the version that the filing was filled in with.
pub fn answers_of_older(case: &Case, step: &str, posted: &Posted) -> Answers {
    let kind = case.filing.kind;
    let version = case.outdated.as_ref().map_or(kind.form_version, |(version, _)| *version);
    let groups = kind.step(step).map_or(&[][..], |step| step.groups).iter();
    let fields: Vec<_> = groups.flat_map(|group| kind.fields_at(group, version)).collect();
    read_answers(&fields, posted)
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

/// Reads the packages and certificates that came with the form into its answers. Gives the groups that were filled in.
pub fn signatures(
    case: &Case,
    step: &'static Step,
    posted: &Posted,
    answers: &mut Answers,
) -> (Vec<&'static str>, Vec<FieldFlaw>) {
    let (mut filled, mut flaws) = (Vec::new(), Vec::new());
    for group in step.groups {
        let Some(reader) = &group.reader else { continue };
        if !case.draws(step, reader.fingerprints) {
            continue;
        }
        let name = format!("{TO_READ}{}", group.id);
        let file = posted.files.iter().find(|file| file.field == name);
        let is_pressed = posted.action() == name;
        let read = match file {
            Some(file) => signature::read(&pieces(file)),
            None if is_pressed => Err(Unread::Flawed(Flaw::new("signature-no-file"))),
            None => continue,
        };
        match read {
            Ok(reading) => {
                signature::fill_in(reader, &reading, answers);
                filled.push(group.id);
            }
            Err(unread) => {
                // What is neither near the beginning nor near the end was not held.
                let flaw = match unread {
                    Unread::Flawed(flaw) => flaw,
                    Unread::Missing { .. } => Flaw::new("signature-too-far"),
                };
                flaws.push(FieldFlaw { field: reader.fingerprints.id(), index: 0, flaw });
            }
        }
    }
    (filled, flaws)
}

fn pieces(file: &PostedFile) -> Pieces<'_> {
    let head = (0, &file.bytes[..]);
    match &file.end {
        Some((at, end)) => Pieces::of(*at + end.len() as u64, [head, (*at, &end[..])]),
        None => Pieces::whole(&file.bytes),
    }
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

//! The files that go with a message, sent together with it.

use anbei_app::use_case::attachment::UploadError;
use anbei_app::use_case::report::MOST_FILES;
use anbei_domain::Flaw;
use anbei_domain::actor::Actor;

use crate::extract::Posted;
use crate::{PageError, State};

/// Takes in every file of a form, or says what is wrong with the first that is refused.
pub async fn take(
    state: &State,
    actor: &Actor,
    posted: &Posted,
) -> Result<Result<Vec<String>, Flaw>, PageError> {
    if posted.files.len() > MOST_FILES {
        let most = MOST_FILES.to_string();
        return Ok(Err(Flaw::new("too-many-files").with("most", most)));
    }
    let mut taken = Vec::new();
    for file in &posted.files {
        // Decoding a picture takes memory: only a few at the same time.
        let slots = u32::try_from(state.config().upload_slots).unwrap_or(1).clamp(1, 4);
        let _few = state.uploads().acquire_many(slots).await.map_err(PageError::internal)?;
        let (app, actor, file) = (state.app().clone(), actor.clone(), file.clone());
        let work = move || app.store_upload(&actor, &file.name, &file.bytes);
        match tokio::task::spawn_blocking(work).await.map_err(PageError::internal)? {
            Ok(stored) => taken.push(stored.id),
            Err(UploadError::Flawed(flaw)) => return Ok(Err(flaw)),
            Err(UploadError::App(error)) => return Err(error.into()),
        }
    }
    Ok(Ok(taken))
}

//! 自行补正: an answer that was not returned is mended all the same, with a word why.

use anbei_domain::actor::Actor;
use anbei_domain::filing::{Filing, FilingState, Unlock};
use anbei_domain::refusal::Refusal;
use anbei_store::{read, write};
use serde_json::json;

use crate::commit;
use crate::{App, AppError, Via};

/// The longest explanation, characters.
const MOST: usize = 200;

impl App {
    /// Opens one more answer of a returned filing for mending. The officer reads why.
    pub fn unlock_answer(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        (field, why): (&str, &str),
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let (id, field) = (id.to_owned(), field.to_owned());
        let why: String = why.trim().chars().take(MOST).collect();
        self.store().write(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            let known = filing.kind.field(&field).ok_or(AppError::NotFound)?;
            let is_returned = matches!(filing.state, FilingState::AwaitingCorrection { .. });
            let stays = known.is_fixed() && filing.kind.outcome.keeps_fixed();
            if !is_returned || stays || !filing.is_of(&actor) {
                let (state, action) = (filing.state.name().as_str(), "unlock");
                return Err(Refusal::NotFromHere { state, action }.into());
            }
            if why.is_empty() {
                return Err(Refusal::NoReason.into());
            }
            let mut unlocked = filing.unlocked.clone();
            unlocked.retain(|other| other.field != field);
            unlocked.push(Unlock { field: field.clone(), why });
            let filing = Filing { unlocked, touched_at: app.now(), ..filing };
            write::filing::save(tx, app.keys(), &filing)?;
            commit::note_act(
                &app,
                tx,
                (&actor, &via),
                &filing,
                "unlock",
                &json!({ "field": field }),
            )
        })
    }
}

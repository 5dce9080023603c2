//! 备注: what officers tell each other, or themselves, about a case.

use anbei_domain::actor::Actor;
use anbei_store::{read, write};

use crate::{App, AppError};

impl App {
    /// Adds a note to a case of the officer's organ. A blank one is nothing.
    pub fn add_note(
        &self,
        actor: &Actor,
        id: &str,
        body: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        const MOST: usize = 2000;
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let body: String = body.trim().chars().take(MOST).collect();
        self.store().write(move |tx| {
            let Actor::Officer { account, .. } = &actor else { return Err(AppError::NotFound) };
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            if body.is_empty() {
                return Ok(());
            }
            let now = app.now();
            let note = app.fresh_id(now);
            Ok(write::case_note::insert(tx, &note, &filing, (account, now), &body)?)
        })
    }
}

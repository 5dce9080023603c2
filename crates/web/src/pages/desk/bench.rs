//! Who imports a table: an officer for their organ, or a system administrator for all of them.

use std::future::{Ready, ready};

use anbei_app::use_case::import::{ImportReport, Pass};
use anbei_app::use_case::staged::Staged;
use anbei_app::{App, AppError, Via};
use anbei_domain::actor::Actor;
use axum::body::Bytes;

use super::import::Errand;
use super::keeper::Keeper;
use super::seat::Seat;
use crate::pages::provider::{Agent, tabs};
use crate::view::Link;
use crate::{Lang, PageError, Shell};

/// What the pages of an import need to know of a request.
pub struct Bench {
    pub errand: Errand,
    pub t: Lang,
    pub shell: Shell,
    pub nav: Vec<Link>,
    app: App,
    actor: Actor,
    via: Via,
}

impl Seat {
    pub async fn bench(&self, errand: Errand) -> Result<Bench, PageError> {
        let current = if errand == Errand::Unfiled { "unfiled" } else { "import" };
        Ok(Bench {
            errand,
            t: self.t,
            shell: self.shell(),
            nav: self.nav(&self.counts().await?, current),
            app: self.app().clone(),
            actor: self.actor().clone(),
            via: self.officer.via.clone(),
        })
    }
}

impl Keeper {
    pub fn bench(&self, errand: Errand) -> Ready<Result<Bench, PageError>> {
        ready(Ok(Bench {
            errand,
            t: self.t,
            shell: self.shell(),
            nav: self.nav("organs"),
            app: self.state.app().clone(),
            actor: self.admin.actor.clone(),
            via: self.admin.via.clone(),
        }))
    }
}

impl Agent {
    /// Whoever may report customers at all.
    pub fn bench(&self, errand: Errand) -> Ready<Result<Bench, PageError>> {
        ready(self.member.works().map_err(|refusal| AppError::from(refusal).into()).map(|()| {
            Bench {
                errand,
                t: self.here.t,
                shell: self.here.shell("provider"),
                nav: tabs(
                    self.here.t,
                    if errand == Errand::Prefills { "prefills" } else { "sites" },
                    &self.member,
                ),
                app: self.here.app().clone(),
                actor: self.actor(),
                via: self.here.who.via.clone(),
            }
        }))
    }
}

impl Bench {
    /// Keeps a file until somebody says yes to it.
    pub async fn stage(&self, name: String, bytes: Bytes) -> Result<(), PageError> {
        let (app, actor, errand) = self.parts();
        waiting(move || app.stage(&actor, errand.id(), &name, &bytes)).await
    }

    /// The file that waits.
    pub async fn staged(&self) -> Result<Option<Staged>, PageError> {
        let (app, actor, errand) = self.parts();
        waiting(move || app.find_staged(&actor, errand.id())).await
    }

    pub async fn forget(&self) -> Result<(), PageError> {
        let (app, actor, errand) = self.parts();
        waiting(move || app.forget_staged(&actor, errand.id())).await
    }

    /// Looks at a file, or enters it.
    pub async fn look(&self, bytes: Vec<u8>, pass: Pass) -> Result<ImportReport, PageError> {
        let (app, actor, errand) = self.parts();
        let via = self.via.clone();
        waiting(move || errand.carry_out(&app, (&actor, &via), &bytes, pass)).await
    }

    fn parts(&self) -> (App, Actor, Errand) {
        (self.app.clone(), self.actor.clone(), self.errand)
    }
}

/// Does what waits where waiting is allowed.
pub async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, PageError> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(PageError::internal)??)
}

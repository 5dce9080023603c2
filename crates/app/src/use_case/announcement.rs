//! 公告: a system administrator writes, publishes and withdraws what stands on the portal.

use anbei_domain::actor::Actor;
use anbei_domain::announcement::{Announcement, AnnouncementAction};
use anbei_domain::field::Answers;
use anbei_domain::refusal::Refusal;
use anbei_store::{Tx, read};

use super::organs::keeps_the_system;
use crate::commit::announcement::commit_announcement;
use crate::{App, AppError, Via};

impl App {
    /// 起草, or 修改 of the notice that was read in this version; gives its id.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text; [`AppError::NotFound`] unless a system administrator asks.
    pub fn write_announcement(
        &self,
        (actor, via): (&Actor, &Via),
        of: Option<(String, i64)>,
        text: Answers,
    ) -> impl Future<Output = Result<String, AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let now = app.now();
            let decision = match of {
                Some(of) => load(tx, &actor, &of)?.rewrite(&actor, &text, now)?,
                None if !keeps_the_system(tx, &actor)? => return Err(AppError::NotFound),
                None => Announcement::write(app.fresh_id(now), &actor, &text, now)?,
            };
            commit_announcement(&app, tx, &via, &decision)?;
            Ok(decision.announcement.id)
        })
    }

    /// 发布 or 撤下 of the notice that was read in this version.
    ///
    /// # Errors
    ///
    /// That it cannot be done from where it stands; what has become wrong with it meanwhile.
    pub fn move_announcement(
        &self,
        (actor, via): (&Actor, &Via),
        of: (String, i64),
        action: AnnouncementAction,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let found = load(tx, &actor, &of)?;
            let decision = match action {
                AnnouncementAction::Publish => found.publish(&actor, app.now())?,
                AnnouncementAction::Withdraw => found.withdraw(&actor)?,
                AnnouncementAction::Write => return Err(Refusal::NothingChanged.into()),
            };
            commit_announcement(&app, tx, &via, &decision)
        })
    }
}

/// The notice as it was read.
fn load(
    tx: &mut Tx,
    actor: &Actor,
    (id, version): &(String, i64),
) -> Result<Announcement, AppError> {
    if !keeps_the_system(tx, actor)? {
        return Err(AppError::NotFound);
    }
    let found = read::announcement::find(tx, actor, id)?.ok_or(AppError::NotFound)?;
    if found.version == *version { Ok(found) } else { Err(AppError::Stale) }
}

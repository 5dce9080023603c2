//! 主体迁移: told before it is handed in.

use anbei_app::{AppError, views};
use anbei_domain::id::OrganId;
use anbei_domain::kind::{Outcome, register_subject};

use super::case::Case;
use super::here::Here;
use crate::PageError;

/// What a change of the deciding address brings with it, if another organ is responsible for the new one.
pub async fn told(here: &Here, case: &Case) -> Result<Option<String>, PageError> {
    if case.filing.kind.outcome != Outcome::ChangeSubject {
        return Ok(None);
    }
    let Some(region) = register_subject::deciding_region(&case.filing.answers) else {
        return Ok(None);
    };
    let (app, subject) = (here.app().clone(), case.filing.subject.clone());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let present = views::subject::find(tx, app.keys(), &subject)?.and_then(|s| s.organ_id);
        let Some(next) = views::organ::find_for_region(tx, region.as_str())? else {
            return Ok(None);
        };
        if present.as_deref() == Some(next.id.as_str()) {
            return Ok(None);
        }
        let present = present.map(OrganId::new);
        let present = present.map_or(Ok(None), |id| views::organ::find(tx, &id))?;
        let count = views::entry_life::list_living_of_subject(tx, &subject)?.len();
        Ok(Some((present.map(|organ| organ.name).unwrap_or_default(), next.name, count)))
    });
    let found = read.await?;
    Ok(found.map(|(from, to, count)| {
        here.t.with("life-moving-text", &[("from", &from), ("to", &to), ("count", &count)])
    }))
}

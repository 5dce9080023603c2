//! 申请核查: what applicant and officer are told of a filing. It never holds a filing up.

use anbei_domain::actor::Actor;
use anbei_domain::check::{self, Finding, Matter, Observations};
use anbei_store::write::look::{LookAt, NewLook};
use anbei_store::{Tx, read, write};

use super::alarm::Sighting;
use super::look::{Since, Wish, look};
use super::matter::known_around;
use crate::port::Validators;
use crate::{App, AppError};

/// Why a look was made.
pub(crate) const SUBMITTED: &str = "submitted";
pub(crate) const ASKED: &str = "asked";
pub(crate) const SCHEDULED: &str = "scheduled";
pub(crate) const REPORTED: &str = "reported";

impl App {
    /// What the platform can say of a filing at once, by itself.
    pub fn check_draft(
        &self,
        actor: &Actor,
        id: &str,
    ) -> impl Future<Output = Result<Vec<Finding>, AppError>> + Send + use<> {
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().read(move |tx| {
            let Some((matter, known)) = app.filing_to_check(tx, &actor, &id)? else {
                return Ok(Vec::new());
            };
            let findings = check::run(&matter, &known);
            Ok(findings.into_iter().filter(|finding| finding.check.is_cheap()).collect())
        })
    }

    fn filing_to_check(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: &str,
    ) -> Result<Option<(Matter, Observations)>, AppError> {
        let filing = read::filing::find(tx, self.keys(), actor, id)?.ok_or(AppError::NotFound)?;
        let Some(matter) = self.matter_of_filing(tx, &filing)? else { return Ok(None) };
        let entry = filing.entry.as_ref().map_or("", |entry| entry.as_str());
        let own = [filing.id.as_str(), entry];
        let known = known_around(self, tx, &matter, (&filing.applicant, &own))?;
        Ok(Some((matter, known)))
    }

    /// Looks at everything that a filing names. Waits for the network.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if the filing is not theirs to see.
    pub fn check_filing(
        &self,
        actor: &Actor,
        id: &str,
        cause: &'static str,
    ) -> Result<(), AppError> {
        let found = self.store().read_now(|tx| self.filing_to_check(tx, actor, id))?;
        let Some((matter, known)) = found else { return Ok(()) };
        let since =
            Since { validators: &Validators::default(), findings: &[], wish: Wish::Strange };
        let looked = look(self, &matter, known, &since)?;
        // A filing's own is a record's only once there is one: it is for the alarms.
        let wanted = looked.picture.as_ref().filter(|_| !looked.strange.is_empty());
        let picture = wanted.and_then(|picture| self.put_picture(picture));
        let (app, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        self.store().write_now(move |tx| {
            let filing =
                read::filing::find(tx, app.keys(), &actor, &id)?.ok_or(AppError::NotFound)?;
            let new = NewLook {
                id: &app.fresh_id(app.now()),
                of: LookAt::Filing(&filing.id),
                at: app.now(),
                cause,
                findings: &looked.findings,
                evidence: &looked.evidence,
                picture: None,
            };
            write::look::insert(tx, app.keys(), &new)?;
            let seen = Sighting::of(&matter, &looked, picture.as_ref());
            app.with_picture(tx, picture.as_ref(), |tx| app.raise_for(tx, &seen))
        })
    }

    /// The officer wants to see it as it is now. Waits for the network.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if the case is not with their organ.
    pub fn check_case(&self, actor: &Actor, id: &str) -> Result<(), AppError> {
        let Actor::Officer { .. } = actor else { return Err(AppError::NotFound) };
        let last = self.store().read_now(|tx| {
            let filing =
                read::filing::find(tx, self.keys(), actor, id)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>(read::look::find_of_filing(tx, &filing)?)
        })?;
        if last.is_some_and(|look| self.is_too_soon(look.at)) {
            return Ok(());
        }
        self.check_filing(actor, id, ASKED)
    }
}

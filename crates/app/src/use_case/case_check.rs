//! 案件核查: what a case is about, looked at when an officer asks, and where somebody reported a number that is misused.

use anbei_domain::actor::{Actor, Role};
use anbei_domain::check::Matter;
use anbei_domain::field::Answers;
use anbei_domain::id::{AccountId, EntryId};
use anbei_domain::register::EntryKind;
use anbei_domain::value::DomainName;
use anbei_domain::violation::Case;
use anbei_store::write::look::{LookAt, NewLook};
use anbei_store::{read, write};

use super::alarm::Sighting;
use super::look::{Since, Wish, look};
use super::matter::known_around;
use super::precheck::{ASKED, REPORTED};
use crate::port::Validators;
use crate::{App, AppError};

impl App {
    /// 核查网站: the officer wants to see it as it is now. Waits for the network.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if the case is not with their organ, or about nothing that can be looked at.
    pub fn check_violation(&self, actor: &Actor, id: &str) -> Result<(), AppError> {
        let Actor::Officer { .. } = actor else { return Err(AppError::NotFound) };
        let case = self.store().read_now(|tx| -> Result<_, AppError> {
            read::violation::find(tx, actor, id)?.ok_or(AppError::NotFound)
        })?;
        match &case.entry {
            Some(entry) => self.check_entry(actor, entry.as_str()).map(drop),
            None => self.look_at_unfiled(&case, ASKED),
        }
    }

    /// 冒用备案号 was reported: looks at the site it was reported of, and at those that the report names. Waits for the network.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if there is no such case.
    pub(crate) fn look_at_reported(&self, id: &str, sites: &[DomainName]) -> Result<(), AppError> {
        let case = self.store().read_now(|tx| read::violation::find_of_clock(tx, id))?;
        let case = case.ok_or(AppError::NotFound)?;
        let Some(entry) = &case.entry else { return self.look_at_unfiled(&case, REPORTED) };
        self.look_at_reported_entry(entry)?;
        self.look_for_number(entry, sites)
    }

    /// Whether the number of a record is displayed on sites where somebody says so.
    fn look_for_number(&self, id: &EntryId, sites: &[DomainName]) -> Result<(), AppError> {
        let (entry, matter) = self.store().read_now(|tx| {
            let entry = read::entry_life::find_to_watch(tx, id)?.ok_or(AppError::NotFound)?;
            let matter = self.matter_of_entry(tx, &entry)?;
            Ok::<_, AppError>((entry, matter))
        })?;
        for site in sites.iter().filter(|site| !matter.is_filed(site.as_str())) {
            let Some(seen) = self.seen_elsewhere(&matter, site) else { continue };
            let (app, entry) = (self.clone(), entry.clone());
            self.store()
                .write_now(move |tx| app.raise_elsewhere(tx, &entry, &seen, Role::Visitor))?;
        }
        Ok(())
    }

    /// Looks at a site that nobody has filed. Numbers that it displays are somebody else's.
    fn look_at_unfiled(&self, case: &Case, cause: &'static str) -> Result<(), AppError> {
        let domain = case.domain.parse().map_err(|_| AppError::NotFound)?;
        let matter = self.matter_of_site(&domain);
        let (last, known) = self.store().read_now(|tx| {
            let last = read::look::list_of_case(tx, case, 1)?.into_iter().next();
            let known = known_around(self, tx, &matter, (&AccountId::new(""), &[]))?;
            Ok::<_, AppError>((last, known))
        })?;
        if last.is_some_and(|look| self.is_too_soon(look.at)) {
            return Ok(());
        }
        let since = Since { validators: &Validators::default(), findings: &[], wish: Wish::Any };
        let looked = look(self, &matter, known, &since)?;
        let picture = looked.picture.as_ref().and_then(|picture| self.put_picture(picture));
        let by = if cause == REPORTED { Role::Visitor } else { Role::Officer };
        let (app, id) = (self.clone(), case.id.clone());
        self.store().write_now(move |tx| {
            let new = NewLook {
                id: &app.fresh_id(app.now()),
                of: LookAt::Case(&id),
                at: app.now(),
                cause,
                findings: &looked.findings,
                evidence: &looked.evidence,
                picture: picture.as_ref().map(super::attachment::SitePicture::id),
            };
            let seen = Sighting::of(&matter, &looked, picture.as_ref()).by(by);
            app.with_picture(tx, picture.as_ref(), |tx| {
                write::look::insert(tx, app.keys(), &new)?;
                app.raise_for(tx, &seen)
            })
        })
    }

    /// A site of which nothing but its domain is known.
    fn matter_of_site(&self, domain: &DomainName) -> Matter {
        let mut answers = Answers::new();
        answers.set("primary_domain", [domain.as_str()]);
        Matter {
            kind: EntryKind::Website,
            answers,
            region: None,
            number: None,
            link: String::new(),
            now: self.now(),
        }
    }
}

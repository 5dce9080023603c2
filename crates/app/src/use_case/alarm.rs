//! 冒用备案号: the same number displayed on a domain that was not filed for it, found by watching or reported.

use anbei_domain::Flaw;
use anbei_domain::actor::{Actor, Role};
use anbei_domain::check::{Matter, Shown, shown_numbers};
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::EntryId;
use anbei_domain::register::Entry;
use anbei_domain::value::DomainName;
use anbei_store::write::alarm::NewAlarm;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, read, write};
use serde_json::json;

use super::attachment::{Prepared, SitePicture};
use super::look::{Looked, end, picture};
use crate::port::Validators;
use crate::{App, AppError, Via, commit};

/// Numbers seen on a site that has none of them on file.
pub(super) struct Sighting<'a> {
    domain: String,
    url: &'a str,
    numbers: &'a [Shown],
    evidence: &'a str,
    picture: Option<&'a SitePicture>,
    by: Role,
}

impl<'a> Sighting<'a> {
    pub fn of(matter: &Matter, looked: &'a Looked, picture: Option<&'a SitePicture>) -> Self {
        let domain = matter.domains().first().map(DomainName::to_string).unwrap_or_default();
        let (url, evidence) = (looked.url.as_str(), looked.evidence.as_str());
        Self { domain, url, numbers: &looked.strange, evidence, picture, by: Role::Clock }
    }

    /// Because somebody has said where to look.
    pub fn by(self, by: Role) -> Self {
        Self { by, ..self }
    }
}

/// A record's number on the home page of somebody else's domain.
pub(super) struct Elsewhere {
    domain: DomainName,
    shown: Vec<Shown>,
    evidence: String,
    picture: Option<SitePicture>,
}

impl App {
    /// Tells whoever's numbers they are; numbers that nobody has are nobody's alarm.
    pub(super) fn raise_for(&self, tx: &mut Tx, seen: &Sighting<'_>) -> Result<(), AppError> {
        for shown in seen.numbers {
            let Some(found) = read::entry::find_by_digits(tx, shown.digits())? else { continue };
            let id = EntryId::new(found.id);
            let Some(entry) = read::entry_life::find_to_watch(tx, &id)? else { continue };
            self.raise(tx, &entry, seen)?;
        }
        Ok(())
    }

    fn raise(&self, tx: &mut Tx, entry: &Entry, seen: &Sighting<'_>) -> Result<(), AppError> {
        if seen.domain.is_empty() || self.matter_of_entry(tx, entry)?.is_filed(&seen.domain) {
            return Ok(());
        }
        let alarm = NewAlarm {
            id: &self.fresh_id(self.now()),
            entry: &entry.id,
            domain: &seen.domain,
            url: seen.url,
            found_by: seen.by,
            at: self.now(),
            evidence: seen.evidence,
            picture: seen.picture.map(SitePicture::id),
        };
        let is_new = write::alarm::raise(tx, self.keys(), &alarm)?;
        if is_new { Ok(commit::of_theft(self, tx, entry)?) } else { Ok(()) }
    }

    /// 举报冒用: somebody has seen a number of theirs elsewhere. The platform looks for itself. Waits for the network.
    ///
    /// # Errors
    ///
    /// [`anbei_domain::refusal::Refusal::Flawed`] if what was typed is no domain, is filed for this number, or does not
    /// show it.
    pub fn report_number(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        typed: &str,
    ) -> Result<(), AppError> {
        let wrong = |flaw| AppError::flawed(vec![FieldFlaw { field: "domain", index: 0, flaw }]);
        let domain: DomainName = typed.parse().map_err(wrong)?;
        let (entry, matter) = self.store().read_now(|tx| {
            let entry = read::entry_life::find(tx, actor, id)?.ok_or(AppError::NotFound)?;
            let matter = self.matter_of_entry(tx, &entry)?;
            Ok::<_, AppError>((entry, matter))
        })?;
        if matter.is_filed(domain.as_str()) {
            return Err(wrong(Flaw::new("alarm-own-domain").with("domain", domain.unicode())));
        }
        let Some(seen) = self.seen_elsewhere(&matter, &domain) else {
            return Err(wrong(Flaw::new("alarm-not-seen").with("domain", domain.unicode())));
        };
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write_now(move |tx| {
            app.raise_elsewhere(tx, &entry, &seen, actor.role())?;
            app.note_alarm(tx, (&actor, &via), &entry.id, ("report-number", domain.as_str()))
        })
    }

    /// The number of `matter` on the home page of a domain, if it is displayed there. Waits for the network.
    pub(super) fn seen_elsewhere(&self, matter: &Matter, domain: &DomainName) -> Option<Elsewhere> {
        let number = matter.number.as_ref()?;
        let (text, taken) = self.seen_at(domain);
        let mut shown = shown_numbers(&text);
        shown.retain(|shown| shown.digits() == number.digits());
        if shown.is_empty() {
            return None;
        }
        let sha256 = taken.as_ref().map(Prepared::sha256);
        let evidence = json!({ "text": end(&text), "picture": sha256 }).to_string();
        let picture = taken.and_then(|taken| self.put_picture(&taken));
        Some(Elsewhere { domain: domain.clone(), shown, evidence, picture })
    }

    pub(super) fn raise_elsewhere(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        seen: &Elsewhere,
        by: Role,
    ) -> Result<(), AppError> {
        let url = format!("http://{}/", seen.domain);
        let sighting = Sighting {
            domain: seen.domain.to_string(),
            url: &url,
            numbers: &seen.shown,
            evidence: &seen.evidence,
            picture: seen.picture.as_ref(),
            by,
        };
        self.with_picture(tx, sighting.picture, |tx| self.raise(tx, entry, &sighting))
    }

    /// What a visitor reads on the home page of a domain, and what it looks like.
    fn seen_at(&self, domain: &DomainName) -> (String, Option<Prepared>) {
        let net = &self.ports().net;
        let fetched = net.fetch_home(domain.as_str(), &Validators::default());
        let drawn = net.render(&fetched);
        let page = drawn.as_ref().map(|drawn| &drawn.page).or(fetched.page.as_ref());
        let text = page.map(|page| page.text.clone()).unwrap_or_default();
        (text, drawn.and_then(|drawn| picture(drawn, Some(domain.as_str()))))
    }

    /// 处理完毕: the organ has seen to an alarm.
    pub fn settle_alarm(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let Actor::Officer { organ, .. } = &actor else { return Err(AppError::NotFound) };
            let alarm = read::alarm::find_of_organ(tx, organ, &id)?.ok_or(AppError::NotFound)?;
            write::alarm::settle(tx, &id, app.now())?;
            app.let_go(tx, alarm.picture.as_ref().map(|picture| picture.id.as_str()))?;
            let entry = EntryId::new(alarm.entry_id);
            app.note_alarm(tx, (&actor, &via), &entry, ("settle-alarm", &alarm.domain))
        })
    }

    fn note_alarm(
        &self,
        tx: &mut Tx,
        (actor, via): (&Actor, &Via),
        entry: &EntryId,
        (action, domain): (&str, &str),
    ) -> Result<(), AppError> {
        let event = NewAuditEvent {
            aggregate: "alarm",
            aggregate_id: entry.as_str(),
            at: self.now(),
            actor,
            via: &via.to_string(),
            action,
            detail: &json!({ "domain": domain }).to_string(),
            before: "",
            after: "",
        };
        Ok(audit::append(tx, &event)?)
    }
}

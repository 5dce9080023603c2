//! 巡查: an entry's site, looked at when its holder asks and from time to time.
//!
//! What is found wrong is the holder's first: they are told once it lasts, and the organ sees it only when it goes on.

use anbei_domain::actor::Actor;
use anbei_domain::check::{self, Finding, Matter, Observations, Verdict};
use anbei_domain::deadline::{self, DeadlineRule};
use anbei_domain::id::{AccountId, EntryId};
use anbei_domain::register::{Entry, EntryState};
use anbei_domain::time::Timestamp;
use anbei_store::read::deadline::About;
use anbei_store::read::look::Look;
use anbei_store::read::watch::Watch;
use anbei_store::write::look::{LookAt, NewLook};
use anbei_store::{Tx, read, write};

use super::alarm::Sighting;
use super::attachment::SitePicture;
use super::look::{Looked, Since, Wish, look};
use super::matter::known_around;
use super::precheck::{ASKED, REPORTED, SCHEDULED};
use crate::port::Validators;
use crate::{App, AppError, commit};

/// 截图 of a site with which all is well are taken so often.
const PICTURE_DAYS: i64 = 90;

/// An entry on its way to be looked at.
struct Ready {
    matter: Matter,
    known: Observations,
    validators: Validators,
    before: Vec<Finding>,
    wish: Wish,
    /// The registrar that was named first.
    registrar: String,
}

/// What a look has found, as far as somebody has to do something about it.
#[derive(Default)]
struct Judged {
    is_failing: bool,
    has_moved: bool,
    is_closed: bool,
}

impl App {
    /// 立即核查: the holder wants to know now. Waits for the network; says whether there was a look, or one just before.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if there is no website of theirs to be looked at.
    pub fn check_record(&self, actor: &Actor, id: &str) -> Result<bool, AppError> {
        let Actor::Applicant(_) = actor else { return Err(AppError::NotFound) };
        self.check_entry(actor, id)
    }

    /// The same for whoever has a say in the entry and a reason to look.
    pub(super) fn check_entry(&self, actor: &Actor, id: &str) -> Result<bool, AppError> {
        let ready = self.store().read_now(|tx| {
            let entry = read::entry_life::find(tx, actor, id)?.ok_or(AppError::NotFound)?;
            if !entry.can_be_looked_at() {
                return Err(AppError::NotFound);
            }
            let last = read::look::list_of_entry(tx, &entry, 1)?;
            if last.first().is_some_and(|look| self.is_too_soon(look.at)) {
                return Ok(None);
            }
            let ready = self.ready(tx, &entry)?;
            Ok(Some(Ready { validators: Validators::default(), wish: Wish::Any, ..ready }))
        })?;
        let Some(ready) = ready else { return Ok(false) };
        self.look_at_entry(&EntryId::new(id), &ready, ASKED)?;
        Ok(true)
    }

    /// What a site displays was reported; one that was looked at just before, or cannot be, is left alone.
    pub(super) fn look_at_reported_entry(&self, id: &EntryId) -> Result<(), AppError> {
        let ready = self.store().read_now(|tx| {
            let entry = read::entry_life::find_to_watch(tx, id)?.ok_or(AppError::NotFound)?;
            let last = read::look::list_of_entry(tx, &entry, 1)?;
            let is_too_soon = last.first().is_some_and(|look| self.is_too_soon(look.at));
            let is_left = is_too_soon || !entry.can_be_looked_at();
            if is_left { Ok(None) } else { self.ready(tx, &entry).map(Some) }
        })?;
        ready.map_or(Ok(()), |ready| self.look_at_entry(id, &ready, REPORTED))
    }

    /// The sweep's turn at an entry. Waits for the network.
    pub(crate) fn watch_entry(&self, id: &EntryId) -> Result<(), AppError> {
        let (app, entry) = (self.clone(), id.clone());
        let ready = self.store().write_now(move |tx| {
            let now = app.now();
            // A worker that dies leaves it to be taken again.
            if !write::watch::claim(tx, &entry, now, now.plus_minutes(60))? {
                return Err(AppError::Stale);
            }
            let entry = read::entry_life::find_to_watch(tx, &entry)?.ok_or(AppError::NotFound)?;
            app.ready(tx, &entry)
        })?;
        self.look_at_entry(id, &ready, SCHEDULED)
    }

    pub(super) fn is_too_soon(&self, last: Timestamp) -> bool {
        self.now() < last.plus_seconds(self.config().watch.again_seconds)
    }

    fn ready(&self, tx: &mut Tx, entry: &Entry) -> Result<Ready, AppError> {
        let matter = self.matter_of_entry(tx, entry)?;
        let nobody = AccountId::new("");
        let account = entry.holder.as_ref().map_or(&nobody, |holder| &holder.account);
        let known = known_around(self, tx, &matter, (account, &[entry.id.as_str()]))?;
        let watch = read::watch::find(tx, &entry.id)?.unwrap_or_default();
        let looks = read::look::list_of_entry(tx, entry, read::look::MOST_OF_ENTRY)?;
        let wish = self.wish(&looks);
        let before = looks.into_iter().next().map(|look| look.findings).unwrap_or_default();
        // What has not changed is not sent, and cannot be seen.
        let validators = match wish {
            Wish::Any => Validators::default(),
            _ => Validators { etag: watch.etag, last_modified: watch.last_modified },
        };
        Ok(Ready { matter, known, validators, before, wish, registrar: watch.registrar })
    }

    /// What is wrong is worth a picture, and now and then what is right.
    fn wish(&self, looks: &[Look]) -> Wish {
        let last = looks.iter().find(|look| look.picture.is_some());
        let is_due = last.is_none_or(|look| look.at.plus_days(PICTURE_DAYS) <= self.now());
        if is_due { Wish::Any } else { Wish::Wrong }
    }

    fn look_at_entry(
        &self,
        id: &EntryId,
        ready: &Ready,
        cause: &'static str,
    ) -> Result<(), AppError> {
        let Ready { matter, known, validators, before, wish, registrar } = ready;
        let registration = self.registration(matter, registrar)?;
        let named = registration.as_ref().map(|named| named.registrar.clone()).unwrap_or_default();
        let known = Observations { registration, ..known.clone() };
        let since = Since { validators, findings: before, wish: *wish };
        let looked = look(self, matter, known, &since)?;
        let picture = looked.picture.as_ref().and_then(|picture| self.put_picture(picture));
        let (app, matter, id) = (self.clone(), matter.clone(), id.clone());
        self.store().write_now(move |tx| {
            let entry = read::entry_life::find_to_watch(tx, &id)?.ok_or(AppError::NotFound)?;
            let seen = Sighting::of(&matter, &looked, picture.as_ref());
            app.with_picture(tx, picture.as_ref(), |tx| {
                app.write_down(tx, &entry, (&looked, named, picture.as_ref()), cause)?;
                app.raise_for(tx, &seen)
            })
        })
    }

    fn write_down(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        (looked, named, picture): (&Looked, String, Option<&SitePicture>),
        cause: &'static str,
    ) -> Result<(), AppError> {
        let now = self.now();
        self.keep_look(tx, entry, (looked, picture), cause)?;
        if check::is_badge_shown(&looked.findings) {
            let (entry, rule) = (entry.id.as_str(), DeadlineRule::ShowBadge);
            write::deadline::mark_done(tx, About::Entry, entry, rule, now)?;
        }
        let before = read::watch::find(tx, &entry.id)?.unwrap_or_default();
        let Judged { is_failing, has_moved, is_closed } = self.judge(tx, entry, looked)?;
        let since = |first: Option<Timestamp>, is_so: bool| first.or(Some(now)).filter(|_| is_so);
        let failing_since = since(before.failing_since, is_failing);
        let told_at = before.told_at.filter(|_| is_failing);
        let is_news = failing_since.is_some_and(|since| check::lasts(since, now));
        let mut watch = Watch {
            etag: looked.validators.etag.clone(),
            last_modified: looked.validators.last_modified.clone(),
            failing_since,
            told_at,
            moved_since: since(before.moved_since, has_moved),
            closed_since: since(before.closed_since, is_closed),
            registrar: if before.registrar.is_empty() { named } else { before.registrar },
        };
        if is_news && told_at.is_none() && entry.holder.is_some() {
            commit::of_drift(self, tx, entry)?;
            watch.told_at = Some(now);
        }
        write::watch::put(tx, &entry.id, &watch)?;
        let is_gone = has_moved || is_closed;
        if is_gone || before.moved_since.or(before.closed_since).is_some() {
            commit::agenda::of_entry(self, tx, entry)?;
        }
        Ok(write::watch::schedule(tx, &entry.id, self.next_look(&entry.id, is_failing))?)
    }

    /// What a look means for whoever holds the record. Of a site whose access was stopped nobody is told that it is not there.
    fn judge(&self, tx: &mut Tx, entry: &Entry, looked: &Looked) -> Result<Judged, AppError> {
        if entry.state != EntryState::Active {
            return Ok(Judged::default());
        }
        let (now, findings) = (self.now(), &looked.findings);
        let numbered_at = read::entry_life::find_numbered_at(tx, &entry.id)?.unwrap_or(now);
        let suspensions = commit::agenda::suspensions(tx, entry, Some(numbered_at))?;
        let due = deadline::show_badge_by(numbered_at.date_in_china(), suspensions);
        let is_late = due.is_overdue(now.date_in_china());
        Ok(Judged {
            is_failing: findings.iter().any(|finding| is_drift(finding, is_late)),
            has_moved: check::is_moved(findings),
            is_closed: check::is_closed(findings),
        })
    }

    fn keep_look(
        &self,
        tx: &mut Tx,
        entry: &Entry,
        (looked, picture): (&Looked, Option<&SitePicture>),
        cause: &'static str,
    ) -> Result<(), AppError> {
        let new = NewLook {
            id: &self.fresh_id(self.now()),
            of: LookAt::Entry(&entry.id),
            at: self.now(),
            cause,
            findings: &looked.findings,
            evidence: &looked.evidence,
            picture: picture.map(SitePicture::id),
        };
        write::look::insert(tx, self.keys(), &new)?;
        let released = write::look::release_pictures(tx, &entry.id)?;
        self.let_go(tx, released.iter().map(String::as_str))
    }

    /// Sites are spread over time by their identifiers, so that none is always asked at the same hour.
    fn next_look(&self, id: &EntryId, is_failing: bool) -> Timestamp {
        let hours = if is_failing { 24 } else { self.config().watch.every_days.max(1) * 24 };
        let spread = hours * 60 / 4;
        let sum = id.as_str().bytes().fold(7_i64, |sum, b| (sum * 31 + i64::from(b)) % 1_000_003);
        self.now().plus_minutes(hours * 60 - spread / 2 + sum % spread.max(1))
    }
}

/// What counts as wrong; a badge only once the thirty days for hanging it are over.
fn is_drift(finding: &Finding, is_badge_late: bool) -> bool {
    finding.verdict == Verdict::Fail && (!finding.check.is_of_badge() || is_badge_late)
}

//! A filing with everything its pages show beside it.

use std::collections::BTreeMap;

use anbei_app::use_case::submit::taken;
use anbei_app::views::attachment::Attachment;
use anbei_app::views::directory::DirectoryEntry;
use anbei_app::views::prefill::FilingPrefill;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::filing::{Filing, FilingState};
use anbei_domain::journey::Journey;
use anbei_domain::kind::{Became, Facts, Kind, REGISTER_SUBJECT, Step};
use jiff::civil::Date;

use super::here::Here;
use crate::PageError;

pub struct Case {
    /// In the terms of the present form as long as it may be edited.
    pub filing: Filing,
    /// 表单更新: the version it was filled in with, and what became of the answers, until its applicant has been told.
    pub outdated: Option<(u32, Vec<Became>)>,
    /// Of the subject for which it is filed; its own answers where it registers the subject.
    pub subject: Answers,
    /// 变更前: what was on record when a change of it began.
    pub base: Option<Answers>,
    /// What is attached, by id.
    pub files: BTreeMap<String, Attachment>,
    pub directories: BTreeMap<&'static str, Vec<DirectoryEntry>>,
    /// 预填来源.
    pub prefill: Option<FilingPrefill>,
    /// A domain that somebody has already.
    pub taken: Option<FieldFlaw>,
    pub today: Date,
}

/// Whether a step may be shown.
pub enum Gate {
    Open(&'static Step),
    /// Not now; this one is.
    Elsewhere(String),
}

impl Case {
    /// The applicant's filing; everybody else's is not there.
    pub async fn load(here: &Here, id: &str) -> Result<Self, PageError> {
        let (app, actor, id) = (here.app().clone(), here.who.actor.clone(), id.to_owned());
        let read = here.app().store().read(move |tx| Self::read(&app, tx, &actor, &id));
        Ok(read.await?)
    }

    fn read(app: &App, tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Self, AppError> {
        let filing = views::filing::find(tx, app.keys(), actor, id)?.ok_or(AppError::NotFound)?;
        let (filing, outdated) = in_present_form(filing);
        let subject = if filing.kind.needs_subject() {
            let found = views::subject::find(tx, app.keys(), &filing.subject)?;
            found.map(|subject| subject.answers).unwrap_or_default()
        } else {
            filing.answers.clone()
        };
        let base = if filing.kind.outcome.is_change() {
            views::round::find_base(tx, app.keys(), &filing)?
        } else {
            None
        };
        let mut files = BTreeMap::new();
        for answers in base.iter().chain([&filing.answers]) {
            read_files(tx, actor, filing.kind, answers, &mut files)?;
        }
        read_files(tx, actor, &REGISTER_SUBJECT, &subject, &mut files)?;
        let mut directories = BTreeMap::new();
        for field in filing.kind.fields() {
            if let Control::Directory { name } = field.control() {
                directories.insert(name, views::directory::list(tx, name)?);
            }
        }
        let taken = if filing.is_editable() { taken(tx, &filing, &filing.answers)? } else { None };
        let prefill = views::prefill::find_of_filing(tx, &filing)?;
        let today = app.now().date_in_china();
        Ok(Self { filing, outdated, subject, base, files, directories, prefill, taken, today })
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts { answers: &self.filing.answers, subject: &self.subject, today: self.today }
    }

    pub fn journey(&self) -> Journey {
        Journey::walk(self.filing.kind, &self.facts())
    }

    pub fn is_correction(&self) -> bool {
        matches!(self.filing.state, FilingState::AwaitingCorrection { .. })
    }

    /// Where a step, or one of the pages after the last one, is.
    pub fn path(&self, step: &str) -> String {
        format!("/apply/{}/{step}", self.filing.id)
    }

    /// Where the applicant goes on.
    pub fn current_path(&self) -> String {
        if !self.filing.is_editable() {
            return format!("/filings/{}", self.filing.id);
        }
        if self.outdated.is_some() {
            return self.path("form");
        }
        if self.is_correction()
            && let Some(step) = self.returned_steps().next()
        {
            return self.path(step.id);
        }
        self.path(self.journey().current().map_or("check", |step| step.id))
    }

    /// The steps in which something may be edited after a return.
    pub fn returned_steps(&self) -> impl Iterator<Item = &'static Step> + '_ {
        let pinned = |step: &&'static Step| {
            step.fields().any(|f| {
                let filing = &self.filing;
                filing.reasons.iter().any(|r| r.field.as_deref() == Some(f.id()))
                    || filing.unlocked.iter().any(|unlock| unlock.field == f.id())
            })
        };
        self.filing.kind.steps.iter().filter(pinned)
    }

    /// Where to go after `step`.
    pub fn after(&self, step: &str) -> String {
        if self.is_correction() {
            let mut steps = self.returned_steps().skip_while(|s| s.id != step).skip(1);
            return self.path(steps.next().map_or("check", |s| s.id));
        }
        if self.filing.kind.outcome.is_change() {
            // One thing is picked and changed; the rest stands as it is.
            return self.path(self.journey().current().map_or("check", |s| s.id));
        }
        self.path(self.journey().after(step).map_or("check", |s| s.id))
    }

    /// Whether the step of this id may be shown now.
    pub fn gate(&self, id: &str) -> Result<Gate, PageError> {
        let step = self.filing.kind.step(id).ok_or(PageError::NotFound)?;
        let is_open =
            self.filing.is_editable() && self.outdated.is_none() && self.journey().may_open(id);
        Ok(if is_open { Gate::Open(step) } else { Gate::Elsewhere(self.current_path()) })
    }

    /// Whether `step` draws `field`: it may be edited, and it is asked for or could be by an answer on the same page.
    pub fn draws(&self, step: &Step, field: &dyn AnyField) -> bool {
        if !self.filing.may_edit(field) {
            return false;
        }
        let Some(condition) = field.condition() else { return true };
        let is_here = step.fields().any(|f| f.id() == condition.field.id());
        if is_here && self.draws(step, condition.field) {
            return true;
        }
        self.filing.kind.shows(field, &self.filing.answers)
    }
}

/// What may be edited is shown as the present form asks it; what is handed in stays as it was.
fn in_present_form(filing: Filing) -> (Filing, Option<(u32, Vec<Became>)>) {
    if !filing.is_editable() || !filing.is_outdated() {
        return (filing, None);
    }
    let version = filing.form_version;
    let (filing, became) = filing.in_present_form();
    (filing, Some((version, became)))
}

fn read_files(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &Kind,
    answers: &Answers,
    files: &mut BTreeMap<String, Attachment>,
) -> Result<(), AppError> {
    for field in kind.fields_ever().filter(|field| field.control() == Control::Upload) {
        for id in answers.all(field.id()) {
            if let Some(file) = views::attachment::find(tx, actor, id)? {
                files.insert(file.id.clone(), file);
            }
        }
    }
    Ok(())
}

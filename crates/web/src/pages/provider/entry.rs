//! `/provider/entry` — what an organisation says of itself: the application, and every later change.

use std::collections::BTreeMap;

use anbei_app::views::attachment::{self, Attachment};
use anbei_app::views::directory::{self, DirectoryEntry};
use anbei_app::{App, AppError};
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, AnyField, Control, FieldFlaw};
use anbei_domain::provider::{Organisation, OrganisationAction, OrganisationMove, form};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::agent;
use crate::extract::Posted;
use crate::pages::applicant::here::Here;
use crate::pages::applicant::{facts, sent};
use crate::view::posted::{read_answers, read_files};
use crate::view::{
    ControlView, FieldView, Form, Lookups, OptionGroupView, OptionView, SummaryError, UploadView,
    field,
};
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "provider/entry.html")]
struct EntryPage {
    shell: Shell,
    /// `apply` or `change`, for the words.
    what: &'static str,
    errors: Vec<SummaryError>,
    /// What a reviewer said of it as a whole.
    remark: Option<String>,
    fields: Vec<FieldView>,
}

impl Page for EntryPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /provider/entry`.
pub async fn get(here: Here) -> Result<Response, PageError> {
    let of = own(&here).await?;
    let answers = of.as_ref().map(|of| of.proposal.clone()).unwrap_or_default();
    Ok(page(&here, of.as_ref(), &answers, &[]).await?.respond())
}

/// `POST /provider/entry` — 提交审核.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let of = own(&here).await?;
    let (answers, mut flaws) = read(&here, &posted).await?;
    let is_editing =
        ["add", "remove", "region"].iter().any(|verb| posted.action_on(verb).is_some());
    if is_editing || !flaws.is_empty() {
        let page = page(&here, of.as_ref(), &answers, &flaws).await?;
        return Ok(if flaws.is_empty() { page.respond() } else { page.unprocessable() });
    }
    let done = if of.is_none() {
        let by = (&here.who.actor, &here.who.via);
        here.app().apply_as_provider(by, answers.clone()).await.map(drop)
    } else {
        let member = here.app().acts_for(here.who.account()).await?.ok_or(PageError::NotFound)?;
        let what = OrganisationMove::Propose(answers.clone());
        here.app().move_organisation((&member, &here.who.via), what).await
    };
    match done {
        Ok(()) => return Ok(Redirect::to("/provider?did=propose").into_response()),
        Err(AppError::Refused(Refusal::Flawed(found))) => flaws.extend(found),
        Err(error) => return Err(error.into()),
    }
    Ok(page(&here, of.as_ref(), &answers, &flaws).await?.unprocessable())
}

/// The organisation whose entry may be changed now; nothing for who is about to apply.
async fn own(here: &Here) -> Result<Option<Organisation>, PageError> {
    let Some(member) = here.app().acts_for(here.who.account()).await? else { return Ok(None) };
    member.manages().map_err(AppError::from)?;
    let of = agent::organisation(here.app(), &member).await?;
    if of.offers(OrganisationAction::Propose, &Actor::Provider(member)) {
        return Ok(Some(of));
    }
    Err(PageError::refused("not-from-here"))
}

/// What was typed, with the files that came along.
async fn read(here: &Here, posted: &Posted) -> Result<(Answers, Vec<FieldFlaw>), PageError> {
    let mut answers = read_answers(form::FIELDS, posted);
    let ranges = posted.one(form::RANGES.id()).unwrap_or_default();
    answers.set(form::RANGES.id(), ranges.lines());
    let mut flaws = Vec::new();
    for (id, file) in read_files(form::FIELDS, posted) {
        match sent::take(here, file).await? {
            Ok(stored) => {
                let all: Vec<_> = answers.all(id).iter().cloned().chain([stored.id]).collect();
                answers.set(id, all);
            }
            Err(flaw) => flaws.push(FieldFlaw { field: id, index: 0, flaw }),
        }
    }
    Ok((answers, flaws))
}

async fn page(
    here: &Here,
    of: Option<&Organisation>,
    answers: &Answers,
    flaws: &[FieldFlaw],
) -> Result<EntryPage, PageError> {
    let known =
        Known::read((here.app(), here.t), here.who.actor.clone(), vec![answers.clone()]).await?;
    let mut fields = views(here.t, answers, (flaws, &known));
    let remarks = of.map(|of| of.remarks.as_slice()).unwrap_or_default();
    for view in &mut fields {
        let pinned = remarks.iter().find(|remark| remark.field.as_deref() == Some(&view.id));
        view.note = pinned.map(|remark| remark.note.clone());
    }
    let remark = remarks.iter().find(|remark| remark.field.is_none());
    Ok(EntryPage {
        what: if of.is_some() { "change" } else { "apply" },
        errors: field::summary(&fields),
        remark: remark.map(|remark| remark.note.clone()),
        fields,
        shell: here.shell("provider"),
    })
}

/// The questions as they are drawn: ranges in one box, a line each.
fn views(t: Lang, answers: &Answers, (flaws, known): (&[FieldFlaw], &Known)) -> Vec<FieldView> {
    let form = Form { t, answers, flaws, lookups: known };
    let mut fields = form.views(form::FIELDS);
    for view in &mut fields {
        if view.id == form::RANGES.id() {
            view.control = ControlView::Paragraph;
            view.value = view.values.join("\n");
            view.rows.clear();
            for error in &mut view.errors {
                let line = error.index + 1;
                let facts: [(&str, &dyn std::fmt::Display); 2] =
                    [("line", &line), ("text", &error.text)];
                error.text = t.with("provider-ranges-line", &facts);
            }
        }
        if matches!(view.control, ControlView::Directory) {
            // Whoever is not in the directory cannot be named as upstream.
            view.groups.retain(|group| group.options.iter().all(|option| option.code != "other"));
        }
    }
    fields
}

/// What answers point at: files, and entries of the directory.
pub struct Known {
    t: Lang,
    files: BTreeMap<String, Attachment>,
    directory: Vec<DirectoryEntry>,
}

impl Known {
    /// Everything that these answers point at and `actor` may see.
    pub async fn read(
        (app, t): (&App, Lang),
        actor: Actor,
        all: Vec<Answers>,
    ) -> Result<Self, PageError> {
        let read = app.store().read(move |tx| -> Result<_, AppError> {
            let mut files = BTreeMap::new();
            let uploads = form::FIELDS.iter().filter(|field| field.control() == Control::Upload);
            let uploads: Vec<_> = uploads.map(|field| field.id()).collect();
            for id in all.iter().flat_map(|of| uploads.iter().flat_map(|field| of.all(field))) {
                if let Some(file) = attachment::find(tx, &actor, id)? {
                    files.insert(file.id.clone(), file);
                }
            }
            Ok((files, directory::list(tx, "access_provider")?))
        });
        let (files, directory) = read.await?;
        Ok(Self { t, files, directory })
    }
}

impl Lookups for Known {
    fn directory(&self, _: &str, _: &Answers) -> Vec<OptionGroupView> {
        let option = |entry: &DirectoryEntry| OptionView {
            code: entry.id.clone(),
            label: entry.name.clone(),
            hint: None,
            checked: false,
        };
        let label = self.t.text("provider-directory").to_owned();
        vec![OptionGroupView { label, options: self.directory.iter().map(option).collect() }]
    }

    fn attachment(&self, id: &str) -> Option<UploadView> {
        self.files.get(id.trim()).map(|file| facts::upload(self.t, file))
    }
}

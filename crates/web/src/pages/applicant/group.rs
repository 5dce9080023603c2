//! `/my/subject/group` — 网络信息安全保护小组: who is in it, one more, one changed, one taken out.

use anbei_app::use_case::security_group::GroupMove;
use anbei_app::views::security_group::SecurityGroup;
use anbei_app::{AppError, views};
use anbei_domain::field::{Answers, FieldFlaw};
use anbei_domain::group::{MEMBER, MOST};
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use crate::papers::{self, Filling, Known, Stationery};
use crate::view::{FactRow, Facts, FieldView, Form, NoLookups, SummaryError, field, read_answers};
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

const LIST: &str = "/my/subject/group";

/// A member as the list shows them.
struct MemberView {
    name: String,
    role: String,
    facts: Vec<FactRow>,
    href: String,
}

#[derive(Template)]
#[template(path = "applicant/group.html")]
struct GroupPage {
    shell: Shell,
    members: Vec<MemberView>,
    is_full: bool,
}

impl Page for GroupPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "applicant/member.html")]
struct MemberPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    version: i64,
    path: String,
    is_new: bool,
}

impl Page for MemberPage {
    const CACHE: Cache = Cache::Never;
}

async fn load(here: &Here) -> Result<SecurityGroup, PageError> {
    Ok(here.app().find_own_group(&here.who.actor).await?)
}

/// `GET /my/subject/group`.
pub async fn get(here: Here) -> Result<Response, PageError> {
    let group = load(&here).await?;
    let members = group.members.iter().enumerate().map(|(at, member)| view(&here, at, member));
    let page = GroupPage {
        members: members.collect(),
        is_full: group.members.len() >= MOST,
        shell: here.shell("subject"),
    };
    Ok(page.respond())
}

/// `GET /my/subject/group/form.pdf` — the list, filled.
pub async fn get_form(here: Here) -> Result<Response, PageError> {
    let (app, actor) = (here.app().clone(), here.who.actor.clone());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let account = actor.account().ok_or(AppError::NotFound)?;
        let found = views::subject::find_of_account(tx, app.keys(), account)?;
        let subject = found.ok_or(AppError::NotFound)?;
        let group = views::security_group::find(tx, app.keys(), &subject.id)?;
        Ok((subject.filing_id, subject.answers, group.members))
    });
    let (filing, subject, members) = read.await?;
    let filling = Filling { subject, members, ..Filling::default() };
    let on = Stationery { state: &here.state, t: here.t };
    let document = papers::Form::Group.write(on, Known::by_filing(Lang::Zh, &filing), &filling);
    papers::give(&here.state, document, "group", Cache::Never).await
}

fn view(here: &Here, at: usize, member: &Answers) -> MemberView {
    let facts =
        Facts { t: here.t, answers: member, lookups: &NoLookups, masked: true, change: None };
    let mut rows = facts.rows(MEMBER);
    let mut first = || rows.remove(0).texts.pop().unwrap_or_default();
    MemberView { name: first(), role: first(), facts: rows, href: format!("{LIST}/{at}") }
}

/// Which member a page is about: a new one, or the one in this place.
fn place(which: &str) -> Result<Option<usize>, PageError> {
    if which == "new" {
        return Ok(None);
    }
    which.parse().map(Some).map_err(|_| PageError::NotFound)
}

/// `GET /my/subject/group/{which}`.
pub async fn get_member(here: Here, Path(which): Path<String>) -> Result<Response, PageError> {
    let group = load(&here).await?;
    let member = match place(&which)? {
        None => Answers::new(),
        Some(at) => group.members.get(at).cloned().ok_or(PageError::NotFound)?,
    };
    Ok(page(&here, &which, group.version, (&member, &[])).respond())
}

/// `POST /my/subject/group/{which}`.
pub async fn post_member(
    here: Here,
    Path(which): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let typed = read_answers(MEMBER, &posted);
    let version = posted.one("version").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let what = match place(&which)? {
        None => GroupMove::Add(typed.clone()),
        Some(at) if posted.action() == "remove" => GroupMove::Remove(at),
        Some(at) => GroupMove::Change(at, typed.clone()),
    };
    match here.app().change_group((&here.who.actor, &here.who.via), version, what).await {
        Ok(()) => Ok(Redirect::to(LIST).into_response()),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(page(&here, &which, version, (&typed, &flaws)).unprocessable())
        }
        Err(error) => Err(error.into()),
    }
}

fn page(
    here: &Here,
    which: &str,
    version: i64,
    (answers, flaws): (&Answers, &[FieldFlaw]),
) -> MemberPage {
    let fields = Form { t: here.t, answers, flaws, lookups: &NoLookups }.views(MEMBER);
    MemberPage {
        errors: field::summary(&fields),
        fields,
        version,
        path: format!("{LIST}/{which}"),
        is_new: which == "new",
        shell: here.shell("subject"),
    }
}

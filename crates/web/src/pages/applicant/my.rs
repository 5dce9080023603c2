//! `/my` and its tabs — 我的: what waits for me, and everything that is mine.

use anbei_app::use_case::claim::Waiting;
use anbei_app::views::deadline::DeadlineRow;
use anbei_app::views::entry::Entry;
use anbei_app::views::filing::FilingLine;
use anbei_app::views::message::Message;
use anbei_app::views::prefill::Waiting as Prefill;
use anbei_app::views::subject::Subject;
use anbei_app::views::watch::Trouble;
use anbei_app::{AppError, views};
use anbei_domain::deadline::{self, Deadline, DeadlineRule};
use anbei_domain::field::Answers;
use anbei_domain::filing::StateName;
use anbei_domain::id::OrganId;
use anbei_domain::kind::new_website::OPENED_ON;
use anbei_domain::kind::{CANCEL_SUBJECT, CHANGE_SUBJECT, REGISTER_SUBJECT, find};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;

use super::case::Case;
use super::claims::{self, Clock};
use super::facts::{self, Manner, Section};
use super::here::Here;
use super::lists::{self, EntryRow, FilingRow, MessageRow};
use crate::view::{OrganView, Task};
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

/// Lists are cut here: nobody files more than a handful.
const MOST: usize = 500;

/// Everything of an account.
struct Mine {
    subject: Option<Subject>,
    filings: Vec<FilingLine>,
    /// The answers of drafts, for the clocks that already run.
    drafts: Vec<(String, Answers)>,
    /// Drafts that were begun from an organ's notice, and its day.
    notices: Vec<(String, String)>,
    /// What may be claimed, or is still to be filed.
    waiting: Waiting,
    entries: Vec<Entry>,
    /// Numbers that are still to be shown.
    badges: Vec<DeadlineRow>,
    /// Entries whose holder was told of something that is still so.
    troubled: Vec<Trouble>,
    /// Prefill links that wait until there is a subject.
    prefills: Vec<Prefill>,
    messages: Vec<Message>,
    today: Date,
}

impl Mine {
    async fn load(here: &Here) -> Result<Self, PageError> {
        let (app, actor) = (here.app().clone(), here.who.actor.clone());
        let waiting = here.app().find_waiting(&actor).await?;
        let read = here.app().store().read(move |tx| -> Result<_, AppError> {
            let account = actor.account().ok_or(AppError::NotFound)?;
            let filings = views::filing::list_of_account(tx, account, MOST)?;
            let (mut drafts, mut notices) = (Vec::new(), Vec::new());
            for line in filings.iter().filter(|line| line.state == StateName::Draft).take(20) {
                if let Some(filing) = views::filing::find(tx, app.keys(), &actor, &line.id)? {
                    drafts.push((line.id.clone(), filing.answers));
                }
                let notice = views::unfiled::find_of_filing(tx, &line.id)?;
                notices.extend(notice.map(|site| (line.id.clone(), site.notified_on)));
            }
            let entries = views::entry::list_of_account(tx, account, MOST)?;
            let mut badges = views::deadline::list_of_account(tx, account, Date::MAX, MOST)?;
            badges.retain(|row| {
                let Deadline { rule, .. } = row.deadline;
                rule == DeadlineRule::ShowBadge && row.deadline.stands().is_none()
            });
            Ok(Self {
                badges,
                troubled: views::watch::list_troubled(tx, account)?,
                prefills: views::prefill::list_waiting(tx, account)?,
                subject: views::subject::find_of_account(tx, app.keys(), account)?,
                drafts,
                notices,
                waiting,
                filings,
                entries,
                messages: views::message::list(tx, account, MOST)?,
                today: app.now().date_in_china(),
            })
        });
        Ok(read.await?)
    }

    /// Drafts to go on with, returns to mend, badges to hang.
    fn waiting(&self, here: &Here) -> Vec<Task> {
        let t = here.t;
        let is_mine = |line: &&FilingLine| {
            matches!(line.state, StateName::Draft | StateName::AwaitingCorrection)
        };
        let mut lines: Vec<_> = self.filings.iter().filter(is_mine).collect();
        lines.sort_by_key(|line| line.state == StateName::Draft);
        let filings = lines.into_iter().map(|line| self.filing_task(here, line));
        let badges = self.badges.iter().filter_map(|row| {
            let entry = self.entries.iter().find(|entry| entry.id == row.about_id)?;
            Some(lists::badge_task(t, entry, &row.deadline, self.today))
        });
        let to_claim = claims::tasks(t, &self.waiting, self.today);
        let troubled = self.troubled.iter().filter_map(|trouble| {
            let entry = self.entries.iter().find(|entry| entry.id == trouble.entry_id)?;
            let key = if trouble.is_theft { "my-watch-alarm" } else { "my-watch-wrong" };
            Some(lists::watch_task(t, entry, key))
        });
        troubled.chain(filings).chain(to_claim).chain(badges).collect()
    }

    /// By when a draft that was begun from a notice is to be filed.
    fn notice_clock(&self, here: &Here, filing: &str) -> Option<Clock> {
        let (_, day) = self.notices.iter().find(|(id, _)| id == filing)?;
        Some(Clock::of(here.t, day, self.today))
    }

    fn filing_task(&self, here: &Here, line: &FilingLine) -> Task {
        let t = here.t;
        let kind = t.text(format!("kind-{}", line.kind));
        let title = lists::title(t, line);
        if let Some(clock) = self.notice_clock(here, &line.id) {
            let name = t.with("my-go-on", &[("kind", &kind), ("title", &title)]);
            return clock.task(name, format!("/apply/{}", line.id));
        }
        let due = line.due_on.as_deref().and_then(|day| day.parse::<Date>().ok());
        let is_returned = line.state == StateName::AwaitingCorrection;
        let answers = self.drafts.iter().find(|(id, _)| *id == line.id).map(|(_, answers)| answers);
        let opened = answers.and_then(|answers| OPENED_ON.of(answers)).map(Date::from);
        let file_by = opened.map(deadline::file_by);
        let hint = match (&file_by, is_returned) {
            (_, true) => t.text("my-mend-hint").to_owned(),
            (Some(file_by), _) => facts::deadline(t, file_by),
            _ => t.with("my-draft-hint", &[("day", &t.date(line.touched_at))]),
        };
        let due = due.filter(|_| is_returned).or(file_by.map(|file_by| file_by.due_on));
        let is_late = due.is_some_and(|due| due < self.today);
        let key = if is_returned { "my-mend" } else { "my-go-on" };
        Task {
            name: t.with(key, &[("kind", &kind), ("title", &title)]),
            hint: Some(hint),
            href: Some(format!("/apply/{}", line.id)),
            state: if is_late {
                "wrong"
            } else if due.is_some() {
                "wait"
            } else {
                "idle"
            },
            word: due.map_or_else(
                || t.text("state-draft").to_owned(),
                |due| facts::left(t, due, self.today),
            ),
        }
    }

    fn filing_rows(&self, here: &Here) -> Vec<FilingRow> {
        let known = self.filings.iter().filter(|line| find(&line.kind).is_some());
        let row = |line: &FilingLine| {
            let row = lists::filing(here.t, line, self.today);
            match self.notice_clock(here, &line.id) {
                Some(clock) => FilingRow { note: clock.left, ..row },
                None => row,
            }
        };
        known.map(row).collect()
    }
}

#[derive(Template)]
#[template(path = "applicant/my.html")]
struct MyPage {
    shell: Shell,
    name: String,
    subject: Option<(String, bool)>,
    /// A subject being filled in or reviewed.
    has_subject_filing: bool,
    waiting: Vec<Task>,
    prefills: Vec<PrefillRow>,
    entries: Vec<EntryRow>,
    running: Vec<FilingRow>,
    messages: Vec<MessageRow>,
    /// 属地: who is responsible for the subject.
    organ: Option<OrganView>,
}

impl Page for MyPage {
    const CACHE: Cache = Cache::Never;
}

/// A prefill link that was opened and not begun with.
struct PrefillRow {
    action: String,
    text: String,
}

fn prefill_row(t: Lang, of: &Prefill) -> PrefillRow {
    let domain = lists::domain(&of.domain);
    let which = if of.domain.is_empty() { "any" } else { "domain" };
    let facts: [(&str, &dyn std::fmt::Display); 2] =
        [("provider", &of.provider_name), ("domain", &domain)];
    PrefillRow {
        action: format!("/my/prefills/{}/{}", of.organisation, of.link),
        text: t.with(format!("my-prefill-{which}"), &facts),
    }
}

/// `GET /my`.
pub async fn home(here: Here) -> Result<Response, PageError> {
    let mine = Mine::load(&here).await?;
    let t = here.t;
    let with_organ = mine.filings.iter().filter(|line| line.state.is_with_organ());
    let unread = mine.messages.iter().filter(|message| !message.is_read).take(5);
    let is_subject = |line: &FilingLine| line.kind == REGISTER_SUBJECT.id;
    let has_subject_filing =
        mine.filings.iter().any(|line| is_subject(line) && !line.state.is_closed());
    let organ = mine.subject.as_ref().and_then(|subject| subject.organ_id.clone());
    let page = MyPage {
        organ: here.organ(organ.map(OrganId::new)).await?,
        name: here.who.found.session.display_name.clone(),
        subject: mine.subject.as_ref().map(|s| (s.name.clone(), s.is_established())),
        has_subject_filing,
        waiting: mine.waiting(&here),
        prefills: mine.prefills.iter().map(|of| prefill_row(t, of)).collect(),
        entries: mine.entries.iter().take(20).map(|entry| lists::entry(t, entry)).collect(),
        running: with_organ.map(|line| lists::filing(t, line, mine.today)).collect(),
        messages: unread.map(|message| lists::message(t, message)).collect(),
        shell: here.shell("my"),
    };
    Ok(page.respond())
}

#[derive(Template)]
#[template(path = "applicant/subject.html")]
struct SubjectPage {
    shell: Shell,
    name: String,
    is_established: bool,
    sections: Vec<Section>,
    filing: String,
    /// 变更主体, 注销主体: their kind, name and summary.
    ways: Vec<(&'static str, &'static str, &'static str)>,
}

impl Page for SubjectPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "applicant/no_subject.html")]
struct NoSubjectPage {
    shell: Shell,
    /// The draft to go on with, if there is one.
    draft: Option<String>,
}

impl Page for NoSubjectPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/subject` — 开办主体.
pub async fn subject(here: Here) -> Result<Response, PageError> {
    let mine = Mine::load(&here).await?;
    let shell = here.shell("subject");
    let Some(subject) = mine.subject else {
        let is_draft =
            |line: &&FilingLine| line.kind == REGISTER_SUBJECT.id && line.state == StateName::Draft;
        let draft = mine.filings.iter().find(is_draft).map(|line| format!("/apply/{}", line.id));
        return Ok(NoSubjectPage { shell, draft }.respond());
    };
    let case = Case::load(&here, &subject.filing_id).await?;
    let page = SubjectPage {
        name: subject.name.clone(),
        is_established: subject.is_established(),
        sections: facts::sections(
            here.t,
            &case,
            &REGISTER_SUBJECT,
            &subject.answers,
            Manner::Masked,
        ),
        filing: format!("/filings/{}", subject.filing_id),
        ways: [&CHANGE_SUBJECT, &CANCEL_SUBJECT]
            .map(|kind| {
                let key = format!("kind-{}", kind.id);
                (kind.id, here.t.text(&key), here.t.text(format!("{key}.summary")))
            })
            .to_vec(),
        shell,
    };
    Ok(page.respond())
}

#[derive(Template)]
#[template(path = "applicant/filings.html")]
struct FilingsPage {
    shell: Shell,
    filings: Vec<FilingRow>,
}

impl Page for FilingsPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/filings` — 我的申请.
pub async fn filings(here: Here) -> Result<Response, PageError> {
    let filings = Mine::load(&here).await?.filing_rows(&here);
    Ok(FilingsPage { filings, shell: here.shell("filings") }.respond())
}

#[derive(Template)]
#[template(path = "applicant/entries.html")]
struct EntriesPage {
    shell: Shell,
    entries: Vec<EntryRow>,
}

impl Page for EntriesPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/entries` — 备案登记.
pub async fn entries(here: Here) -> Result<Response, PageError> {
    let mine = Mine::load(&here).await?;
    let entries = mine.entries.iter().map(|entry| lists::entry(here.t, entry)).collect();
    Ok(EntriesPage { entries, shell: here.shell("entries") }.respond())
}

#[derive(Template)]
#[template(path = "applicant/messages.html")]
struct MessagesPage {
    shell: Shell,
    messages: Vec<MessageRow>,
    has_unread: bool,
}

impl Page for MessagesPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/messages` — 消息, unread first.
pub async fn messages(here: Here) -> Result<Response, PageError> {
    let mine = Mine::load(&here).await?;
    let messages: Vec<_> = mine.messages.iter().map(|m| lists::message(here.t, m)).collect();
    let has_unread = messages.iter().any(|message| !message.is_read);
    Ok(MessagesPage { messages, has_unread, shell: here.shell("messages") }.respond())
}

/// `POST /my/messages` — all read, or one removed.
pub async fn post_messages(here: Here, posted: Posted) -> Result<Response, PageError> {
    match posted.action_on("delete") {
        Some(id) => here.app().delete_message(&here.who.actor, id).await?,
        None => here.app().read_messages(&here.who.actor).await?,
    }
    Ok(Redirect::to("/my/messages").into_response())
}

//! 网站核查 on the record's page: what the last look found, a look now, and numbers displayed elsewhere.

use anbei_app::views::alarm::Alarm;
use anbei_app::views::deadline::About;
use anbei_app::views::entry_life;
use anbei_app::views::look::Look;
use anbei_app::{AppError, views};
use anbei_domain::deadline::{Deadline, DeadlineRule};
use anbei_domain::register::Entry;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;

use super::facts;
use super::here::Here;
use super::lists;
use super::snippet;
use crate::extract::Posted;
use crate::view::checks::{ChecksView, LookView, PictureView, alarm_picture, checks, look};
use crate::view::{ControlView, FieldView, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell};

/// What is known of a record's site.
pub struct RecordWatch {
    /// Whether a look may be asked for.
    pub can_be_looked_at: bool,
    pub last: Option<LookView>,
    pub checks: ChecksView,
    /// The code to paste, where the badge is wrong.
    pub snippet: Option<String>,
    pub evidence: Vec<(&'static str, Vec<String>)>,
    pub before: Vec<LookView>,
    pub alarms: Vec<AlarmView>,
    /// 变更期限, where the site is elsewhere than filed.
    pub change: Option<ChangeClock>,
}

/// By when a change is to be reported.
pub struct ChangeClock {
    pub state: &'static str,
    pub why: String,
    pub left: String,
}

/// A site that displays the number and may not.
pub struct AlarmView {
    pub domain: String,
    pub at: String,
    pub picture: Option<PictureView>,
}

impl RecordWatch {
    /// What was found at a record of theirs.
    pub async fn load(here: &Here, id: &str) -> Result<Self, PageError> {
        let (app, actor, id) = (here.app().clone(), here.who.actor.clone(), id.to_owned());
        let read = here.app().store().read(move |tx| -> Result<_, AppError> {
            let entry = entry_life::find(tx, &actor, &id)?.ok_or(AppError::NotFound)?;
            let looks = views::look::list_of_entry(tx, &entry, views::look::MOST_OF_ENTRY)?;
            let evidence = match looks.first() {
                Some(last) => views::look::find_evidence(tx, app.keys(), last)?,
                None => None,
            };
            let alarms = views::alarm::list_of_entry(tx, &entry)?;
            let running = views::deadline::list_about(tx, About::Entry, &id)?;
            Ok((entry, looks, evidence, alarms, running))
        });
        let (entry, looks, evidence, alarms, running) = read.await?;
        let watch = Self::of(here, &entry, &looks, evidence.as_deref(), &alarms);
        let mut due = running.into_iter().map(|row| row.deadline);
        let change = due.find(|due| due.rule == DeadlineRule::ReportChange);
        Ok(Self { change: change.map(|due| change_clock(here, &due)), ..watch })
    }

    fn of(
        here: &Here,
        entry: &Entry,
        looks: &[Look],
        evidence: Option<&str>,
        alarms: &[Alarm],
    ) -> Self {
        let t = here.t;
        let last = looks.first();
        let findings = last.map(|last| last.findings.as_slice()).unwrap_or_default();
        let wrong = findings.iter().any(|f| f.check.is_of_badge() && f.verdict.asks());
        let (name, number) = (&entry.facts.name, &entry.facts.number);
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let link = here.app().badge_link(&digits);
        Self {
            can_be_looked_at: entry.can_be_looked_at(),
            last: last.map(|last| look(t, last, name)),
            checks: checks(t, findings),
            snippet: wrong.then(|| snippet::html(number, &link)),
            evidence: evidence.map(|json| answered(here, json)).unwrap_or_default(),
            before: looks.iter().skip(1).map(|earlier| look(t, earlier, name)).collect(),
            alarms: alarms.iter().map(|alarm| alarm_view(t, alarm)).collect(),
            change: None,
        }
    }
}

fn alarm_view(t: Lang, alarm: &Alarm) -> AlarmView {
    AlarmView {
        domain: lists::domain(&alarm.domain),
        at: t.with("watch-alarm-at", &[("at", &t.moment(alarm.seen_at))]),
        picture: alarm_picture(t, alarm),
    }
}

fn change_clock(here: &Here, due: &Deadline) -> ChangeClock {
    let today = here.state.now().date_in_china();
    ChangeClock {
        state: if due.is_overdue(today) { "wrong" } else { "wait" },
        why: facts::deadline(here.t, due),
        left: facts::left(here.t, due.due_on, today),
    }
}

/// What the site answered at the last look, label by label.
fn answered(here: &Here, json: &str) -> Vec<(&'static str, Vec<String>)> {
    let kept: Value = serde_json::from_str(json).unwrap_or_default();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let status = kept["status"].as_u64().map(|status| status.to_string());
    let addresses = list(&kept["addresses"]).into_iter().map(|found| {
        let ips: Vec<_> = list(&found["addresses"]).iter().filter_map(text).collect();
        let nowhere = here.t.text("watch-evidence-nowhere").to_owned();
        let there = if ips.is_empty() { nowhere } else { ips.join(" ") };
        format!("{} → {there}", found["domain"].as_str().unwrap_or(""))
    });
    let headers = list(&kept["headers"])
        .into_iter()
        .filter_map(|pair| Some(format!("{}: {}", pair[0].as_str()?, pair[1].as_str()?)));
    let rows = [
        ("watch-evidence-url", text(&kept["url"]).into_iter().chain(status).collect::<Vec<_>>()),
        ("watch-evidence-addresses", addresses.collect()),
        ("watch-evidence-text", text(&kept["text"]).into_iter().collect()),
        ("watch-evidence-headers", headers.collect()),
    ];
    let rows = rows.into_iter().filter(|(_, texts)| !texts.is_empty());
    rows.map(|(key, texts)| (here.t.text(key), texts)).collect()
}

/// Does what waits for the network, beside the threads that serve.
async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?
}

/// `GET /records/{id}/check` — there is nothing here but what was posted: back to the record.
pub async fn get_check(_: Here, Path(id): Path<String>) -> Response {
    to_watch(&id)
}

/// `POST /records/{id}/check` — 立即核查.
pub async fn post_check(
    here: Here,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let (app, actor, record) = (here.app().clone(), here.who.actor.clone(), id.clone());
    waiting(move || app.check_record(&actor, &record)).await?;
    Ok(to_watch(&id))
}

fn to_watch(id: &str) -> Response {
    Redirect::to(&format!("/records/{id}#watch")).into_response()
}

/// A number seen elsewhere, to be reported.
#[derive(Template)]
#[template(path = "applicant/report_number.html")]
struct ReportPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    name: String,
    number: String,
    field: FieldView,
    path: String,
}

impl Page for ReportPage {
    const CACHE: Cache = Cache::Never;
}

async fn report_page(here: &Here, id: &str, typed: &str) -> Result<ReportPage, PageError> {
    let (actor, record) = (here.who.actor.clone(), id.to_owned());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        entry_life::find(tx, &actor, &record)?.ok_or(AppError::NotFound)
    });
    let entry = read.await?;
    let label = here.t.text("watch-report-domain").to_owned();
    let mut field = FieldView::blank("domain", label, ControlView::Line);
    field.hint = Some(here.t.text("watch-report-domain.hint").to_owned());
    (field.mono, field.value) = (true, typed.to_owned());
    Ok(ReportPage {
        errors: Vec::new(),
        name: entry.facts.name,
        number: entry.facts.number,
        field,
        path: format!("/records/{id}"),
        shell: here.shell("entries"),
    })
}

/// `GET /records/{id}/report`.
pub async fn get_report(here: Here, Path(id): Path<String>) -> Result<Response, PageError> {
    Ok(report_page(&here, &id, "").await?.respond())
}

/// `POST /records/{id}/report` — 举报冒用.
pub async fn post_report(
    here: Here,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let typed = posted.one("domain").unwrap_or("").trim().to_owned();
    let (app, who, via) = (here.app().clone(), here.who.actor.clone(), here.who.via.clone());
    let (record, domain) = (id.clone(), typed.clone());
    let reported = waiting(move || app.report_number((&who, &via), &record, &domain)).await;
    let flaws = match reported {
        Ok(()) => return Ok(to_watch(&id)),
        Err(AppError::Refused(anbei_domain::refusal::Refusal::Flawed(flaws))) => flaws,
        Err(other) => return Err(other.into()),
    };
    let mut page = report_page(&here, &id, &typed).await?;
    for found in &flaws {
        page.field.add_error(here.t.flaw(&found.flaw));
    }
    page.errors = field::summary(std::slice::from_ref(&page.field));
    Ok(page.unprocessable())
}

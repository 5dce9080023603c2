//! `/records/{id}` — the entry's page: its number, its badge, and how to hang them.

use anbei_app::views::deadline::About;
use anbei_app::views::entry::Entry;
use anbei_app::{AppError, Tx, views};
use anbei_domain::deadline::{Deadline, DeadlineRule};
use anbei_domain::register::{EntryKind, EntryState};
use askama::Template;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::begin::Ways;
use super::facts;
use super::here::Here;
use super::lists::{self, EntryRow};
use super::record_history::RecordHistory;
use super::record_watch::RecordWatch;
use super::snippet::{self, Snippet};
use crate::pages::public::certificate;
use crate::pages::public::record_view::{
    IdentityView, identities_key, name_key as public_name_key,
};
use crate::view::FactRow;
use crate::{Cache, Page, PageError, Shell, assets};

#[derive(Template)]
#[template(path = "applicant/record.html")]
struct RecordPage {
    shell: Shell,
    row: EntryRow,
    /// 京公网安备 110105 02 030143 号.
    grouped: String,
    /// The thirty days for hanging the badge, and what is left of them.
    badge_clock: Option<(String, String)>,
    due_title: &'static str,
    explain: &'static str,
    facts: Vec<FactRow>,
    /// Of a website: code to paste.
    snippets: Vec<Snippet>,
    /// Of what has no home page: where the number is shown instead.
    show: Option<&'static str>,
    ways: Ways,
    public: String,
    /// 备案登记证明, while the record is in force.
    certificate: Option<String>,
    filing: String,
    path: String,
    /// Then there is no badge to hang any more.
    has_ended: bool,
    history: RecordHistory,
    watch: RecordWatch,
}

impl Page for RecordPage {
    const CACHE: Cache = Cache::Never;
}

async fn ways(here: &Here, entry: &Entry) -> Result<Ways, PageError> {
    let (entry, t) = (entry.clone(), here.t);
    Ok(here.app().store().read(move |tx| Ways::find(tx, &entry, t)).await?)
}

async fn load(here: &Here, id: &str) -> Result<Entry, PageError> {
    let (actor, id) = (here.who.actor.clone(), id.to_owned());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let account = actor.account().ok_or(AppError::NotFound)?;
        views::entry::find_of_account(tx, account, &id)?.ok_or(AppError::NotFound)
    });
    Ok(read.await?)
}

/// The clock for showing the number, while it runs.
async fn badge_clock(here: &Here, entry: &Entry) -> Result<Option<Deadline>, PageError> {
    let id = entry.id.clone();
    let find = move |tx: &mut Tx<'_>| views::deadline::list_about(tx, About::Entry, &id);
    let clocks = here.app().store().read(find).await?;
    let mut running = clocks.into_iter().filter(|clock| !clock.is_done);
    Ok(running.find_map(|clock| {
        (clock.deadline.rule == DeadlineRule::ShowBadge).then_some(clock.deadline)
    }))
}

/// `GET /records/{id}`.
pub async fn get(here: Here, Path(id): Path<String>) -> Result<Response, PageError> {
    let entry = load(&here, &id).await?;
    let t = here.t;
    let today = here.state.now().date_in_china();
    let is_active = entry.state == EntryState::Active;
    let due = badge_clock(&here, &entry).await?;
    let due = due.filter(|due| is_active && !due.is_overdue(today));
    let is_website = entry.kind == EntryKind::Website;
    let public = format!("{}/query?code={}", here.app().config().public_url, entry.digits);
    let page = RecordPage {
        grouped: grouped(&entry.number),
        badge_clock: due.map(|due| (facts::deadline(t, &due), facts::left(t, due.due_on, today))),
        due_title: t.text(if is_website { "own-badge-due" } else { "own-number-due" }),
        explain: t.text(format!("entry-state-{}.explain", entry.state.as_str())),
        facts: rows(&here, &entry),
        snippets: if is_website { snippet::all(t, &entry.number, &public) } else { Vec::new() },
        show: (!is_website).then(|| t.text(format!("own-show-text-{}", entry.kind.as_str()))),
        filing: format!("/filings/{}", entry.filing_id),
        path: format!("/records/{id}"),
        has_ended: entry.state.has_ended(),
        history: RecordHistory::load(&here, &id).await?,
        watch: RecordWatch::load(&here, &id).await?,
        certificate: is_active.then(|| certificate::path(&entry.digits)),
        row: lists::entry(t, &entry),
        ways: ways(&here, &entry).await?,
        public,
        shell: here.shell("entries"),
    };
    Ok(page.respond())
}

fn rows(here: &Here, entry: &Entry) -> Vec<FactRow> {
    let t = here.t;
    let row = |key: &str, texts: Vec<String>| FactRow {
        label: t.text(key).to_owned(),
        texts,
        ..FactRow::default()
    };
    let secondary = entry.secondary_domains.iter().map(|domain| lists::domain(domain));
    let primary = lists::domain(&entry.primary_domain);
    let domains = if entry.kind == EntryKind::Website {
        vec![row("own-domain", vec![primary]), row("own-secondary", secondary.collect())]
    } else {
        let all = std::iter::once(primary).chain(secondary).filter(|name| !name.is_empty());
        let known_as = entry.identities.iter().map(|one| IdentityView::new(t, one).to_string());
        let identities = row(identities_key(entry.kind), known_as.collect());
        vec![identities, row("own-service-domains", all.collect())]
    };
    let mut rows = vec![row(public_name_key(entry.kind), vec![entry.name.clone()])];
    rows.extend(domains);
    rows.extend([
        row("own-subject", vec![entry.subject_name.clone()]),
        row("own-organ", vec![entry.organ_name.clone()]),
        row("own-issued", vec![t.day_text(&entry.issued_on)]),
    ]);
    rows
}

/// The number with room between its parts: region, class, serial.
fn grouped(number: &str) -> String {
    let Some(start) = number.find(|c: char| c.is_ascii_digit()) else { return number.to_owned() };
    let (prefix, rest) = number.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, suffix) = rest.split_at(end);
    match (digits.get(..6), digits.get(6..8), digits.get(8..)) {
        (Some(region), Some(class), Some(serial)) if !serial.is_empty() => {
            format!("{prefix} {region} {class} {serial} {suffix}")
        }
        _ => number.to_owned(),
    }
}

/// `GET /records/{id}/badge/{file}` — 备案图标, to be kept on one's own site.
pub async fn get_badge(
    here: Here,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, PageError> {
    load(&here, &id).await?;
    let media_type = match file.as_str() {
        "badge.png" | "badge@2x.png" => "image/png",
        "badge.svg" => "image/svg+xml",
        _ => return Err(PageError::NotFound),
    };
    let bytes = assets::bytes(&format!("badge/{file}")).ok_or(PageError::NotFound)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{file}\""));
    headers.insert(CONTENT_DISPOSITION, disposition.map_err(PageError::internal)?);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn a_number_is_grouped_into_region_class_and_serial() {
        assert_eq!(grouped("京公网安备11010502030143号"), "京公网安备 110105 02 030143 号");
        assert_eq!(grouped("京公网安备号"), "京公网安备号");
    }
}

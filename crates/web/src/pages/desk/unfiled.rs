//! `/desk/unfiled` — 未备案网站: those the organ found, one more, one taken back.

use anbei_app::views::unfiled::{ReportedUnfiled, UnfiledSite};
use anbei_app::{AppError, views};
use anbei_domain::deadline::file_after_notice_by;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use anbei_domain::table::UNFILED;
use anbei_domain::value::{DomainName, FieldValue};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::bench::waiting;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, SummaryError, field};
use crate::{Cache, Page, PageError, Shell};

/// An organ that has more open at once does not read them on one page.
const MOST: usize = 500;
/// Of what access providers have reported, the first are read; those put down make room for the next.
const MOST_REPORTED: usize = 100;

/// A site in the list.
pub struct SiteRow {
    pub name: String,
    pub domain: String,
    pub icp: String,
    pub notified: String,
    pub due: String,
    pub state: &'static str,
    pub word: String,
    /// Where it can be taken back.
    pub withdraw: Option<String>,
}

/// A site that an access provider has reported.
pub struct ReportedRow {
    pub name: String,
    pub domain: String,
    pub provider: String,
    /// Where it is put down, what is known being filled in.
    pub put_down: String,
}

#[derive(Template)]
#[template(path = "desk/unfiled.html")]
struct UnfiledPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    rows: Vec<SiteRow>,
    /// What access providers of the organ's region host that nobody has filed.
    reported: Vec<ReportedRow>,
    done: Option<(&'static str, &'static str)>,
}

impl Page for UnfiledPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "desk/unfiled_withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    nav: Vec<Link>,
    site: SiteRow,
    path: String,
}

impl Page for WithdrawPage {
    const CACHE: Cache = Cache::Never;
}

/// What was just done, or the reported site that is to be put down.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
    #[serde(default)]
    site: String,
}

/// `GET /desk/unfiled`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let known = ["added", "withdrawn"].into_iter().find(|did| *did == asked.did);
    let done = known.map(|did| {
        let key = format!("unfiled-{did}");
        (seat.t.text(&key), seat.t.text(format!("{key}.text")))
    });
    let reported = reported(&seat).await?;
    let chosen = reported.iter().find(|site| site.domain == asked.site);
    let begun = chosen.map(|site| begun(&seat, site)).unwrap_or_default();
    Ok(page(&seat, (&begun, &[]), &reported, done).await?.respond())
}

/// The form as far as a provider's report fills it in.
fn begun(seat: &Seat, site: &ReportedUnfiled) -> Posted {
    let today = seat.now().date_in_china().to_string();
    let known = [("primary-domain", &site.domain), ("name", &site.name), ("notified-on", &today)];
    let texts = known.map(|(id, text)| (id.to_owned(), text.clone()));
    Posted { texts: texts.into(), files: Vec::new() }
}

/// `POST /desk/unfiled` — one more.
pub async fn post(seat: Seat, posted: Posted) -> Result<Response, PageError> {
    let (app, organ, typed) = (seat.app().clone(), seat.organ()?, posted.clone());
    let (actor, via) = (seat.actor().clone(), seat.officer.via.clone());
    let added = waiting(move || {
        app.add_unfiled((&actor, &via), &organ, |id| typed.one(id).unwrap_or("").trim())
            .map(|()| Vec::new())
            .or_else(|error| match error {
                AppError::Refused(Refusal::Flawed(flaws)) => Ok(flaws),
                other => Err(other),
            })
    });
    let flaws = added.await?;
    if flaws.is_empty() {
        return Ok(Redirect::to("/desk/unfiled?did=added").into_response());
    }
    let reported = reported(&seat).await?;
    Ok(page(&seat, (&posted, &flaws), &reported, None).await?.unprocessable())
}

/// `GET /desk/unfiled/{id}/withdraw`.
pub async fn get_withdraw(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    let found = sites(&seat).await?.into_iter().find(|site| site.id == id && !site.is_settled);
    let site = row(&seat, &found.ok_or(PageError::NotFound)?);
    let page = WithdrawPage {
        nav: seat.nav(&seat.counts().await?, "unfiled"),
        site,
        path: format!("/desk/unfiled/{id}/withdraw"),
        shell: seat.shell(),
    };
    Ok(page.respond())
}

/// `POST /desk/unfiled/{id}/withdraw`.
pub async fn post_withdraw(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    seat.app().withdraw_unfiled(seat.by(), &id).await?;
    Ok(Redirect::to("/desk/unfiled?did=withdrawn").into_response())
}

async fn sites(seat: &Seat) -> Result<Vec<UnfiledSite>, PageError> {
    let organ = seat.organ()?;
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        Ok(views::unfiled::list_of_organ(tx, &organ, MOST)?)
    });
    Ok(read.await?)
}

/// What access providers of the organ's region have reported and nobody has filed.
async fn reported(seat: &Seat) -> Result<Vec<ReportedUnfiled>, PageError> {
    let organ = seat.organ()?;
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        Ok(views::unfiled::list_reported(tx, &organ, MOST_REPORTED)?)
    });
    Ok(read.await?)
}

fn reported_row(site: &ReportedUnfiled) -> ReportedRow {
    ReportedRow {
        name: site.name.clone(),
        domain: in_words(&site.domain),
        provider: site.provider.clone(),
        put_down: format!("/desk/unfiled?site={}#put-down", site.domain),
    }
}

fn in_words(domain: &str) -> String {
    DomainName::parse(domain).map_or(domain.to_owned(), |name| name.unicode())
}

async fn page(
    seat: &Seat,
    (posted, flaws): (&Posted, &[FieldFlaw]),
    reported: &[ReportedUnfiled],
    done: Option<(&'static str, &'static str)>,
) -> Result<UnfiledPage, PageError> {
    let t = seat.t;
    let question = |column: &anbei_domain::table::Column| {
        let is_date = column.id == "notified-on";
        let value = posted.one(column.id).unwrap_or("").trim().to_owned();
        let is_day = value.is_empty() || value.parse::<Date>().is_ok();
        let control = if is_date && is_day { ControlView::Date } else { ControlView::Line };
        let label = t.text(format!("column-{}", column.id)).to_owned();
        let mut view = FieldView::blank(column.id, label, control);
        view.hint = t.find(format!("unfiled-{}.hint", column.id)).map(str::to_owned);
        (view.required, view.value) = (column.is_needed, value);
        view.mono = matches!(column.id, "primary-domain" | "icp-number" | "document-number");
        for found in flaws.iter().filter(|found| found.field == column.id) {
            view.add_error(t.flaw(&found.flaw));
        }
        view
    };
    let fields: Vec<_> = UNFILED.columns.iter().map(question).collect();
    Ok(UnfiledPage {
        nav: seat.nav(&seat.counts().await?, "unfiled"),
        errors: field::summary(&fields),
        fields,
        rows: sites(seat).await?.iter().map(|site| row(seat, site)).collect(),
        reported: reported.iter().map(reported_row).collect(),
        done,
        shell: seat.shell(),
    })
}

fn row(seat: &Seat, site: &UnfiledSite) -> SiteRow {
    let (t, today) = (seat.t, seat.now().date_in_china());
    let due = site.notified_on.parse::<Date>().ok().map(file_after_notice_by);
    let is_late = due.as_ref().is_some_and(|due| due.is_overdue(today));
    let (state, key) = match (site.is_settled, &site.filing_id) {
        (true, _) => ("done", "unfiled-state-settled"),
        (_, Some(_)) => ("now", "unfiled-state-filing"),
        _ if is_late => ("wrong", "unfiled-state-late"),
        _ => ("wait", "unfiled-state-open"),
    };
    SiteRow {
        name: site.name.clone(),
        domain: in_words(&site.domain),
        icp: site.icp_number.clone(),
        notified: t.day_text(&site.notified_on),
        due: due.map_or(String::new(), |due| t.day(due.due_on)),
        state,
        word: t.text(key).to_owned(),
        withdraw: (!site.is_settled).then(|| format!("/desk/unfiled/{}/withdraw", site.id)),
    }
}

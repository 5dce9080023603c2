//! `/desk/unfiled` — 未备案网站: those the organ found, one more, one taken back.

use anbei_app::views::unfiled::UnfiledSite;
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

#[derive(Template)]
#[template(path = "desk/unfiled.html")]
struct UnfiledPage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    rows: Vec<SiteRow>,
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

/// What was just done.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /desk/unfiled`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let known = ["added", "withdrawn"].into_iter().find(|did| *did == asked.did);
    let done = known.map(|did| {
        let key = format!("unfiled-{did}");
        (seat.t.text(&key), seat.t.text(format!("{key}.text")))
    });
    Ok(page(&seat, &Posted::default(), &[], done).await?.respond())
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
    Ok(page(&seat, &posted, &flaws, None).await?.unprocessable())
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

async fn page(
    seat: &Seat,
    posted: &Posted,
    flaws: &[FieldFlaw],
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
        domain: DomainName::parse(&site.domain).map_or(site.domain.clone(), |name| name.unicode()),
        icp: site.icp_number.clone(),
        notified: t.day_text(&site.notified_on),
        due: due.map_or(String::new(), |due| t.day(due.due_on)),
        state,
        word: t.text(key).to_owned(),
        withdraw: (!site.is_settled).then(|| format!("/desk/unfiled/{}/withdraw", site.id)),
    }
}

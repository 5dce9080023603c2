//! `/desk/alarms` — 站点告警: numbers displayed where they do not belong, and sites left wrong for long.

use anbei_app::views::alarm::Alarm;
use anbei_app::views::watch::Failing;
use anbei_app::{AppError, views};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::seat::Seat;
use crate::extract::Posted;
use crate::pages::public::record_view::DomainView;
use crate::view::Link;
use crate::view::checks::{PictureView, alarm_picture};
use crate::{Cache, Page, PageError, Shell};

/// A line of either list.
pub struct AlarmRow {
    pub name: String,
    pub number: String,
    pub href: String,
    pub domain: String,
    pub at: String,
    /// Who found it.
    pub by: &'static str,
    /// Where it is settled.
    pub settle: String,
    pub picture: Option<PictureView>,
}

#[derive(Template)]
#[template(path = "desk/alarms.html")]
struct AlarmsPage {
    shell: Shell,
    nav: Vec<Link>,
    is_settled: bool,
    alarms: Vec<AlarmRow>,
    failing: Vec<AlarmRow>,
    failing_lead: String,
}

impl Page for AlarmsPage {
    const CACHE: Cache = Cache::Never;
}

/// More than an organ reads on one page.
const MOST: usize = 200;

/// What was just done.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    did: String,
}

/// `GET /desk/alarms`.
pub async fn get(seat: Seat, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let organ = seat.organ()?;
    let days = seat.app().config().watch.desk_after_days;
    let before = seat.now().plus_days(-days);
    let read = seat.app().store().read(move |tx| -> Result<_, AppError> {
        let alarms = views::alarm::list_of_organ(tx, &organ, MOST)?;
        Ok((alarms, views::watch::list_failing(tx, &organ, before, MOST)?))
    });
    let (alarms, failing) = read.await?;
    let page = AlarmsPage {
        nav: seat.nav(&seat.counts().await?, "alarms"),
        is_settled: asked.did == "settled",
        alarms: alarms.iter().map(|alarm| alarm_row(&seat, alarm)).collect(),
        failing: failing.iter().map(|site| failing_row(&seat, site)).collect(),
        failing_lead: seat.t.with("alarms-failing-lead", &[("days", &days)]),
        shell: seat.shell(),
    };
    Ok(page.respond())
}

fn alarm_row(seat: &Seat, alarm: &Alarm) -> AlarmRow {
    AlarmRow {
        name: alarm.entry_name.clone(),
        number: alarm.number.clone(),
        href: format!("/desk/records/{}", alarm.entry_id),
        domain: DomainView::new(&alarm.domain).readable,
        at: seat.t.moment(alarm.seen_at),
        by: seat.t.text(format!("alarms-by-{}", alarm.found_by)),
        settle: format!("/desk/alarms/{}/settle", alarm.id),
        picture: alarm_picture(seat.t, alarm),
    }
}

fn failing_row(seat: &Seat, site: &Failing) -> AlarmRow {
    AlarmRow {
        name: site.name.clone(),
        number: site.number.clone(),
        href: format!("/desk/records/{}", site.entry_id),
        domain: DomainView::new(&site.domain).readable,
        at: seat.t.date(site.since),
        by: "",
        settle: String::new(),
        picture: None,
    }
}

/// `POST /desk/alarms/{id}/settle` — 处理完毕.
pub async fn post_settle(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    seat.app().settle_alarm(seat.by(), &id).await?;
    Ok(Redirect::to("/desk/alarms?did=settled").into_response())
}

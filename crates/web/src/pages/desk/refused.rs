//! A move that came too late, or that the rules do not allow: said on a page of its own, with a way on.

use anbei_app::AppError;
use anbei_domain::refusal::Refusal;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::seat::Seat;
use crate::view::Link;
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/refused.html")]
struct RefusedPage {
    shell: Shell,
    nav: Vec<Link>,
    title: String,
    text: String,
    place: Place,
}

impl Page for RefusedPage {
    const CACHE: Cache = Cache::Never;
}

/// Tells why nothing happened; what is not there for this officer stays not there.
pub async fn refused(seat: &Seat, id: &str, error: AppError) -> Result<Response, PageError> {
    let (title, text) = match &error {
        AppError::Stale => {
            ("desk-refused-changed", seat.t.text("refusal-not-from-here").to_owned())
        }
        AppError::Refused(refusal) => {
            let title = match refusal.code() {
                "held-by-another" => "desk-refused-held",
                "not-from-here" => "desk-refused-changed",
                _ => "desk-refused",
            };
            (title, seat.t.refusal(refusal))
        }
        _ => return Err(error.into()),
    };
    let place = Place {
        href: format!("/desk/cases/{id}"),
        see: "desk-see-case",
        kept: "desk-refused-kept",
        list: ("/desk", "desk-to-queue"),
        takes_next: true,
    };
    say(seat, title, text, place).await
}

/// The same where a record was to be moved.
pub async fn refused_on_record(
    seat: &Seat,
    id: &str,
    error: AppError,
) -> Result<Response, PageError> {
    let (title, text) = match &error {
        AppError::Stale | AppError::Refused(Refusal::NotFromHere { .. }) => {
            ("desk-record-refused-changed", seat.t.text("desk-record-refused-text").to_owned())
        }
        AppError::Refused(refusal) => ("desk-refused", seat.t.refusal(refusal)),
        _ => return Err(error.into()),
    };
    let place = Place {
        href: format!("/desk/records/{id}"),
        see: "desk-see-record",
        kept: "desk-record-refused-kept",
        list: ("/desk/records", "desk-records"),
        takes_next: false,
    };
    say(seat, title, text, place).await
}

/// The same where a violation's case was to be moved.
pub async fn refused_on_violation(
    seat: &Seat,
    id: &str,
    error: AppError,
) -> Result<Response, PageError> {
    if !matches!(error, AppError::Stale | AppError::Refused(_)) {
        return Err(error.into());
    }
    let text = seat.t.text("violation-refused-text").to_owned();
    let place = Place {
        href: format!("/desk/violations/{id}"),
        see: "violation-see",
        kept: "violation-refused-kept",
        list: ("/desk/violations", "violation-desk-title"),
        takes_next: false,
    };
    say(seat, "violation-refused", text, place).await
}

/// Where the ways on lead.
struct Place {
    href: String,
    see: &'static str,
    kept: &'static str,
    list: (&'static str, &'static str),
    takes_next: bool,
}

async fn say(seat: &Seat, title: &str, text: String, place: Place) -> Result<Response, PageError> {
    let page = RefusedPage {
        nav: seat.nav(&seat.counts().await?, ""),
        title: seat.t.text(title).to_owned(),
        text,
        place,
        shell: seat.shell(),
    };
    Ok(page.with_status(StatusCode::CONFLICT))
}

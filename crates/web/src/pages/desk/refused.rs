//! A move that came too late, or that the rules do not allow: said on a page of its own, with a way on.

use anbei_app::AppError;
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
    case: String,
}

impl Page for RefusedPage {
    const CACHE: Cache = Cache::Never;
}

/// Tells why nothing happened; what is not there for this officer stays not there.
pub async fn refused(seat: &Seat, id: &str, error: AppError) -> Result<Response, PageError> {
    let t = seat.t;
    let (title, text) = match &error {
        AppError::Stale => ("desk-refused-changed", t.text("refusal-not-from-here").to_owned()),
        AppError::Refused(refusal) => {
            let title = match refusal.code() {
                "held-by-another" => "desk-refused-held",
                "not-from-here" => "desk-refused-changed",
                _ => "desk-refused",
            };
            (title, t.refusal(refusal))
        }
        _ => return Err(error.into()),
    };
    let page = RefusedPage {
        nav: seat.nav(&seat.counts().await?, ""),
        title: t.text(title).to_owned(),
        text,
        case: format!("/desk/cases/{id}"),
        shell: seat.shell(),
    };
    Ok(page.with_status(StatusCode::CONFLICT))
}

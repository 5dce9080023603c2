//! 签署 and 否决 what another officer proposed: asked once, in words that name the record.

use anbei_app::use_case::authority::EntryMove;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::record::{Pending, to_record};
use super::record_file::RecordFile;
use super::refused::refused_on_record;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::Link;
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/record_sign.html")]
struct SignPage {
    shell: Shell,
    nav: Vec<Link>,
    title: String,
    text: &'static str,
    pending: Pending,
    label: &'static str,
    is_danger: bool,
    back: String,
}

impl Page for SignPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /desk/records/{id}/countersign`.
pub async fn get_countersign(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&seat, &id, "countersign").await
}

/// `GET /desk/records/{id}/decline`.
pub async fn get_decline(seat: Seat, Path(id): Path<String>) -> Result<Response, PageError> {
    ask(&seat, &id, "decline").await
}

async fn ask(seat: &Seat, id: &str, what: &str) -> Result<Response, PageError> {
    let file = RecordFile::load(seat, id).await?;
    let signs = what == "countersign";
    let proposal = file.entry.proposal.as_ref();
    let Some(proposal) = proposal.filter(|_| !signs || file.entry.may_countersign(seat.actor()))
    else {
        return Ok(to_record(id, ""));
    };
    let (t, record) = (seat.t, file.named(seat));
    let action = proposal.action.as_str();
    let key = if signs { format!("desk-sign-{action}") } else { "desk-sign-decline".to_owned() };
    let named = t.text(format!("entry-action-{action}"));
    let page = SignPage {
        nav: seat.nav(&seat.counts().await?, "records"),
        title: t.with(&key, &[("record", &record), ("what", &named)]),
        text: t.text(format!("{key}.text")),
        pending: Pending::of(seat, proposal),
        label: t.text(format!("{key}.label")),
        is_danger: signs && action == "revoke",
        back: file.path(),
        shell: seat.shell(),
    };
    Ok(page.respond())
}

/// `POST /desk/records/{id}/countersign`.
pub async fn post_countersign(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    perform(&seat, &id, EntryMove::Countersign, "countersign").await
}

/// `POST /desk/records/{id}/decline`.
pub async fn post_decline(
    seat: Seat,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    perform(&seat, &id, EntryMove::Decline, "decline").await
}

async fn perform(seat: &Seat, id: &str, what: EntryMove, did: &str) -> Result<Response, PageError> {
    match seat.app().move_entry(seat.by(), id, what).await {
        Ok(()) => Ok(to_record(id, did)),
        Err(error) => refused_on_record(seat, id, error).await,
    }
}

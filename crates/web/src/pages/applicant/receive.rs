//! `/receive` — 接收: what another subject hands over is looked at with its code, and accepted or declined.

use anbei_app::AppError;
use anbei_app::use_case::submit::{Acceptance, NOTICE_VERSION};
use anbei_app::use_case::transfer::Offer;
use anbei_domain::redact;
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::here::Here;
use super::notice::{duties, shown_at, signed};
use crate::view::{ControlView, FactRow, FieldErrorView, FieldView, SummaryError};
use crate::{Cache, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/receive.html")]
struct ReceivePage {
    shell: Shell,
    errors: Vec<SummaryError>,
    field: FieldView,
    offer: Option<OfferView>,
}

/// What is offered, and the notice that goes with it.
struct OfferView {
    code: String,
    facts: Vec<FactRow>,
    duties: Vec<(&'static str, &'static str)>,
    version: &'static str,
    shown: String,
    seconds: i64,
}

impl Page for ReceivePage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    code: String,
}

/// `GET /receive?code=…`.
pub async fn get(here: Here, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let code = asked.code.trim().to_owned();
    if code.is_empty() {
        return Ok(page(&here, "", None, None).respond());
    }
    let now = here.state.now();
    if let Some(offer) = here.app().find_offer(&code).await? {
        let offer = view(&here, &code, &offer, now);
        Ok(page(&here, &code, Some(offer), None).respond())
    } else {
        let text = here.t.text("life-receive-unknown").to_owned();
        Ok(page(&here, &code, None, Some(text)).unprocessable())
    }
}

/// `POST /receive` — 接收 or 拒收.
pub async fn post(here: Here, posted: Posted) -> Result<Response, PageError> {
    let code = posted.one("code").unwrap_or("").to_owned();
    let by = (&here.who.actor, &here.who.via);
    let shown_at = shown_at(&here, "receive", posted.one("shown").unwrap_or(""));
    let outcome = if posted.action() == "decline" {
        here.app().decline_transfer(by, &code).await.map(|_| "/my".to_owned())
    } else {
        let is_accepted = posted.one("accepted") == Some("yes");
        let acceptance = shown_at.filter(|_| is_accepted).map(|shown_at| Acceptance {
            notice_version: posted.one("version").unwrap_or("").to_owned(),
            shown_at,
        });
        let accepted = here.app().accept_transfer(by, &code, acceptance).await;
        accepted.map(|filing| format!("/filings/{filing}"))
    };
    match outcome {
        Ok(path) => Ok(Redirect::to(&path).into_response()),
        Err(AppError::Refused(refusal)) => refused(&here, &code, &refusal, shown_at).await,
        Err(other) => Err(other.into()),
    }
}

async fn refused(
    here: &Here,
    code: &str,
    refusal: &Refusal,
    shown_at: Option<Timestamp>,
) -> Result<Response, PageError> {
    let offer = here.app().find_offer(code).await?;
    let shown_at = shown_at.unwrap_or(here.state.now());
    let offer = offer.map(|offer| view(here, code, &offer, shown_at));
    let text = super::refusal_text(here.t, refusal);
    Ok(page(here, code, offer, Some(text)).unprocessable())
}

fn view(here: &Here, code: &str, offer: &Offer, shown_at: Timestamp) -> OfferView {
    let t = here.t;
    let row = |key: &str, text: String| FactRow {
        label: t.text(key).to_owned(),
        texts: vec![text],
        ..FactRow::default()
    };
    let read_for = here.state.now().millis_since(shown_at) / 1000;
    OfferView {
        code: code.to_owned(),
        facts: vec![
            row("field-record_name", offer.record_name.clone()),
            row("field-record_number", offer.record_number.clone()),
            row("life-giver", redact::person_name(&offer.giver_name)),
            row("life-accept-by", t.day_text(&offer.due_on)),
        ],
        duties: duties(t),
        version: NOTICE_VERSION,
        shown: signed(here, "receive", shown_at),
        seconds: (here.app().config().notice_seconds - read_for).max(0),
    }
}

fn page(here: &Here, code: &str, offer: Option<OfferView>, error: Option<String>) -> ReceivePage {
    let t = here.t;
    let id = || "code-error-0".to_owned();
    let error = error.map(|text| FieldErrorView { index: 0, id: id(), text, way_out: None });
    let blank = FieldView::blank("code", t.text("life-offer-code").to_owned(), ControlView::Line);
    let field = FieldView {
        hint: Some(t.text("life-offer-code.hint").to_owned()),
        value: code.to_owned(),
        mono: true,
        autocomplete: "off",
        errors: error.into_iter().collect(),
        ..blank
    };
    ReceivePage { errors: field.summary().collect(), field, offer, shell: here.shell("subject") }
}

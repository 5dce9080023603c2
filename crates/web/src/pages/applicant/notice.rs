//! `/apply/{filing}/notice` — 责任告知书: shown, read for as long as it takes, accepted, and the filing handed in.

use anbei_app::AppError;
use anbei_app::use_case::submit::{Acceptance, NOTICE_VERSION};
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use subtle::ConstantTimeEq;

use super::case::Case;
use super::here::Here;
use super::{bar, check};
use crate::extract::sign;
use crate::view::{self, SummaryError};
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/notice.html")]
struct NoticePage {
    shell: Shell,
    kind: &'static str,
    steps: Vec<view::Step>,
    errors: Vec<SummaryError>,
    duties: Vec<(&'static str, &'static str)>,
    version: &'static str,
    /// When it was put on the screen, signed.
    shown: String,
    /// Seconds still to be read.
    seconds: i64,
    is_ticked: bool,
    action: String,
    back: String,
}

impl Page for NoticePage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /apply/{filing}/notice`.
pub async fn get(here: Here, Path(filing): Path<String>) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(path) = elsewhere(&case) {
        return Ok(Redirect::to(&path).into_response());
    }
    Ok(page(&here, &case, here.state.now(), None).respond())
}

/// `POST /apply/{filing}/notice` — 提交审核.
pub async fn post(
    here: Here,
    Path(filing): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    if let Some(path) = elsewhere(&case) {
        return Ok(Redirect::to(&path).into_response());
    }
    let shown_at = shown_at(&here, &filing, posted.one("shown").unwrap_or(""));
    let Some(shown_at) = shown_at.filter(|_| posted.one("accepted") == Some("yes")) else {
        let shown_at = shown_at.unwrap_or(here.state.now());
        let refusal = Refusal::NoticeNotAcknowledged;
        return Ok(page(&here, &case, shown_at, Some(&refusal)).unprocessable());
    };
    let notice_version = posted.one("version").unwrap_or("").to_owned();
    let acceptance = Acceptance { notice_version, shown_at };
    let by = (&here.who.actor, &here.who.via);
    match here.app().submit_filing(by, &filing, Some(acceptance)).await {
        Ok(_) => Ok(Redirect::to(&format!("/filings/{filing}/submitted")).into_response()),
        Err(AppError::Refused(Refusal::Flawed(flaws))) => {
            Ok(check::with_flaws(&here, &case, &flaws))
        }
        Err(AppError::Refused(refusal)) if is_about_the_form(&refusal) => {
            Ok(page(&here, &case, shown_at, Some(&refusal)).unprocessable())
        }
        Err(other) => Err(other.into()),
    }
}

/// Whether the page itself is the place to say it.
fn is_about_the_form(refusal: &Refusal) -> bool {
    refusal.is_of_applicant()
        || matches!(refusal, Refusal::NoticeNotAcknowledged | Refusal::NoticeNotRead)
}

fn elsewhere(case: &Case) -> Option<String> {
    if !case.filing.kind.outcome.needs_notice() {
        return Some(case.current_path());
    }
    let is_flawed = || !check::all_flaws(case).is_empty();
    check::elsewhere(case).or_else(|| is_flawed().then(|| case.path("check")))
}

fn page(here: &Here, case: &Case, shown_at: Timestamp, refusal: Option<&Refusal>) -> NoticePage {
    let t = here.t;
    let read_for = here.state.now().millis_since(shown_at) / 1000;
    let error = |refusal: &Refusal| SummaryError {
        href: "#accepted".to_owned(),
        label: None,
        text: super::refusal_text(t, refusal),
    };
    NoticePage {
        kind: t.text(format!("kind-{}", case.filing.kind.id)),
        steps: bar::steps(t, case, "notice"),
        errors: refusal.map(error).into_iter().collect(),
        duties: duties(t),
        version: NOTICE_VERSION,
        shown: signed(here, case.filing.id.as_str(), shown_at),
        seconds: (here.app().config().notice_seconds - read_for).max(0),
        is_ticked: matches!(refusal, Some(r) if *r != Refusal::NoticeNotAcknowledged),
        action: case.path("notice"),
        back: case.path("check"),
        shell: here.shell("filings"),
    }
}

/// 责任告知书: each duty's name and text.
pub(super) fn duties(t: Lang) -> Vec<(&'static str, &'static str)> {
    let duty = |n| {
        let key = format!("responsibility-{n}");
        Some((t.find(&key)?, t.find(format!("{key}.text"))?))
    };
    (1..=20).map_while(duty).collect()
}

/// `millis.signature`: nobody can claim to have had the notice open for longer.
pub(super) fn signed(here: &Here, filing: &str, at: Timestamp) -> String {
    let millis = at.as_millis();
    let message = format!("{filing} {millis}");
    let signature = sign(&here.state.config().secret, "notice", message.as_bytes());
    format!("{millis}.{}", hex::encode(signature))
}

pub(super) fn shown_at(here: &Here, filing: &str, shown: &str) -> Option<Timestamp> {
    let at = Timestamp::from_millis(shown.split_once('.')?.0.parse().ok()?);
    let ours = signed(here, filing, at);
    bool::from(ours.as_bytes().ct_eq(shown.as_bytes())).then_some(at)
}

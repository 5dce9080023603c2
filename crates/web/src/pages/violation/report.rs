//! `/report` — 举报: what anybody saw, without logging in; a number and a code come back.

use anbei_app::use_case::report::{NewReport, Reported};
use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::{Query, State as Shared};
use axum::response::Response;
use serde::Deserialize;

use super::files;
use super::form::{Questions, flaws_of, mark};
use crate::extract::{Origin, Posted};
use crate::pages::account::{captcha_error, check_captcha};
use crate::view::{CaptchaView, ControlView, FieldView, RegionView, SummaryError, deepest, field};
use crate::{Cache, Page, PageError, Shell, SignedIn, State, Visitor, captcha};

#[derive(Template)]
#[template(path = "violation/report.html")]
struct ReportPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    captcha: CaptchaView,
}

impl Page for ReportPage {
    const CACHE: Cache = Cache::Never;
}

#[derive(Template)]
#[template(path = "violation/reported.html")]
struct ReportedPage {
    shell: Shell,
    reported: Reported,
}

impl Page for ReportedPage {
    const CACHE: Cache = Cache::Never;
}

/// What the report is about, where a link says so.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    about: String,
}

/// `GET /report`.
pub async fn get(
    Shared(state): Shared<State>,
    visitor: Visitor,
    person: Option<SignedIn>,
    Query(asked): Query<Asked>,
) -> Response {
    let about: String = asked.about.chars().take(100).collect();
    let posted = Posted { texts: vec![("what".to_owned(), about)], files: Vec::new() };
    page(&state, shell(&state, &visitor, person.as_ref()), &posted, &[], None).respond()
}

/// `POST /report`.
pub async fn post(
    Shared(state): Shared<State>,
    visitor: Visitor,
    origin: Origin,
    person: Option<SignedIn>,
    posted: Posted,
) -> Result<Response, PageError> {
    let shell = shell(&state, &visitor, person.as_ref());
    // A button of the form that only draws it anew.
    if !posted.action().is_empty() {
        return Ok(page(&state, shell, &posted, &[], None).respond());
    }
    let report = read(&posted);
    if let Err(error) = state.app().check_report(&report).await {
        return Ok(page(&state, shell, &posted, &flaws_of(error)?, None).unprocessable());
    }
    if let Some(flaw) = check_captcha(&state, &posted).await? {
        return Ok(page(&state, shell, &posted, &[], Some(&flaw)).unprocessable());
    }
    let evidence = match files::take(&state, &Actor::Visitor, &posted).await? {
        Ok(evidence) => evidence,
        Err(flaw) => {
            let flaws = [FieldFlaw { field: "files", index: 0, flaw }];
            return Ok(page(&state, shell, &posted, &flaws, None).unprocessable());
        }
    };
    match state.app().report_violation(&origin.via, &report, evidence).await {
        Ok(reported) => Ok(ReportedPage { shell, reported }.respond()),
        Err(error) => Ok(page(&state, shell, &posted, &flaws_of(error)?, None).unprocessable()),
    }
}

/// The frame greets whoever has logged in; the report does not say who they are.
pub(super) fn shell(state: &State, visitor: &Visitor, person: Option<&SignedIn>) -> Shell {
    person.map_or_else(|| visitor.shell(state), |person| person.shell(state)).section("report")
}

fn read(posted: &Posted) -> NewReport {
    let text = |name| posted.one(name).unwrap_or("").trim().to_owned();
    NewReport {
        what: text("what"),
        region: deepest(posted.all("region")),
        category: text("category"),
        words: text("words"),
        contact: text("contact"),
    }
}

fn page(
    state: &State,
    shell: Shell,
    posted: &Posted,
    flaws: &[FieldFlaw],
    captcha_flaw: Option<&Flaw>,
) -> ReportPage {
    let t = shell.t;
    let q = Questions { t, posted };
    let mut region = q.optional("region", ControlView::Region);
    region.region = Some(RegionView::at(&deepest(posted.all("region"))));
    let mut fields = vec![
        q.ask("what", ControlView::Line),
        region,
        q.category(false),
        q.ask("words", ControlView::Paragraph),
        q.files(false),
        q.optional("contact", ControlView::Line),
    ];
    t.text("violation-report-words").clone_into(&mut fields[3].label);
    fields[3].hint = t.find("violation-report-words.hint").map(str::to_owned);
    mark(t, &mut fields, flaws, posted);
    let captcha = match captcha_flaw {
        Some(flaw) => captcha::issue_again(state, t, flaw),
        None => captcha::issue(state),
    };
    let mut errors = field::summary(&fields);
    errors.extend(captcha_error(&captcha));
    ReportPage { shell, errors, fields, captcha }
}

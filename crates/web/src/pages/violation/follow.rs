//! `/report/follow` — 举报查询: what became of a report, for whoever has its number and its code.

use anbei_app::views::violation_report::Followed;
use anbei_domain::violation::CaseState;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;

use super::form::Questions;
use super::report::shell;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, SummaryError, field};
use crate::{Cache, Lang, Page, PageError, Shell, SignedIn, State, Visitor};

#[derive(Template)]
#[template(path = "violation/follow.html")]
struct FollowPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    found: Option<FollowedView>,
}

impl Page for FollowPage {
    const CACHE: Cache = Cache::Never;
}

/// As much as whoever reported may know.
struct FollowedView {
    reference: String,
    organ: String,
    state: &'static str,
    word: &'static str,
    text: String,
    reported: String,
    changed: String,
}

/// `GET /report/follow`.
pub async fn get(
    Shared(state): Shared<State>,
    visitor: Visitor,
    person: Option<SignedIn>,
) -> Response {
    page(shell(&state, &visitor, person.as_ref()), &Posted::default(), None).respond()
}

/// `POST /report/follow`.
pub async fn post(
    Shared(state): Shared<State>,
    visitor: Visitor,
    person: Option<SignedIn>,
    posted: Posted,
) -> Result<Response, PageError> {
    let text = |name| posted.one(name).unwrap_or("");
    let found = state.app().follow_report(text("reference"), text("code")).await?;
    let shell = shell(&state, &visitor, person.as_ref());
    let t = shell.t;
    let is_found = found.is_some();
    let mut page = page(shell, &posted, found.map(|found| view(t, found)));
    if is_found {
        return Ok(page.respond());
    }
    if let Some(code) = page.fields.last_mut() {
        code.add_error(t.text("violation-follow-unknown"));
    }
    page.errors = field::summary(&page.fields);
    Ok(page.unprocessable())
}

fn page(shell: Shell, posted: &Posted, found: Option<FollowedView>) -> FollowPage {
    let q = Questions { t: shell.t, posted };
    let typed = |id| FieldView { mono: true, ..q.ask(id, ControlView::Line) };
    let fields = vec![typed("reference"), typed("code")];
    FollowPage { errors: Vec::new(), fields, found, shell }
}

/// Taken up, not taken up, or over: more is between the organ and the operator.
fn view(t: Lang, found: Followed) -> FollowedView {
    let (state, key) = match found.state {
        CaseState::Reported => ("now", "received"),
        CaseState::Dismissed => ("idle", "dismissed"),
        CaseState::Closed | CaseState::Restored => ("done", "closed"),
        _ => ("wait", "handled"),
    };
    let key = format!("violation-follow-{key}");
    let text = match &found.dismissal {
        Some(code) if found.state == CaseState::Dismissed => {
            let why = t.text(format!("dismissal-{code}"));
            t.with(format!("{key}.why"), &[("why", &why)])
        }
        _ => t.text(format!("{key}.text")).to_owned(),
    };
    FollowedView {
        reference: found.reference,
        organ: found.organ_name,
        state,
        word: t.text(&key),
        text,
        reported: t.moment(found.reported_at),
        changed: t.moment(found.changed_at),
    }
}

//! `GET /api/v1/customers?q=&skip=` — 客户: how what is hosted on a provider's lines is filed. Needs an organisation's key that
//! opens `customers`.

use anbei_app::use_case::customer::CustomerView;
use anbei_app::views::deadline::DeadlineRow;
use anbei_app::views::hosting::{CustomerFilter, Hosted};
use anbei_domain::connection::Scope;
use axum::Router;
use axum::extract::State as Shared;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;

use super::private_answer;
use crate::extract::Caller;
use crate::{ApiProblem, State};

/// Customers given at once.
const MOST: usize = 100;

pub fn routes() -> Router<State> {
    Router::new().route("/api/v1/customers", get(list))
}

#[derive(Serialize)]
struct Answer {
    customers: Vec<Row>,
    /// How many there are in all.
    count: usize,
}

/// A customer: nothing that only concerns its people.
#[derive(Serialize)]
struct Row {
    /// `record`, or `filing` of what has no number yet.
    r#type: &'static str,
    name: String,
    domain: String,
    /// Nothing of a filing.
    number: Option<String>,
    kind: String,
    state: String,
    /// Whether more than what was filed says that it is hosted there.
    proved: bool,
    /// Whether it was there at the last look; nothing if it was never looked for, or it is not proved.
    badge_shown: Option<bool>,
    deadlines: Vec<Due>,
}

#[derive(Serialize)]
struct Due {
    rule: &'static str,
    due_on: String,
}

async fn list(
    Shared(state): Shared<State>,
    caller: Caller,
    uri: Uri,
) -> Result<Response, ApiProblem> {
    let (member, _) = caller.member(&state, Scope::Customers).await?;
    let filter = filter(uri.query().unwrap_or_default())?;
    let (found, count) = state.app().find_customers(&member, filter).await?;
    let customers = found.into_iter().map(row).collect();
    Ok(private_answer(&Answer { customers, count }))
}

fn filter(query: &str) -> Result<CustomerFilter, ApiProblem> {
    let mut filter = CustomerFilter { words: String::new(), limit: MOST, offset: 0 };
    for (name, text) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "q" => filter.words = text.trim().chars().take(100).collect(),
            "skip" => {
                let skip = text.parse().ok().filter(|skip| *skip <= 1_000_000);
                let wrong = || ApiProblem::new(StatusCode::BAD_REQUEST, "customers-skip");
                filter.offset = skip.ok_or_else(wrong)?;
            }
            _ => {}
        }
    }
    Ok(filter)
}

fn row(view: CustomerView) -> Row {
    let of = view.customer;
    let due = |row: &DeadlineRow| Due {
        rule: row.deadline.rule.code(),
        due_on: row.deadline.due_on.to_string(),
    };
    Row {
        r#type: if of.hosted == Hosted::Entry { "record" } else { "filing" },
        name: of.name,
        domain: of.domain,
        number: Some(of.number).filter(|number| !number.is_empty()),
        kind: of.kind,
        state: of.state,
        proved: of.is_proved,
        badge_shown: view.badge,
        deadlines: view.deadlines.iter().map(due).collect(),
    }
}

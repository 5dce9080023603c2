//! `/demo/outbox` — what would have been sent. Only where the portal runs as a demonstration.

use anbei_app::use_case::second_factor::DemoCode;
use anbei_app::views;
use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;

use crate::page::Cache;
use crate::{Page, PageError, Shell, State, Visitor};

/// A letter, as its reader would have got it.
struct Letter {
    is_mail: bool,
    to: String,
    subject: String,
    body: String,
    at: String,
}

#[derive(Template)]
#[template(path = "demo/outbox.html")]
struct OutboxPage {
    shell: Shell,
    letters: Vec<Letter>,
    codes: Vec<DemoCode>,
}

impl Page for OutboxPage {
    const CACHE: Cache = Cache::Never;
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
) -> Result<Response, PageError> {
    if !state.config().demo {
        return Err(PageError::NotFound);
    }
    let app = state.app().clone();
    let kept = state.app().store().read(move |tx| views::outbox::list(tx, app.keys(), 50)).await?;
    let letter = |kept: views::outbox::KeptLetter| Letter {
        is_mail: kept.channel == "mail",
        to: kept.recipient,
        subject: kept.subject,
        body: kept.body,
        at: visitor.t.moment(kept.at),
    };
    let page = OutboxPage {
        letters: kept.into_iter().map(letter).collect(),
        codes: state.app().demo_codes().await?,
        shell: visitor.shell(&state),
    };
    Ok(page.respond())
}

//! `/my/violations` — 违规处理 as the operator meets it: every case about what is theirs.

use anbei_app::views::violation::CaseLine;
use anbei_app::{AppError, views};
use anbei_domain::deadline::agenda;
use askama::Template;
use axum::response::Response;
use jiff::civil::Date;

use super::form::category_text;
use super::timeline::{state_look, state_text};
use crate::pages::applicant::facts;
use crate::pages::applicant::here::Here;
use crate::view::Task;
use crate::{Cache, Lang, Page, PageError, Shell};

const MOST: usize = 200;

#[derive(Template)]
#[template(path = "violation/mine.html")]
struct MinePage {
    shell: Shell,
    cases: Vec<Task>,
}

impl Page for MinePage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /my/violations`.
pub async fn get(here: Here) -> Result<Response, PageError> {
    let (today, actor) = (here.state.now().date_in_china(), here.who.actor.clone());
    let read = here.app().store().read(move |tx| -> Result<_, AppError> {
        let account = actor.account().ok_or(AppError::NotFound)?;
        Ok(views::violation::list_of_operator(tx, account, MOST)?)
    });
    let cases = read.await?.iter().map(|line| row(here.t, line, today)).collect();
    Ok(MinePage { cases, shell: here.shell("violations") }.respond())
}

fn row(t: Lang, line: &CaseLine, today: Date) -> Task {
    let case = &line.case;
    let category = category_text(t, case.category);
    let hint = match agenda::of_case(case) {
        Some(due) => facts::left_of(t, &due, today),
        None => t.with("violation-changed", &[("at", &t.date(line.changed_at))]),
    };
    Task {
        name: t.with("violation-named", &[("title", &case.title), ("category", &category)]),
        hint: Some(hint),
        href: Some(format!("/violations/{}", case.id)),
        state: state_look(case.state),
        word: state_text(t, case).to_owned(),
    }
}

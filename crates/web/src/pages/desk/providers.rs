//! `GET /admin/providers?page=` — 服务商入驻: organisations, those that wait for review first.

use anbei_app::AppError;
use anbei_app::views::provider;
use anbei_domain::provider::OrganisationState;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::keeper::Keeper;
use crate::pages::provider::look;
use crate::view::{Link, Pager};
use crate::{Cache, Page, PageError, Shell};

/// Organisations on one page of the list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/providers.html")]
struct ProvidersPage {
    shell: Shell,
    nav: Vec<Link>,
    waiting: usize,
    rows: Vec<Row>,
    pager: Pager,
}

impl Page for ProvidersPage {
    const CACHE: Cache = Cache::Never;
}

struct Row {
    href: String,
    name: String,
    state: &'static str,
    word: &'static str,
    changed: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: usize,
}

/// `GET /admin/providers`.
pub async fn get(keeper: Keeper, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (t, at) = (keeper.t, asked.page.clamp(1, 10_000));
    let read = keeper.state.app().store().read(move |tx| -> Result<_, AppError> {
        Ok((provider::list(tx, PAGE, (at - 1) * PAGE)?, provider::count(tx)?))
    });
    let (lines, (count, waiting)) = read.await?;
    let row = |line: &provider::OrganisationLine| {
        let of = &line.organisation;
        Row {
            href: format!("/admin/providers/{}", of.id),
            name: of.name().to_owned(),
            state: look(of.state),
            word: t.text(format!("provider-state-{}", OrganisationState::as_str(of.state))),
            changed: t.moment(line.changed_at),
        }
    };
    let href = |page: usize| format!("/admin/providers?page={page}");
    let page = ProvidersPage {
        nav: keeper.nav("providers"),
        waiting,
        rows: lines.iter().map(row).collect(),
        pager: Pager {
            at: t.with("admin-providers-count", &[("count", &count)]),
            previous: (at > 1).then(|| href(at - 1)),
            next: (at * PAGE < count).then(|| href(at + 1)),
        },
        shell: keeper.shell(),
    };
    Ok(page.respond())
}

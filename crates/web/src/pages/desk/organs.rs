//! `GET /admin/organs?q=&after=` — 机关目录: every organ, to look at and to search.

use anbei_app::Tx;
use anbei_app::views::organ::{self, Organ};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;

use super::keeper::Keeper;
use crate::view::{Link, Pager};
use crate::{Cache, Page, PageError, Shell};

/// Organs on one page of the list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/organs.html")]
struct OrgansPage {
    shell: Shell,
    nav: Vec<Link>,
    words: String,
    organs: Vec<Organ>,
    pager: Pager,
}

impl Page for OrgansPage {
    const CACHE: Cache = Cache::Never;
}

/// What is looked for, and after which region the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    after: String,
}

/// `GET /admin/organs`.
pub async fn get(keeper: Keeper, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let words: String = asked.q.trim().chars().take(100).collect();
    let (part, after) = (words.clone(), asked.after.clone());
    let read = keeper
        .state
        .app()
        .store()
        .read_heavy(move |tx: &mut Tx<'_>| organ::list_matching(tx, &part, &after, PAGE + 1));
    let mut organs = read.await?;
    let goes_on = organs.len() > PAGE;
    organs.truncate(PAGE);
    let last = organs.last().filter(|_| goes_on).map(|organ| organ.region_code.as_str());
    let is_all = last.is_none() && asked.after.is_empty();
    let pager = Pager {
        at: if is_all {
            keeper.t.with("admin-organs-count", &[("count", &organs.len())])
        } else {
            String::new()
        },
        previous: (!asked.after.is_empty()).then(|| href(&words, "")),
        next: last.map(|code| href(&words, code)),
    };
    let (shell, nav) = (keeper.shell(), keeper.nav("organs"));
    Ok(OrgansPage { shell, nav, words, organs, pager }.respond())
}

fn href(words: &str, after: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let asked = [("q", words), ("after", after)];
    query.extend_pairs(asked.into_iter().filter(|(_, text)| !text.is_empty()));
    format!("/admin/organs?{}", query.finish())
}

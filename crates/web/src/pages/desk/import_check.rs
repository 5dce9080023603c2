//! `…/import/check` — what is in the file: how much would be entered, what is there already, what is wrong and why.

use anbei_app::sheet::RowFlaw;
use anbei_app::use_case::import::{ImportReport, Pass};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::bench::Bench;
use super::import::{Asked, Errand};
use super::keeper::Keeper;
use super::seat::Seat;
use crate::extract::Posted;
use crate::pages::provider::Agent;
use crate::view::Link;
use crate::{Cache, Lang, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/import_check.html")]
struct CheckPage {
    shell: Shell,
    nav: Vec<Link>,
    errand: Errand,
    title: &'static str,
    file: String,
    mark: String,
    /// Rows that were just entered.
    done: Option<String>,
    report: ImportReport,
    rows: Vec<FlawRow>,
    /// Flaws that are not shown.
    more: usize,
    skipped: String,
    ignored: String,
    reserved: Vec<String>,
}

impl Page for CheckPage {
    const CACHE: Cache = Cache::Never;
}

/// Something wrong in the file.
pub struct FlawRow {
    pub row: String,
    pub column: &'static str,
    pub typed: String,
    pub text: String,
}

/// Flaws shown on the page; all that are kept are in the file to download.
const SHOWN: usize = 200;

/// `GET …/import/check`.
pub async fn get(bench: Bench, asked: Asked) -> Result<Response, PageError> {
    let Some(file) = bench.staged().await? else {
        return Ok(Redirect::to(bench.errand.path()).into_response());
    };
    let (name, mark) = (file.name, file.mark);
    let report = bench.look(file.bytes, Pass::Dry).await?;
    let Bench { errand, t, shell, nav, .. } = bench;
    let done = asked.done.map(|done| {
        let skipped = asked.skipped.unwrap_or(0);
        t.with(format!("import-{}-done", errand.id()), &[("done", &done), ("skipped", &skipped)])
    });
    let page = CheckPage {
        nav,
        errand,
        title: errand.text(t, "title"),
        file: name,
        mark,
        done,
        rows: report.flaws.iter().take(SHOWN).map(|flaw| flaw_row(t, flaw)).collect(),
        more: report.flaws.len().saturating_sub(SHOWN),
        skipped: ranges(t, &report.skipped),
        ignored: report.ignored.join(if t.is_zh() { "、" } else { ", " }),
        reserved: reserved(t, &report),
        report,
        shell,
    };
    Ok(page.respond())
}

/// `POST …/import/check` — yes to the file that was shown, or no.
pub async fn post(bench: Bench, posted: Posted) -> Result<Response, PageError> {
    let path = bench.errand.path();
    let to = |query: &str| Redirect::to(&format!("{path}{query}")).into_response();
    let Some(file) = bench.staged().await? else { return Ok(to("")) };
    if posted.action() == "drop" {
        bench.forget().await?;
        return Ok(to(""));
    }
    // Another file has taken its place since: it has to be looked at first.
    if posted.one("mark") != Some(&file.mark) {
        return Ok(to("/check"));
    }
    let report = bench.look(file.bytes, Pass::Real).await?;
    let said = format!("?done={}&skipped={}", report.done, report.skipped.len());
    if report.wrong > 0 {
        return Ok(to(&format!("/check{said}")));
    }
    bench.forget().await?;
    Ok(to(&said))
}

fn flaw_row(t: Lang, found: &RowFlaw) -> FlawRow {
    FlawRow {
        row: if found.row == 0 { "—".to_owned() } else { found.row.to_string() },
        column: found.column.map_or("—", |column| t.text(format!("column-{}", column.id))),
        typed: found.typed.clone(),
        text: t.flaw(&found.flaw),
    }
}

/// `2–40, 45`: numbers of rows as people name them; the first so many spans.
fn ranges(t: Lang, rows: &[usize]) -> String {
    const MOST: usize = 20;
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => spans.push((*row, *row)),
        }
    }
    let span = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let mut named: Vec<_> = spans.iter().take(MOST).map(span).collect();
    if spans.len() > MOST {
        named.push("…".to_owned());
    }
    named.join(if t.is_zh() { "、" } else { ", " })
}

/// From where numbers go on once this is entered.
fn reserved(t: Lang, report: &ImportReport) -> Vec<String> {
    let line = |(part, last): &(String, i64)| {
        let next = format!("{part}{:06}", last + 1);
        t.with("import-next-number", &[("next", &next)])
    };
    report.reserved.iter().take(10).map(line).collect()
}

macro_rules! handlers {
    ($name:ident, $who:ident, $errand:expr) => {
        pub mod $name {
            use axum::extract::Query;

            use super::*;

            pub async fn get(who: $who, Query(asked): Query<Asked>) -> Result<Response, PageError> {
                super::get(who.bench($errand).await?, asked).await
            }

            pub async fn post(who: $who, posted: Posted) -> Result<Response, PageError> {
                super::post(who.bench($errand).await?, posted).await
            }
        }
    };
}

handlers!(older, Seat, Errand::Older);
handlers!(unfiled, Seat, Errand::Unfiled);
handlers!(organs, Keeper, Errand::Organs);
handlers!(sites, Agent, Errand::Sites);
handlers!(lines, Agent, Errand::Lines);
handlers!(nodes, Agent, Errand::Nodes);
handlers!(prefills, Agent, Errand::Prefills);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_named_by_spans() {
        assert_eq!(ranges(Lang::En, &[2, 3, 4, 7, 9, 10]), "2–4, 7, 9–10");
        assert_eq!(ranges(Lang::Zh, &[]), "");
        let scattered: Vec<_> = (0..100).map(|n| n * 2).collect();
        assert!(ranges(Lang::Zh, &scattered).ends_with("、…"));
    }
}

//! What an import gives to take away: a template to fill in, and what is wrong as a table of its own.

use anbei_app::sheet::{csv_of, workbook_of};
use anbei_app::use_case::import::Pass;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};

use super::bench::Bench;
use super::import::Errand;
use super::keeper::Keeper;
use super::seat::Seat;
use crate::pages::provider::Agent;
use crate::{Lang, PageError};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `GET …/import/{file}` — `template.xlsx`, `template.csv`, `errors.csv`.
pub async fn get(bench: Bench, file: &str) -> Result<Response, PageError> {
    let errand = bench.errand;
    let layout = errand.layout();
    let heads = layout.columns.iter().map(|column| column.headings[0]).collect();
    let rows: Vec<Vec<&str>> = vec![heads, layout.sample.to_vec()];
    match file {
        "template.xlsx" => Ok(give(workbook_of(&rows), XLSX, errand, file)),
        "template.csv" => Ok(give(csv_of(rows), CSV, errand, file)),
        "errors.csv" => errors(&bench).await,
        _ => Err(PageError::NotFound),
    }
}

/// Everything that is wrong with the file that waits, in both languages.
async fn errors(bench: &Bench) -> Result<Response, PageError> {
    let found = bench.staged().await?.ok_or(PageError::NotFound)?;
    let report = bench.look(found.bytes, Pass::Dry).await?;
    let heads = ["row", "column", "typed", "code", "why"];
    let heads = heads.map(|head| {
        let key = format!("import-col-{head}");
        format!("{} {}", Lang::Zh.text(&key), Lang::En.text(&key))
    });
    let mut rows =
        vec![[heads.to_vec(), vec![Lang::En.text("import-col-why-en").to_owned()]].concat()];
    for flaw in &report.flaws {
        let column = flaw.column.map_or(String::new(), |column| {
            let key = format!("column-{}", column.id);
            format!("{} {}", Lang::Zh.text(&key), Lang::En.text(&key))
        });
        let row = if flaw.row == 0 { String::new() } else { flaw.row.to_string() };
        let (zh, en) = (Lang::Zh.flaw(&flaw.flaw), Lang::En.flaw(&flaw.flaw));
        rows.push(vec![row, column, flaw.typed.clone(), flaw.flaw.code.to_owned(), zh, en]);
    }
    let rows = rows.iter().map(|row| row.iter().map(String::as_str).collect());
    Ok(give(csv_of(rows), CSV, bench.errand, "errors.csv"))
}

fn give(bytes: Vec<u8>, kind: &'static str, errand: Errand, file: &str) -> Response {
    let name = format!("attachment; filename=\"{}-{file}\"", errand.id());
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    response
}

/// `GET /desk/import/{file}`.
pub async fn older(seat: Seat, Path(file): Path<String>) -> Result<Response, PageError> {
    get(seat.bench(Errand::Older).await?, &file).await
}

/// `GET /desk/unfiled/import/{file}`.
pub async fn unfiled(seat: Seat, Path(file): Path<String>) -> Result<Response, PageError> {
    get(seat.bench(Errand::Unfiled).await?, &file).await
}

/// `GET /admin/organs/import/{file}`.
pub async fn organs(keeper: Keeper, Path(file): Path<String>) -> Result<Response, PageError> {
    get(keeper.bench(Errand::Organs).await?, &file).await
}

/// `GET /provider/sites/import/{file}`.
pub async fn sites(agent: Agent, Path(file): Path<String>) -> Result<Response, PageError> {
    get(agent.bench(Errand::Sites).await?, &file).await
}

/// `GET /provider/lines/import/{file}`.
pub async fn lines(agent: Agent, Path(file): Path<String>) -> Result<Response, PageError> {
    get(agent.bench(Errand::Lines).await?, &file).await
}

/// `GET /provider/nodes/import/{file}`.
pub async fn nodes(agent: Agent, Path(file): Path<String>) -> Result<Response, PageError> {
    get(agent.bench(Errand::Nodes).await?, &file).await
}

/// `GET /provider/prefills/import/{file}`.
pub async fn prefills(agent: Agent, Path(file): Path<String>) -> Result<Response, PageError> {
    get(agent.bench(Errand::Prefills).await?, &file).await
}

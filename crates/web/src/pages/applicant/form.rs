//! `/apply/{filing}/form` — 表单更新: what became of the answers when the form changed, told once before one goes on.

use anbei_domain::field::{Answers, AnyField};
use anbei_domain::kind::Became;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::case::Case;
use super::facts::{self, Manner};
use super::here::Here;
use crate::view::FactRow;
use crate::{Cache, Lang, Page, PageError, Posted, Shell};

#[derive(Template)]
#[template(path = "applicant/form.html")]
struct FormPage {
    shell: Shell,
    kind: &'static str,
    /// Kept under another question, or another choice of the same.
    kept: Vec<Kept>,
    /// No longer asked, with what was answered.
    dropped: Vec<FactRow>,
    /// Asked for the first time.
    asked: Vec<&'static str>,
    next: String,
}

/// An answer that stands elsewhere now.
struct Kept {
    from: String,
    to: String,
    texts: Vec<String>,
}

impl Page for FormPage {
    const CACHE: Cache = Cache::Never;
}

/// `GET /apply/{filing}/form`.
pub async fn get(here: Here, Path(filing): Path<String>) -> Result<Response, PageError> {
    let case = Case::load(&here, &filing).await?;
    let Some((_, became)) = &case.outdated else {
        return Ok(Redirect::to(&case.current_path()).into_response());
    };
    Ok(page(&here, &case, became).respond())
}

/// `POST /apply/{filing}/form` — it was read; on to the first question that is open.
pub async fn post(
    here: Here,
    Path(filing): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    here.app().renew_form((&here.who.actor, &here.who.via), &filing).await?;
    Ok(Redirect::to(&format!("/apply/{filing}")).into_response())
}

fn page(here: &Here, case: &Case, became: &[Became]) -> FormPage {
    let t = here.t;
    let (mut kept, mut dropped, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for one in became {
        match one {
            Became::Kept { from, to } => kept.push(Kept {
                from: label(t, *from).to_owned(),
                to: label(t, *to).to_owned(),
                texts: texts(t, case, *to, case.filing.answers.all(to.id())),
            }),
            Became::Recoded { field, from, to } => kept.push(Kept {
                from: format!("{} · {}", label(t, *field), choice(t, case, *field, from)),
                to: choice(t, case, *field, to),
                texts: Vec::new(),
            }),
            Became::Dropped { field, texts } => dropped.push(row(t, case, *field, texts)),
            Became::Asked(field) if case.filing.kind.asks(*field, &case.filing.answers) => {
                asked.push(label(t, *field));
            }
            Became::Asked(_) => {}
        }
    }
    FormPage {
        kind: t.text(format!("kind-{}", case.filing.kind.id)),
        kept,
        dropped,
        asked,
        next: case.path("form"),
        shell: here.shell("filings"),
    }
}

fn label(t: Lang, field: &dyn AnyField) -> &'static str {
    t.text(format!("field-{}", field.id()))
}

fn row(t: Lang, case: &Case, field: &dyn AnyField, texts: &[String]) -> FactRow {
    let mut answers = Answers::new();
    answers.set(field.id(), texts.to_vec());
    facts::row(t, case, field, &answers, Manner::ToCheck)
}

fn texts(t: Lang, case: &Case, field: &dyn AnyField, texts: &[String]) -> Vec<String> {
    row(t, case, field, texts).texts
}

fn choice(t: Lang, case: &Case, field: &dyn AnyField, code: &str) -> String {
    texts(t, case, field, &[code.to_owned()]).concat()
}

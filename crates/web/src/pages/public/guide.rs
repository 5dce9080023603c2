//! `GET /guide`, `GET /guide/{chapter}/{section}` — 操作指南.

use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State as Shared};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::guide::{self, CHAPTERS, Hit};
use crate::page::Cache;
use crate::papers::{self, Stationery};
use crate::{Lang, Page, PageError, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/guide.html")]
struct GuidePage {
    shell: Shell,
    chapters: Vec<Chapter>,
    /// What was looked for.
    typed: String,
    hits: Vec<Hit>,
}

#[derive(Template)]
#[template(path = "public/guide_section.html")]
struct SectionPage {
    shell: Shell,
    chapter: Chapter,
    title: &'static str,
    /// The section as HTML, made by us from Markdown of ours.
    html: String,
    before: Option<Way>,
    after: Option<Way>,
}

/// What is written for one kind of reader.
struct Chapter {
    id: &'static str,
    title: &'static str,
    lead: &'static str,
    ways: Vec<Way>,
}

/// A way to a section.
struct Way {
    href: String,
    title: &'static str,
    is_here: bool,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

impl Page for GuidePage {
    const CACHE: Cache = Cache::Long;
    const INDEX: bool = true;
}

impl Page for SectionPage {
    const CACHE: Cache = Cache::Long;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new()
        .route("/guide", get(show))
        .route("/guide.pdf", get(in_own_language))
        .route("/guide/{file}", get(paper))
        .route("/guide/pictures/{file}", get(picture))
        .route("/guide/{chapter}/{section}", get(section))
}

async fn show(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Response {
    let t = visitor.t;
    let page = GuidePage {
        chapters: CHAPTERS.iter().map(|(id, _)| chapter(t, id, "")).collect(),
        hits: guide::search(guide::of(t), &asked.q),
        typed: asked.q.trim().to_owned(),
        shell: visitor.shell(&state).section("guide"),
    };
    page.respond()
}

async fn section(
    Shared(state): Shared<State>,
    visitor: Visitor,
    Path((of, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let t = visitor.t;
    let [before, here, after] = guide::of(t).find(&of, &id).ok_or(PageError::NotFound)?;
    let here = here.ok_or(PageError::NotFound)?;
    let way = |one: &'static guide::Section| way(one, "");
    let page = SectionPage {
        chapter: chapter(t, here.chapter, here.id),
        title: &here.title,
        html: guide::html(&here.parts, &here.title),
        before: before.map(way),
        after: after.map(way),
        shell: visitor.shell(&state).section("guide"),
    };
    Ok(page.respond())
}

/// `GET /guide.pdf` — to the paper in the reader's language.
async fn in_own_language(visitor: Visitor) -> Redirect {
    Redirect::to(&format!("/guide/{}.pdf", visitor.t.code()))
}

/// `GET /guide/{file}` — the whole guide as a PDF, set once.
async fn paper(
    Shared(state): Shared<State>,
    Path(file): Path<String>,
) -> Result<Response, PageError> {
    let t = file.strip_suffix(".pdf").and_then(Lang::of_code).ok_or(PageError::NotFound)?;
    let set = || async {
        let document = guide::paper(Stationery { state: &state, t });
        papers::set(&state, document).await.map(Bytes::from)
    };
    let bytes = state.guide(t).get_or_try_init(set).await?;
    papers::file(bytes.clone(), &format!("guide-{}", t.code()), Cache::Public)
}

/// `GET /guide/pictures/{file}`.
async fn picture(Path(file): Path<String>) -> Result<Response, PageError> {
    let bytes = guide::picture(&file).ok_or(PageError::NotFound)?;
    let kind = HeaderValue::from_static("image/png");
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, Cache::Long.header())];
    Ok((headers, bytes).into_response())
}

fn chapter(t: Lang, id: &'static str, current: &str) -> Chapter {
    let key = format!("guide-{id}");
    Chapter {
        id,
        title: t.text(&key),
        lead: t.text(format!("{key}.lead")),
        ways: guide::of(t).chapter(id).map(|one| way(one, current)).collect(),
    }
}

fn way(section: &'static guide::Section, current: &str) -> Way {
    Way { href: section.path(), title: &section.title, is_here: section.id == current }
}
